import { type AwaitedLine, LineWatch } from './line-watch.ts';
import type { IncarnationFacts } from './protocol.ts';
import type { WorkerOutput } from './worker-output.ts';

interface Awaited {
  /** null while the process is being started whose pid nobody knows yet. */
  facts: IncarnationFacts | null;
  /** The line has come. */
  hasCome: boolean;
}

export interface ReadyLinesParts {
  /** The worker has written the line; once an incarnation. */
  readonly ready: (facts: IncarnationFacts) => void;
  readonly remark: (worker: string, message: string) => void;
}

/** Waits for the lines by which workers say that they are ready, while their output is captured. */
export class ReadyLines {
  readonly #parts: ReadyLinesParts;
  readonly #byWorker = new Map<string, Awaited>();

  constructor(parts: ReadyLinesParts) {
    this.#parts = parts;
  }

  /** From now on it is waited for. Throws SyntaxError for a pattern that is no regular expression. */
  open(worker: string, output: WorkerOutput, line: AwaitedLine): void {
    // What an earlier run has written says nothing about this one.
    output.drain();
    this.#await({ facts: null, hasCome: false }, worker, output, line);
  }

  /** Goes on waiting for what an earlier shim has waited for. */
  resume(facts: IncarnationFacts, output: WorkerOutput, line: AwaitedLine): void {
    this.#await({ facts, hasCome: false }, facts.worker, output, line);
  }

  /** What is written is about this incarnation. */
  expect(facts: IncarnationFacts): void {
    const awaited = this.#byWorker.get(facts.worker);
    if (awaited === undefined) return;
    awaited.facts = facts;
    if (awaited.hasCome) this.#parts.ready(facts);
  }

  forget(worker: string): void {
    this.#byWorker.delete(worker);
  }

  #await(awaited: Awaited, worker: string, output: WorkerOutput, line: AwaitedLine): void {
    this.#byWorker.set(worker, awaited);
    output.watch(
      new LineWatch(line, {
        matched: () => {
          output.watch(null);
          awaited.hasCome = true;
          if (awaited.facts !== null) this.#parts.ready(awaited.facts);
        },
        gaveUp: (why) => {
          output.watch(null);
          this.#parts.remark(worker, `${why}; it is not looked for any more in this run`);
        },
      }),
    );
  }
}
