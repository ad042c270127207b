import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../shared/clock.ts';
import type { StreamName } from '../cri-format.ts';
import type { FileRules } from '../file-rules.ts';
import { LineStamper, systemStamper } from '../line-stamp.ts';
import { runMarksName } from '../log-names.ts';
import { type LogProblem, ProblemReports } from '../log-problem.ts';
import { type RemovedLogs, together } from '../removed.ts';
import { appendRunMark, type RunMark } from '../run-marks.ts';
import { DirectStream, type DirectStreamParts } from './direct-stream.ts';
import type { HolePuncher } from './hole-puncher.ts';

/** A file never becomes shorter; with so large a hole the next incarnation gets another, when nobody else has this one. */
const HUGE_BYTES = 1024 ** 3;

export interface DirectLogOptions {
  readonly directory: string;
  /** The worker's name, which is that of the files. */
  readonly name: string;
  readonly rules: FileRules;
  readonly puncher: HolePuncher;
  /** A worker that lives writes into the files already. */
  readonly isInUse: boolean;
  readonly clock?: Clock;
  readonly onProblem?: (problem: LogProblem) => void;
}

/**
 * The log of a worker that writes its files itself: it is given one file per stream to append to, and nobody stands
 * between (I10). What is left to do is to keep the files within their rules, now and then. Never throws but where it
 * says so.
 */
export class DirectLog {
  readonly #worker: string;
  readonly #directory: string;
  readonly #stamper: LineStamper;
  readonly #reports: ProblemReports;
  readonly #parts: DirectStreamParts;
  readonly #streams: Record<StreamName, DirectStream>;
  #rules: FileRules;
  #begins: Readonly<Record<StreamName, number>>;

  /** Makes the files if needed. Throws system errors. */
  constructor({ directory, name, rules, puncher, isInUse, clock, onProblem }: DirectLogOptions) {
    this.#worker = name;
    this.#directory = directory;
    this.#rules = rules;
    this.#stamper = clock === undefined ? systemStamper : new LineStamper(clock);
    this.#reports = new ProblemReports(name, onProblem ?? (() => undefined));
    this.#parts = {
      directory,
      worker: name,
      puncher,
      clock: clock ?? systemClock,
      reports: this.#reports,
      onTended: () => this.#keepBudget(),
    };
    const before = { isInUse, atLeast: 0 };
    const stdout = new DirectStream(this.#parts, 'stdout', rules, before);
    try {
      this.#streams = { stdout, stderr: new DirectStream(this.#parts, 'stderr', rules, before) };
    } catch (error) {
      stdout.close();
      throw error;
    }
    this.#begins = this.#offsets();
  }

  /** Bytes that were ever written to the files of this name. */
  get written(): number {
    const { stdout, stderr } = this.#offsets();
    return stdout + stderr;
  }

  /** Makes the files ready for another incarnation, which `uid` may open again by its descriptors. Throws system errors. */
  prepare(uid: number | null): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      this.#renewIfNeeded(stream);
      this.#streams[stream].file.prepare(uid);
    }
    this.#begins = this.#offsets();
  }

  /** The worker's ends. The caller closes both. Throws system errors. */
  openEnds(): { stdout: number; stderr: number } {
    const stdout = this.#streams.stdout.file.openEnd();
    try {
      return { stdout, stderr: this.#streams.stderr.file.openEnd() };
    } catch (error) {
      closeSync(stdout);
      throw error;
    }
  }

  /** Notes that an incarnation has begun, where the files ended at the last {@link prepare}. */
  mark(run: Pick<RunMark, 'incarnation' | 'pid' | 'text'>): void {
    try {
      const mark = { at: this.#stamper.now(), ...run, offsets: this.#begins };
      appendRunMark(this.#directory, this.#worker, mark);
      this.#reports.settle('mark');
    } catch (error) {
      this.#reports.report('mark', join(this.#directory, runMarksName(this.#worker)), error);
    }
  }

  /** Rotated files that were removed for the budget. */
  get removed(): RemovedLogs {
    return together(this.#streams.stdout.removed, this.#streams.stderr.removed);
  }

  /** Removes these rotated files of either stream. Throws system errors. */
  discard(names: readonly string[]): RemovedLogs {
    const { stdout, stderr } = this.#streams;
    return together(stdout.discard(names), stderr.discard(names));
  }

  setRules(rules: FileRules): void {
    this.#rules = rules;
    for (const stream of this.#both()) stream.setRules(rules);
  }

  /** Looks at the files soon, whether they seem to grow or not. */
  tendSoon(): void {
    for (const stream of this.#both()) stream.tendSoon();
  }

  /** Does what there is to do. */
  async tend(): Promise<void> {
    for (const stream of this.#both()) await stream.tend();
  }

  /** The worker writes elsewhere from now on: what is left becomes rotated files. */
  retire(): void {
    for (const stream of this.#both()) this.#retire(stream);
    this.#keepBudget();
    this.close();
  }

  /** Lets go of everything; the files stay, and whoever has them open may go on writing. */
  close(): void {
    for (const stream of this.#both()) stream.close();
  }

  #renewIfNeeded(stream: StreamName): void {
    const { file } = this.#streams[stream];
    const { puncher } = this.#parts;
    // Moved or removed by somebody: those who have it go on with it, the next incarnation has another.
    const isGone = !file.hasItsName;
    const isHuge = file.state.head > HUGE_BYTES && puncher.isOnlyOpener(file.fd);
    if (!isGone && !isHuge) return;
    const before = { isInUse: false, atLeast: file.offset };
    if (isHuge) this.#retire(this.#streams[stream]);
    this.#streams[stream].close();
    this.#streams[stream] = new DirectStream(this.#parts, stream, this.#rules, before);
  }

  #retire(stream: DirectStream): void {
    try {
      stream.retire();
    } catch (error) {
      this.#reports.report('rotate', stream.file.path, error);
    }
  }

  #both(): DirectStream[] {
    return [this.#streams.stdout, this.#streams.stderr];
  }

  #offsets(): Readonly<Record<StreamName, number>> {
    const { stdout, stderr } = this.#streams;
    return { stdout: stdout.file.offset, stderr: stderr.file.offset };
  }

  /** Removes the oldest files of both streams while all together are beyond the budget. */
  #keepBudget(): void {
    const { maxTotalBytes } = this.#rules;
    const { stdout, stderr } = this.#streams;
    while (maxTotalBytes > 0 && stdout.bytes + stderr.bytes > maxTotalBytes) {
      const [a, b] = [stdout.oldest ?? NEVER, stderr.oldest ?? NEVER];
      if (a === NEVER && b === NEVER) return;
      (a <= b ? stdout : stderr).removeOldest();
    }
  }
}

/** Sorts after every stamp. */
const NEVER = '~';
