import { basename } from 'node:path';

/** Name of the cgroup of one run directory; several masters live side by side. */
export function cgroupName(runDir: string): string {
  let hash = 5381;
  for (const char of runDir) hash = (Math.imul(hash, 33) ^ char.charCodeAt(0)) >>> 0;
  return `${basename(runDir).replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${hash.toString(36)}`;
}
