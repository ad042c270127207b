import { type AwaitedLine, lineKey } from '../shared/awaited-line.ts';
import { LineWatch } from './line-watch.ts';
import type { IncarnationFacts, LineOutcome } from './protocol/facts.ts';
import type { WorkerOutput } from './worker-output.ts';

/** What is awaited in the output of one incarnation. */
interface Awaiting {
  readonly watch: LineWatch;
  /** null while the process is being started whose pid nobody knows yet. */
  facts: IncarnationFacts | null;
  /** By this line the worker says that it is ready. */
  readonly readyKey: string | null;
  /** What others wait for; those that were not looked for from the first byte of this incarnation are late. */
  readonly lines: Map<string, { readonly line: AwaitedLine; readonly isLate: boolean }>;
  /** What has come while the pid was not known. */
  readonly early: (() => void)[];
}

export interface AwaitedLinesParts {
  /** The worker has written the line by which it says that it is ready; once an incarnation. */
  readonly ready: (facts: IncarnationFacts) => void;
  /** What came of a line that others wait for; once for each. */
  readonly settled: (facts: IncarnationFacts, outcome: LineOutcome) => void;
  readonly remark: (worker: string, message: string) => void;
}

/** Looks for lines in the output of workers while it is captured: those by which they say that they are ready, and those that others wait for. */
export class AwaitedLines {
  readonly #parts: AwaitedLinesParts;
  readonly #byWorker = new Map<string, Awaiting>();

  constructor(parts: AwaitedLinesParts) {
    this.#parts = parts;
  }

  /**
   * For an incarnation about to begin. Throws SyntaxError for a pattern that is no regular expression.
   * @param ready by which it says that it is ready; null = by none
   */
  open(worker: string, output: WorkerOutput, ready: AwaitedLine | null, lines: readonly AwaitedLine[]): void {
    this.#byWorker.delete(worker);
    output.watch(null);
    if (ready === null && lines.length === 0) return;
    // What an earlier run has written says nothing about this one.
    output.drain();
    const awaiting = this.#begin(worker, null, output, ready);
    for (const line of lines) this.#expect(awaiting, line, false);
    output.watch(awaiting.watch);
  }

  /** Goes on waiting for the line by which it says that it is ready, as an earlier shim has. */
  resume(facts: IncarnationFacts, output: WorkerOutput, ready: AwaitedLine): void {
    output.watch(this.#begin(facts.worker, facts, output, ready).watch);
  }

  /** What is written is about this incarnation. */
  identify(facts: IncarnationFacts): void {
    const awaiting = this.#byWorker.get(facts.worker);
    if (awaiting === undefined) return;
    awaiting.facts = facts;
    for (const tell of awaiting.early.splice(0)) tell();
  }

  /**
   * From now on these are the lines that others wait for.
   * @returns those that were not looked for from the first byte on
   */
  change(facts: IncarnationFacts, output: WorkerOutput, lines: readonly AwaitedLine[]): AwaitedLine[] {
    const known = this.#byWorker.get(facts.worker);
    if (known === undefined && lines.length === 0) return [];
    const awaiting = known ?? this.#begin(facts.worker, facts, output, null);
    const keys = new Set(lines.map(lineKey));
    for (const [key, { line }] of awaiting.lines) {
      if (keys.has(key)) continue;
      awaiting.lines.delete(key);
      if (key !== awaiting.readyKey) awaiting.watch.forget(line);
    }
    for (const line of lines) {
      if (!awaiting.lines.has(lineKey(line))) this.#expect(awaiting, line, true);
    }
    output.watch(awaiting.watch.isIdle ? null : awaiting.watch);
    return lines.filter((line) => awaiting.lines.get(lineKey(line))?.isLate === true);
  }

  /** It has been found elsewhere: it is not looked for any more. Returns whether by it the worker says that it is ready. */
  found(worker: string, line: AwaitedLine): boolean {
    const awaiting = this.#byWorker.get(worker);
    awaiting?.watch.forget(line);
    return awaiting?.readyKey === lineKey(line);
  }

  forget(worker: string): void {
    this.#byWorker.delete(worker);
  }

  #begin(
    worker: string,
    facts: IncarnationFacts | null,
    output: WorkerOutput,
    ready: AwaitedLine | null,
  ): Awaiting {
    const settle = (line: AwaitedLine, outcome: LineOutcome['outcome']): void => {
      if (awaiting.watch.isIdle) output.watch(null);
      const told = { ...line, outcome, at: Date.now() };
      const tell = (): void => this.#settled(awaiting, told);
      if (awaiting.facts === null) awaiting.early.push(tell);
      else tell();
    };
    const watch = new LineWatch({
      matched: (line) => settle(line, 'matched'),
      gaveUp: (line, why) => {
        this.#parts.remark(worker, `${why}; it is not looked for any more in this run`);
        settle(line, 'gave-up');
      },
    });
    const readyKey = ready === null ? null : lineKey(ready);
    const awaiting: Awaiting = { watch, facts, readyKey, lines: new Map(), early: [] };
    if (ready !== null) watch.expect(ready);
    this.#byWorker.set(worker, awaiting);
    return awaiting;
  }

  #expect({ watch, lines }: Awaiting, line: AwaitedLine, isLate: boolean): void {
    lines.set(lineKey(line), { line, isLate });
    watch.expect(line);
  }

  #settled({ facts, readyKey, lines }: Awaiting, outcome: LineOutcome): void {
    const key = lineKey(outcome);
    if (facts === null) return;
    if (key === readyKey && outcome.outcome === 'matched') this.#parts.ready(facts);
    if (lines.has(key)) this.#parts.settled(facts, outcome);
  }
}
