import type { DrainRules } from '../../src/statemachine/draining.ts';
import type { MachineEvent } from '../../src/statemachine/events.ts';
import type { Snapshot } from '../../src/statemachine/states.ts';
import type { Step } from '../../src/statemachine/transition.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** How long a worker takes to finish what it does, when it does. */
const LONGEST_MS = 30_000;

interface Drain {
  readonly begunMs: number;
  isDone: boolean;
  isHurried: boolean;
}

/**
 * Finishes work, or never does, and keeps its own idea of when a stop sequence may begin: after a drain that was not cut
 * short the time is over or the work is done.
 */
export class SimulatedDrain {
  readonly #time: SimulatedTime;
  readonly #random: SeededRandom;
  readonly #rules: DrainRules | undefined;
  readonly #tell: (event: MachineEvent) => void;
  #drain: Drain | null = null;

  constructor(
    time: SimulatedTime,
    random: SeededRandom,
    rules: DrainRules | undefined,
    tell: (event: MachineEvent) => void,
  ) {
    this.#time = time;
    this.#random = random;
    this.#rules = rules;
    this.#tell = tell;
  }

  /** Takes part in a step. Returns what was wrong with it; null = nothing. */
  follow(before: Snapshot, event: MachineEvent, { snapshot, effects }: Step): string | null {
    const begins = effects.some(({ type }) => type === 'announceDrain');
    if ((event.type === 'stop' || event.type === 'restart') && event.now === true && this.#drain !== null)
      this.#drain.isHurried = true;
    if (event.type === 'drained' && before.stop?.drain === 'until' && this.#drain !== null)
      this.#drain.isDone = true;
    const wrong = this.#problemOf(before, event, begins, effects);
    if (begins) this.#begin(snapshot.incarnation);
    else if (snapshot.process === null || snapshot.stop?.drain === undefined) this.#drain = null;
    return wrong;
  }

  #problemOf(
    before: Snapshot,
    event: MachineEvent,
    begins: boolean,
    effects: Step['effects'],
  ): string | null {
    if (begins && this.#rules === undefined) return 'it drains although it need not';
    const isNew = event.type === 'adopted';
    if (begins && !before.hasBeenReady && !isNew) return 'it drains although nobody has used it';
    if (begins && this.#drain !== null) return 'it drains twice in a stop';
    const stops = effects.some((effect) => effect.type === 'stopStep' && effect.step === 0);
    if (!stops || before.process === null || before.state === 'stop-failed') return null;
    const isDue = this.#drain === null && this.#rules !== undefined && before.state === 'running';
    if (isDue && wantsDrain(before, event)) return 'it was stopped without a drain';
    if (this.#drain === null || this.#rules === undefined) return null;
    const { begunMs, isDone, isHurried } = this.#drain;
    const lastsMs = this.#time.nowMs - begunMs;
    const { delayMs, untilMs } = this.#rules;
    const isOver = lastsMs >= delayMs + (untilMs ?? 0) || (isDone && lastsMs >= delayMs);
    return isOver || isHurried ? null : `its drain took only ${lastsMs} ms`;
  }

  #begin(incarnation: number): void {
    const drain: Drain = { begunMs: this.#time.nowMs, isDone: false, isHurried: false };
    this.#drain = drain;
    if (this.#rules?.untilMs == null || this.#random.chance(0.2)) return;
    const say = (): void => {
      if (this.#drain !== drain) return;
      this.#tell({ type: 'drained', incarnation });
      if (this.#drain === drain && !drain.isDone) this.#time.after(1000, say);
    };
    this.#time.after(this.#random.upTo(LONGEST_MS), say);
  }
}

/** Somebody wants a process to go that has been of use. */
function wantsDrain({ hasBeenReady }: Snapshot, event: MachineEvent): boolean {
  return hasBeenReady && (event.type === 'stop' || event.type === 'restart') && event.now !== true;
}
