import { formatDuration } from '../shared/units.ts';
import { readPidFile } from '../shim/pid-file.ts';
import { isAlive, ownersOf, type ProcStat, readStat } from '../shim/process-table.ts';
import { startedAt } from '../shim/start-times.ts';

/** Clocks of files and processes are compared, and neither is exact. */
const SLACK_MS = 2000;

export type NamedProcess =
  | { readonly kind: 'found'; readonly stat: ProcStat }
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The process a PID file names. A number that somebody else has by now is recognized by its age: who wrote the file
 * was there before it (A050). Only root may name the processes of others (A049).
 */
export async function namedByFile(path: string): Promise<NamedProcess> {
  const reading = await readPidFile(path);
  if (reading.kind === 'not-yet') return { kind: 'absent', reason: reading.reason };
  if (reading.kind === 'refused') return reading;
  const { pid, uid, writtenAt } = reading;
  const stat = readStat(pid);
  if (!isAlive(stat)) return { kind: 'absent', reason: `${path} names pid ${pid}, which does not live` };
  const whom = `${path} names pid ${pid} (${stat.comm})`;
  const late = startedAt(stat) - writtenAt;
  if (late > SLACK_MS) {
    const reason = `${whom}, which started ${formatDuration(late)} after the file was written: it is another process`;
    return { kind: 'absent', reason };
  }
  const owners = ownersOf(pid);
  if (uid !== 0 && !owners.includes(uid)) {
    const reason = `${whom} of uid ${owners[0]}, but the file belongs to uid ${uid}`;
    return { kind: 'refused', reason };
  }
  return { kind: 'found', stat };
}
