import type { FileHandle } from 'node:fs/promises';
import { openIfThere } from '../log-files.ts';
import { parseRotatedName, stampMs } from '../log-names.ts';
import { atOf } from '../log-record.ts';
import { openSegment, type SegmentFile } from './segment-file.ts';
import type { Segment, SegmentState } from './segment-state.ts';
import type { SegmentView } from './segment-view.ts';

const BLOCK = 128 * 1024;

/** What comes next in a stream. */
export type StreamPart =
  /** Bytes, the offset of the first of them, and when the file they are in was written last. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly from: number; readonly at: string }
  /** Bytes are missing here. */
  | { readonly kind: 'gap'; readonly text: string; readonly at: string };

/**
 * Reads a stream by offset, wherever its bytes are kept at the moment: in segments, or in the file that the worker
 * appends to, whose beginning may be moved into a segment and punched out at any time.
 */
export class StreamReader {
  readonly #view: SegmentView;
  #offset: number;
  #segment: SegmentFile | undefined;
  #file: { readonly handle: FileHandle; readonly inode: number } | undefined;

  constructor(view: SegmentView, offset: number) {
    this.#view = view;
    this.#offset = offset;
  }

  /** What comes next; undefined at the end of what there is now. Rejects with system errors. */
  async next(): Promise<StreamPart | undefined> {
    for (;;) {
      const state = this.#view.now();
      if (state === undefined) return undefined;
      const isInFile = this.#offset >= state.base + state.head;
      if (isInFile) await this.#closeSegment();
      const part = await (isInFile ? this.#fromFile(state) : this.#fromSegment(state));
      if (part !== 'again') return part;
    }
  }

  async close(): Promise<void> {
    await this.#closeSegment();
    await this.#closeFile();
  }

  async #fromFile(state: SegmentState): Promise<StreamPart | undefined | 'again'> {
    const handle = await this.#open(state);
    if (handle === undefined) return undefined;
    const position = this.#offset - state.base;
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(BLOCK), 0, BLOCK, position);
    const { mtimeMs } = await handle.stat();
    // What was still in the file after it was read had not been punched out when it was read.
    const after = this.#view.now();
    if (after?.inode !== state.inode || this.#offset < after.base + after.head) return 'again';
    return bytesRead === 0 ? undefined : this.#bytes(buffer.subarray(0, bytesRead), atOf(mtimeMs));
  }

  async #fromSegment(state: SegmentState): Promise<StreamPart | 'again'> {
    const segment = state.segments.find(({ to }) => to > this.#offset);
    const begin = segment?.from ?? state.base + state.head;
    const at = segment === undefined ? atOf(state.headMs) : atOf(rotatedMs(this.#view.name, segment));
    if (begin > this.#offset) return this.#gap(begin, at);
    if (segment === undefined) return 'again';
    if (this.#segment?.segment.name !== segment.name) {
      await this.#closeSegment();
      this.#segment = await openSegment(this.#view.directory, segment, this.#offset);
    }
    if (this.#segment === undefined) return this.#gap(segment.to, at);
    try {
      const bytes = await this.#segment.read();
      if (bytes !== undefined) return this.#bytes(bytes.subarray(0, segment.to - this.#offset), at);
      return this.#gap(segment.to, at, `${segment.name} is shorter than it was`);
    } catch (error) {
      return this.#gap(segment.to, at, `${segment.name} is damaged: ${(error as Error).message}`);
    }
  }

  #bytes(bytes: Buffer, at: string): StreamPart {
    const from = this.#offset;
    this.#offset += bytes.length;
    return { kind: 'bytes', bytes, from, at };
  }

  #gap(to: number, at: string, text = 'output was removed before it could be read'): StreamPart {
    this.#offset = to;
    return { kind: 'gap', text, at };
  }

  /** The file the worker appends to; undefined while another has its name. */
  async #open(state: SegmentState): Promise<FileHandle | undefined> {
    if (this.#file?.inode === state.inode) return this.#file.handle;
    await this.#closeFile();
    if (state.inode === 0) return undefined;
    const handle = await openIfThere(this.#view.path);
    if (handle === undefined) return undefined;
    const { ino, dev } = await handle.stat();
    if (ino === state.inode && dev === state.device) {
      this.#file = { handle, inode: ino };
      return handle;
    }
    await handle.close();
    return undefined;
  }

  async #closeSegment(): Promise<void> {
    await this.#segment?.close();
    this.#segment = undefined;
  }

  async #closeFile(): Promise<void> {
    await this.#file?.handle.close();
    this.#file = undefined;
  }
}

/** Nothing in a segment is younger than this, epoch ms. */
export function rotatedMs(name: string, segment: Segment): number {
  return stampMs(parseRotatedName(name, segment.name)?.stamp ?? '');
}
