import type { Clock } from '../shared/clock.ts';
import type { Encoded } from './cri-format.ts';
import type { CurrentFile } from './current-file.ts';
import type { FileRules } from './file-rules.ts';
import type { ProblemReports } from './log-problem.ts';
import { NONE_REMOVED, type RemovedLogs } from './removed.ts';
import { RotatedFiles } from './rotated-files.ts';

/** A file without a usable line end is rotated at the latest this far beyond its size. */
export const OVERRUN_BYTES = 1024 * 1024;
/** After a rotation that failed. */
const RETRY_MS = 1000;
const LF = 0x0a;

export interface RotationParts {
  readonly directory: string;
  readonly worker: string;
  readonly file: CurrentFile;
  readonly clock: Clock;
  readonly reports: ProblemReports;
}

/** Decides when and where the current file of a writer ends, and ends it. */
export class Rotation {
  readonly #parts: RotationParts;
  readonly #file: CurrentFile;
  #rules: FileRules;
  #sizeLimit: number;
  #isWanted = false;
  #notBefore = Number.NEGATIVE_INFINITY;
  #rotated: RotatedFiles | undefined;

  constructor(parts: RotationParts, rules: FileRules) {
    this.#parts = parts;
    this.#file = parts.file;
    this.#rules = rules;
    this.#sizeLimit = sizeLimit(rules);
  }

  /** True when the file is to end at the next line end, whatever its size. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** The file is to end at the next line end, if there is something in it. */
  want(): void {
    this.#isWanted = this.#file.size > 0;
  }

  /** New rules; a format that changes ends the file. */
  setRules(rules: FileRules): void {
    if (rules.format !== this.#rules.format && this.#file.size > 0) this.#isWanted = true;
    this.#rules = rules;
    this.#sizeLimit = sizeLimit(rules);
  }

  /** Whether the file should end before anything more goes into it. */
  isDue(now: number): boolean {
    const { size } = this.#file;
    if (now < this.#notBefore || size === 0) return false;
    return this.#isWanted || size >= this.#sizeLimit || this.#isTooOld();
  }

  /**
   * Where the file has to end if the bytes from `at` on are to go into it: all of them, or the first line end beyond the
   * size when the other stream is at a line end too, or the last record that fits when there is no such place in time.
   */
  cut({ buffer, length, partial }: Encoded, at: number, otherIsMidLine: boolean, now: number): number {
    if (now < this.#notBefore) return length;
    const { size } = this.#file;
    const limit = this.#isWanted || this.#isTooOld() ? 0 : this.#sizeLimit;
    if (size + length - at < limit) return length;
    const raw = this.#rules.format === 'raw';
    if (!otherIsMidLine) {
      const lf = buffer.indexOf(LF, at + Math.max(0, limit - size - 1));
      // The line end of a closing P is not one of the worker's.
      if (lf >= 0 && lf < (partial && !raw ? length - 1 : length)) return lf + 1;
    }
    const room = Math.max(0, this.#sizeLimit + OVERRUN_BYTES - size);
    if (length - at <= room) return length;
    if (raw) return at + room;
    const lf = room === 0 ? -1 : buffer.lastIndexOf(LF, at + room - 1);
    return lf >= at ? lf + 1 : at;
  }

  /** Gives the current file its rotated name and lets go of it. A failure is reported, and tried again after a second. */
  rotate(now: number): void {
    const { clock, reports } = this.#parts;
    try {
      this.#file.look(now);
      const { size } = this.#file;
      if (size > 0) {
        this.#files().rotateCurrent(size, clock.wallMs(), this.#file.lines);
      }
    } catch (error) {
      this.#notBefore = now + RETRY_MS;
      reports.report('rotate', this.#file.path, error);
      return;
    }
    this.#file.close();
    this.#isWanted = false;
    reports.settle();
    this.#rotated?.purge(this.#rules, 0, clock.wallMs());
    if (this.#rules.compress) this.#rotated?.compressAll();
  }

  /** Removes old files when all together are beyond the budget. */
  keepBudget(): void {
    const { maxTotalBytes } = this.#rules;
    if (maxTotalBytes === 0 || this.#rotated === undefined) return;
    const { size } = this.#file;
    if (this.#rotated.bytes + size > maxTotalBytes) {
      this.#rotated.purge(this.#rules, size, this.#parts.clock.wallMs());
    }
  }

  /** What was removed for the budget. */
  get removed(): RemovedLogs {
    return this.#rotated?.removed ?? NONE_REMOVED;
  }

  /** Removes these rotated files. Throws system errors. */
  discard(names: readonly string[]): RemovedLogs {
    return this.#files().discard(names);
  }

  /** Throws system errors. */
  #files(): RotatedFiles {
    const { directory, worker, reports } = this.#parts;
    this.#rotated ??= new RotatedFiles(directory, worker, (operation, path, error) =>
      reports.report(operation, path, error),
    );
    return this.#rotated;
  }

  #isTooOld(): boolean {
    const { maxAgeMs } = this.#rules;
    return maxAgeMs > 0 && this.#file.size > 0 && this.#parts.clock.wallMs() - this.#file.bornMs > maxAgeMs;
  }
}

/**
 * The size at which a file is rotated. All current files of a worker together have half the budget at most, so that there
 * is always a rotated file to look at.
 */
export function sizeLimit(rules: FileRules, currentFiles = 1): number {
  const size = rules.maxSizeBytes > 0 ? rules.maxSizeBytes : Number.POSITIVE_INFINITY;
  if (rules.maxTotalBytes === 0) return size;
  return Math.min(size, Math.ceil(rules.maxTotalBytes / (2 * currentFiles)));
}
