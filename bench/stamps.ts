import { closeSync, openSync, readSync } from 'node:fs';

const RECORD_BYTES = 24;
const STARTED = 1;
const WROTE_ALL = 2;
const DOUBLE = 3;

/** The last time a worker reported; `atMs` is CLOCK_MONOTONIC. */
export interface Stamp {
  readonly pid: number;
  readonly atMs: number;
}

/** The file to which workers append their time stamps (the record is laid out in bench/programs/worker.c). */
export class Stamps {
  readonly path: string;
  /** The latest start of each worker. */
  readonly started = new Map<number, Stamp>();
  /** When each writing worker had handed its last byte to the kernel. */
  readonly wroteAll = new Map<number, Stamp>();
  /** Starts seen so far, of all workers. */
  startCount = 0;
  /** Starts of workers that were already running, those of `survivor` only. */
  doubleCount = 0;
  readonly #fd: number;
  readonly #buffer = Buffer.alloc(RECORD_BYTES * 4096);
  #held = 0;

  constructor(path: string) {
    this.path = path;
    this.#fd = openSync(path, 'a+');
  }

  /** Takes in what was appended since the last call. */
  refresh(): void {
    let length = readSync(this.#fd, this.#buffer, this.#held, this.#buffer.length - this.#held, null);
    while (length > 0) {
      const end = this.#held + length;
      const whole = end - (end % RECORD_BYTES);
      for (let at = 0; at < whole; at += RECORD_BYTES) this.#take(at);
      this.#buffer.copy(this.#buffer, 0, whole, end);
      this.#held = end - whole;
      length = readSync(this.#fd, this.#buffer, this.#held, this.#buffer.length - this.#held, null);
    }
  }

  /** The newest start of any worker, in CLOCK_MONOTONIC milliseconds. */
  lastStartMs(): number {
    return Math.max(...[...this.started.values()].map((stamp) => stamp.atMs));
  }

  /** PIDs of the latest incarnation of each worker, dead or alive. */
  pids(): number[] {
    return [...this.started.values()].map((stamp) => stamp.pid);
  }

  close(): void {
    closeSync(this.#fd);
  }

  #take(at: number): void {
    const stamp = {
      atMs: Number(this.#buffer.readBigUInt64LE(at)) / 1e6,
      pid: this.#buffer.readUInt32LE(at + 8),
    };
    const id = this.#buffer.readUInt32LE(at + 12);
    const kind = this.#buffer.readUInt32LE(at + 16);
    if (kind === STARTED) {
      this.started.set(id, stamp);
      this.startCount++;
    }
    if (kind === WROTE_ALL) this.wroteAll.set(id, stamp);
    if (kind === DOUBLE) this.doubleCount++;
  }
}
