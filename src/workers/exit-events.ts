import type { ExitRecord } from '../shim/protocol/facts.ts';
import type { MachineEvent } from '../statemachine/events.ts';
import type { Snapshot } from '../statemachine/states.ts';
import { uptimeOf } from './worker-status.ts';

type Of<T extends MachineEvent['type']> = Extract<MachineEvent, { type: T }>;

/** The end of the process that runs, for the state machine. */
export function exitedEvent(exit: ExitRecord, snapshot: Snapshot): Of<'exited'> {
  const { incarnation, leftovers, uptimeMs, code, signal } = exit;
  return {
    type: 'exited',
    incarnation,
    status: { code, signal },
    leftovers,
    // Known by whoever saw it end, whatever time it took to hear of it.
    ...(uptimeMs === undefined ? {} : { uptimeMs }),
    ...reasonOf(exit),
    ...oomOf(exit, snapshot),
  };
}

/** The end of a process that no master saw, for the state machine. */
export function endedUnseenEvent(
  exit: ExitRecord,
  more: Pick<Of<'endedUnseen'>, 'startedAtMs' | 'leftovers' | 'underWay'>,
): Of<'endedUnseen'> {
  const { incarnation, pid, code, signal } = exit;
  return {
    type: 'endedUnseen',
    incarnation,
    pid,
    status: { code, signal },
    uptimeMs: uptimeOf(exit),
    ...reasonOf(exit),
    ...more,
  };
}

/** A SIGKILL that nobody here has sent, while the kernel says that it killed for memory. */
function oomOf({ signal, oomKills = 0 }: ExitRecord, { stop }: Snapshot): { cause?: 'oom' } {
  return signal === 'SIGKILL' && oomKills > 0 && stop === null ? { cause: 'oom' } : {};
}

function reasonOf({ reason }: ExitRecord): { reason?: string } {
  return reason === undefined ? {} : { reason };
}
