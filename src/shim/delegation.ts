import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import type { Native } from './native/native.ts';

/**
 * How long the manager of a user may take to answer a question about one of its units. Long, as nothing is asked again: on a
 * host that is busy booting a silent manager would mean no limits in the kernel until the next shim.
 */
const ANSWER_MS = 20_000;

/**
 * Whether systemd has delegated the group of this unit. The system's manager marks such a group; that of a user may not,
 * so it is asked.
 */
export function isDelegated(folder: string, native: Native | null): boolean {
  if (native?.attribute(folder, 'user.delegate') === '1') return true;
  if (!/\/user@\d+\.service\/.*\.(service|scope)$/.test(folder)) return false;
  const question = ['--user', 'show', '--property=Delegate', '--value', basename(folder)];
  const { stdout } = spawnSync('systemctl', question, { encoding: 'utf8', timeout: ANSWER_MS });
  return stdout?.trim() === 'yes';
}
