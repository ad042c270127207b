import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** More than any file that is read here has, cgroup.procs of a fork bomb excepted: that is read in pieces. */
const CHUNK_BYTES = 64 * 1024;

/** One buffer for all reads: each answer is taken apart before the next read. */
const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/** The bytes of one read; valid until the next read of any {@link KeptFile}. */
export interface Bytes {
  readonly buffer: Buffer;
  readonly length: number;
}

/**
 * A file of /proc or a cgroup that is read again and again through one descriptor: a third of the price of opening it
 * each time. For /proc/PID it also pins the identity: once the process is gone its descriptor gives ESRCH, never the
 * numbers of another process.
 */
export class KeptFile {
  readonly path: string;
  #fd = -1;

  constructor(path: string) {
    this.path = path;
  }

  /** Reads from the beginning, at most 64 KiB; null when it is gone or may not be read. */
  read(): Bytes | null {
    const length = this.#attempt((fd) => readSync(fd, chunk, 0, CHUNK_BYTES, 0));
    return length === null ? null : { buffer: chunk, length };
  }

  /** The whole content as text, however long; null when it is gone or may not be read. */
  text(): string | null {
    const first = this.read();
    if (first === null) return null;
    let text = first.buffer.toString('latin1', 0, first.length);
    for (let at = first.length; at > 0 && at % CHUNK_BYTES === 0; ) {
      const more = this.#attempt((fd) => readSync(fd, chunk, 0, CHUNK_BYTES, at));
      if (more === null || more === 0) break;
      text += chunk.toString('latin1', 0, more);
      at += more;
    }
    return text;
  }

  /** What fstat(2) says of it; null when it is gone. */
  stat(): { readonly size: number; readonly nlink: number } | null {
    return this.#attempt((fd) => fstatSync(fd));
  }

  close(): void {
    if (this.#fd >= 0) closeSync(this.#fd);
    this.#fd = -1;
  }

  #attempt<T>(action: (fd: number) => T): T | null {
    try {
      if (this.#fd < 0) this.#fd = openSync(this.path, 'r');
      return action(this.#fd);
    } catch {
      this.close();
      return null;
    }
  }
}
