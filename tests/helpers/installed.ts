import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where workers look for programs when nothing else is configured. */
const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** True when a worker would find this program. */
export function isInstalled(program: string): boolean {
  return PATH.some((folder) => existsSync(join(folder, program)));
}
