import { renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRules } from '../file-rules.ts';
import type { RotatedFiles } from '../rotated-files.ts';
import { sizeLimit } from '../rotation.ts';
import { copyRange } from './copy-range.ts';
import type { DirectFile } from './direct-file.ts';
import type { HolePuncher } from './hole-puncher.ts';
import { inTurn } from './in-turn.ts';
import { findSegmentEnd } from './segment-end.ts';

/** Holes begin at such a multiple: a block is only given back when all of it is punched out. */
const BLOCK = 64 * 1024;
/** stdout and stderr have a file each. */
const CURRENT_FILES = 2;

export interface SegmenterParts {
  readonly file: DirectFile;
  readonly rotated: () => RotatedFiles;
  readonly puncher: HolePuncher;
  readonly wallMs: () => number;
}

/**
 * Moves the beginning of a file that a worker appends to into segments: it is copied, the copy gets its rotated name, and
 * only then is it punched out. The worker notices nothing; its bytes are at every moment in exactly one of the two.
 */
export class Segmenter {
  readonly #parts: SegmenterParts;
  readonly #stop = new AbortController();
  #rules: FileRules;
  #knownSize: number;
  #isPunched = false;

  constructor(parts: SegmenterParts, rules: FileRules) {
    this.#parts = parts;
    this.#rules = rules;
    this.#knownSize = Math.max(parts.file.size, parts.file.state.head);
  }

  /** Bytes the file may still take before it is due; 0 and less when it is. */
  get room(): number {
    const { file } = this.#parts;
    return sizeLimit(this.#rules, CURRENT_FILES) - (file.size - file.state.head);
  }

  setRules(rules: FileRules): void {
    this.#rules = rules;
  }

  /** Makes segments of everything that is due. Resolves with whether there was any; rejects with system errors. */
  async tend(): Promise<boolean> {
    return inTurn(async () => {
      let hasMade = false;
      while (!this.#stop.signal.aborted && (await this.#step())) hasMade = true;
      return hasMade;
    });
  }

  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Changes nothing from now on; what is under way is given up. */
  stop(): void {
    this.#stop.abort();
  }

  async #step(): Promise<boolean> {
    const { file } = this.#parts;
    const { size } = file;
    if (size < this.#knownSize) file.restart(this.#knownSize);
    this.#knownSize = size;
    const { head, headMs } = file.state;
    if (!this.#isPunched) await this.#punch(0);
    const { maxAgeMs } = this.#rules;
    const isOld = maxAgeMs > 0 && size > head && this.#parts.wallMs() - headMs > maxAgeMs;
    if (this.room > 0 && !isOld) return false;
    const limit = isOld ? size - head : sizeLimit(this.#rules, CURRENT_FILES);
    const end = await findSegmentEnd(file.fd, head, size, limit);
    if (end === null) return false;
    await this.#cut(end);
    return true;
  }

  /** Makes the bytes from the head up to position `end` a segment. */
  async #cut(end: number): Promise<void> {
    const { file, rotated, wallMs } = this.#parts;
    const { signal } = this.#stop;
    const { base, head } = file.state;
    const name = rotated().nextName(wallMs());
    const path = join(file.directory, name);
    await file.plan({ name, from: base + head, to: base + end, hole: 0 }, signal);
    try {
      await copyRange(file.fd, head, end, `${path}.part`, signal);
      signal.throwIfAborted();
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      throw error;
    }
    renameSync(`${path}.part`, path);
    rotated().add(name, end - head);
    this.#isPunched = false;
    await file.commit(signal);
    await this.#punch(head);
  }

  /** Punches out everything before the head, beginning with the block that `from` is in. */
  async #punch(from: number): Promise<void> {
    const { file, puncher } = this.#parts;
    const start = from - (from % BLOCK);
    const { head } = file.state;
    if (head > start) await puncher.punch(file.fd, start, head - start);
    this.#isPunched = true;
  }
}
