import { LINE_LIMIT } from './cri.ts';

const LF = 0x0a;

/** A line without its line end, which it may not have. */
export interface FileLine {
  readonly bytes: Buffer;
  readonly ended: boolean;
}

/** Cuts blocks into lines; a line beyond the limit comes in parts. */
export class LineCutter {
  #block: Buffer = Buffer.alloc(0);
  #at = 0;

  /** Bytes taken in and not given out yet. */
  get left(): number {
    return this.#block.length - this.#at;
  }

  add(block: Buffer): void {
    this.#block = this.left === 0 ? block : Buffer.concat([this.#block.subarray(this.#at), block]);
    this.#at = 0;
  }

  take(): FileLine | undefined {
    const lf = this.#block.indexOf(LF, this.#at);
    if (lf < 0) return this.left >= LINE_LIMIT ? this.takeRest() : undefined;
    const bytes = this.#block.subarray(this.#at, lf);
    this.#at = lf + 1;
    return { bytes, ended: true };
  }

  takeRest(): FileLine | undefined {
    if (this.left === 0) return undefined;
    const bytes = this.#block.subarray(this.#at);
    this.#at = this.#block.length;
    return { bytes, ended: false };
  }
}
