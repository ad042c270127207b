import type { ProcessControl } from '../processcontrol/process-control.ts';
import { type Clock, wallOf } from '../shared/clock.ts';
import type { ExitStatus } from '../statemachine/restart-policy.ts';
import type { ExitFacts } from '../statemachine/states.ts';
import type { Definitions } from './definitions.ts';
import type { DrainWatch } from './drain-watch.ts';
import type { Ends } from './ends.ts';
import type { Machine, OutwardEffect } from './machine.ts';
import type { NewestProcess } from './newest-process.ts';
import type { Acted, ProcessActions } from './process-actions.ts';
import type { PublishedNumbers } from './published-numbers.ts';
import type { WorkerHooks } from './worker-hooks.ts';

export interface EffectRunnerParts {
  readonly control: Pick<ProcessControl, 'release'>;
  readonly clock: Clock;
  readonly machine: Machine;
  readonly definitions: Definitions;
  readonly process: NewestProcess;
  readonly actions: ProcessActions;
  readonly hooks: WorkerHooks;
  readonly drain: DrainWatch;
  readonly ends: Ends;
  readonly numbers: PublishedNumbers;
  readonly desiredChanged: () => void;
  readonly essentialEnded: (status: ExitStatus) => void;
  readonly note: (reason: string, message: string) => void;
}

/** Turns what the state machine of a worker wants into calls; what takes time is begun, and answers by an event. */
export class EffectRunner {
  readonly #parts: EffectRunnerParts;

  constructor(parts: EffectRunnerParts) {
    this.#parts = parts;
  }

  carryOut(effect: OutwardEffect): void {
    const { control, machine, definitions, process, actions, hooks } = this.#parts;
    switch (effect.type) {
      case 'spawn':
      case 'look':
        definitions.takeNext();
        void process.launch(effect.incarnation, effect.type === 'spawn');
        return;
      case 'release':
        if (process.facts !== null) control.release(process.facts.id);
        return;
      case 'stopStep':
        void actions.stopStep(this.#acted, effect.step, machine.snapshot.sequel?.kind === 'launch');
        return;
      case 'announceDrain':
        void this.#announceDrain();
        return;
      case 'abort':
        void actions.abort(this.#acted);
        return;
      case 'killTree':
        void actions.kill(this.#acted);
        return;
      case 'sweep':
        void this.sweep(effect.incarnation);
        return;
      case 'runHooks':
        hooks.run(effect.kind);
        return;
      case 'endHooks':
        hooks.end();
        return;
      case 'recordExit':
        this.#recordExit(effect.exit);
        return;
      case 'desiredChanged':
        this.#parts.desiredChanged();
        return;
      case 'note':
        this.#parts.note(effect.reason, effect.message);
        return;
      case 'essentialEnded':
        this.#parts.essentialEnded(effect.status);
        return;
    }
  }

  /** Removes what this run left behind, and tells the machine who survived it. Never rejects. */
  async sweep(incarnation: number): Promise<void> {
    const survivors = await this.#parts.actions.sweep(this.#acted);
    if (survivors !== null) this.#parts.machine.receive({ type: 'swept', incarnation, survivors });
  }

  async #announceDrain(): Promise<void> {
    const { drain, actions } = this.#parts;
    const acted = this.#acted;
    if (await drain.mayAnnounce()) await actions.announceDrain(acted);
  }

  #recordExit({ incarnation, pid, status, cause, uptimeMs, atMs }: ExitFacts): void {
    const { clock, definitions, process, ends, numbers } = this.#parts;
    const at = Math.round(wallOf(clock, atMs));
    ends.record({
      id: process.id,
      incarnation,
      pid,
      ...status,
      cause,
      uptimeMs: Math.round(uptimeMs),
      at,
    });
    numbers.withdraw(definitions.current, pid);
  }

  /** The process as it is at this moment. */
  get #acted(): Acted {
    const { machine, definitions, process } = this.#parts;
    const { incarnation } = machine.snapshot;
    return { definition: definitions.current, incarnation, id: process.id, facts: process.facts };
  }
}
