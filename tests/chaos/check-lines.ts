import { join } from 'node:path';
import { type CapturedLine, capturedLines, directLines, type Stream } from './captured-lines.ts';
import { type ChaosWorker, isDirect } from './chaos-fleet.ts';
import { time } from './daemon.ts';
import type { Incarnation } from './incarnations.ts';
import type { Problems } from './problems.ts';

export interface LineTally {
  /** Numbered lines found. */
  captured: number;
  /** Read by a shim that was killed before it had written them. */
  lostInFlight: number;
  /** Waiting in a pipe whose worker ended while there was no shim to hold it open. */
  lostInPipe: number;
  /** Missing without such a reason. */
  lost: number;
  /** Cut off by the death of a shim and marked as such. */
  cutOff: number;
  torn: number;
  twice: number;
}

/** When there was no shim, from its death to the arrival of the next. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What a shim reads at once: more cannot be lost with it, per stream. */
const READ_WINDOW_BYTES = 64 * 1024;
/** A read begins and ends inside of a line, and what is left of these is no whole one either. */
const LINES_CUT = 2;
const SLACK_MS = 1000;

export interface LinesByMode {
  /** Captured by a shim, which may be killed over them. */
  readonly piped: LineTally;
  /** Written by the worker itself: nothing excuses a loss. */
  readonly direct: LineTally;
}

/** Every numbered line is in the log, whole, once and in order (I10). */
export function checkLines(
  dir: string,
  workers: readonly ChaosWorker[],
  incarnations: readonly Incarnation[],
  withoutShim: readonly Gap[],
  problems: Problems,
): LinesByMode {
  const tallies = { piped: noLines(), direct: noLines() };
  const logs = join(dir, 'log');
  const startOf = new Map(incarnations.map(({ mark, startedAt }) => [mark, startedAt]));
  for (const worker of workers) {
    const { name } = worker;
    const check = isDirect(worker)
      ? new WorkerLines(name, [], startOf, tallies.direct, problems)
      : new WorkerLines(name, withoutShim, startOf, tallies.piped, problems);
    try {
      for (const line of isDirect(worker) ? directLines(logs, name) : capturedLines(logs, name))
        check.take(line);
    } catch (error) {
      problems.add('I10', name, Date.now(), (error as Error).message);
    }
    for (const one of incarnations) if (one.worker === name) check.finish(one);
  }
  return tallies;
}

function noLines(): LineTally {
  return { captured: 0, lostInFlight: 0, lostInPipe: 0, lost: 0, cutOff: 0, torn: 0, twice: 0 };
}

interface Progress {
  mark: string;
  last: number;
  at: number;
  bytes: number;
}

class WorkerLines {
  readonly #worker: string;
  readonly #withoutShim: readonly Gap[];
  readonly #startOf: ReadonlyMap<string, number>;
  readonly #tally: LineTally;
  readonly #problems: Problems;
  readonly #current: Record<Stream, Progress> = { stdout: nothing(), stderr: nothing() };
  /** The last number of each incarnation and stream, and when it was read. */
  readonly #last = new Map<string, Progress>();

  constructor(
    worker: string,
    withoutShim: readonly Gap[],
    startOf: ReadonlyMap<string, number>,
    tally: LineTally,
    problems: Problems,
  ) {
    this.#worker = worker;
    this.#withoutShim = withoutShim;
    this.#startOf = startOf;
    this.#tally = tally;
    this.#problems = problems;
  }

  take({ stream, at, text }: CapturedLine): void {
    if (text === '' || text.startsWith('hsu-master: ')) return;
    const match = /^(\S+) (\d+) x*\.$/.exec(text);
    if (match === null) {
      if (this.#shimDied(at, at)) this.#tally.cutOff += 1;
      else {
        this.#tally.torn += 1;
        this.#say(at, `a torn line on ${stream}: ${JSON.stringify(text.slice(0, 120))}`);
      }
      return;
    }
    this.#tally.captured += 1;
    const [, mark = '', number] = match;
    this.#count(stream, mark, Number(number), at, text.length + 1);
  }

  /** What an incarnation is sure to have written, and never came. */
  finish({ mark, out, err, livedUntil, goneBy }: Incarnation): void {
    for (const [stream, written] of [
      ['stdout', out],
      ['stderr', err],
    ] as const) {
      const last = this.#last.get(`${stream} ${mark}`);
      const missing = written - (last?.last ?? 0);
      if (missing <= 0) continue;
      const until = Math.max(livedUntil, goneBy ?? 0);
      if (this.#shimDied(last?.at ?? livedUntil, until)) this.#tally.lostInPipe += missing;
      else {
        this.#tally.lost += missing;
        this.#say(until, `the last ${missing} lines of ${mark} on ${stream} (up to ${written}) are missing`);
      }
    }
  }

  #count(stream: Stream, mark: string, number: number, at: number, bytes: number): void {
    const key = `${stream} ${mark}`;
    const before = this.#last.get(key);
    const last = before?.last ?? 0;
    if (before !== undefined && this.#current[stream].mark !== mark) {
      this.#say(at, `${mark} speaks again on ${stream} after ${this.#current[stream].mark}`);
    }
    const progress = { mark, last: Math.max(number, last), at, bytes };
    this.#current[stream] = progress;
    this.#last.set(key, progress);
    if (number <= last) {
      this.#tally.twice += 1;
      this.#say(at, `line ${number} of ${mark} on ${stream} came again, after ${last}`);
    } else if (number > last + 1) {
      const from = before?.at ?? this.#startOf.get(mark) ?? at;
      this.#miss(stream, mark, last, number, from, at, bytes);
    }
  }

  #miss(
    stream: Stream,
    mark: string,
    last: number,
    number: number,
    from: number,
    to: number,
    bytes: number,
  ): void {
    const count = number - last - 1;
    const where = `lines ${last + 1} to ${number - 1} of ${mark} on ${stream}, between ${time(from)} and ${time(to)}`;
    const deaths = this.#deaths(from, to);
    if (deaths > 0 && count * bytes <= deaths * (READ_WINDOW_BYTES + LINES_CUT * bytes)) {
      this.#tally.lostInFlight += count;
      return;
    }
    this.#tally.lost += count;
    this.#say(to, deaths > 0 ? `more than a read was lost: ${where}` : `lost: ${where}`);
  }

  #deaths(from: number, to: number): number {
    return this.#withoutShim.filter((gap) => gap.from <= to + SLACK_MS && gap.to >= from - SLACK_MS).length;
  }

  #shimDied(from: number, to: number): boolean {
    return this.#deaths(from, to) > 0;
  }

  #say(at: number, what: string): void {
    this.#problems.add('I10', this.#worker, at, what);
  }
}

function nothing(): Progress {
  return { mark: '', last: 0, at: 0, bytes: 0 };
}
