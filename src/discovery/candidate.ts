import { commandLine, isSameAlive, ownersOf, type ProcStat } from '../shim/process-table.ts';
import { startedAt } from '../shim/start-times.ts';

/** A process that fits a rule, as a person recognizes it. */
export interface Candidate {
  readonly pid: number;
  readonly startTime: number;
  readonly ppid: number;
  readonly name: string;
  readonly uid: number;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly command: string;
  /** Whether this user may send it signals. */
  readonly isSignallable: boolean;
}

/** Reads what there is to be known of a process; undefined when it has ended meanwhile. */
export function candidateOf(stat: ProcStat): Candidate | undefined {
  const { pid, ppid, startTime, comm } = stat;
  const [uid] = ownersOf(pid);
  const command = commandLine(stat);
  const isSignallable = maySignal(pid);
  if (uid === undefined || !isSameAlive(pid, startTime)) return undefined;
  return { pid, startTime, ppid, name: comm, uid, startedAt: startedAt(stat), command, isSignallable };
}

/** Signal 0 only asks. */
function maySignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
