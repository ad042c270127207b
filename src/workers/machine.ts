import type { Clock } from '../shared/clock.ts';
import type { Effect } from '../statemachine/effects.ts';
import type { MachineEvent } from '../statemachine/events.ts';
import type { Snapshot } from '../statemachine/states.ts';
import { INITIAL, type MachineRules, type Step, transition } from '../statemachine/transition.ts';
import { Mailbox } from './mailbox.ts';
import { TimerSlot } from './timer-slot.ts';

/** What others do for the machine; its timer it has itself. */
export type OutwardEffect = Exclude<Effect, { type: 'setTimer' | 'clearTimer' }>;

export interface MachineParts {
  readonly clock: Clock;
  readonly rules: () => MachineRules;
  /** Why nothing may be launched just now, in words; null = it may be. */
  readonly busy: () => string | null;
  /** A step was made, and nothing of it is carried out yet. */
  readonly stepped: () => void;
  readonly carryOut: (effect: OutwardEffect) => void;
  /** All that a step wants was carried out, or begun. */
  readonly carriedOut: (before: Snapshot) => void;
}

/** The state machine of one worker at work: takes one event at a time, and has what follows carried out in order. */
export class Machine {
  readonly #parts: MachineParts;
  readonly #mailbox = new Mailbox<MachineEvent, Step['verdict']>((event) => this.#step(event), 'taken');
  readonly #timer = new TimerSlot();
  #snapshot: Snapshot = INITIAL;
  #timerAtMs: number | null = null;
  #timerSetAtMs = 0;
  #lastRestartAt: number | null = null;

  constructor(parts: MachineParts) {
    this.#parts = parts;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Monotonic ms at which its timer elapses; null when none is set. */
  get timerAtMs(): number | null {
    return this.#timerAtMs;
  }

  /** Monotonic ms at which it was set. */
  get timerSetAtMs(): number {
    return this.#timerSetAtMs;
  }

  /** Epoch ms of the last automatic restart; null when there was none. */
  get lastRestartAt(): number | null {
    return this.#lastRestartAt;
  }

  /** Returns what the machine made of the event, or of the last one that came of it. */
  receive(event: MachineEvent): Step['verdict'] {
    return this.#mailbox.put(event);
  }

  /** What is known of the time before this machine; only while nothing is going on. */
  assume(known: Partial<Snapshot>, lastRestartAt = this.#lastRestartAt): void {
    this.#snapshot = { ...this.#snapshot, ...known };
    this.#lastRestartAt = lastRestartAt;
  }

  /** The next incarnation has a greater number than this one; only while none is there. */
  countFrom(incarnation: number): void {
    this.assume({ incarnation: Math.max(this.#snapshot.incarnation, incarnation) });
  }

  /** Its timer elapses no more. */
  close(): void {
    this.#timer.clear();
  }

  #step(event: MachineEvent): Step['verdict'] {
    const { clock, rules, busy, stepped, carriedOut } = this.#parts;
    const before = this.#snapshot;
    const { snapshot, effects, verdict } = transition(before, event, {
      rules: rules(),
      nowMs: clock.monotonicMs(),
      random: Math.random(),
      busy: busy(),
      timerAtMs: this.#timerAtMs,
    });
    this.#snapshot = snapshot;
    if (snapshot.restarts !== before.restarts) this.#lastRestartAt = clock.wallMs();
    stepped();
    for (const effect of effects) this.#carryOut(effect);
    carriedOut(before);
    return verdict;
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'setTimer':
        this.#timerSetAtMs = this.#parts.clock.monotonicMs();
        this.#timerAtMs = this.#timerSetAtMs + effect.ms;
        this.#timer.set(effect.ms, () => {
          this.#timerAtMs = null;
          this.receive({ type: 'timerElapsed' });
        });
        return;
      case 'clearTimer':
        this.#timerAtMs = null;
        this.#timer.clear();
        return;
      default:
        this.#parts.carryOut(effect);
    }
  }
}
