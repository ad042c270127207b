import type { LineControl } from '../processcontrol/process-control.ts';
import { lineText } from '../shared/awaited-line.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { LogLinesParts } from './dependencies/log-lines.ts';

export interface ReadyLinesParts extends Pick<LogLinesParts, 'find' | 'note'> {
  readonly control: Pick<LineControl, 'lineFound'>;
}

/**
 * Looks into the kept log for the line by which a worker says that it is ready (`notify.log`): a shim that was killed may have
 * written it there without having told anybody. What is found is told to the present shim, which keeps it and tells the
 * worker as if it had seen it.
 */
export class ReadyLines {
  readonly #parts: ReadyLinesParts;
  readonly #over = new AbortController();
  /** One look into the log after the other. */
  #looks: Promise<void> = Promise.resolve();

  constructor(parts: ReadyLinesParts) {
    this.#parts = parts;
  }

  /** Looks for those of these workers that have not said it yet. */
  lookFor(workers: Iterable<WorkerActor>): void {
    for (const worker of workers) {
      if (!isAwaited(worker)) continue;
      this.#looks = this.#looks.then(() => this.#look(worker));
    }
  }

  close(): void {
    this.#over.abort();
  }

  async #look(worker: WorkerActor): Promise<void> {
    const { process: facts, definition } = worker;
    const way = definition.notify?.way;
    if (facts === null || way?.kind !== 'log' || !isAwaited(worker) || this.#over.signal.aborted) return;
    const { pattern, stream } = way;
    const outcome = await this.#parts.find(worker, facts, { pattern, stream }, this.#over.signal);
    if (outcome?.outcome !== 'matched' || worker.process?.id !== facts.id || !isAwaited(worker)) return;
    this.#parts.note(worker, `${lineText(outcome)} was found in its log`);
    this.#parts.control.lineFound(facts.id, outcome);
  }
}

function isAwaited({ process, definition, snapshot }: WorkerActor): boolean {
  const isExpected = definition.notify?.way.kind === 'log' && process !== null;
  return isExpected && process.hasSaidReady !== true && !snapshot.hasComeUp;
}
