import type { ActionResult } from '../../api/contract/actions.ts';
import type { ReloadView } from '../../api/contract/worker.ts';
import type { ActOptions, Operation } from '../../api/master-port.ts';
import { layersOf, reachableFrom } from '../../shared/graph.ts';
import { formatDuration } from '../../shared/units.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { ReloadOutcome } from '../../workers/worker-reload.ts';
import type { DependencyGraph } from '../dependencies/graph.ts';
import type { EventLog } from '../event-log.ts';
import type { Fleet } from '../fleet.ts';
import { resultOf } from '../operations/settle.ts';
import { OneReload, whyNotReloaded } from './one-reload.ts';
import { type Running, Turns } from './turns.ts';

export interface WorkerReloadsParts {
  readonly fleet: Pick<Fleet, 'get' | 'require' | 'until'>;
  readonly events: Pick<EventLog, 'add'>;
  readonly graph: () => DependencyGraph;
  /** Epoch ms. */
  readonly wallMs: () => number;
}

/** What came of the last reload of a worker. */
interface Reloaded {
  readonly atMs: number;
  readonly incarnation: number;
  readonly outcome: ReloadOutcome;
}

type Results = ReadonlyMap<WorkerActor, PromiseWithResolvers<ActionResult>>;

/**
 * Has workers read their own configuration again. Those that are asked for together are all prepared before the first one
 * is told, and told in the order in which they start.
 */
export class WorkerReloads {
  readonly #parts: WorkerReloadsParts;
  readonly #turns = new Turns<Results>();
  readonly #underWay = new Set<WorkerActor>();
  readonly #last = new Map<string, Reloaded>();
  /** A name may come to be that of another worker. */
  readonly #numbers = new WeakMap<WorkerActor, number>();
  #lastNumber = 0;

  constructor(parts: WorkerReloadsParts) {
    this.#parts = parts;
  }

  /**
   * Begins it for each of these workers. Throws HsuError `not_found` before doing anything.
   * @param options.asOne whether nobody is told unless all can be, and nobody after one that has failed
   */
  begin(names: readonly string[], { asOne = false }: ActOptions = {}): readonly Operation[] {
    const workers = names.map((name) => this.#parts.fleet.require(name));
    const refused = new Map(workers.map((worker) => [worker, whyNotReloaded(worker)] as const));
    const unwilling = workers.filter((worker) => refused.get(worker) !== null);
    const willing = asOne && unwilling.length > 0 ? [] : workers.filter((one) => !unwilling.includes(one));
    const key = `${asOne} ${willing.map((worker) => this.#numberOf(worker)).sort()}`;
    const all = willing.map(({ name }) => name);
    const results = willing.length === 0 ? null : this.#turns.take(all, key, () => this.#run(willing, asOne));
    return workers.map((worker) => {
      if (results !== null && willing.includes(worker)) return operation(worker, results);
      const names = unwilling.map(({ name }) => name).join(', ');
      const others =
        willing.length > 0
          ? 'too many reloads are waiting'
          : `${names} of the group cannot, and nobody was told`;
      return finished(resultOf(worker, 'failed', `cannot reload: ${refused.get(worker) ?? others}`));
    });
  }

  /** What came of the last reload of this worker; null = this master knows of none. */
  viewOf(worker: string): ReloadView | null {
    const last = this.#last.get(worker);
    if (last === undefined) return null;
    const { isDone, message, output } = last.outcome;
    return { at: new Date(last.atMs).toISOString(), ok: isDone, message, output };
  }

  /** What `status` says of reloads of this worker; mostly empty. */
  noteOf(worker: WorkerActor): string {
    const { name, snapshot } = worker;
    if (this.#underWay.has(worker)) return 'reloading';
    const last = this.#last.get(name);
    const isOfThisRun = snapshot.process !== null && last?.incarnation === snapshot.incarnation;
    return isOfThisRun && !last.outcome.isDone ? 'its last reload has failed' : '';
  }

  /** The worker is no more. */
  forget(name: string): void {
    this.#last.delete(name);
  }

  #run(workers: readonly WorkerActor[], asOne: boolean): Running<Results> {
    const result: Results = new Map(workers.map((worker) => [worker, Promise.withResolvers<ActionResult>()]));
    const reloads = workers.map((worker) => new OneReload(worker, this.#parts.fleet));
    for (const { worker, incarnation } of reloads) {
      this.#underWay.add(worker);
      this.#note(worker, incarnation, 'api', 'reload', 'reload was asked for');
    }
    const settle = ({ worker }: OneReload, one: ActionResult): void => result.get(worker)?.resolve(one);
    return { result, over: asOne ? this.#reloadAsOne(reloads, settle) : this.#reloadEach(reloads, settle) };
  }

  /** One after the other; whoever fails keeps the others from it, before anybody is told if it can be known. */
  async #reloadAsOne(
    reloads: readonly OneReload[],
    settle: (reload: OneReload, result: ActionResult) => void,
  ): Promise<void> {
    const refusals = await Promise.all(reloads.map((reload) => reload.prepare()));
    const failed: WorkerActor[] = [];
    for (const [index, reload] of reloads.entries()) {
      const refusal = refusals[index] ?? null;
      if (refusal === null) continue;
      failed.push(reload.worker);
      settle(reload, this.#conclude(reload, refusal));
    }
    const isOff = failed.length > 0;
    for (const reload of this.#inOrder(reloads.filter((_, index) => refusals[index] === null))) {
      if (failed.length === 0) {
        const outcome = await reload.tell();
        if (!outcome.isDone) failed.push(reload.worker);
        settle(reload, this.#conclude(reload, outcome));
      } else {
        const names = failed.map(({ name }) => name).join(', ');
        const why = isOff
          ? `nobody was told, because ${names} of the group has failed`
          : `not told, because ${names} has failed before it`;
        settle(reload, this.#skip(reload, why));
      }
    }
  }

  /** Each when those that it needs have been, whatever came of it. */
  async #reloadEach(
    reloads: readonly OneReload[],
    settle: (reload: OneReload, result: ActionResult) => void,
  ): Promise<void> {
    const refusals = await Promise.all(
      reloads.map(async (reload) => {
        const refusal = await reload.prepare();
        if (refusal !== null) settle(reload, this.#conclude(reload, refusal));
        return refusal;
      }),
    );
    const over = new Map<string, Promise<void>>();
    const names = new Set(reloads.map(({ worker }) => worker.name));
    for (const reload of this.#inOrder(reloads.filter((_, index) => refusals[index] === null))) {
      const before = [...this.#needsOf(reload.worker.name)].filter((name) => names.has(name));
      const reloaded = async (): Promise<void> => {
        await Promise.all(before.map((name) => over.get(name)));
        settle(reload, this.#conclude(reload, await reload.tell()));
      };
      over.set(reload.worker.name, reloaded());
    }
    await Promise.all(over.values());
  }

  /** Whoever is needed first. */
  #inOrder(reloads: readonly OneReload[]): readonly OneReload[] {
    const byName = new Map(reloads.map((reload) => [reload.worker.name, reload]));
    return layersOf([...byName.keys()], (name) => this.#needsOf(name))
      .flat()
      .flatMap((name) => byName.get(name) ?? []);
  }

  /** All that this worker starts after, be it by way of others. */
  #needsOf(worker: string): ReadonlySet<string> {
    const graph = this.#parts.graph();
    const needs = reachableFrom([worker], (name) => graph.needsOf(name).map(({ to }) => to));
    needs.delete(worker);
    return needs;
  }

  #conclude(reload: OneReload, outcome: ReloadOutcome): ActionResult {
    const { worker, incarnation, tookMs } = reload;
    const message = `${outcome.message} (after ${formatDuration(Math.round(tookMs))})`;
    const whole = { ...outcome, message };
    if (this.#parts.fleet.get(worker.name) === worker)
      this.#last.set(worker.name, { atMs: this.#parts.wallMs(), incarnation, outcome: whole });
    this.#underWay.delete(worker);
    const [firstLine = ''] = outcome.output.trim().split('\n');
    const reason = outcome.isDone ? 'reloaded' : 'reload-failed';
    this.#note(
      worker,
      incarnation,
      'process',
      reason,
      firstLine === '' ? message : `${message}: ${firstLine}`,
    );
    const result = resultOf(worker, outcome.isDone ? 'done' : 'failed', message);
    return outcome.output === '' ? result : { ...result, output: outcome.output };
  }

  /** Nothing was done to it, because of others. */
  #skip({ worker }: OneReload, message: string): ActionResult {
    this.#underWay.delete(worker);
    return resultOf(worker, 'failed', message);
  }

  #numberOf(worker: WorkerActor): number {
    const known = this.#numbers.get(worker);
    if (known !== undefined) return known;
    this.#lastNumber += 1;
    this.#numbers.set(worker, this.#lastNumber);
    return this.#lastNumber;
  }

  #note(worker: WorkerActor, incarnation: number, type: string, reason: string, message: string): void {
    this.#parts.events.add({ worker: worker.name, incarnation, type, reason, message });
  }
}

function operation(worker: WorkerActor, results: Promise<Results>): Operation {
  const settled = results.then((all) => all.get(worker)?.promise ?? Promise.reject(new Error('no result')));
  return {
    worker: worker.name,
    accepted: resultOf(worker, 'accepted', worker.snapshot.state),
    settled: (signal) => Promise.race([settled, late(worker, signal)]),
  };
}

/** Nothing has to be waited for. */
function finished(result: ActionResult): Operation {
  return { worker: result.worker, accepted: result, settled: () => Promise.resolve(result) };
}

function late(worker: WorkerActor, signal: AbortSignal): Promise<ActionResult> {
  return new Promise((resolve) => {
    const end = (): void => resolve(resultOf(worker, 'timeout', 'the reload goes on'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
