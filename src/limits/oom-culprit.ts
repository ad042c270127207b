import { basename, dirname, join } from 'node:path';
import { kernelText } from '../shared/kernel-files.ts';
import type { MemoryGroup } from './oom-watch.ts';

/** How the folder of a group of workers begins; see `groupFolder` of the shim. */
const GROUP_MARK = '@';

/**
 * Name of the group of workers at whose limit the kernel has killed in this memory group; null when it was the worker's own
 * limit, or that of the machine. Asks the groups: each counts how often its own limit was too small.
 */
export function culpritOf({ path, version }: MemoryGroup): string | null {
  if (isOwnLimit(path, version)) return null;
  for (let folder = dirname(path); basename(folder).startsWith(GROUP_MARK); folder = dirname(folder)) {
    if (hasHitItsLimit(folder, version)) return basename(folder).slice(GROUP_MARK.length);
  }
  return null;
}

/** Without a limit of its own it cannot be that. */
function isOwnLimit(folder: string, version: 1 | 2): boolean {
  if (version === 2) {
    return kernelText(join(folder, 'memory.max')).trim() !== 'max' && hasHitItsLimit(folder, version);
  }
  const limit = Number(kernelText(join(folder, 'memory.limit_in_bytes')));
  return limit < Number.MAX_SAFE_INTEGER && hasHitItsLimit(folder, version);
}

function hasHitItsLimit(folder: string, version: 1 | 2): boolean {
  if (version === 1) return Number(kernelText(join(folder, 'memory.failcnt'))) > 0;
  return /^oom [1-9]/m.test(kernelText(join(folder, 'memory.events.local')));
}
