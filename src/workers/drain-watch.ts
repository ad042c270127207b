import type { DrainCheck, DrainRules } from '../config/drain-definition.ts';
import type { ProbeClock } from '../health/probe-clock.ts';
import { type Checker, type Finding, unknown } from '../health/result.ts';
import { toHsuError } from '../shared/errors.ts';
import { fingerprint } from '../shared/fingerprint.ts';
import { formatDuration } from '../shared/units.ts';
import type { Snapshot } from '../statemachine/states.ts';

/** A look that takes longer has found nothing. */
const LOOK_MS = 5000;
/** A look may use this part of the time, so that a machine with very many sockets does not spend it on them. */
const SHARE_OF_LOOKS = 0.2;
/** However busy the machine is, a drain is not much longer than it must be. */
const LONGEST_PAUSE_MS = 5000;
/** Timers elapse a little early. */
const TIMER_MS = 50;
/** A drain of this age may as well have begun here, on a busy machine, as with an earlier master. */
const YOUNG_MS = 1000;

export interface DrainWatchParts {
  readonly clock: ProbeClock;
  /** Whoever can look; a look that takes longer than the timeout is ended. */
  readonly makeChecker: (check: DrainCheck, timeoutMs: number) => Checker;
  /** It has nothing left to do; said again and again while that is so. */
  readonly drained: () => void;
  /** What is left of the delay, or of the time after it; null = nobody knows. */
  readonly leftMs: () => number | null;
  readonly note: (reason: string, message: string) => void;
  /** What it still does has changed. */
  readonly changed: () => void;
}

interface Watch {
  readonly rules: DrainRules;
  /** Monotonic; of a drain that an earlier master had begun, too. */
  begunMs: number;
  readonly checker: Checker | null;
  /** Resolves when what there was at the beginning is known. */
  readonly hasLooked: PromiseWithResolvers<void>;
  phase: 'delay' | 'until';
  last: Finding | null;
  readonly abort: AbortController;
  /** Ends the wait for the next look; null while one is under way. */
  wake: (() => void) | null;
}

/** Looks at a worker that drains until it has nothing left to do, and has words for it. */
export class DrainWatch {
  readonly #parts: DrainWatchParts;
  #watch: Watch | null = null;

  constructor(parts: DrainWatchParts) {
    this.#parts = parts;
  }

  /** What it was last seen doing, for a person; null while it does not drain, empty when nobody has looked. */
  get seen(): string | null {
    return this.#watch === null ? null : (this.#watch.last?.message ?? '');
  }

  /** Begins, goes on or ends to look, as the step of the worker wants it. */
  follow(now: Snapshot, rules: DrainRules | undefined): void {
    const phase = now.process === null || now.state !== 'stopping' ? undefined : now.stop?.drain;
    const watch = this.#watch;
    if (phase === undefined || phase === 'due' || rules === undefined) this.#end(now);
    else if (watch === null || areOthers(rules, watch.rules)) this.#begin(phase, rules);
    else if (watch.phase !== phase) {
      watch.phase = phase;
      watch.wake?.();
    }
  }

  /** Resolves with true when the worker may be told that it drains: what it did before is known. */
  async mayAnnounce(): Promise<boolean> {
    const watch = this.#watch;
    if (watch === null) return false;
    if (watch.rules.until?.type === 'connections') await watch.hasLooked.promise;
    return this.#watch === watch;
  }

  /** Ends all looking. */
  close(): void {
    this.#watch?.abort.abort();
    this.#watch?.hasLooked.resolve();
    this.#watch?.checker?.close();
    this.#watch = null;
  }

  #begin(phase: Watch['phase'], rules: DrainRules): void {
    const { clock, makeChecker, note } = this.#parts;
    this.close();
    const watch: Watch = {
      rules,
      phase,
      begunMs: clock.monotonicMs(),
      checker: rules.until === undefined ? null : makeChecker(rules.until, LOOK_MS),
      hasLooked: Promise.withResolvers<void>(),
      last: null,
      abort: new AbortController(),
      wake: null,
    };
    this.#watch = watch;
    void this.#lookOn(watch, () => {
      const overMs = this.#overMs(watch);
      watch.begunMs -= overMs;
      const isYoung = overMs < YOUNG_MS;
      const over = `goes on to drain for ${planOf(rules)}, ${formatDuration(overMs)} of it are over`;
      note('draining', isYoung ? `draining for ${planOf(rules)}` : over);
    });
  }

  /** How much of the time it has is over at its begin here. */
  #overMs({ rules, phase }: Watch): number {
    const allMs = phase === 'delay' ? rules.delayMs : rules.timeoutMs;
    return Math.max(0, allMs - (this.#parts.leftMs() ?? allMs));
  }

  #end({ process }: Snapshot): void {
    const watch = this.#watch;
    if (watch === null) return;
    this.close();
    const { rules, begunMs, last, phase } = watch;
    const tookMs = Math.round(this.#parts.clock.monotonicMs() - begunMs);
    const after = `after ${formatDuration(tookMs)}${last === null ? '' : `: ${last.message}`}`;
    const hasPassed = rules.until === undefined ? tookMs >= rules.delayMs - TIMER_MS : isOver(last);
    if (process === null) this.#parts.note('drained', `ended by itself while it drained, ${after}`);
    else if (hasPassed && (rules.until === undefined || phase === 'until'))
      this.#parts.note('drained', `drained ${after}`);
    else if (tookMs >= rules.timeoutMs - TIMER_MS)
      this.#parts.note('not-drained', `not drained in time, ${after}`);
    else this.#parts.note('not-drained', `the drain was cut short ${after}`);
  }

  async #lookOn(watch: Watch, begun: () => void): Promise<void> {
    const { clock } = this.#parts;
    const { checker, rules } = watch;
    const { signal } = watch.abort;
    // The worker is in the middle of something: its new state is told first.
    await Promise.resolve();
    if (!signal.aborted) begun();
    while (checker !== null && !signal.aborted) {
      const begunMs = clock.monotonicMs();
      const finding = await this.#look(checker, signal);
      if (signal.aborted) return;
      const isNews = finding.message !== watch.last?.message;
      watch.last = finding;
      watch.hasLooked.resolve();
      if (isNews) this.#parts.changed();
      if (watch.phase === 'until' && isOver(finding)) this.#parts.drained();
      const tookMs = clock.monotonicMs() - begunMs;
      const restMs = Math.min(tookMs / SHARE_OF_LOOKS - tookMs, LONGEST_PAUSE_MS);
      await this.#pause(Math.max(rules.periodMs - tookMs, restMs), watch);
    }
  }

  async #look(checker: Checker, signal: AbortSignal): Promise<Finding> {
    const late = new AbortController();
    const cancel = this.#parts.clock.after(LOOK_MS, () => late.abort());
    try {
      return await checker.look(AbortSignal.any([signal, late.signal]));
    } catch (thrown) {
      return unknown(toHsuError(thrown).message);
    } finally {
      cancel();
    }
  }

  #pause(ms: number, watch: Watch): Promise<void> {
    const { signal } = watch.abort;
    return new Promise((resolve) => {
      const done = (): void => {
        cancel();
        signal.removeEventListener('abort', done);
        watch.wake = null;
        resolve();
      };
      const cancel = this.#parts.clock.after(ms, done);
      watch.wake = done;
      signal.addEventListener('abort', done, { once: true });
      if (signal.aborted) done();
    });
  }
}

/** The definition was changed meanwhile. */
function areOthers(rules: DrainRules, before: DrainRules): boolean {
  return rules !== before && fingerprint(rules) !== fingerprint(before);
}

function isOver(finding: Finding | null): boolean {
  return finding?.outcome === 'pass' || finding?.outcome === 'warn';
}

/** What is about to happen, in words. */
export function planOf({ delayMs, until, timeoutMs }: DrainRules): string {
  if (until === undefined) return formatDuration(delayMs);
  const what =
    until.type === 'connections'
      ? `until it has ${until.max === 0 ? 'no connections' : `at most ${until.max} connection${until.max === 1 ? '' : 's'}`}`
      : until.type === 'http'
        ? `until ${until.method} ${until.url} is answered well`
        : `until ${until.argv.join(' ')} ends well`;
  const first = delayMs === 0 ? '' : `at least ${formatDuration(delayMs)}, `;
  return `${first}at most ${formatDuration(timeoutMs)}, ${what}`;
}
