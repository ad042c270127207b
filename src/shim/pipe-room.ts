import { kernelText } from '../shared/kernel-files.ts';
import { CAP_SYS_ADMIN, CAP_SYS_RESOURCE, ownCapabilities } from './capabilities.ts';
import type { DescriptorCalls } from './native/descriptors.ts';

const PAGE_BYTES = 4096;
/** What the kernel gives a new pipe. */
export const USUAL_PIPE_BYTES = 64 * 1024;

/** What the kernel lets this process take for pipes. */
export interface PipeLimits {
  /** The largest pipe, bytes. */
  readonly largest: number;
  /** Bytes all pipes of this user may have together; beyond that every new pipe of the user is a tiny one. */
  readonly ofUser: number;
}

/**
 * Makes pipes larger, within what the kernel allows and without taking it all: the limit counts for everything the user
 * runs, so at most half of it is taken for growth, and each pipe gets a quarter of what is left of that at most.
 * A larger pipe costs memory only for what is in it, beside 10 KiB for a megabyte's table of pages.
 */
export class PipeRoom {
  readonly #calls: Pick<DescriptorCalls, 'pipeSize' | 'setPipeSize'>;
  readonly #largest: number;
  #left: number;

  constructor(calls: Pick<DescriptorCalls, 'pipeSize' | 'setPipeSize'>, limits: PipeLimits) {
    this.#calls = calls;
    this.#largest = limits.largest;
    this.#left = limits.ofUser / 2;
  }

  /** Counts a pipe that has grown already, under an earlier shim. Returns its size. */
  adopt(fd: number): number {
    const size = Math.max(0, this.#calls.pipeSize(fd));
    this.#left -= growth(size);
    return size;
  }

  /** Makes the pipe hold `wanted` bytes, or as much of it as may be had. Returns its size. */
  fit(fd: number, wanted: number): number {
    const before = Math.max(0, this.#calls.pipeSize(fd));
    const mayHave = Math.min(this.#largest, powerOfTwo(this.#left / 4));
    for (let size = Math.min(wanted, mayHave); size > before; size = Math.floor(size / 2)) {
      const after = this.#calls.setPipeSize(fd, size);
      if (after < 0) continue;
      this.#left -= growth(after) - growth(before);
      return after;
    }
    return before;
  }

  /** The pipe is gone, or about to go. */
  release(size: number): void {
    this.#left += growth(size);
  }
}

/** Reads the limits of this kernel and of this user. */
export function readPipeLimits(): PipeLimits {
  if (isPrivileged()) return { largest: Number.POSITIVE_INFINITY, ofUser: Number.POSITIVE_INFINITY };
  const pages = readNumber('/proc/sys/fs/pipe-user-pages-soft') ?? 0;
  return {
    largest: readNumber('/proc/sys/fs/pipe-max-size') ?? 1024 ** 2,
    ofUser: pages === 0 ? Number.POSITIVE_INFINITY : pages * PAGE_BYTES,
  };
}

function growth(size: number): number {
  return Math.max(0, size - USUAL_PIPE_BYTES);
}

function powerOfTwo(bytes: number): number {
  return bytes === Number.POSITIVE_INFINITY ? bytes : 2 ** Math.floor(Math.log2(Math.max(1, bytes)));
}

/** CAP_SYS_RESOURCE or CAP_SYS_ADMIN: the limits are for others. */
function isPrivileged(): boolean {
  return ((ownCapabilities() ?? 0n) & (CAP_SYS_RESOURCE | CAP_SYS_ADMIN)) !== 0n;
}

function readNumber(path: string): number | undefined {
  const text = kernelText(path).trim();
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
