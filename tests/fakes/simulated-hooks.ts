import type { MachineEvent } from '../../src/statemachine/events.ts';
import type { HookKind } from '../../src/statemachine/hooking.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { SimulatedTime } from './simulated-time.ts';

type Ended = Extract<MachineEvent, { type: 'hooksEnded' }>;

const ASIDE: ReadonlySet<HookKind> = new Set<HookKind>(['post_start', 'on_ready']);

/** Hooks that take some time, run as the worker's actor runs them: one kind after the other. */
export class SimulatedHooks {
  /** What was run to its end, or cut off, with the incarnation it was for. */
  readonly ended: Ended[] = [];
  readonly #time: SimulatedTime;
  readonly #random: SeededRandom;
  readonly #tell: (event: Ended) => void;
  readonly #waiting: { kind: HookKind; incarnation: number; isCut: boolean }[] = [];
  #running: { readonly kind: HookKind; readonly hurry: () => void } | null = null;
  #isCalm = false;

  constructor(time: SimulatedTime, random: SeededRandom, tell: (event: Ended) => void) {
    this.#time = time;
    this.#random = random;
    this.#tell = tell;
  }

  get isIdle(): boolean {
    return this.#running === null && this.#waiting.length === 0;
  }

  run(kind: HookKind, incarnation: number): void {
    if (!ASIDE.has(kind)) this.#cut((one) => ASIDE.has(one));
    this.#waiting.push({ kind, incarnation, isCut: false });
    if (this.#running === null) this.#next();
  }

  end(): void {
    this.#cut(() => true);
  }

  calmDown(): void {
    this.#isCalm = true;
  }

  #next(): void {
    const job = this.#waiting.shift();
    if (job === undefined) return;
    let isOver = false;
    const done = (failure: string | null): void => {
      if (isOver) return;
      isOver = true;
      this.#running = null;
      const { kind, incarnation } = job;
      this.#answer({ kind, incarnation, failure });
      if (this.#running === null) this.#next();
    };
    const mayFail = ASIDE.has(job.kind) || job.kind === 'pre_start';
    this.#running = {
      kind: job.kind,
      hurry: () => void this.#time.after(this.#random.upTo(200), () => done(null)),
    };
    const fails = mayFail && this.#random.chance(0.3);
    this.#time.after(job.isCut ? 0 : this.#random.oneOf([0, 20, 3000, 40_000]), () =>
      done(fails && !job.isCut && !this.#isCalm ? 'exit 1' : null),
    );
  }

  #cut(which: (kind: HookKind) => boolean): void {
    if (this.#running !== null && which(this.#running.kind)) this.#running.hurry();
    for (const job of this.#waiting) if (which(job.kind)) job.isCut = true;
  }

  #answer(ended: Omit<Ended, 'type'>): void {
    const event: Ended = { type: 'hooksEnded', ...ended, transient: this.#random.chance(0.2) };
    this.ended.push(event);
    this.#tell(event);
  }
}
