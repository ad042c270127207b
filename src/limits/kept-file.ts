import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DescriptorBudget, halfOfOwnLimit } from './descriptor-budget.ts';

/** More than any file that is read here has, cgroup.procs of a fork bomb excepted: that is read in pieces. */
const CHUNK_BYTES = 64 * 1024;

/** One buffer for all reads: each answer is taken apart before the next read. */
const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
/** One answer for all reads, too: they come by the thousand, every second. */
const answer = { buffer: chunk, length: 0 };

/** Of all kept files of this process together. */
const everybodys = new DescriptorBudget(halfOfOwnLimit);

/** The bytes of one read; valid until the next read of any {@link KeptFile}. */
export interface Bytes {
  readonly buffer: Buffer;
  readonly length: number;
}

/**
 * A file of /proc or a cgroup that is read again and again through one descriptor: a third of the price of opening it
 * each time. For /proc/PID it also pins the identity: once the process is gone its descriptor gives ESRCH, never the
 * numbers of another process. Beyond the budget it is opened for each read.
 */
export class KeptFile {
  readonly path: string;
  readonly #budget: DescriptorBudget;
  #fd = -1;
  #isKept = false;

  constructor(path: string, budget: DescriptorBudget = everybodys) {
    this.path = path;
    this.#budget = budget;
  }

  /** Whether the next read goes through the descriptor of the last one, and so to the very same file. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Reads from the beginning, at most 64 KiB; null when it is gone or may not be read. */
  read(): Bytes | null {
    try {
      answer.length = readSync(this.#opened(), chunk, 0, CHUNK_BYTES, 0);
      if (!this.#isKept) this.close();
      return answer;
    } catch {
      this.close();
      return null;
    }
  }

  /** The whole content as text, however long; null when it is gone or may not be read. */
  text(): string | null {
    try {
      const fd = this.#opened();
      let text = '';
      for (let at = 0; at % CHUNK_BYTES === 0; ) {
        const length = readSync(fd, chunk, 0, CHUNK_BYTES, at);
        if (length === 0) break;
        text += chunk.toString('latin1', 0, length);
        at += length;
      }
      if (!this.#isKept) this.close();
      return text;
    } catch {
      this.close();
      return null;
    }
  }

  /** What fstat(2) says of it; null when it is gone. */
  stat(): { readonly size: number } | null {
    try {
      const stat = fstatSync(this.#opened());
      if (!this.#isKept) this.close();
      return stat;
    } catch {
      this.close();
      return null;
    }
  }

  close(): void {
    if (this.#fd >= 0) closeSync(this.#fd);
    this.#fd = -1;
    if (this.#isKept) this.#budget.giveBack();
    this.#isKept = false;
  }

  #opened(): number {
    if (this.#fd >= 0) return this.#fd;
    this.#fd = openSync(this.path, 'r');
    this.#isKept = this.#budget.take();
    return this.#fd;
  }
}
