import type { WorkerOutput } from './worker-output.ts';

const LF = 0x0a;
/** Of one hook so much goes into the log of its worker; a line is cut at {@link LINE_BYTES}. */
const KEPT_BYTES = 64 * 1024;
const LINE_BYTES = 4096;

/**
 * Puts what a hook writes into the log of its worker: whole lines, each with a label in front, never into the middle of a
 * line of the worker. What is too much is left out, and the log says so.
 */
export class HookLog {
  readonly #output: WorkerOutput;
  readonly #label: Buffer;
  #line: Buffer = Buffer.alloc(0);
  /** Lines the output could not take yet. */
  #waiting: Buffer[] = [];
  #size = 0;
  #leftOut = 0;

  /** @param label what stands in front of each line, in brackets */
  constructor(output: WorkerOutput, label: string) {
    this.#output = output;
    this.#label = Buffer.from(`[${label}] `);
  }

  /** Takes bytes, which may be reused as soon as this returns. */
  add(bytes: Buffer): void {
    if (this.#size >= KEPT_BYTES) {
      this.#leftOut += bytes.length;
      return;
    }
    for (let from = 0; from < bytes.length; ) {
      const lf = bytes.indexOf(LF, from);
      const end = lf < 0 ? bytes.length : lf;
      const room = LINE_BYTES - this.#line.length;
      const piece = bytes.subarray(from, Math.min(end, from + room));
      this.#line = Buffer.concat([this.#line, piece]);
      from += piece.length;
      if (from === lf) from += 1;
      else if (this.#line.length < LINE_BYTES) continue;
      this.#endLine();
    }
    this.#write();
  }

  /** Writes what is left. Returns how many bytes found no place because the worker was in the middle of its own lines. */
  finish(): number {
    if (this.#line.length > 0) this.#endLine();
    if (this.#leftOut > 0) this.#waiting.push(this.#labelled(`${this.#leftOut} more bytes are left out`));
    this.#write();
    return this.#waiting.reduce((sum, { length }) => sum + length, 0);
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = Buffer.alloc(0);
    if (this.#size >= KEPT_BYTES) {
      this.#leftOut += line.length + 1;
      return;
    }
    this.#size += line.length + 1;
    this.#waiting.push(this.#labelled(line));
  }

  #labelled(line: Buffer | string): Buffer {
    return Buffer.concat([this.#label, Buffer.from(line), Buffer.from('\n')]);
  }

  #write(): void {
    if (this.#waiting.length === 0) return;
    if (this.#output.insert(Buffer.concat(this.#waiting))) this.#waiting = [];
  }
}
