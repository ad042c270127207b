import type { LineControl } from '../../processcontrol/process-control.ts';
import { type AwaitedLine, lineKey, lineText } from '../../shared/awaited-line.ts';
import type { IncarnationFacts, LineOutcome } from '../../shim/protocol/facts.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { DependencyGraph } from './graph.ts';

export interface LogLinesParts {
  readonly control: LineControl;
  /** Looks for a line in what is kept of an incarnation. Never rejects. */
  readonly find: (
    worker: WorkerActor,
    facts: IncarnationFacts,
    line: AwaitedLine,
    signal: AbortSignal,
  ) => Promise<LineOutcome | null>;
  readonly note: (worker: WorkerActor, message: string) => void;
  /** Something has come of a line of this worker. */
  readonly settled: (worker: string) => void;
}

/** One incarnation of a worker of which others wait for lines. */
interface Followed {
  readonly worker: WorkerActor;
  readonly unhear: () => void;
  /** `HSU_INCARNATION`; empty = nothing runs. */
  of: string;
  /** What was asked for last, of which incarnation and of which shim. */
  asked: string;
  readonly settled: Map<string, LineOutcome>;
}

/**
 * What has come of the lines that workers wait for in the output of others. The shim looks for them and keeps what it has
 * found with the incarnation; what was written before it looked (the line is new in the configuration, or a shim was
 * lost) is looked up in the log.
 */
export class LogLines {
  readonly #parts: LogLinesParts;
  readonly #followed = new Map<string, Followed>();
  readonly #over = new AbortController();
  #graph: Pick<DependencyGraph, 'linesOf'> = { linesOf: () => [] };
  #shims = 0;
  /** One look into the log after the other. */
  #looks: Promise<void> = Promise.resolve();

  constructor(parts: LogLinesParts) {
    this.#parts = parts;
    parts.control.awaitBy((worker) => this.#graph.linesOf(worker));
  }

  /** From now on these lines are waited for; of the workers that are there, {@link changed} is to be told next. */
  configure(graph: Pick<DependencyGraph, 'linesOf'>): void {
    this.#graph = graph;
    // Who is no more, and rests already, changes no more.
    for (const { worker } of [...this.#followed.values()]) {
      if (graph.linesOf(worker.name).length === 0) this.changed(worker);
    }
  }

  /** A worker has changed: another process may be there. */
  changed(worker: WorkerActor): void {
    const lines = this.#graph.linesOf(worker.name);
    const known = this.#followed.get(worker.name);
    if (known !== undefined && known.worker !== worker) this.#forget(known);
    const followed = this.#followed.get(worker.name) ?? (lines.length === 0 ? null : this.#follow(worker));
    if (followed === null) return;
    if (lines.length === 0) this.#forget(followed);
    const { process } = worker;
    if (process === null) return;
    if (followed.of !== process.id) {
      followed.of = process.id;
      followed.settled.clear();
      for (const line of process.lines ?? []) followed.settled.set(lineKey(line), line);
    }
    const asked = [this.#shims, process.id, ...lines.map(lineKey)].join('\n');
    if (asked === followed.asked) return;
    followed.asked = asked;
    void this.#ask(followed, process, lines);
  }

  /** What came of this line in the process that runs; null = nothing yet, or nothing runs. */
  outcomeOf(worker: WorkerActor, line: AwaitedLine): LineOutcome | null {
    const followed = this.#followed.get(worker.name);
    if (followed === undefined || followed.worker !== worker || followed.of !== worker.process?.id)
      return null;
    return followed.settled.get(lineKey(line)) ?? null;
  }

  /** Another shim is there, which does not know what is waited for. */
  shimReplaced(): void {
    this.#shims += 1;
    for (const { worker, settled } of [...this.#followed.values()]) {
      for (const [key, { outcome }] of settled) if (outcome === 'unseen') settled.delete(key);
      this.changed(worker);
    }
  }

  close(): void {
    this.#over.abort();
    for (const followed of [...this.#followed.values()]) this.#forget(followed);
  }

  #follow(worker: WorkerActor): Followed {
    const followed: Followed = {
      worker,
      unhear: worker.hear(({ line }) => {
        if (line !== undefined) this.#settle(followed, worker.process?.id ?? '', line);
      }),
      of: '',
      asked: '',
      settled: new Map(),
    };
    this.#followed.set(worker.name, followed);
    return followed;
  }

  #forget(followed: Followed): void {
    followed.unhear();
    this.#followed.delete(followed.worker.name);
  }

  async #ask(followed: Followed, process: IncarnationFacts, lines: readonly AwaitedLine[]): Promise<void> {
    const { control } = this.#parts;
    // A shim that is lost meanwhile has a successor, which is asked then.
    const answer = await control.awaitLines(process.id, lines).catch(() => undefined);
    if (answer === undefined) return;
    if (answer === null) {
      for (const line of lines) this.#settle(followed, process.id, { ...line, outcome: 'unseen', at: 0 });
      return;
    }
    for (const outcome of answer.settled) this.#settle(followed, process.id, outcome);
    for (const line of answer.late) {
      this.#looks = this.#looks.then(() => this.#lookUp(followed, process, line));
    }
  }

  async #lookUp(followed: Followed, process: IncarnationFacts, line: AwaitedLine): Promise<void> {
    const isMoot = (): boolean => followed.of !== process.id || followed.settled.has(lineKey(line));
    if (this.#over.signal.aborted || isMoot()) return;
    const outcome = await this.#parts.find(followed.worker, process, line, this.#over.signal);
    if (outcome === null || isMoot()) return;
    this.#parts.control.lineFound(process.id, outcome);
    this.#settle(followed, process.id, outcome);
  }

  #settle(followed: Followed, of: string, outcome: LineOutcome): void {
    const key = lineKey(outcome);
    if (of === '' || followed.of !== of || followed.settled.has(key)) return;
    followed.settled.set(key, outcome);
    if (outcome.outcome === 'matched')
      this.#parts.note(followed.worker, `it has written ${lineText(outcome)}`);
    this.#parts.settled(followed.worker.name);
  }
}
