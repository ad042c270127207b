import {
  closeSync,
  constants,
  existsSync,
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
import type { LogRules } from '../config/definition.ts';
import { type Clock, systemClock } from '../shared/clock.ts';
import { errnoOf } from '../shared/errors.ts';
import { countLines, type Encoded, encodeCri, PREFIX_LENGTH, type StreamName } from './cri-format.ts';
import { LineStamper, systemStamper } from './line-stamp.ts';
import { currentName, runMarksName } from './log-names.ts';
import { RotatedFiles } from './rotated-files.ts';
import { appendRunMark, type RunMark } from './run-marks.ts';
import { mendTornTail } from './torn-tail.ts';

/** A record is at most this long (plus its prefix); also the size of one write(2). */
const SLICE_BYTES = 64 * 1024;
/** A file without a usable line end is rotated at the latest this far beyond its size. */
const OVERRUN_BYTES = 1024 * 1024;
/** How often a write looks whether the file was moved away, and how often it is tried again after an error. */
const CHECK_EVERY_MS = 1000;
const LF = 0x0a;

/** Something about a log that an operator should know; reported once until it works again. */
export interface LogProblem {
  readonly worker: string;
  readonly path: string;
  readonly operation: 'write' | 'rotate' | 'compress' | 'purge' | 'mark';
  /** The errno name, when it was a system error. */
  readonly code: string | undefined;
  readonly message: string;
}

/** How bytes reach the file; tests put a failing disk here. Returns the bytes taken, fewer than asked for is allowed. */
export type WriteFunction = (fd: number, buffer: Buffer, offset: number, length: number) => number;

export interface LogWriterOptions {
  readonly directory: string;
  /** The worker's name, which is the file's. */
  readonly name: string;
  readonly rules: LogRules;
  readonly clock?: Clock;
  readonly onProblem?: (problem: LogProblem) => void;
  readonly write?: WriteFunction;
}

/** What went through a writer since it was made. A line counts where its end was. */
export interface LogCounters {
  bytes: number;
  lines: number;
  droppedBytes: number;
  droppedLines: number;
}

/**
 * Writes the output of one worker to its current file and keeps the rotated ones within their rules.
 *
 * Made to sit in an event loop by the thousand: no timer, no file and no descriptor before the first byte, one write(2)
 * into the page cache per chunk, nothing held back. Never throws into its caller: what cannot be written is
 * counted, reported once, and marked in the log when writing works again (I10).
 */
export class LogWriter {
  readonly counters: LogCounters = { bytes: 0, lines: 0, droppedBytes: 0, droppedLines: 0 };
  private readonly directory: string;
  private readonly name: string;
  private readonly path: string;
  private readonly clock: Clock;
  private readonly stamper: LineStamper;
  private readonly onProblem: (problem: LogProblem) => void;
  private readonly writeBytes: WriteFunction;
  private rules: LogRules;
  /** Bytes the current file may have; smaller than `maxSizeBytes` when the budget would not hold two such files. */
  private sizeLimit = 0;
  private rotated: RotatedFiles | undefined;
  private pendingMark: RunMark | undefined;

  private fd = -1;
  private inode = 0;
  private device = 0;
  private size = 0;
  private bornMs = 0;
  /** True while the last record of the stream in the file has no line end yet. */
  private readonly midLine = { stdout: false, stderr: false };
  private checkedAt = 0;
  private rotateSoon = false;
  private rotateNotBefore = Number.NEGATIVE_INFINITY;

  private failing = false;
  private retryAt = Number.NEGATIVE_INFINITY;
  private markNotBefore = Number.NEGATIVE_INFINITY;
  private reported: Set<LogProblem['operation']> | undefined;
  private lost: Loss = NOTHING_LOST;

  constructor(options: LogWriterOptions) {
    this.directory = options.directory;
    this.name = options.name;
    this.path = join(options.directory, currentName(options.name));
    this.clock = options.clock ?? systemClock;
    this.stamper = options.clock === undefined ? systemStamper : new LineStamper(options.clock);
    this.onProblem = options.onProblem ?? (() => undefined);
    this.writeBytes = options.write ?? writeSync;
    this.rules = options.rules;
    this.sizeLimit = limitOf(options.rules);
  }

  /** Writes `length` bytes of `chunk`, which may be reused as soon as this returns. */
  write(stream: StreamName, chunk: Buffer, length: number): void {
    if (length <= 0) return;
    const now = this.clock.monotonicMs();
    if (!this.ready(now)) {
      this.drop(length, countLines(chunk, 0, length));
      return;
    }
    const stamp = this.stamper.now();
    for (let from = 0; from < length; ) {
      const to = sliceEnd(chunk, from, length);
      const slice = from === 0 && to === chunk.length ? chunk : chunk.subarray(from, to);
      this.writeSlice(stream, slice, to - from, stamp, now);
      from = to;
    }
  }

  /**
   * Notes that an incarnation begins here. Written just before its first output, so a silent one leaves no trace; a line
   * its predecessor did not finish is not continued by it.
   */
  mark(run: { readonly incarnation: number; readonly pid: number; readonly text: string }): void {
    this.pendingMark = { at: this.stamper.now(), ...run };
    this.midLine.stdout = false;
    this.midLine.stderr = false;
  }

  /** Lets go of the file; the next byte opens it by name again. For an external logrotate. */
  reopen(): void {
    this.closeFile();
    this.retryAt = Number.NEGATIVE_INFINITY;
  }

  /** Rotates a current file that is not empty: at once at a line end, otherwise at the next one. */
  rotate(): void {
    if (this.fd < 0) {
      if (!existsSync(this.path) || !this.ready(this.clock.monotonicMs())) return;
    }
    this.rotateSoon = this.size > 0;
    if (this.rotateSoon && this.atLineStart()) this.rotateNow(this.clock.monotonicMs());
  }

  /** New rules hold from the next byte on; another format begins with another file. */
  setRules(rules: LogRules): void {
    if (rules.format !== this.rules.format && this.size > 0) this.rotateSoon = true;
    this.rules = rules;
    this.sizeLimit = limitOf(rules);
  }

  /** Lets go of the file, after a last try to mark what was lost. Output after this opens it again. */
  close(): void {
    if (this.failing) {
      this.retryAt = Number.NEGATIVE_INFINITY;
      this.ready(this.clock.monotonicMs());
    }
    this.closeFile();
  }

  private writeSlice(stream: StreamName, slice: Buffer, length: number, stamp: string, now: number): void {
    if (this.failing) {
      this.drop(length, countLines(slice, 0, length));
      return;
    }
    if (now >= this.rotateNotBefore && this.rotationDue() && this.atLineStart()) {
      this.rotateNow(now);
      if (!this.ready(now)) {
        this.drop(length, countLines(slice, 0, length));
        return;
      }
    }
    const cri = this.rules.format === 'cri';
    const record = cri
      ? encodeCri(slice, length, stamp, stream)
      : { buffer: slice, length, lines: countLines(slice, 0, length), partial: slice[length - 1] !== LF };
    const reached = this.emit(stream, record, now);
    let [bytes, lines] = [0, 0];
    if (reached < record.length) {
      [bytes, lines] = (cri ? unwrittenCri : unwrittenRaw)(record, reached);
      this.drop(bytes, lines);
    }
    this.counters.bytes += length - bytes;
    this.counters.lines += record.lines - lines;
    if (this.rotateSoon && this.atLineStart()) this.rotateNow(now);
  }

  /** Puts encoded bytes into the file, rotating where a line ends beyond its size. Returns how far it came. */
  private emit(stream: StreamName, record: Encoded, now: number): number {
    const { buffer, length, partial } = record;
    for (let at = 0; at < length; ) {
      const end = this.cut(stream, record, at, now);
      const reached = this.put(buffer, at, end, now);
      if (reached > at) {
        const lf = buffer.lastIndexOf(LF, reached - 1);
        if (this.rules.format === 'raw') this.midLine[stream] = lf !== reached - 1;
        else if (lf >= at) this.midLine[stream] = partial && reached === length;
      }
      if (reached < end) return reached;
      at = end;
      if (at < length) {
        this.rotateNow(now);
        if (!this.ready(now)) return at;
      }
    }
    return length;
  }

  /**
   * Where the file has to end if the bytes from `at` on are to go into it: all of them, or the first line end beyond the
   * size when the other stream is at a line end too, or the last record that fits when there is no such place in time.
   */
  private cut(stream: StreamName, record: Encoded, at: number, now: number): number {
    const { buffer, length, partial } = record;
    if (now < this.rotateNotBefore) return length;
    const limit = this.rotateSoon || this.tooOld() ? 0 : this.sizeLimit;
    if (this.size + length - at < limit) return length;
    const raw = this.rules.format === 'raw';
    if (!this.midLine[stream === 'stdout' ? 'stderr' : 'stdout']) {
      const lf = buffer.indexOf(LF, at + Math.max(0, limit - this.size - 1));
      // The line end of a closing P is not one of the worker's.
      if (lf >= 0 && lf < (partial && !raw ? length - 1 : length)) return lf + 1;
    }
    const room = Math.max(0, this.sizeLimit + OVERRUN_BYTES - this.size);
    if (length - at <= room) return length;
    if (raw) return at + room;
    const lf = room === 0 ? -1 : buffer.lastIndexOf(LF, at + room - 1);
    return lf >= at ? lf + 1 : at;
  }

  private put(buffer: Buffer, from: number, to: number, now: number): number {
    let at = from;
    try {
      while (at < to) {
        const taken = this.writeBytes(this.fd, buffer, at, to - at);
        if (taken <= 0) throw new Error('the file takes no more bytes');
        at += taken;
        this.size += taken;
      }
    } catch (error) {
      this.fail(error, now);
    }
    const { rotated, rules } = this;
    if (rotated !== undefined && rules.maxTotalBytes > 0 && rotated.bytes + this.size > rules.maxTotalBytes) {
      rotated.purge(rules, this.size, this.clock.wallMs());
    }
    return at;
  }

  /** Makes sure that the right file is open and that what has to stand before the next byte stands there. */
  private ready(now: number): boolean {
    if (this.failing && now < this.retryAt) return false;
    let torn = false;
    try {
      if (this.fd >= 0 && now - this.checkedAt >= CHECK_EVERY_MS) this.look(now);
      if (this.fd < 0) torn = this.open(now);
    } catch (error) {
      this.fail(error, now);
      return false;
    }
    if (this.failing) {
      if (!this.note(describeLoss(this.lost), now)) return false;
      this.failing = false;
      this.reported?.delete('write');
      this.lost = NOTHING_LOST;
    } else if (torn && !this.note('the log was cut off in mid-write; output is missing here', now)) {
      return false;
    }
    if (this.pendingMark !== undefined) this.writeMark(this.pendingMark, now);
    return true;
  }

  /** Opens or makes the current file; true when its last record was torn and had to be mended. */
  private open(now: number): boolean {
    const [fd, made] = openOrCreate(this.directory, this.path);
    this.fd = fd;
    const found = fstatSync(fd);
    if (!found.isFile()) throw new Error(`${this.path} is not a regular file`);
    this.adopt(found, now);
    this.bornMs = made ? this.clock.wallMs() : found.birthtimeMs || found.mtimeMs;
    if (this.size === 0 || this.rules.format === 'raw' || endsWithLf(fd, this.size)) return false;
    const stream = mendTornTail(this.path, this.size);
    if (stream !== null) this.midLine[stream] = true;
    this.adopt(fstatSync(fd), now);
    return true;
  }

  /** Notices that the file was moved, removed or cut by someone else. */
  private look(now: number): void {
    const found = statSync(this.path, { throwIfNoEntry: false });
    if (found === undefined || found.ino !== this.inode || found.dev !== this.device) this.closeFile();
    else this.adopt(found, now);
  }

  private adopt(found: Stats, now: number): void {
    this.inode = found.ino;
    this.device = found.dev;
    this.size = found.size;
    this.checkedAt = now;
  }

  private rotateNow(now: number): void {
    try {
      this.look(now);
      if (this.size > 0) {
        this.rotated ??= new RotatedFiles(this.directory, this.name, (operation, path, error) =>
          this.report(operation, path, error),
        );
        this.rotated.rotateCurrent(this.size, this.clock.wallMs());
      }
    } catch (error) {
      this.rotateNotBefore = now + CHECK_EVERY_MS;
      this.report('rotate', this.path, error);
      return;
    }
    this.closeFile();
    this.rotateSoon = false;
    this.reported = undefined;
    this.rotated?.purge(this.rules, 0, this.clock.wallMs());
    if (this.rules.compress) this.rotated?.compressAll();
  }

  /** A line of our own, after the lines it cuts off have been ended. */
  private note(message: string, now: number): boolean {
    const stamp = this.stamper.now();
    const raw = this.rules.format === 'raw';
    let text = raw && !this.atLineStart() ? '\n' : '';
    if (!raw) {
      for (const stream of STREAMS) if (this.midLine[stream]) text += `${stamp} ${stream} F \n`;
    }
    text += `${raw ? '' : `${stamp} stderr F `}hsu-master: ${message}\n`;
    const buffer = Buffer.from(text);
    if (this.put(buffer, 0, buffer.length, now) < buffer.length) return false;
    this.midLine.stdout = false;
    this.midLine.stderr = false;
    return true;
  }

  private writeMark(mark: RunMark, now: number): void {
    if (now < this.markNotBefore) return;
    try {
      appendRunMark(this.directory, this.name, mark);
      this.pendingMark = undefined;
    } catch (error) {
      this.markNotBefore = now + CHECK_EVERY_MS;
      this.report('mark', join(this.directory, runMarksName(this.name)), error);
    }
  }

  private fail(error: unknown, now: number): void {
    this.closeFile();
    this.failing = true;
    this.retryAt = now + CHECK_EVERY_MS;
    this.lost = { ...this.lost, reason: reasonOf(error) };
    this.report('write', this.path, error);
  }

  private drop(bytes: number, lines: number): void {
    this.counters.droppedBytes += bytes;
    this.counters.droppedLines += lines;
    this.lost = { ...this.lost, bytes: this.lost.bytes + bytes, lines: this.lost.lines + lines };
  }

  private report(operation: LogProblem['operation'], path: string, error: unknown): void {
    this.reported ??= new Set();
    if (this.reported.has(operation)) return;
    this.reported.add(operation);
    const message = `${CANNOT[operation]} ${path}: ${reasonOf(error)}`;
    this.onProblem({ worker: this.name, path, operation, code: errnoOf(error), message });
  }

  private closeFile(): void {
    if (this.fd < 0) return;
    try {
      closeSync(this.fd);
    } catch (error) {
      this.report('write', this.path, error);
    }
    this.fd = -1;
    this.size = 0;
  }

  private atLineStart(): boolean {
    return !this.midLine.stdout && !this.midLine.stderr;
  }

  private rotationDue(): boolean {
    return this.size > 0 && (this.rotateSoon || this.size >= this.sizeLimit || this.tooOld());
  }

  private tooOld(): boolean {
    const { maxAgeMs } = this.rules;
    return maxAgeMs > 0 && this.size > 0 && this.clock.wallMs() - this.bornMs > maxAgeMs;
  }
}

const STREAMS: readonly StreamName[] = ['stdout', 'stderr'];

const CANNOT: Readonly<Record<LogProblem['operation'], string>> = {
  write: 'cannot write the log',
  rotate: 'cannot rotate the log',
  compress: 'cannot compress the rotated log',
  purge: 'cannot remove the old log',
  mark: 'cannot note the new incarnation in',
};

/** What was dropped since writing failed. */
interface Loss {
  readonly bytes: number;
  readonly lines: number;
  readonly reason: string;
}

const NOTHING_LOST: Loss = { bytes: 0, lines: 0, reason: '' };

function describeLoss({ bytes, lines, reason }: Loss): string {
  return `dropped ${lines} ${lines === 1 ? 'line' : 'lines'} (${bytes} bytes): ${reason}`;
}

/** The system's words without errno, call and path: `no space left on device`. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^E[A-Z0-9]+: (.*?), /.exec(message)?.[1] ?? message;
}

/** The size at which a file is rotated; half the budget at most, so that there is always a rotated file to look at. */
function limitOf(rules: LogRules): number {
  const size = rules.maxSizeBytes > 0 ? rules.maxSizeBytes : Number.POSITIVE_INFINITY;
  return rules.maxTotalBytes > 0 ? Math.min(size, Math.ceil(rules.maxTotalBytes / 2)) : size;
}

/** The end of the next slice: a line end where there is one, so that no line is cut into pieces needlessly. */
function sliceEnd(chunk: Buffer, from: number, length: number): number {
  if (length - from <= SLICE_BYTES) return length;
  const lf = chunk.lastIndexOf(LF, from + SLICE_BYTES - 1);
  return lf >= from ? lf + 1 : from + SLICE_BYTES;
}

/** Bytes and line ends of the worker in the part of a record that did not reach the file. */
function unwrittenRaw({ buffer, length }: Encoded, reached: number): [bytes: number, lines: number] {
  return [length - reached, countLines(buffer, reached, length)];
}

/** As {@link unwrittenRaw}; what of a torn record is in the file stays there as a `P`, a bare prefix does not. */
function unwrittenCri({ buffer, length, partial }: Encoded, reached: number): [bytes: number, lines: number] {
  const start = reached === 0 ? 0 : buffer.lastIndexOf(LF, reached - 1) + 1;
  const records = countLines(buffer, start, length);
  const kept = Math.max(0, reached - start - PREFIX_LENGTH);
  const lines = partial ? records - 1 : records;
  return [length - start - records * PREFIX_LENGTH - (partial ? 1 : 0) - kept, lines];
}

function openOrCreate(directory: string, path: string): [fd: number, made: boolean] {
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

function endsWithLf(fd: number, size: number): boolean {
  const last = Buffer.alloc(1);
  return readSync(fd, last, 0, 1, size - 1) === 1 && last[0] === LF;
}
