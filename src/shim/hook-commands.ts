import type { Commands } from './commands.ts';
import { HookLog } from './hook-log.ts';
import type { Outputs } from './outputs.ts';
import type { Results } from './protocol/requests.ts';
import type { HookSpec, SpawnSpec } from './protocol/specs.ts';

type Result = Results['runCommand'];

/** A master that was replaced meanwhile asks again within this time after the end, or the hook is run again. */
const KEPT_MS = 600_000;
/** Ended hooks of one worker that are remembered. */
const KEPT_HOOKS = 32;

export interface HookCommandsParts {
  readonly commands: Commands;
  readonly outputs: Outputs;
  readonly onProblem: (worker: string, message: string) => void;
}

interface Hook {
  readonly id: string;
  readonly result: Promise<Result>;
  /** Monotonic ms; null while it runs or waits. */
  endedAtMs: number | null;
  isUnwanted: boolean;
}

/**
 * Runs the hooks of workers, one at a time for each worker. They outlive a master: the next one asks for the same id, and gets
 * the result of the hook that runs, or has run, instead of another run. What it does not ask for again goes when it asks for
 * something else.
 */
export class HookCommands {
  readonly #parts: HookCommandsParts;
  readonly #byWorker = new Map<string, Hook[]>();

  constructor(parts: HookCommandsParts) {
    this.#parts = parts;
  }

  run(spec: SpawnSpec, timeoutMs: number, outputBytes: number, hook: HookSpec): Promise<Result> {
    const known = this.#known(spec.worker);
    const same = known.find(({ id }) => id === spec.id);
    if (same !== undefined) return same.result;
    // A master asks for one at a time: for what still runs somebody asked who is no more, and nobody waits for it.
    for (const { id } of known) this.end(spec.worker, id);
    const earlier = known.map(({ result }) => result);
    const added: Hook = {
      id: spec.id,
      endedAtMs: null,
      isUnwanted: false,
      result: Promise.allSettled(earlier)
        .then(() => (added.isUnwanted ? NEVER_RUN : this.#runNow(spec, timeoutMs, outputBytes, hook)))
        .finally(() => {
          added.endedAtMs = performance.now();
        }),
    };
    known.push(added);
    this.#byWorker.set(spec.worker, known);
    return added.result;
  }

  /** Kills it with everything it has started, or sees to it that it is not run; its answer comes when all is gone. */
  end(worker: string, id: string): void {
    const hook = this.#byWorker.get(worker)?.find((one) => one.id === id);
    if (hook === undefined || hook.endedAtMs !== null) return;
    hook.isUnwanted = true;
    this.#parts.commands.end(id);
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    for (const { id } of this.#byWorker.get(worker) ?? []) this.end(worker, id);
    this.#byWorker.delete(worker);
  }

  async #runNow(
    spec: SpawnSpec,
    timeoutMs: number,
    outputBytes: number,
    { label }: HookSpec,
  ): Promise<Result> {
    const { commands, outputs, onProblem } = this.#parts;
    let log: HookLog | null = null;
    try {
      const output = outputs.get(spec.worker) ?? outputs.open(spec.worker, spec.logs, spec.user);
      log = new HookLog(output, label);
    } catch (error) {
      // A hook is of use without its output, too.
      onProblem(spec.worker, `what ${label} writes goes nowhere: ${(error as Error).message}`);
    }
    const result = await commands.run(spec, timeoutMs, outputBytes, (bytes) => log?.add(bytes));
    const lost = log?.finish() ?? 0;
    if (lost > 0) {
      onProblem(spec.worker, `${lost} bytes of ${label} found no place between the lines of the worker`);
    }
    return result;
  }

  #known(worker: string): Hook[] {
    const nowMs = performance.now();
    const isOfUse = ({ endedAtMs }: Hook): boolean => endedAtMs === null || nowMs - endedAtMs < KEPT_MS;
    return (this.#byWorker.get(worker) ?? []).filter(isOfUse).slice(-KEPT_HOOKS);
  }
}

const NEVER_RUN: Result = { ok: true, code: null, signal: 'SIGKILL', timedOut: false, output: '' };
