import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { currentName } from '../log-names.ts';
import type { RotatedFiles } from '../rotated-files.ts';
import { holeEnd } from './hole-end.ts';
import {
  commitNext,
  readSegmentState,
  type Segment,
  type SegmentState,
  saveSegmentState,
  writeSegmentState,
} from './segment-state.ts';

const LF = 0x0a;
/** Not blocking, should someone have put a FIFO here. */
const FLAGS = constants.O_RDWR | constants.O_APPEND | constants.O_NONBLOCK;
const NOTHING: SegmentState = {
  inode: 0,
  device: 0,
  base: 0,
  head: 0,
  headMs: 0,
  segments: [],
  next: null,
};

export interface DirectFileOptions {
  readonly directory: string;
  /** `web`, or `web.err`; see {@link directName}. */
  readonly name: string;
  /** A worker that lives has the file open: it is taken as it is. */
  readonly isInUse: boolean;
  /** Offsets up to here are taken already; see {@link SegmentState}. */
  readonly atLeast: number;
  /** The rotated files of the same name; asked for when they are needed first. */
  readonly rotated: () => RotatedFiles;
  readonly wallMs: () => number;
}

/**
 * The file of one stream that a worker itself appends to, and what is known of it. Its methods throw system errors.
 * See {@link SegmentState} for how its bytes are counted.
 */
export class DirectFile {
  readonly directory: string;
  readonly name: string;
  readonly path: string;
  readonly #rotated: () => RotatedFiles;
  readonly #wallMs: () => number;
  #atLeast: number;
  #fd = -1;
  #state: SegmentState;
  /** What is on the disk is older than {@link state}. */
  #isBehind = false;

  constructor({ directory, name, isInUse, atLeast, rotated, wallMs }: DirectFileOptions) {
    this.directory = directory;
    this.name = name;
    this.path = join(directory, currentName(name));
    this.#rotated = rotated;
    this.#atLeast = atLeast;
    this.#wallMs = wallMs;
    mkdirSync(directory, { recursive: true, mode: 0o750 });
    this.#state = this.#settled(readSegmentState(directory, name) ?? NOTHING);
    this.#open(isInUse);
  }

  get fd(): number {
    return this.#fd;
  }

  get state(): SegmentState {
    return this.#state;
  }

  /** Bytes in the file, its hole included. */
  get size(): number {
    return fstatSync(this.#fd).size;
  }

  /** Where the next byte will be. */
  get offset(): number {
    return this.#state.base + this.size;
  }

  /** Whether the name is still that of this file. */
  get hasItsName(): boolean {
    const named = statSync(this.path, { throwIfNoEntry: false });
    return named?.ino === this.#state.inode && named.dev === this.#state.device;
  }

  /**
   * Makes the file ready for another incarnation, which `uid` may open again by its descriptor. A line that the last one
   * did not finish ends here, or the next one would go on with it.
   */
  prepare(uid: number | null): void {
    if (uid !== null) fchownSync(this.#fd, uid, -1);
    const { size } = this;
    if (size === this.#state.head) return;
    const last = Buffer.alloc(1);
    readSync(this.#fd, last, 0, 1, size - 1);
    if (last[0] !== LF) writeSync(this.#fd, '\n');
  }

  /** The worker's end. The caller closes it. */
  openEnd(): number {
    // By the descriptor: whatever has the name now, all ends are of one file.
    return openSync(`/proc/self/fd/${this.#fd}`, constants.O_WRONLY | constants.O_APPEND);
  }

  /** Says on the disk which segment is about to be made; see {@link saveSegmentState}. */
  async plan(next: Segment, signal: AbortSignal): Promise<void> {
    const state = { ...this.#state, next };
    await saveSegmentState(this.directory, this.name, state, signal);
    this.#state = state;
  }

  /**
   * The planned segment has its name. What is known here changes at once: when the state cannot be saved, the plan
   * and the name say the same.
   */
  async commit(signal: AbortSignal): Promise<void> {
    const { segments, ...rest } = commitNext(this.#state, this.#wallMs());
    const kept = segments.filter(({ name }) => this.#rotated().has(name));
    this.#state = { ...rest, segments: kept };
    this.#isBehind = true;
    await saveSegmentState(this.directory, this.name, this.#state, signal);
    this.#isBehind = false;
  }

  /** Leaves no segment half made: what has its name is one, and anything else is given up. Nobody may be making it now. */
  settle(): void {
    this.#state = this.#settled(this.#state);
    if (this.#isBehind) this.#set(this.#state);
  }

  /** The file was cut by somebody: what is in it now are other bytes than before. */
  restart(formerSize: number): void {
    this.#atLeast = this.#state.base + formerSize;
    this.#begin();
  }

  /** Makes what is left in the file a segment, under a rotated name: the worker writes elsewhere from now on. */
  retire(): void {
    this.settle();
    const { base, head } = this.#state;
    const { size } = this;
    if (size === head) {
      this.#set({ ...this.#state, inode: 0, device: 0 });
      rmSync(this.path, { force: true });
      return;
    }
    const name = this.#rotated().nextName(this.#wallMs());
    const next: Segment = { name, from: base + head, to: base + size, hole: head };
    this.#set({ ...this.#state, next });
    renameSync(this.path, join(this.directory, name));
    this.#rotated().add(name, size - head, head);
    this.#set({ ...commitNext(this.#state, this.#wallMs()), inode: 0, device: 0 });
  }

  close(): void {
    closeSync(this.#fd);
    this.#fd = -1;
  }

  #open(isInUse: boolean): void {
    const named = statSync(this.path, { throwIfNoEntry: false });
    const isKnown = named?.ino === this.#state.inode && named.dev === this.#state.device;
    if (named !== undefined && (isKnown || isInUse)) {
      this.#fd = openSync(this.path, FLAGS);
      if (!isKnown) this.#begin(holeEnd(this.#fd));
      return;
    }
    // Written through the pipe until now, or by somebody else.
    if (named !== undefined && named.size > 0)
      this.#rotated().rotateCurrent(named.size, this.#wallMs(), null);
    // The state is there before the name, so that no reader takes the file for anything else.
    this.#fd = openSync(`${this.path}.new`, FLAGS | constants.O_CREAT | constants.O_TRUNC, 0o640);
    fchmodSync(this.#fd, 0o640);
    this.#begin();
    renameSync(`${this.path}.new`, this.path);
  }

  /** Begins to count the bytes of another file, after all that were counted before. */
  #begin(hole = 0): void {
    const { base, head, segments } = this.#state;
    const from = Math.max(base + head, this.#atLeast);
    const { ino, dev } = fstatSync(this.#fd);
    this.#set({
      ...NOTHING,
      inode: ino,
      device: dev,
      base: from - hole,
      head: hole,
      headMs: this.#wallMs(),
      segments,
    });
  }

  /** A shim that died while it made a segment has made it when the file has its name, and otherwise not. */
  #settled(state: SegmentState): SegmentState {
    const { next } = state;
    if (next === null) return state;
    const path = join(this.directory, next.name);
    rmSync(`${path}.part`, { force: true });
    const isMade = existsSync(path) || existsSync(`${path}.gz`);
    const settled = isMade ? commitNext(state, this.#wallMs()) : { ...state, next: null };
    this.#set(settled);
    return settled;
  }

  #set(state: SegmentState): void {
    writeSegmentState(this.directory, this.name, state);
    this.#state = state;
    this.#isBehind = false;
  }
}
