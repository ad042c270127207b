import { existsSync } from 'node:fs';
import { type Clock, systemClock } from '../shared/clock.ts';
import { countLines, type Encoded, type StreamName } from './cri-format.ts';
import { CurrentFile, type WriteFunction } from './current-file.ts';
import type { FileRules } from './file-rules.ts';
import { LineStamper, systemStamper } from './line-stamp.ts';
import { LogAppender } from './log-appender.ts';
import { type LogProblem, ProblemReports } from './log-problem.ts';
import { RECORD_FORMATS } from './record-format.ts';
import type { RemovedLogs } from './removed.ts';
import { Rotation } from './rotation.ts';

/** A record is at most this long (plus its prefix); also the size of one write(2). */
const SLICE_BYTES = 64 * 1024;
const LF = 0x0a;

export interface LogWriterOptions {
  readonly directory: string;
  /** The worker's name, which is the file's. */
  readonly name: string;
  readonly rules: FileRules;
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
  readonly #clock: Clock;
  readonly #stamper: LineStamper;
  readonly #file: CurrentFile;
  readonly #appender: LogAppender;
  readonly #rotation: Rotation;
  /** Lines of the present record that are counted already. */
  #counted = 0;

  constructor(options: LogWriterOptions) {
    const { directory, name: worker, rules, onProblem = () => undefined, write } = options;
    const clock = options.clock ?? systemClock;
    const stamper = options.clock === undefined ? systemStamper : new LineStamper(options.clock);
    const reports = new ProblemReports(worker, onProblem);
    const file = new CurrentFile(directory, worker, reports, write);
    const parts = { directory, worker, file, clock, stamper, reports };
    this.#clock = clock;
    this.#stamper = stamper;
    this.#file = file;
    this.#appender = new LogAppender(parts, rules.format);
    this.#rotation = new Rotation(parts, rules);
  }

  /** Writes `length` bytes of `chunk`, which may be reused as soon as this returns. */
  write(stream: StreamName, chunk: Buffer, length: number): void {
    if (length <= 0) return;
    const now = this.#clock.monotonicMs();
    if (!this.#appender.ready(now)) {
      this.#drop(length, countLines(chunk, 0, length));
      return;
    }
    const stamp = this.#stamper.now();
    for (let from = 0; from < length; ) {
      const to = sliceEnd(chunk, from, length);
      const slice = from === 0 && to === chunk.length ? chunk : chunk.subarray(from, to);
      this.#writeSlice(stream, slice, to - from, stamp, now);
      from = to;
    }
  }

  /**
   * Writes whole lines of somebody else, to whichever stream is at the start of a line. False when there is none: then a
   * line of the worker would be torn, and nothing is written.
   */
  insert(lines: Buffer): boolean {
    const { midLine, isAtLineStart, format } = this.#appender;
    // In a file of bytes the streams are not told apart.
    if (!isAtLineStart && (format === RECORD_FORMATS.raw || (midLine.stdout && midLine.stderr))) return false;
    this.write(midLine.stdout ? 'stderr' : 'stdout', lines, lines.length);
    return true;
  }

  /**
   * Notes that an incarnation begins here. Written just before its first output, so a silent one leaves no trace; a line
   * its predecessor did not finish is not continued by it.
   */
  mark(run: { readonly incarnation: number; readonly pid: number; readonly text: string }): void {
    this.#appender.begin({ at: this.#stamper.now(), ...run });
  }

  /** Lets go of the file; the next byte opens it by name again. For an external logrotate. */
  reopen(): void {
    this.#appender.reopen();
  }

  /** Rotates a current file that is not empty: at once at a line end, otherwise at the next one. */
  rotate(): void {
    const now = this.#clock.monotonicMs();
    if (!this.#file.isOpen && (!existsSync(this.#file.path) || !this.#appender.ready(now))) return;
    this.#rotation.want();
    if (this.#rotation.isWanted && this.#appender.isAtLineStart) this.#rotation.rotate(now);
  }

  /** Rotated files that were removed for the budget. */
  get removed(): RemovedLogs {
    return this.#rotation.removed;
  }

  /** Removes these rotated files. Throws system errors. */
  discard(names: readonly string[]): RemovedLogs {
    return this.#rotation.discard(names);
  }

  /** New rules hold from the next byte on; another format begins with another file. */
  setRules(rules: FileRules): void {
    this.#rotation.setRules(rules);
    this.#appender.setFormat(rules.format);
  }

  /** Lets go of the file, after a last try to mark what was lost. Output after this opens it again. */
  close(): void {
    this.#appender.close(this.#clock.monotonicMs());
  }

  #writeSlice(stream: StreamName, slice: Buffer, length: number, stamp: string, now: number): void {
    if (this.#appender.isFailing || !this.#rotateBefore(now)) {
      this.#drop(length, countLines(slice, 0, length));
      return;
    }
    const { format } = this.#appender;
    const record = format.encode(slice, length, stamp, stream);
    this.#counted = 0;
    const reached = this.#emit(stream, record, now);
    let [bytes, lines] = [0, 0];
    if (reached < record.length) {
      [bytes, lines] = format.unwritten(record, reached);
      this.#drop(bytes, lines);
    }
    this.counters.bytes += length - bytes;
    this.counters.lines += record.lines - lines;
    this.#count(record.lines - lines);
    if (this.#rotation.isWanted && this.#appender.isAtLineStart) this.#rotation.rotate(now);
  }

  /** Ends a file that is due. False when the next one cannot be opened. */
  #rotateBefore(now: number): boolean {
    if (!this.#rotation.isDue(now) || !this.#appender.isAtLineStart) return true;
    this.#rotation.rotate(now);
    return this.#appender.ready(now);
  }

  /** Puts encoded bytes into the file, rotating where a line ends beyond its size. Returns how far it came. */
  #emit(stream: StreamName, record: Encoded, now: number): number {
    const { buffer, length } = record;
    const { format, midLine } = this.#appender;
    const other = stream === 'stdout' ? 'stderr' : 'stdout';
    for (let at = 0; at < length; ) {
      const end = this.#rotation.cut(record, at, midLine[other], now);
      const reached = this.#appender.put(buffer, at, end, now);
      this.#rotation.keepBudget();
      if (reached > at) midLine[stream] = format.isMidLine(record, at, reached, midLine[stream]);
      if (reached < end) return reached;
      at = end;
      if (at < length) {
        this.#count(record.lines - format.unwritten(record, at)[1]);
        this.#rotation.rotate(now);
        if (!this.#appender.ready(now)) return at;
      }
    }
    return length;
  }

  /** So many lines of the present record are in files by now. */
  #count(lines: number): void {
    this.#file.count(lines - this.#counted);
    this.#counted = lines;
  }

  #drop(bytes: number, lines: number): void {
    this.counters.droppedBytes += bytes;
    this.counters.droppedLines += lines;
    this.#appender.drop(bytes, lines);
  }
}

/** The end of the next slice: a line end where there is one, so that no line is cut into pieces needlessly. */
function sliceEnd(chunk: Buffer, from: number, length: number): number {
  if (length - from <= SLICE_BYTES) return length;
  const lf = chunk.lastIndexOf(LF, from + SLICE_BYTES - 1);
  return lf >= from ? lf + 1 : from + SLICE_BYTES;
}
