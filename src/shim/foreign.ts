import { isAlive, ownersOf, readStat } from './process-table.ts';
import type { IncarnationFacts, SpawnFailure } from './protocol/facts.ts';
import type { Results } from './protocol/requests.ts';
import type { AttachSpec } from './protocol/specs.ts';
import { startedAt } from './start-times.ts';

/**
 * The facts of a process that somebody else started and that is watched from now on, or why it cannot be: it has ended,
 * or is another one by now, or could not be signalled although that is asked for (A055).
 */
export function foreignFacts({ signals, ...spec }: AttachSpec): Results['attach'] {
  const { pid, startTime } = spec;
  const stat = readStat(pid);
  if (!isAlive(stat) || stat.startTime !== startTime) {
    return refused('not-found', `pid ${pid} has ended before it could be attached`);
  }
  if (signals?.length !== 0 && !isSignallable(pid)) {
    const [owner] = ownersOf(pid);
    const message = `pid ${pid} (${stat.comm}) belongs to uid ${owner}: this user may watch it, but not end it`;
    return refused('permission', message);
  }
  return {
    ok: true,
    facts: { ...spec, startedAt: Math.round(startedAt(stat)), cgroup: null, foreign: { signals } },
  };
}

/** Whether this signal may be sent to processes of this incarnation (I12). */
export function maySend({ foreign }: IncarnationFacts, signal: number): boolean {
  return foreign === undefined || foreign.signals === null || foreign.signals.includes(signal);
}

/** Signal 0 only asks. */
function isSignallable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function refused(code: SpawnFailure['code'], message: string): Results['attach'] {
  return { ok: false, failure: { code, message, transient: false } };
}
