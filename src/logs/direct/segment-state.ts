import { closeSync, fchmodSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../../shared/errors.ts';
import type { StreamName } from '../cri-format.ts';

/**
 * What is known of an output file that the worker itself appends to. Its bytes are counted from the first one the
 * worker ever wrote into a file of this name: the *offset* of a byte never changes, wherever the byte is kept.
 */
export interface SegmentState {
  /** The file the worker appends to; both 0 when there is none. */
  readonly inode: number;
  readonly device: number;
  /** Offset of the first byte of that file. */
  readonly base: number;
  /** So many bytes at the beginning of that file stand in segments, and are a hole. */
  readonly head: number;
  /** When the byte after the head was about to come, epoch ms. */
  readonly headMs: number;
  /** Rotated files, oldest first; one that is gone was removed for its age, or for room. */
  readonly segments: readonly Segment[];
  /** The segment that is being made. When its file has its name it is one, whatever happened after that. */
  readonly next: Segment | null;
}

/** The bytes from offset `from` up to `to`, in a file of their own. */
export interface Segment {
  /** Name of the file, without the `.gz` it may have by now. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** So many bytes at the beginning of the file are none of it, unless it is compressed. */
  readonly hole: number;
}

/** The worker name that gives the file names of one stream: `web.log`, and `web.err.log` for stderr. */
export function directName(worker: string, stream: StreamName): string {
  return stream === 'stdout' ? worker : `${worker}.err`;
}

/** The file that holds the state: `web.segments.json`. */
export function segmentStateName(name: string): string {
  return `${name}.segments.json`;
}

/** Reads the state; undefined when there is none or it is unreadable, which nobody but a person can have done. */
export function readSegmentState(directory: string, name: string): SegmentState | undefined {
  let text: string;
  try {
    text = readFileSync(join(directory, segmentStateName(name)), 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  return parse(text);
}

/** Puts a new state in the place of the old one, whole or not at all. Throws system errors. */
export function writeSegmentState(directory: string, name: string, state: SegmentState): void {
  const path = join(directory, segmentStateName(name));
  const fd = openSync(`${path}.tmp`, 'w', 0o640);
  try {
    // Whatever the umask says: who may read the logs needs this too.
    fchmodSync(fd, 0o640);
    writeFileSync(fd, JSON.stringify(state));
  } finally {
    closeSync(fd);
  }
  renameSync(`${path}.tmp`, path);
}

/**
 * As {@link writeSegmentState}, but on the disk: what is punched out of a file may not be looked for in it after a power
 * cut. Takes its effect, and resolves, only when `signal` is not aborted meanwhile.
 */
export async function saveSegmentState(
  directory: string,
  name: string,
  state: SegmentState,
  signal: AbortSignal,
): Promise<void> {
  const path = join(directory, segmentStateName(name));
  const file = await open(`${path}.new`, 'w', 0o640);
  try {
    await file.chmod(0o640);
    await file.writeFile(JSON.stringify(state));
    await file.datasync();
  } finally {
    await file.close();
  }
  signal.throwIfAborted();
  renameSync(`${path}.new`, path);
}

/** The segment being made is one: its bytes are no longer looked for in the file. */
export function commitNext(state: SegmentState, nowMs: number): SegmentState {
  const { next } = state;
  if (next === null) return state;
  return {
    ...state,
    head: next.to - state.base,
    headMs: nowMs,
    segments: [...state.segments, next],
    next: null,
  };
}

function parse(text: string): SegmentState | undefined {
  try {
    const state = JSON.parse(text) as Partial<SegmentState>;
    const numbers = [state.inode, state.device, state.base, state.head, state.headMs];
    if (!numbers.every((one) => typeof one === 'number') || !Array.isArray(state.segments)) return undefined;
    return { ...(state as SegmentState), next: state.next ?? null };
  } catch {
    return undefined;
  }
}
