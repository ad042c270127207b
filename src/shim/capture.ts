import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { errnoOf } from '../shared/errors.ts';
import { makeFifo } from './fifo.ts';
import type { Native, Poller } from './native/native.ts';

const CHUNK_BYTES = 64 * 1024;
/** Reads before others have their turn. */
const READS_PER_TURN = 4;

const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/** The output of one command, as far as it is kept. */
export interface Capture {
  /** The end for the command, both streams; the caller closes it after the spawn. */
  readonly writer: number;
  /** Takes what is there now, lets go of everything, and returns what was kept. Call once. */
  finish(): string;
}

/**
 * Keeps the beginning of what commands write and reads on beyond it, so that nobody waits in a full pipe. Named pipes, used
 * again and again; each is read-write on our side, so that the end of the last writer is no event.
 */
export class Captures {
  readonly #folder: string;
  readonly #native: Native | null;
  readonly #free: string[] = [];
  readonly #byFd = new Map<number, Head>();
  #poller: Poller | null = null;
  #made = 0;

  constructor(folder: string, native: Native | null) {
    this.#folder = folder;
    this.#native = native;
  }

  /**
   * Throws the system error when there can be no pipe.
   * @param onBytes gets everything, as it comes
   */
  open(keepBytes: number, onBytes: (bytes: Buffer) => void): Capture {
    const path = this.#free.pop() ?? this.#make();
    let ends: { readonly fd: number; readonly writer: number };
    try {
      ends = openBoth(path);
    } catch (error) {
      // Unless somebody has removed it, the next one finds it again.
      if (errnoOf(error) !== 'ENOENT') this.#free.push(path);
      throw error;
    }
    const { fd, writer } = ends;
    const head = new Head(keepBytes, onBytes);
    const stop = this.#native === null ? readBySocket(fd, head) : this.#watch(fd, head);
    return {
      writer,
      finish: () => {
        stop();
        this.#free.push(path);
        return head.text();
      },
    };
  }

  #make(): string {
    const path = join(this.#folder, `command.${this.#made++}`);
    makeFifo(path, this.#native);
    return path;
  }

  #watch(fd: number, head: Head): () => void {
    this.#poller ??= this.#native?.createPoller((readable) => this.#read(readable)) ?? null;
    this.#byFd.set(fd, head);
    this.#poller?.add(fd);
    return () => {
      this.#read(fd);
      this.#poller?.remove(fd);
      this.#byFd.delete(fd);
      closeSync(fd);
    };
  }

  #read(fd: number): void {
    const head = this.#byFd.get(fd);
    for (let reads = 0; reads < READS_PER_TURN && head !== undefined; reads++) {
      const count = this.#native?.read(fd, chunk) ?? 0;
      if (count <= 0) return;
      head.add(chunk.subarray(0, count));
    }
  }
}

/** Our end and the command's. */
function openBoth(path: string): { readonly fd: number; readonly writer: number } {
  const fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  try {
    return { fd, writer: openSync(path, constants.O_WRONLY) };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** The first bytes of a stream. */
class Head {
  readonly #keepBytes: number;
  readonly #onBytes: (bytes: Buffer) => void;
  readonly #pieces: Buffer[] = [];
  #size = 0;

  constructor(keepBytes: number, onBytes: (bytes: Buffer) => void) {
    this.#keepBytes = keepBytes;
    this.#onBytes = onBytes;
  }

  add(bytes: Buffer): void {
    this.#onBytes(bytes);
    const room = this.#keepBytes - this.#size;
    if (room <= 0) return;
    this.#pieces.push(Buffer.from(bytes.subarray(0, room)));
    this.#size += Math.min(room, bytes.length);
  }

  text(): string {
    return Buffer.concat(this.#pieces).toString();
  }
}

/** Without native calls: Node's own reader, and one look at what it has not read yet. */
function readBySocket(fd: number, head: Head): () => void {
  const socket = new Socket({ fd, readable: true, writable: false });
  socket.on('data', (bytes: Buffer) => head.add(bytes));
  socket.on('error', () => {});
  return () => {
    try {
      for (let reads = 0; reads < READS_PER_TURN; reads++) {
        head.add(chunk.subarray(0, readSync(fd, chunk, 0, chunk.length, null)));
      }
    } catch {
      // EAGAIN: nothing more is there.
    }
    socket.destroy();
  };
}
