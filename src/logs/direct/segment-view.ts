import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { currentName } from '../log-names.ts';
import { commitNext, readSegmentState, type SegmentState, segmentStateName } from './segment-state.ts';

/** What a reader sees of a stream's state, which another process changes. */
export class SegmentView {
  readonly directory: string;
  readonly name: string;
  readonly path: string;
  #version = '';
  #state: SegmentState | undefined;

  constructor(directory: string, name: string) {
    this.directory = directory;
    this.name = name;
    this.path = join(directory, currentName(name));
  }

  /** The state of this moment; undefined when there is none. */
  now(): SegmentState | undefined {
    const found = statSync(join(this.directory, segmentStateName(this.name)), { throwIfNoEntry: false });
    const version = found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`;
    if (version !== this.#version) {
      this.#version = version;
      this.#state = found === undefined ? undefined : readSegmentState(this.directory, this.name);
    }
    const next = this.#state?.next;
    if (this.#state === undefined || !next || !this.has(next.name)) return this.#state;
    return commitNext(this.#state, 0);
  }

  /** Whether a rotated file is there, compressed or not. */
  has(segment: string): boolean {
    return existsSync(join(this.directory, segment)) || existsSync(join(this.directory, `${segment}.gz`));
  }

  /** The offsets of the oldest byte that is kept, and of the next one to come. */
  range(): { from: number; to: number } {
    const state = this.now();
    if (state === undefined) return { from: 0, to: 0 };
    const headOffset = state.base + state.head;
    const oldest = state.segments.find(({ name }) => this.has(name));
    const named = statSync(this.path, { throwIfNoEntry: false });
    const isOurs = named?.ino === state.inode && named.dev === state.device;
    return {
      from: oldest?.from ?? headOffset,
      to: isOurs ? Math.max(headOffset, state.base + named.size) : headOffset,
    };
  }
}

/** The inode of the current file of this name, when a worker appends to it by itself; else 0. */
export function directInode(directory: string, name: string): number {
  return readSegmentState(directory, name)?.inode ?? 0;
}

/** Whether this worker writes its files itself. */
export function writesItself(directory: string, worker: string): boolean {
  return directInode(directory, worker) !== 0;
}
