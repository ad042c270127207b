import { execFile, spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HolePuncher } from '../logs/direct/hole-puncher.ts';
import type { Native } from './native/native.ts';

const run = promisify(execFile);
const PROBE_BYTES = 64 * 1024;

/** Punches holes by fallocate(2), or by the tool of that name where there are no native calls. */
export function holePuncher(native: Native | null): HolePuncher {
  const refusals = new Map<string, string | null>();
  return {
    refusal(directory) {
      const known = refusals.get(directory);
      if (known !== undefined) return known;
      const refusal = tryIn(directory, native);
      refusals.set(directory, refusal);
      return refusal;
    },
    isOnlyOpener: (fd) => native?.isOnlyOpener(fd) ?? false,
    async punch(fd, from, length) {
      if (native === null) {
        await run('fallocate', argumentsFor(fd, from, length));
        return;
      }
      const errno = await native.punchHoleLater(fd, from, length);
      if (errno !== 0) throw Object.assign(new Error(`fallocate: ${nameOf(errno)}`), { code: nameOf(errno) });
    },
  };
}

/** Nothing is in the probe, so nothing has to reach the disk for it. */
function tryIn(directory: string, native: Native | null): string | null {
  mkdirSync(directory, { recursive: true, mode: 0o750 });
  const path = join(directory, `.hsu-probe-${process.pid}`);
  const fd = openSync(path, 'w+', 0o600);
  try {
    ftruncateSync(fd, 2 * PROBE_BYTES);
    if (native !== null) {
      const errno = native.punchHole(fd, 0, PROBE_BYTES);
      return errno === 0 ? null : nameOf(errno);
    }
    const { error, status, stderr } = spawnSync('fallocate', argumentsFor(fd, 0, PROBE_BYTES));
    if (error !== undefined) return (error as NodeJS.ErrnoException).code ?? error.message;
    return status === 0 ? null : stderr.toString().trim();
  } finally {
    closeSync(fd);
    rmSync(path, { force: true });
  }
}

function argumentsFor(fd: number, from: number, length: number): string[] {
  return ['-p', '-o', String(from), '-l', String(length), `/proc/${process.pid}/fd/${fd}`];
}

function nameOf(errno: number): string {
  const name = Object.entries(constants.errno).find(([, number]) => number === errno)?.[0];
  return name ?? `errno ${errno}`;
}
