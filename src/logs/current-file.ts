import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '../shared/errors.ts';
import type { StreamName } from './cri-format.ts';
import { currentName } from './log-names.ts';
import type { ProblemReports } from './log-problem.ts';
import { mendTornTail } from './torn-tail.ts';

const LF = 0x0a;

/** How bytes reach the file; tests put a failing disk here. Returns the bytes taken, fewer than asked for is allowed. */
export type WriteFunction = (fd: number, buffer: Buffer, offset: number, length: number) => number;

/** The file a writer appends to, by its constant name. Its methods throw system errors, {@link close} excepted. */
export class CurrentFile {
  readonly path: string;
  readonly #directory: string;
  readonly #reports: ProblemReports;
  readonly #write: WriteFunction;
  #fd = -1;
  #inode = 0;
  #device = 0;
  #size = 0;
  #bornMs = 0;
  #checkedAt = 0;
  #lines: number | null = null;

  constructor(directory: string, worker: string, reports: ProblemReports, write: WriteFunction = writeSync) {
    this.path = join(directory, currentName(worker));
    this.#directory = directory;
    this.#reports = reports;
    this.#write = write;
  }

  get isOpen(): boolean {
    return this.#fd >= 0;
  }

  /** Bytes in the open file; 0 while none is open. */
  get size(): number {
    return this.#size;
  }

  /** Lines of the worker in the file; null when some were there before anybody counted. */
  get lines(): number | null {
    return this.#lines;
  }

  /** So many more lines of the worker are in the file. */
  count(lines: number): void {
    if (this.#lines !== null) this.#lines += lines;
  }

  /** When the file was made, epoch ms. */
  get bornMs(): number {
    return this.#bornMs;
  }

  /** When {@link look} last saw that the name is still that of this file, monotonic ms. */
  get checkedAt(): number {
    return this.#checkedAt;
  }

  /** Opens or makes the file, and its directory with it. */
  open(now: number, wallMs: number): void {
    const [fd, isNew] = openOrCreate(this.#directory, this.path);
    this.#fd = fd;
    const found = fstatSync(fd);
    if (!found.isFile()) throw new Error(`${this.path} is not a regular file`);
    this.#adopt(found, now);
    this.#lines = found.size === 0 ? 0 : null;
    this.#bornMs = isNew ? wallMs : found.birthtimeMs || found.mtimeMs;
  }

  /** True when the last byte is there and is no line end. */
  endsInLine(): boolean {
    if (this.#size === 0) return false;
    const last = Buffer.alloc(1);
    return readSync(this.#fd, last, 0, 1, this.#size - 1) !== 1 || last[0] !== LF;
  }

  /** See {@link mendTornTail}. */
  mend(now: number): StreamName | null {
    const stream = mendTornTail(this.path, this.#size);
    this.#adopt(fstatSync(this.#fd), now);
    return stream;
  }

  /** Notices that the file was moved or removed by someone else, and lets go of it, or that it was cut. */
  look(now: number): void {
    const found = statSync(this.path, { throwIfNoEntry: false });
    if (found === undefined || found.ino !== this.#inode || found.dev !== this.#device) this.close();
    else this.#adopt(found, now);
  }

  /** Writes the bytes from `from` up to `to`. When it throws, `size` tells how many of them it took. */
  append(buffer: Buffer, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const taken = this.#write(this.#fd, buffer, at, to - at);
      if (taken <= 0) throw new Error('the file takes no more bytes');
      at += taken;
      this.#size += taken;
    }
  }

  /** Lets go of the file. */
  close(): void {
    if (this.#fd < 0) return;
    try {
      closeSync(this.#fd);
    } catch (error) {
      this.#reports.report('write', this.path, error);
    }
    this.#fd = -1;
    this.#size = 0;
  }

  #adopt(found: Stats, now: number): void {
    this.#inode = found.ino;
    this.#device = found.dev;
    this.#size = found.size;
    this.#checkedAt = now;
  }
}

function openOrCreate(directory: string, path: string): [fd: number, isNew: boolean] {
  // Readable too, for the look at the last byte; not blocking, should someone have put a FIFO here.
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_NONBLOCK;
  try {
    return [openSync(path, flags), false];
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  mkdirSync(directory, { recursive: true, mode: 0o750 });
  const fd = openSync(path, flags | constants.O_CREAT, 0o640);
  // Whatever the umask says: the group is how log shippers and administrators read.
  fchmodSync(fd, 0o640);
  return [fd, true];
}
