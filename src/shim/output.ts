import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync, rmSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { LogWriter } from '../logs/log-writer.ts';
import type { Native, Poller } from './native/native.ts';
import type { LogSpec } from './protocol.ts';

export type OutputStream = 'stdout' | 'stderr';

/** Bytes read at once: what a pipe holds. */
const CHUNK_BYTES = 64 * 1024;
/** Reads of one pipe before another has its turn, so that one chatty worker cannot starve the rest. */
const READS_PER_TURN = 4;
/** Reads at an exit: what the worker itself wrote is in the pipe; a leftover may write for ever. */
const READS_AT_EXIT = 64;

const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/**
 * The output pipes of all workers. Each worker has two FIFOs that live as long as the worker is configured.
 * The shim opens its end read-write and so does the worker: a reader always exists, also while the shim is dead,
 * and nobody ever gets SIGPIPE (I7). Reading one pipe never waits: the worker that writes faster than the disk
 * fills its own pipe and waits there.
 */
export class OutputPipes {
  readonly #folder: string;
  readonly #native: Native | null;
  readonly #poller: Poller | null;
  readonly #pipes = new Map<string, WorkerPipes>();
  readonly #byFd = new Map<number, { pipes: WorkerPipes; stream: OutputStream }>();

  constructor(folder: string, native: Native | null) {
    this.#folder = folder;
    this.#native = native;
    this.#poller = native?.createPoller((fd) => this.#readable(fd)) ?? null;
  }

  /** Makes the worker's pipes if needed. Throws the system error when that is not possible. */
  open(worker: string, makeLog: () => LogWriter): WorkerPipes {
    const known = this.#pipes.get(worker);
    if (known !== undefined) return known;
    const stdout = this.#openPipe(worker, 'out');
    let stderr: Pipe;
    try {
      stderr = this.#openPipe(worker, 'err');
    } catch (error) {
      closeSync(stdout.fd);
      throw error;
    }
    const pipes: WorkerPipes = { log: makeLog(), stdout, stderr };
    this.#pipes.set(worker, pipes);
    this.#watch(pipes, 'stdout');
    this.#watch(pipes, 'stderr');
    return pipes;
  }

  get(worker: string): WorkerPipes | undefined {
    return this.#pipes.get(worker);
  }

  all(): IterableIterator<WorkerPipes> {
    return this.#pipes.values();
  }

  /** Names of the workers that have pipes. */
  workers(): string[] {
    return [...this.#pipes.keys()];
  }

  /** Opens the worker's own ends, blocking and read-write. The caller closes both after the spawn. */
  openForWorker(pipes: WorkerPipes): { stdout: number; stderr: number } {
    const stdout = openSync(pipes.stdout.path, constants.O_RDWR);
    try {
      return { stdout, stderr: openSync(pipes.stderr.path, constants.O_RDWR) };
    } catch (error) {
      closeSync(stdout);
      throw error;
    }
  }

  /** Takes what is in both pipes now, before an exit is told and before the next incarnation writes. */
  drain(worker: string): void {
    const pipes = this.#pipes.get(worker);
    if (pipes === undefined) return;
    this.#read(pipes, 'stdout', READS_AT_EXIT);
    this.#read(pipes, 'stderr', READS_AT_EXIT);
  }

  /** Drains and closes the worker's pipes and log, and removes the FIFOs. */
  close(worker: string): void {
    const pipes = this.#pipes.get(worker);
    if (pipes === undefined) return;
    this.drain(worker);
    this.#pipes.delete(worker);
    for (const pipe of [pipes.stdout, pipes.stderr]) {
      this.#byFd.delete(pipe.fd);
      this.#poller?.remove(pipe.fd);
      if (pipe.socket === null) closeSync(pipe.fd);
      else pipe.socket.destroy();
      rmSync(pipe.path, { force: true });
    }
    pipes.log.close();
  }

  #openPipe(worker: string, suffix: string): Pipe {
    const path = join(this.#folder, `${worker}.${suffix}`);
    makeFifo(path, this.#native);
    return { path, fd: openSync(path, constants.O_RDWR | constants.O_NONBLOCK), socket: null };
  }

  #watch(pipes: WorkerPipes, stream: OutputStream): void {
    const pipe = pipes[stream];
    this.#byFd.set(pipe.fd, { pipes, stream });
    if (this.#poller !== null) {
      this.#poller.add(pipe.fd);
      return;
    }
    const onread = {
      buffer: Buffer.allocUnsafeSlow(CHUNK_BYTES),
      callback: (count: number, buffer: Uint8Array): boolean => {
        pipes.log.write(stream, buffer as Buffer, count);
        return true;
      },
    };
    pipe.socket = new Socket({ fd: pipe.fd, readable: true, writable: false, onread });
    pipe.socket.resume();
  }

  #readable(fd: number): void {
    const known = this.#byFd.get(fd);
    if (known !== undefined) this.#read(known.pipes, known.stream, READS_PER_TURN);
  }

  #read(pipes: WorkerPipes, stream: OutputStream, limit: number): void {
    const { fd } = pipes[stream];
    for (let reads = 0; reads < limit; reads++) {
      const count = this.#native === null ? readWithoutNative(fd) : this.#native.read(fd, chunk);
      if (count <= 0) return;
      pipes.log.write(stream, chunk, count);
    }
  }
}

export interface WorkerPipes {
  readonly log: LogWriter;
  readonly stdout: Pipe;
  readonly stderr: Pipe;
}

interface Pipe {
  readonly path: string;
  readonly fd: number;
  /** Only without native calls: Node's own reader of the descriptor. */
  socket: Socket | null;
}

export type MakeLog = (worker: string, rules: LogSpec) => LogWriter;

function readWithoutNative(fd: number): number {
  try {
    return readSync(fd, chunk, 0, chunk.length, null);
  } catch {
    return -1;
  }
}

/** A FIFO that is there already is used again: output of before a restart of the shim is still in it. */
function makeFifo(path: string, native: Native | null): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFIFO() === true) return;
  rmSync(path, { force: true });
  if (native === null) {
    execFileSync('mkfifo', ['-m', '600', path]);
    return;
  }
  const errno = native.mkfifo(path, 0o600);
  if (errno !== 0) throw Object.assign(new Error(`mkfifo ${path}: errno ${errno}`), { errno });
}
