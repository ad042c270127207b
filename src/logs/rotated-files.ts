import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from './compressor.ts';
import { readSegmentState } from './direct/segment-state.ts';
import type { FileRules } from './file-rules.ts';
import {
  compareRotated,
  currentName,
  parseRotatedName,
  rotatedName,
  rotationStamp,
  stampMs,
} from './log-names.ts';
import { NONE_REMOVED, type RemovedLogs, withRemoved } from './removed.ts';

interface RotatedFile {
  name: string;
  readonly stamp: string;
  readonly serial: number;
  compressed: boolean;
  /** As they lie on the disk: a hole counts nothing. */
  bytes: number;
  /** So many bytes at its beginning are a hole and not compressed. */
  readonly hole: number;
  /** Null when nobody has counted them. */
  readonly lines: number | null;
}

/** Tells the owner that a file could not be compressed or removed; the work goes on. */
export type RotatedProblem = (operation: 'compress' | 'purge', path: string, error: unknown) => void;

/**
 * The rotated files of one worker. Read from the directory once, when the first rotation happens, and kept in memory
 * from then on: a directory of thousands of files is not listed for every ten megabytes of output.
 */
export class RotatedFiles {
  readonly #directory: string;
  readonly #worker: string;
  readonly #problem: RotatedProblem;
  readonly #files: RotatedFile[];
  #total: number;
  #removed = NONE_REMOVED;

  constructor(directory: string, worker: string, problem: RotatedProblem) {
    this.#directory = directory;
    this.#worker = worker;
    this.#problem = problem;
    this.#files = this.#load();
    this.#total = this.#files.reduce((sum, file) => sum + file.bytes, 0);
  }

  /** The bytes of all rotated files, as they lie on the disk. */
  get bytes(): number {
    return this.#total;
  }

  /** What was removed for the budget since this was made. */
  get removed(): RemovedLogs {
    return this.#removed;
  }

  /** When the oldest one was rotated, in the form of its name; undefined when there is none. */
  get oldest(): string | undefined {
    return this.#files[0]?.stamp;
  }

  /** Whether a file of this name, compressed or not, is kept. */
  has(name: string): boolean {
    return this.#files.some((file) => file.name === name || file.name === `${name}.gz`);
  }

  /**
   * Renames the current file to a name that sorts after every earlier one. Throws system errors.
   * @param lines null when nobody has counted them
   */
  rotateCurrent(bytes: number, wallMs: number, lines: number | null): void {
    const name = this.nextName(wallMs);
    renameSync(join(this.#directory, currentName(this.#worker)), join(this.#directory, name));
    this.add(name, bytes, 0, lines);
  }

  /** A name that sorts after every earlier one, and that no file has. */
  nextName(wallMs: number): string {
    const newest = this.#files.at(-1);
    let stamp = rotationStamp(wallMs);
    // A clock that was set back must not put new lines before old ones.
    if (newest !== undefined && newest.stamp > stamp) stamp = newest.stamp;
    let serial = newest?.stamp === stamp ? newest.serial + 1 : 1;
    let name = rotatedName(this.#worker, stamp, serial);
    // Never over a file that someone put there since the directory was read.
    while (this.#exists(name) || this.#exists(`${name}.gz`))
      name = rotatedName(this.#worker, stamp, ++serial);
    return name;
  }

  /** Takes in a file that has just got a name from {@link nextName}. */
  add(name: string, bytes: number, hole = 0, lines: number | null = null): void {
    const parsed = parseRotatedName(this.#worker, name);
    if (parsed === undefined) throw new RangeError(`${name} is no name of a rotated file of ${this.#worker}`);
    this.#files.push({ ...parsed, bytes, hole, lines });
    this.#total += bytes;
  }

  /** Removes what the rules no longer allow, oldest first, beside a current file of `currentBytes`. */
  purge(rules: FileRules, currentBytes: number, wallMs: number): void {
    for (let first = this.#files[0]; first !== undefined; first = this.#files[0]) {
      const tooMany = this.#files.length > rules.maxFiles;
      const tooOld = rules.maxAgeMs > 0 && stampMs(first.stamp) < wallMs - rules.maxAgeMs;
      const tooBig = rules.maxTotalBytes > 0 && this.#total + currentBytes > rules.maxTotalBytes;
      if (!tooMany && !tooOld && !tooBig) return;
      this.removeOldest(tooBig && !tooMany && !tooOld);
    }
  }

  /** Removes the oldest file, if there is one. */
  removeOldest(isForBudget: boolean): void {
    const first = this.#files.shift();
    if (first === undefined) return;
    this.#remove(first.name);
    this.#total -= first.bytes;
    if (isForBudget) this.#removed = withRemoved(this.#removed, first.bytes, first.lines);
  }

  /** Removes these files, compressed by now or not; says what they were. Unknown names are left alone. */
  discard(names: readonly string[]): RemovedLogs {
    const wanted = new Set(names.map(withoutGz));
    let removed = NONE_REMOVED;
    for (const file of this.#files.filter(({ name }) => wanted.has(withoutGz(name)))) {
      this.#files.splice(this.#files.indexOf(file), 1);
      this.#remove(file.name);
      this.#total -= file.bytes;
      removed = withRemoved(removed, file.bytes, file.lines);
    }
    return removed;
  }

  /** Hands every file that is not compressed yet to the compressor, also those a crash left behind. */
  compressAll(): void {
    for (const file of this.#files) {
      if (file.compressed) continue;
      const path = join(this.#directory, file.name);
      compress(path, file.hole, (result) => {
        if (result.kind === 'failed') this.#problem('compress', path, result.error);
        if (result.kind !== 'done') return;
        if (!this.#files.includes(file)) {
          // Purged between the last look and the rename.
          rmSync(`${path}.gz`, { force: true });
          return;
        }
        file.name = `${file.name}.gz`;
        file.compressed = true;
        this.#total += result.bytes - file.bytes;
        file.bytes = result.bytes;
      });
    }
  }

  #exists(name: string): boolean {
    return existsSync(join(this.#directory, name));
  }

  #load(): RotatedFile[] {
    const segments = readSegmentState(this.#directory, this.#worker)?.segments ?? [];
    const holes = new Map(segments.map(({ name, hole }) => [name, hole]));
    const found = new Map<string, RotatedFile>();
    for (const name of readdirSync(this.#directory)) {
      const parsed = parseRotatedName(this.#worker, name);
      if (parsed === undefined) continue;
      const info = statSync(join(this.#directory, name), { throwIfNoEntry: false });
      if (!info?.isFile()) continue;
      const key = `${parsed.stamp}-${parsed.serial}`;
      const twin = found.get(key);
      // Killed between the rename and the removal of the original: both are whole, one is enough.
      if (twin !== undefined) this.#remove(parsed.compressed ? twin.name : name);
      if (twin !== undefined && !parsed.compressed) continue;
      const hole = holes.get(name) ?? 0;
      found.set(key, { ...parsed, bytes: info.size - hole, hole, lines: null });
    }
    return [...found.values()].sort(compareRotated);
  }

  #remove(name: string): void {
    const path = join(this.#directory, name);
    try {
      rmSync(path, { force: true });
    } catch (error) {
      this.#problem('purge', path, error);
    }
  }
}

function withoutGz(name: string): string {
  return name.replace(/\.gz$/, '');
}
