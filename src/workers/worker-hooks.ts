import type { HookKind } from '../config/hook-definition.ts';
import { randomId } from '../shared/random-id.ts';
import { isUpState } from '../statemachine/states.ts';
import type { Definitions } from './definitions.ts';
import { hookFacts } from './hook-facts.ts';
import type { HookResults, HookWithRecord } from './hook-records.ts';
import { type HookJob, HookRunner, type HookRunnerParts } from './hook-runner.ts';
import type { Machine } from './machine.ts';

/** The hooks of a worker: run with its definition and its facts as they are when they are asked for. */
export class WorkerHooks {
  readonly #machine: Machine;
  readonly #definitions: Definitions;
  readonly #runner: HookRunner;

  constructor(machine: Machine, definitions: Definitions, parts: HookRunnerParts) {
    this.#machine = machine;
    this.#definitions = definitions;
    this.#runner = new HookRunner(parts);
  }

  /** What is run at this moment, for a person; empty when nothing is. */
  get current(): string {
    return this.#runner.current;
  }

  /** All that there are, each with what came of it the last time. */
  get all(): readonly HookWithRecord[] {
    return this.#runner.records.of(this.#definitions.current.hooks);
  }

  /** What came of those that are configured, to be remembered; another object only after a change. */
  get results(): HookResults {
    return this.#runner.records.resultsOf(this.#definitions.current.hooks);
  }

  /** What an earlier master knew; only before anything else happened. */
  remember(results: HookResults): void {
    this.#runner.records.remember(results);
  }

  /** Runs those of this kind after those that run already. */
  run(kind: HookKind): void {
    if (kind === 'pre_start') this.#definitions.takeNext();
    this.#runner.run(this.#jobOf(kind));
  }

  /** Runs what comes before a reload. Resolves with why that must not go on; null = it may. */
  async prepareReload(): Promise<string | null> {
    const kind = 'pre_reload';
    if (this.#definitions.current.hooks[kind] === undefined) return null;
    return new Promise((resolve) => {
      this.#runner.run({ ...this.#jobOf(kind), occasion: randomId() }, (result, wasCut) =>
        resolve(wasCut ? `${kind}: ended, because the worker is being stopped` : result.failure),
      );
    });
  }

  /** Ends what is run, and runs nothing of what waits. */
  end(): void {
    this.#runner.end();
  }

  #jobOf(kind: HookKind): HookJob {
    const { snapshot } = this.#machine;
    const { incarnation } = snapshot;
    const job = {
      kind,
      definition: this.#definitions.current,
      incarnation,
      facts: hookFacts(kind, snapshot),
    };
    return kind === 'post_start' || kind === 'on_ready'
      ? { ...job, isWanted: () => this.#isUp(incarnation) }
      : job;
  }

  /** This run has begun, and no stop of it. */
  #isUp(incarnation: number): boolean {
    const { snapshot } = this.#machine;
    return snapshot.incarnation === incarnation && isUpState(snapshot.state);
  }
}
