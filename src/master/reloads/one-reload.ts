import { callAfter } from '../../shared/long-timer.ts';
import { whyNot } from '../../workers/permission.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import {
  failedReload,
  prepareReload,
  type Reloadable,
  type ReloadOutcome,
  reloadWorker,
} from '../../workers/worker-reload.ts';
import type { Fleet } from '../fleet.ts';

/** A worker that is to read its own configuration again: prepared first, told later. Nothing of it outlives its process. */
export class OneReload {
  readonly worker: WorkerActor;
  readonly incarnation: number;
  readonly #fleet: Pick<Fleet, 'until'>;
  #tookMs = 0;

  constructor(worker: WorkerActor, fleet: Pick<Fleet, 'until'>) {
    this.worker = worker;
    this.incarnation = worker.snapshot.incarnation;
    this.#fleet = fleet;
  }

  /** How long it has taken, without the time in which it waited for others. */
  get tookMs(): number {
    return this.#tookMs;
  }

  /** Resolves with what is against it; null = the worker may be told. */
  prepare(): Promise<ReloadOutcome | null> {
    const reason = whyNotReloaded(this.worker);
    if (reason !== null) return Promise.resolve(failedReload(`cannot reload: ${reason}`));
    return this.#whileItLives((worker) => prepareReload(worker));
  }

  /** Tells the worker. Resolves when that is confirmed, or will not be. */
  tell(): Promise<ReloadOutcome> {
    return this.#whileItLives(async (worker, abort) => {
      const cancel = callAfter(worker.rules.timeoutMs, () => abort.abort());
      try {
        return await reloadWorker(worker, abort.signal);
      } finally {
        cancel();
      }
    });
  }

  async #whileItLives<T>(
    work: (worker: Reloadable, abort: AbortController) => Promise<T>,
  ): Promise<T | ReloadOutcome> {
    const beganAt = performance.now();
    const worker = reloadable(this.worker);
    if (worker === null) return failedReload('the definition was changed meanwhile');
    const abort = new AbortController();
    try {
      return await Promise.race([work(worker, abort), this.#ended(abort.signal)]);
    } finally {
      abort.abort();
      this.#tookMs += performance.now() - beganAt;
    }
  }

  /** Resolves when the process has ended meanwhile; whoever reads its configuration may die of it (A119). */
  async #ended(signal: AbortSignal): Promise<ReloadOutcome> {
    const hasEnded = ({ snapshot }: WorkerActor): boolean =>
      snapshot.process === null || snapshot.incarnation !== this.incarnation;
    const ended = await this.#fleet.until(this.worker, hasEnded, signal);
    if (ended === undefined) return new Promise(() => {});
    const { lastExit, reason } = this.worker.snapshot;
    return failedReload(`the process ended during the reload: ${reason || (lastExit?.cause ?? 'gone')}`);
  }
}

/** Why this worker cannot be told now; null = it can be. */
export function whyNotReloaded(worker: WorkerActor): string | null {
  const { process, state } = worker.snapshot;
  const rules = worker.definition.reload;
  if (rules === undefined) return HOW_TO;
  if (process === null) return `the worker is ${state}, and reads its configuration when it starts`;
  if (state === 'stopping' || state === 'stop-failed') return 'the worker is being stopped';
  const { action } = rules;
  return action.kind === 'signal' ? whyNot({ verb: 'signal', signal: action.signal }, worker) : null;
}

const HOW_TO =
  'its definition does not say how; write e.g. reload: {signal: SIGHUP}. For the configuration file of the master: reload, without a name';

function reloadable(worker: WorkerActor): Reloadable | null {
  const rules = worker.definition.reload;
  if (rules === undefined) return null;
  return {
    rules,
    target: worker.target,
    prepare: () => worker.prepareReload(),
    signal: (signal) => worker.signal(signal, 'main'),
    listen: (listener) => worker.hear(listener),
    whyNotReady: () => whyNotReady(worker),
  };
}

async function whyNotReady({ health }: WorkerActor): Promise<string | null> {
  const probes = health.probes.filter(({ definition }) => definition.roles.includes('readiness'));
  const results = await Promise.all(probes.map((probe) => probe.lookAfresh()));
  return results.find(({ outcome }) => outcome !== 'pass' && outcome !== 'warn')?.message ?? null;
}
