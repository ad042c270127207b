import { join } from 'node:path';
import type { EventView } from '../api/contract/events.ts';
import type { Clock } from '../shared/clock.ts';
import { Archive } from '../store/archive.ts';
import { EventLog } from './event-log.ts';
import { Memory } from './memory.ts';
import { StateWarnings } from './state-warnings.ts';

/** How long events are kept, and how many. */
const RETENTION = { maxCount: 100_000, maxAgeMs: 30 * 24 * 3_600_000 };

/** What this master knows of the time before it, and leaves to the next one. */
export interface State {
  readonly memory: Memory;
  readonly events: EventLog;
  /** Why something cannot be written at the moment; null when all is well. */
  readonly trouble: string | null;
  /** Writes what is left; nothing may happen afterwards. */
  close(): Promise<void>;
}

export interface StateOptions {
  readonly directory: string;
  readonly clock: Clock;
  /** Which boot of which machine this is. */
  readonly life: string;
  /** Is told each event at once. */
  readonly witness: (event: EventView) => void;
}

/**
 * Opens the state directory, whatever condition it is in: what is damaged is replaced by its backup, and where nothing
 * can be written everything is kept in memory. What a person should know of that is an event.
 */
export async function openState({ directory, clock, life, witness }: StateOptions): Promise<State> {
  const warnings = new StateWarnings();
  let archive: Archive | null = null;
  const memory = await Memory.open({
    directory,
    clock,
    life,
    onWarning: (warning) => warnings.take('store', warning),
    // What is remembered says which ends are known: the journal must not know less.
    before: () => archive?.flush(),
  });
  archive = new Archive({
    path: join(directory, 'events.db'),
    clock,
    retention: RETENTION,
    atLeast: memory.newestEvent,
    onWarning: (warning) => warnings.take('events', warning),
  });
  const opened = archive;
  const events = new EventLog(opened, clock);
  events.witness(witness);
  warnings.tellTo(({ reason, message }) => events.note('master', `state-${reason}`, message));
  return {
    memory,
    events,
    get trouble() {
      return warnings.trouble;
    },
    async close() {
      await memory.close();
      opened.close();
    },
  };
}
