import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DesiredState } from '../../../src/master/desired-state.ts';
import { DESIRED } from '../../../src/master/documents.ts';
import { EventLog } from '../../../src/master/event-log.ts';
import { Kept } from '../../../src/master/kept.ts';
import { Memory, type MemoryWarning } from '../../../src/master/memory.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { Archive, type ArchiveWarning } from '../../../src/store/archive.ts';
import type { Retention } from '../../../src/store/archive-table.ts';
import { Documents } from '../../../src/store/documents.ts';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import { WriteBehind } from '../../../src/store/write-behind.ts';
import { stateFolder } from './state-folder.ts';

export interface OpenArchive {
  readonly folder?: string;
  readonly retention?: Retention;
  readonly atLeast?: number;
  readonly onWarning?: (warning: ArchiveWarning) => void;
}

/** An archive in a directory that is gone after the test. */
export function openArchive({
  folder = stateFolder(),
  retention = { maxCount: 1e6, maxAgeMs: 1e12 },
  atLeast = 0,
  onWarning = () => {},
}: OpenArchive = {}): Archive {
  const archive = new Archive({
    path: join(folder, 'events.db'),
    clock: systemClock,
    retention,
    atLeast,
    onWarning,
  });
  onTestFinished(() => archive.close());
  return archive;
}

/** A journal of its own. */
export function openEvents(): EventLog {
  return new EventLog(openArchive(), systemClock);
}

/** What is asked for, remembered until the end of the test. */
export function forgetfulDesired(): DesiredState {
  const store = openMemoryStore();
  const behind = new WriteBehind(store, [], { onProblem: () => {} });
  onTestFinished(() => behind.close());
  return new DesiredState(new Kept(new Documents(store, DESIRED), new Map(), behind));
}

/** What a master remembers, in a directory that is gone after the test. */
export async function openMemory({
  folder = stateFolder(),
  life = 'this boot',
}: {
  readonly folder?: string;
  readonly life?: string;
} = {}): Promise<{ memory: Memory; warnings: MemoryWarning[] }> {
  const warnings: MemoryWarning[] = [];
  const memory = await Memory.open({
    directory: folder,
    clock: systemClock,
    life,
    onWarning: (warning) => warnings.push(warning),
    before: () => {},
  });
  onTestFinished(() => memory.close());
  return { memory, warnings };
}
