import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { currentName } from './log-names.ts';

/**
 * Unfinished compressed files of earlier processes: names by that of the current file, by directory. Each directory is
 * listed once, before this process compresses anything in it, so nothing here is still being written.
 */
const found = new Map<string, Map<string, string[]>>();

/** Removes what a compression of this worker's files left behind when it was killed. Throws system errors. */
export function removeLeftovers(directory: string, worker: string): void {
  let names = found.get(directory);
  if (names === undefined) {
    names = list(directory);
    found.set(directory, names);
  }
  const own = names.get(currentName(worker)) ?? [];
  names.delete(currentName(worker));
  for (const name of own) rmSync(join(directory, name), { force: true });
}

function list(directory: string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const name of namesIn(directory)) {
    const current = /^(.+\.log)\.\d{8}T\d{6}\.\d{3}Z(?:-\d+)?\.gz\.tmp$/.exec(name)?.[1];
    if (current !== undefined) names.set(current, [...(names.get(current) ?? []), name]);
  }
  return names;
}

/** Empty for a directory that cannot be listed: whoever opens the file in it hears why. */
function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
