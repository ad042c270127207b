import { join } from 'node:path';
import type { Clock } from '../shared/clock.ts';
import type { StreamName } from './cri-format.ts';
import type { CurrentFile } from './current-file.ts';
import type { FileRules } from './file-rules.ts';
import { removeLeftovers } from './leftovers.ts';
import { justBefore, type LineStamper } from './line-stamp.ts';
import { runMarksName } from './log-names.ts';
import type { ProblemReports } from './log-problem.ts';
import { LostOutput } from './lost-output.ts';
import { RECORD_FORMATS, type RecordFormat } from './record-format.ts';
import { appendRunMark, type RunMark } from './run-marks.ts';

/** How often it is looked whether the file was moved away, and how often a mark is tried again after an error. */
const LOOK_EVERY_MS = 1000;
const STREAMS: readonly StreamName[] = ['stdout', 'stderr'];

export interface LogAppenderParts {
  readonly directory: string;
  readonly worker: string;
  readonly file: CurrentFile;
  readonly clock: Clock;
  readonly stamper: LineStamper;
  readonly reports: ProblemReports;
}

/**
 * Keeps the current file fit for the next byte: open, mended after a death in mid-write, and with everything written
 * down that has to stand before that byte: what was lost, and that another incarnation begins. Never throws.
 */
export class LogAppender {
  /** True while the last record of the stream in the file has no line end yet. */
  readonly midLine = { stdout: false, stderr: false };
  readonly #parts: LogAppenderParts;
  readonly #lost = new LostOutput();
  #format: RecordFormat;
  #isClean = false;
  #mark: RunMark | undefined;
  #markNotBefore = Number.NEGATIVE_INFINITY;

  constructor(parts: LogAppenderParts, format: FileRules['format']) {
    this.#parts = parts;
    this.#format = RECORD_FORMATS[format];
  }

  get format(): RecordFormat {
    return this.#format;
  }

  setFormat(format: FileRules['format']): void {
    this.#format = RECORD_FORMATS[format];
  }

  /** True from a failure until writing works again. */
  get isFailing(): boolean {
    return this.#lost.isFailing;
  }

  get isAtLineStart(): boolean {
    return !this.midLine.stdout && !this.midLine.stderr;
  }

  /** The mark is written before the next byte; a line its predecessor did not finish is not continued. */
  begin(mark: RunMark): void {
    this.#mark = mark;
    this.#endLines();
  }

  /** Makes sure that the right file is open and ready for the next byte; false when that cannot be. */
  ready(now: number): boolean {
    if (!this.#lost.mayTry(now)) return false;
    const { file, reports } = this.#parts;
    let isTorn = false;
    try {
      if (file.isOpen && now - file.checkedAt >= LOOK_EVERY_MS) file.look(now);
      if (!file.isOpen) isTorn = this.#open(now);
    } catch (error) {
      this.#fail(error, now);
      return false;
    }
    if (this.#lost.isFailing) {
      if (!this.#note(this.#lost.describe(), now)) return false;
      this.#lost.settle();
      reports.settle('write');
    } else if (isTorn && !this.#note('the log was cut off in mid-write; output is missing here', now)) {
      return false;
    }
    if (this.#mark !== undefined) this.#writeMark(this.#mark, now);
    return true;
  }

  /** Writes the bytes from `from` up to `to`. Returns how far it came: less than `to` after a failure. */
  put(buffer: Buffer, from: number, to: number, now: number): number {
    const { file } = this.#parts;
    const before = file.size;
    try {
      file.append(buffer, from, to);
      return to;
    } catch (error) {
      const reached = from + file.size - before;
      this.#fail(error, now);
      return reached;
    }
  }

  /** Counts what could not be written; the log will say so. */
  drop(bytes: number, lines: number): void {
    this.#lost.add(bytes, lines);
  }

  /** Lets go of the file; the next byte opens it by name again. */
  reopen(): void {
    this.#parts.file.close();
    this.#lost.tryAtOnce();
  }

  /** Lets go of the file, after a last try to mark what was lost. */
  close(now: number): void {
    if (this.#lost.isFailing) {
      this.#lost.tryAtOnce();
      this.ready(now);
    }
    this.#parts.file.close();
  }

  /** Opens or makes the current file; true when its last record was torn and had to be mended. */
  #open(now: number): boolean {
    const { file, clock } = this.#parts;
    if (!this.#isClean) this.#clean();
    file.open(now, clock.wallMs());
    if (this.#format === RECORD_FORMATS.raw || !file.endsInLine()) return false;
    const stream = file.mend(now);
    if (stream !== null) this.midLine[stream] = true;
    return true;
  }

  /** Old rubbish that cannot be removed is no reason to lose a line. */
  #clean(): void {
    this.#isClean = true;
    const { directory, worker, file, reports } = this.#parts;
    try {
      removeLeftovers(directory, worker);
    } catch (error) {
      reports.report('purge', file.path, error);
    }
  }

  /** A line of our own, after the lines it cuts off have been ended. */
  #note(message: string, now: number): boolean {
    const cutOff = STREAMS.filter((stream) => this.midLine[stream]);
    // It ends the lines of the predecessor, so it stands before the next incarnation.
    const at = this.#mark === undefined ? this.#parts.stamper.now() : justBefore(this.#mark.at);
    const buffer = Buffer.from(this.#format.note(message, at, cutOff));
    if (this.put(buffer, 0, buffer.length, now) < buffer.length) return false;
    this.#endLines();
    return true;
  }

  #writeMark(mark: RunMark, now: number): void {
    if (now < this.#markNotBefore) return;
    const { directory, worker, reports } = this.#parts;
    try {
      appendRunMark(directory, worker, mark);
      this.#mark = undefined;
    } catch (error) {
      this.#markNotBefore = now + LOOK_EVERY_MS;
      reports.report('mark', join(directory, runMarksName(worker)), error);
    }
  }

  #fail(error: unknown, now: number): void {
    const { file, reports } = this.#parts;
    file.close();
    this.#lost.fail(error, now);
    reports.report('write', file.path, error);
  }

  #endLines(): void {
    this.midLine.stdout = false;
    this.midLine.stderr = false;
  }
}
