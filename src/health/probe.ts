import type { ProbeDefinition } from '../config/probe-definition.ts';
import { lookOnce } from './look-once.ts';
import { firstCheckAfterMs, hurriedCheckAfterMs, nextCheckAfterMs } from './pace.ts';
import type { ProbeClock } from './probe-clock.ts';
import { type Checker, forHistory, type ProbeResult } from './result.ts';
import { AT_ONCE, count, NO_TALLY, type Tally } from './tally.ts';

/** Results remembered for `describe`. */
const RESULTS_KEPT = 10;
/** Failures closer together than this share of the period are one; periods themselves vary less. */
const SAME_PERIOD = 0.9;

/**
 * One probe of one worker: looks when it is time, never twice at once, and counts what comes of it. Whether it has to
 * look at all is for {@link HealthMonitor} to say.
 */
export class Probe {
  readonly definition: ProbeDefinition;
  readonly #checker: Checker;
  readonly #clock: ProbeClock;
  readonly #counted: (probe: Probe, result: ProbeResult) => void;
  readonly #looked: (probe: Probe, result: ProbeResult) => void;
  readonly #results: ProbeResult[] = [];
  #tally: Tally = NO_TALLY;
  /** Grows with each begin and end; a check that was made for an earlier one is not counted. */
  #turn = 0;
  #incarnation = 0;
  #isActive = false;
  #cancel: (() => void) | null = null;
  #looking: Promise<ProbeResult> | null = null;
  /** Checks of a worker that is not up yet; null when it is. */
  #warmUps: number | null = null;
  #lastFailureMs = Number.NEGATIVE_INFINITY;
  /** When a change last made it look, and how often since there was quiet for a period. */
  #hurriedAtMs = Number.NEGATIVE_INFINITY;
  #hurries = 0;
  /** It is about to look because of a change. */
  #isHurrying = false;
  /** A change was told of during a look that may not have seen it. */
  #hasChanged = false;

  /**
   * @param counted called after each result of the incarnation that was begun, when the tally has it already
   * @param looked called after each look, whether it counts or not
   */
  constructor(
    definition: ProbeDefinition,
    checker: Checker,
    clock: ProbeClock,
    counted: (probe: Probe, result: ProbeResult) => void,
    looked: (probe: Probe, result: ProbeResult) => void = () => {},
  ) {
    this.definition = definition;
    this.#checker = checker;
    this.#clock = clock;
    this.#counted = counted;
    this.#looked = looked;
    checker.onChange?.(() => this.#hurry());
  }

  get tally(): Tally {
    return this.#tally;
  }

  /** Whether it looks by itself; what somebody looks at by hand at other times does not count. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** Newest first. */
  get results(): readonly ProbeResult[] {
    return this.#results;
  }

  /** The newest result of this run; undefined while there is none. */
  get latest(): ProbeResult | undefined {
    const [newest] = this.#results;
    return newest?.incarnation === this.#incarnation ? newest : undefined;
  }

  /**
   * Begins to look at this incarnation, with nothing counted yet.
   * @param ageMs how long it has lived already
   */
  begin(incarnation: number, ageMs: number): void {
    this.end();
    this.#isActive = true;
    this.#tally = NO_TALLY;
    this.#incarnation = incarnation;
    this.#lastFailureMs = Number.NEGATIVE_INFINITY;
    const isAwaited = this.definition.roles.some((role) => role !== 'liveness');
    this.#warmUps = isAwaited ? 0 : null;
    const firstMs = firstCheckAfterMs(this.definition, isAwaited, this.#clock.random());
    this.#wait(Math.max(0, firstMs - ageMs));
  }

  /** Looks no more by itself, and keeps nothing open. A check under way is left to its end and counts no more. */
  end(): void {
    this.#isActive = false;
    this.#hasChanged = false;
    this.#isHurrying = false;
    this.#turn += 1;
    this.#cancel?.();
    this.#cancel = null;
    if (this.#looking === null) this.#checker.close();
  }

  /** Looks at once; joins the check that is under way. Never rejects. */
  lookNow(): Promise<ProbeResult> {
    this.#looking ??= this.#look();
    return this.#looking;
  }

  /** Looks at once, or as soon as the check that is under way is over, which may have asked before a change. Never rejects. */
  async lookAfresh(): Promise<ProbeResult> {
    await this.#looking;
    return this.lookNow();
  }

  close(): void {
    this.end();
    this.#checker.close();
  }

  #wait(ms: number): void {
    const turn = this.#turn;
    this.#cancel = this.#clock.after(ms, () => {
      this.#cancel = null;
      void this.#lookOnTime(turn);
    });
  }

  async #lookOnTime(turn: number): Promise<void> {
    this.#isHurrying = false;
    const begunMs = this.#clock.monotonicMs();
    await this.lookNow();
    if (turn !== this.#turn || this.#isHurrying) return;
    const tookMs = this.#clock.monotonicMs() - begunMs;
    const { periodMs } = this.definition;
    const distanceMs = nextCheckAfterMs(periodMs, this.#warmUps, this.#clock.random());
    if (this.#warmUps !== null) this.#warmUps += 1;
    this.#wait(Math.max(0, distanceMs - tookMs));
  }

  /** A change was told of: looks as soon as may be, and again soon while that fails. */
  #hurry(): void {
    if (!this.#isActive || this.#isHurrying) return;
    this.#hasChanged = this.#looking !== null;
    if (this.#hasChanged) return;
    this.#isHurrying = true;
    const { periodMs } = this.definition;
    const nowMs = this.#clock.monotonicMs();
    if (nowMs - this.#hurriedAtMs > periodMs) this.#hurries = 0;
    const dueMs = Math.max(nowMs, this.#hurriedAtMs + hurriedCheckAfterMs(periodMs, this.#hurries));
    this.#hurriedAtMs = dueMs;
    this.#hurries += 1;
    this.#warmUps = 0;
    this.#cancel?.();
    this.#wait(dueMs - nowMs);
  }

  async #look(): Promise<ProbeResult> {
    const turn = this.#turn;
    const result = await lookOnce(this.#checker, this.definition.timeoutMs, this.#incarnation, this.#clock);
    this.#looking = null;
    if (!this.#isActive) this.#checker.close();
    this.#looked(this, result);
    this.#results.unshift(forHistory(result));
    this.#results.length = Math.min(this.#results.length, RESULTS_KEPT);
    if (this.#isActive && turn === this.#turn && this.#counts(result)) {
      this.#tally = count(this.#tally, result.outcome, this.#isBelieved(result) ? AT_ONCE : this.definition);
      if (this.#tally.verdict === 'passing' && result.outcome !== 'fail') this.#warmUps = null;
      this.#counted(this, result);
    }
    if (this.#hasChanged) this.#hurry();
    return result;
  }

  /** What a worker says of itself is enough to use it or not, but not to restart it, or to give up its start. */
  #isBelieved({ isOwnWord }: ProbeResult): boolean {
    return isOwnWord === true && this.definition.roles.every((role) => role === 'readiness');
  }

  /** However often somebody looks, a worker fails at most once a period: so thresholds keep meaning a time. */
  #counts(result: ProbeResult): boolean {
    if (result.outcome !== 'fail' || this.#isBelieved(result)) return true;
    const nowMs = this.#clock.monotonicMs();
    if (nowMs - this.#lastFailureMs < this.definition.periodMs * SAME_PERIOD) return false;
    this.#lastFailureMs = nowMs;
    return true;
  }
}
