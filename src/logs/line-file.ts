import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { type FileLine, LineCutter } from './line-cutter.ts';

const BLOCK = 128 * 1024;

/** Gives the lines of one file in order. */
export interface LineFile {
  /** The next whole line; undefined at the end, where a growing file can be asked again later. */
  next(): Promise<FileLine | undefined>;
  /** What stands after the last line end; to be asked when the file is over. */
  rest(): FileLine | undefined;
  /** How often bytes were read from the file so far. */
  readonly blocks: number;
  close(): Promise<void>;
}

/**
 * Reads a file that may still grow, from `start` on; a start inside a line begins with the line after it.
 * At the end an unfinished line is forgotten and read again: a writer that was killed may have left half a
 * record, which its successor changes before it goes on. A file that became shorter is read from its beginning.
 */
export class PlainFile implements LineFile {
  blocks = 0;
  readonly #handle: FileHandle;
  readonly #ownsHandle: boolean;
  #cutter = new LineCutter();
  #position: number;
  #skipping: boolean;

  constructor(handle: FileHandle, start: number, ownsHandle = true) {
    this.#handle = handle;
    this.#ownsHandle = ownsHandle;
    // One byte earlier: when that is a line end, the start was the beginning of a line.
    this.#position = Math.max(0, start - 1);
    this.#skipping = start > 0;
  }

  async next(): Promise<FileLine | undefined> {
    let isAtEnd = false;
    for (let fresh = true; ; fresh = false) {
      const line = this.#cutter.take();
      if (line !== undefined) {
        if (!this.#skipping) return line;
        this.#skipping = !line.ended;
        continue;
      }
      // To read on behind half a record would join what it was with what its mending has put after it.
      if (isAtEnd) return undefined;
      if (fresh && this.#cutter.left > 0 && this.#cutter.left < BLOCK) this.#forgetUnfinished();
      // The block is never used again: lines given out are parts of it.
      const block = Buffer.allocUnsafe(BLOCK);
      const { bytesRead } = await this.#handle.read(block, 0, BLOCK, this.#position);
      if (bytesRead === 0) {
        const { size } = await this.#handle.stat();
        if (size >= this.#position) return undefined;
        this.#position = 0;
        this.#skipping = false;
        this.#cutter = new LineCutter();
        continue;
      }
      isAtEnd = bytesRead < BLOCK;
      this.#position += bytesRead;
      this.blocks += 1;
      this.#cutter.add(block.subarray(0, bytesRead));
    }
  }

  rest(): FileLine | undefined {
    return this.#skipping ? undefined : this.#cutter.takeRest();
  }

  async close(): Promise<void> {
    if (this.#ownsHandle) await this.#handle.close();
  }

  #forgetUnfinished(): void {
    this.#position -= this.#cutter.left;
    this.#cutter = new LineCutter();
  }
}

/** Reads a compressed file from its beginning. Rejects when it is damaged. */
export class GzipFile implements LineFile {
  blocks = 0;
  readonly #cutter = new LineCutter();
  readonly #source: AsyncIterator<Buffer>;
  readonly #destroy: () => void;

  constructor(path: string) {
    const source = createReadStream(path, { highWaterMark: BLOCK });
    const gunzip = process.getBuiltinModule('node:zlib').createGunzip({ chunkSize: BLOCK });
    source.on('error', (error) => gunzip.destroy(error));
    this.#source = source.pipe(gunzip)[Symbol.asyncIterator]();
    this.#destroy = () => {
      source.destroy();
      gunzip.destroy();
    };
  }

  async next(): Promise<FileLine | undefined> {
    for (;;) {
      const line = this.#cutter.take();
      if (line !== undefined) return line;
      const { done, value } = await this.#source.next();
      if (done === true) return undefined;
      this.blocks += 1;
      this.#cutter.add(value);
    }
  }

  rest(): FileLine | undefined {
    return this.#cutter.takeRest();
  }

  async close(): Promise<void> {
    this.#destroy();
  }
}
