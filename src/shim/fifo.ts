import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Native } from './native/native.ts';

/** A FIFO that is there already is used again: output of before a restart of the shim is still in it. */
export function makeFifo(path: string, native: Native | null): void {
  if (isFifo(path)) return;
  rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (native === null) {
    execFileSync('mkfifo', ['-m', '600', path]);
    return;
  }
  const errno = native.mkfifo(path, 0o600);
  if (errno !== 0) throw Object.assign(new Error(`mkfifo ${path}: errno ${errno}`), { errno });
}

export function isFifo(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFIFO() === true;
}
