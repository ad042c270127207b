import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { makeFifo } from './fifo.ts';
import type { Native, Poller } from './native/native.ts';
import { PipeRoom, readPipeLimits, USUAL_PIPE_BYTES } from './pipe-room.ts';

/** Bytes read at once: what a pipe holds. */
const CHUNK_BYTES = 64 * 1024;
/** Reads of one pipe before another has its turn, so that one chatty worker cannot starve the rest. */
const READS_PER_TURN = 4;
/** Reads at an exit: what the worker itself wrote is in the pipe; a leftover may write for ever. */
const READS_AT_EXIT = 64;
/** A worker that writes so much within a second is worth a larger pipe. */
const BUSY_BYTES = 16 * 1024;

const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/** What is read from a pipe; the bytes are there until it returns. */
export type Taker = (chunk: Buffer, length: number) => void;

/** Our end of a FIFO, open for both ways so that a reader and a writer always exist. */
export interface Pipe {
  readonly path: string;
  readonly fd: number;
}

interface OpenPipe extends Pipe {
  readonly take: Taker;
  /** Only without native calls: Node's own reader of the descriptor. */
  socket: Socket | null;
  size: number;
  /** Size it is to have when its worker is busy; 0 when it need not be looked at any more. */
  sizeWhenBusy: number;
  recentBytes: number;
  recentSince: number;
}

/**
 * Reads the output pipes of all workers. Reading one never waits: a worker that writes faster than the disk fills its
 * own pipe and waits there. The pipe of a busy worker is made larger, so that it need not wait while a
 * shim that was killed is replaced; that of a silent one stays as small as it was.
 */
export class PipeReader {
  readonly #native: Native | null;
  readonly #poller: Poller | null;
  readonly #room: PipeRoom | null;
  readonly #pipes = new Map<number, OpenPipe>();

  constructor(native: Native | null) {
    this.#native = native;
    this.#poller = native?.createPoller((fd) => this.#readable(fd)) ?? null;
    this.#room = native === null ? null : new PipeRoom(native, readPipeLimits());
  }

  /** Makes the FIFO if needed, opens it and reads it from now on. Throws system errors. */
  open(path: string, take: Taker): Pipe {
    makeFifo(path, this.#native);
    const fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const pipe: OpenPipe = {
      path,
      fd,
      take,
      socket: null,
      size: this.#room?.adopt(fd) ?? USUAL_PIPE_BYTES,
      sizeWhenBusy: 0,
      recentBytes: 0,
      recentSince: 0,
    };
    this.#pipes.set(fd, pipe);
    if (this.#poller === null) pipe.socket = readByNode(pipe);
    else this.#poller.add(fd);
    return pipe;
  }

  /** The size the pipe may grow to from now on. */
  setSizeWhenBusy({ fd }: Pipe, bytes: number): void {
    const pipe = this.#pipes.get(fd);
    if (pipe !== undefined) pipe.sizeWhenBusy = bytes > pipe.size ? bytes : 0;
  }

  /** Takes what is in the pipe now. */
  drain({ fd }: Pipe): void {
    const pipe = this.#pipes.get(fd);
    if (pipe !== undefined) this.#read(pipe, READS_AT_EXIT + pipe.size / CHUNK_BYTES);
  }

  /** Stops reading and closes our end. What is in the pipe is lost when nobody else has it open. */
  close({ fd }: Pipe): void {
    const pipe = this.#pipes.get(fd);
    if (pipe === undefined) return;
    this.#pipes.delete(fd);
    this.#poller?.remove(fd);
    this.#room?.release(pipe.size);
    if (pipe.socket === null) closeSync(fd);
    else pipe.socket.destroy();
  }

  #readable(fd: number): void {
    const pipe = this.#pipes.get(fd);
    if (pipe !== undefined) this.#read(pipe, READS_PER_TURN);
  }

  #read(pipe: OpenPipe, limit: number): void {
    for (let reads = 0; reads < limit; reads++) {
      const count = this.#native === null ? readWithoutNative(pipe.fd) : this.#native.read(pipe.fd, chunk);
      if (count <= 0) return;
      if (pipe.sizeWhenBusy > 0) this.#growIfBusy(pipe, count);
      pipe.take(chunk, count);
    }
  }

  #growIfBusy(pipe: OpenPipe, count: number): void {
    pipe.recentBytes += count;
    if (pipe.recentBytes < BUSY_BYTES) return;
    const now = performance.now();
    if (now - pipe.recentSince < 1000) {
      pipe.size = this.#room?.fit(pipe.fd, pipe.sizeWhenBusy) ?? pipe.size;
      pipe.sizeWhenBusy = 0;
    }
    pipe.recentBytes = 0;
    pipe.recentSince = now;
  }
}

function readByNode({ fd, take }: OpenPipe): Socket {
  const onread = {
    buffer: Buffer.allocUnsafeSlow(CHUNK_BYTES),
    callback: (count: number, buffer: Uint8Array): boolean => {
      take(buffer as Buffer, count);
      return true;
    },
  };
  const socket = new Socket({ fd, readable: true, writable: false, onread });
  socket.resume();
  return socket;
}

function readWithoutNative(fd: number): number {
  try {
    return readSync(fd, chunk, 0, chunk.length, null);
  } catch {
    return -1;
  }
}
