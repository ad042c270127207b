import type { ActionResult } from '../api/contract.ts';
import type { Operation } from '../api/master-port.ts';
import type { ReloadRules } from '../config/reload-definition.ts';
import { HsuError } from '../shared/errors.ts';
import { formatDuration } from '../shared/units.ts';
import { whyNot } from '../workers/permission.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import { type ReloadOutcome, reloadWorker } from '../workers/worker-reload.ts';
import type { EventLog } from './event-log.ts';
import type { Fleet } from './fleet.ts';
import { resultOf } from './settle.ts';

/** Has workers read their own configuration again. Each one process, one reload at a time. */
export class WorkerReloads {
  readonly #fleet: Fleet;
  readonly #events: EventLog;
  readonly #underWay = new Set<WorkerActor>();

  constructor(fleet: Fleet, events: EventLog) {
    this.#fleet = fleet;
    this.#events = events;
  }

  /** Begins it for each of these workers. Throws HsuError `not_found` before doing anything. */
  begin(names: readonly string[]): readonly Operation[] {
    const workers = names.map((name) => {
      const worker = this.#fleet.get(name);
      if (worker === undefined) throw new HsuError('not_found', `no worker ${name}`);
      return worker;
    });
    return workers.map((worker) => this.#begin(worker));
  }

  #begin(worker: WorkerActor): Operation {
    const rules = worker.definition.reload;
    const refusal = rules === undefined ? HOW_TO : this.#whyNot(worker, rules);
    if (rules === undefined || refusal !== null) {
      const result = resultOf(worker, 'failed', `cannot reload: ${refusal}`);
      return { worker: worker.name, accepted: result, settled: () => Promise.resolve(result) };
    }
    const { state } = worker.snapshot;
    const accepted = resultOf(worker, 'accepted', state);
    const done = this.#reload(worker, rules);
    return {
      worker: worker.name,
      accepted,
      settled: (signal) => Promise.race([done, timeout(worker, signal)]),
    };
  }

  #whyNot(worker: WorkerActor, { action }: ReloadRules): string | null {
    const { process, state } = worker.snapshot;
    if (process === null) return `the worker is ${state}, and reads its configuration when it starts`;
    if (this.#underWay.has(worker)) return 'another reload of it is under way';
    return action.kind === 'signal' ? whyNot({ verb: 'signal', signal: action.signal }, worker) : null;
  }

  async #reload(worker: WorkerActor, rules: ReloadRules): Promise<ActionResult> {
    this.#underWay.add(worker);
    const { incarnation } = worker.snapshot;
    const beganAt = performance.now();
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), rules.timeoutMs);
    try {
      const outcome = await Promise.race([
        reloadWorker(reloadable(worker, rules), abort.signal),
        this.#ended(worker, incarnation, abort.signal),
      ]);
      const message = `${outcome.message} (after ${formatDuration(Math.round(performance.now() - beganAt))})`;
      this.#note(worker, incarnation, outcome, message);
      const result = resultOf(worker, outcome.isDone ? 'done' : 'failed', message);
      return outcome.output === '' ? result : { ...result, output: outcome.output };
    } finally {
      clearTimeout(timer);
      abort.abort();
      this.#underWay.delete(worker);
    }
  }

  /** Resolves when the process has ended meanwhile; whoever reads its configuration may die of it. */
  async #ended(worker: WorkerActor, incarnation: number, signal: AbortSignal): Promise<ReloadOutcome> {
    const hasEnded = (it: WorkerActor): boolean =>
      it.snapshot.process === null || it.snapshot.incarnation !== incarnation;
    const ended = await this.#fleet.until(worker, hasEnded, signal);
    if (ended === undefined) return new Promise(() => {});
    const message = `the process ended during the reload: ${worker.snapshot.reason}`;
    return { isDone: false, message, output: '' };
  }

  #note(worker: WorkerActor, incarnation: number, { isDone, output }: ReloadOutcome, message: string): void {
    const [firstLine = ''] = output.trim().split('\n');
    this.#events.add({
      worker: worker.name,
      incarnation,
      type: 'process',
      reason: isDone ? 'reloaded' : 'reload-failed',
      message: firstLine === '' ? message : `${message}: ${firstLine}`,
    });
  }
}

const HOW_TO =
  'its definition does not say how; write e.g. reload: {signal: SIGHUP}. For the configuration file of the master: reload, without a name';

function reloadable(worker: WorkerActor, rules: ReloadRules): Parameters<typeof reloadWorker>[0] {
  return {
    rules,
    target: worker.target,
    signal: (signal) => worker.signal(signal, 'main'),
    listen: (listener) => worker.hear(listener),
    whyNotReady: () => whyNotReady(worker),
  };
}

async function whyNotReady({ health }: WorkerActor): Promise<string | null> {
  const probes = health.probes.filter(({ definition }) => definition.roles.includes('readiness'));
  const results = await Promise.all(probes.map((probe) => probe.lookNow()));
  return results.find(({ outcome }) => outcome !== 'pass')?.message ?? null;
}

function timeout(worker: WorkerActor, signal: AbortSignal): Promise<ActionResult> {
  return new Promise((resolve) => {
    const late = (): void => resolve(resultOf(worker, 'timeout', 'the reload goes on'));
    if (signal.aborted) late();
    else signal.addEventListener('abort', late, { once: true });
  });
}
