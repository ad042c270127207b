import { type Dir, lstatSync, opendirSync, type Stats, statSync } from 'node:fs';
import { errnoOf } from '../shared/errors.ts';

/** What a folder takes on the disk, with everything in it. */
export interface TreeSize {
  /** As the blocks lie there: a hole takes nothing, a file with several names counts once. */
  readonly bytes: number;
  /** Files and folders that were looked at. */
  readonly entries: number;
  /** False: it is at least this much, because not everything was seen. */
  readonly isWhole: boolean;
  /** Why not everything was seen, in words. */
  readonly problem: string | null;
  readonly tookMs: number;
}

/** How far a look goes. */
export interface LookBounds {
  readonly entries: number;
  readonly ms: number;
}

/** A folder with more than this is one that nobody can look through again and again. */
export const LOOK_BOUNDS: LookBounds = { entries: 1_000_000, ms: 20_000 };

/**
 * Adds up what lies below a path, on its own file system: symbolic links are not followed, but for the path itself, and what
 * is mounted below is not counted. Nothing there = 0 bytes. Never throws. Waits for the disk, so it is none for an event loop.
 */
export function measureTree(
  path: string,
  bounds: LookBounds = LOOK_BOUNDS,
  now: () => number = () => performance.now(),
): TreeSize {
  return new Look(bounds, now).at(path);
}

class Look {
  readonly #bounds: LookBounds;
  readonly #now: () => number;
  readonly #beganMs: number;
  readonly #untilMs: number;
  /** Files with several names that have been counted. */
  readonly #linked = new Set<number>();
  #device = 0;
  #bytes = 0;
  #entries = 0;
  #problem: string | null = null;

  constructor(bounds: LookBounds, now: () => number) {
    this.#bounds = bounds;
    this.#now = now;
    this.#beganMs = now();
    this.#untilMs = this.#beganMs + bounds.ms;
  }

  at(path: string): TreeSize {
    try {
      const root = statSync(path, { throwIfNoEntry: false });
      if (root !== undefined) this.#walk(path, root);
    } catch (error) {
      this.#miss(`${path}: ${errnoOf(error) ?? 'unreadable'}`);
    }
    return {
      bytes: this.#bytes,
      entries: this.#entries,
      isWhole: this.#problem === null,
      problem: this.#problem,
      tookMs: this.#now() - this.#beganMs,
    };
  }

  #walk(path: string, root: Stats): void {
    this.#device = root.dev;
    this.#count(root);
    const folders = root.isDirectory() ? [Buffer.from(path)] : [];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      if (this.#isOver()) return;
      this.#readFolder(folder, folders);
    }
  }

  #readFolder(folder: Buffer, folders: Buffer[]): void {
    let dir: Dir;
    try {
      dir = opendirSync(folder as unknown as string, { encoding: 'buffer' as BufferEncoding });
    } catch (error) {
      // What was removed meanwhile takes nothing.
      if (errnoOf(error) !== 'ENOENT') this.#miss(`${folder}: ${errnoOf(error) ?? 'unreadable'}`);
      return;
    }
    try {
      for (let entry = dir.readSync(); entry !== null; entry = dir.readSync()) {
        if (this.#isOver()) return;
        const path = Buffer.concat([folder, SLASH, entry.name as unknown as Buffer]);
        const stat = lstatSync(path, { throwIfNoEntry: false });
        if (stat === undefined || stat.dev !== this.#device) continue;
        this.#count(stat);
        if (stat.isDirectory()) folders.push(path);
      }
    } catch (error) {
      this.#miss(`${folder}: ${errnoOf(error) ?? 'unreadable'}`);
    } finally {
      dir.closeSync();
    }
  }

  #count(stat: Stats): void {
    this.#entries += 1;
    if (stat.nlink > 1 && !stat.isDirectory()) {
      if (this.#linked.has(stat.ino)) return;
      this.#linked.add(stat.ino);
    }
    this.#bytes += stat.blocks * BLOCK;
  }

  #isOver(): boolean {
    if (this.#entries >= this.#bounds.entries) this.#miss(`more than ${this.#bounds.entries} files`);
    else if (this.#entries % CLOCK_EVERY === 0 && this.#now() > this.#untilMs) this.#miss('it took too long');
    else return false;
    return true;
  }

  #miss(why: string): void {
    this.#problem ??= why;
  }
}

/** Unit of `st_blocks`, whatever the file system. */
const BLOCK = 512;
const CLOCK_EVERY = 256;
const SLASH = Buffer.from('/');
