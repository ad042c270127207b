import type { NotifyRules, NotifyWay } from '../config/notify-definition.ts';
import { formatDuration } from '../shared/units.ts';
import type { NotifyNews } from '../shim/protocol/facts.ts';
import type { Standing } from '../shim/protocol/standing.ts';
import type { ProbeClock } from './probe-clock.ts';

/** What follows from what a worker says, or does not say any more. */
export interface NotificationListener {
  ready(): void;
  /** It is not to be used for now, and says why. */
  unready(why: string): void;
  /** It has not said in time that it is ready. */
  timedOut(message: string): void;
  /** It has not said in time that it is alive. */
  hangs(message: string): void;
}

/** A timer that fires later than this shows that this process stood still, and perhaps the signs of life with it. */
const STALLED_MS = 250;

/** The deadlines of a worker that speaks for itself: for being ready, and from then on for being alive. */
export class NotificationWatch {
  readonly #rules: NotifyRules;
  readonly #clock: ProbeClock;
  readonly #listener: NotificationListener;
  #watchdogMs: number;
  #status = '';
  #isWatching = false;
  /** Monotonic ms at which being ready is due. */
  #readyAtMs = 0;
  #cancelStart: (() => void) | null = null;
  #cancelWatchdog: (() => void) | null = null;
  readonly #hearOut: (() => Promise<number>) | null;
  /** Grows with each sign of life, and with the end. */
  #signs = 0;

  /**
   * @param hearOut has what the worker has said so far told to {@link heard}; resolves with the monotonic ms since which
   * somebody has listened to it. Null when everything said is heard at once.
   */
  constructor(
    rules: NotifyRules,
    clock: ProbeClock,
    listener: NotificationListener,
    hearOut: (() => Promise<number>) | null = null,
  ) {
    this.#rules = rules;
    this.#clock = clock;
    this.#listener = listener;
    this.#hearOut = hearOut;
    this.#watchdogMs = rules.watchdogMs;
  }

  /** What the worker said last about what it does; empty when nothing. */
  get status(): string {
    return this.#status;
  }

  /** What it has not said yet and has to, for a person; empty when that is nothing. */
  get awaited(): string {
    if (this.#cancelStart === null) return '';
    const what = `waits for ${wordOf(this.#rules.way)}`;
    if (this.#rules.timeoutMs === Number.POSITIVE_INFINITY) return what;
    const leftMs = Math.max(0, this.#readyAtMs - this.#clock.monotonicMs());
    return `${what}, at most ${formatDuration(leftMs)} more`;
  }

  /**
   * @param isReady it has said so already
   * @param said what else it has said before
   */
  begin(startedAtMs: number, isReady: boolean, said: Standing = {}): void {
    this.end();
    this.#isWatching = true;
    this.#status = said.status ?? '';
    this.#watchdogMs = said.watchdogMs ?? this.#rules.watchdogMs;
    const askedMs = this.#clock.monotonicMs() + (said.readyBy ?? 0) - this.#clock.wallMs();
    this.#readyAtMs = Math.max(startedAtMs + this.#rules.timeoutMs, askedMs);
    if (isReady) this.#feed();
    else this.#awaitReady();
  }

  end(): void {
    this.#isWatching = false;
    this.#status = '';
    this.#cancelStart?.();
    this.#cancelStart = null;
    this.#cancelWatchdog?.();
    this.#cancelWatchdog = null;
    this.#signs += 1;
  }

  heard(news: NotifyNews): void {
    if (!this.#isWatching) return;
    const { status, extendMs, watchdogMs } = news;
    if (status !== undefined) this.#status = status;
    if (watchdogMs !== undefined) this.#watchdogMs = watchdogMs;
    if (extendMs !== undefined && this.#cancelStart !== null) {
      this.#readyAtMs = Math.max(this.#readyAtMs, this.#clock.monotonicMs() + extendMs);
      this.#awaitReady();
    }
    if (news.ready === true) {
      this.#cancelStart?.();
      this.#cancelStart = null;
      this.#feed();
      this.#listener.ready();
    } else if (news.reloading === true) this.#listener.unready('it says that it is reloading');
    if (news.stopping === true) this.#listener.unready('it says that it is stopping');
    const isFed = news.watchdog === 'alive' || watchdogMs !== undefined;
    if (isFed && this.#cancelStart === null) this.#feed();
    if (news.watchdog === 'trigger') this.#listener.hangs('watchdog: it says itself that it hangs');
  }

  #awaitReady(): void {
    const { timeoutMs } = this.#rules;
    this.#cancelStart?.();
    this.#cancelStart = null;
    if (timeoutMs === Number.POSITIVE_INFINITY) {
      this.#cancelStart = () => {};
      return;
    }
    const leftMs = Math.max(0, this.#readyAtMs - this.#clock.monotonicMs());
    this.#cancelStart = this.#clock.after(leftMs, () => this.#listener.timedOut(notInTime(this.#rules)));
  }

  /** It is alive: the next sign of life has its full time again. */
  #feed(): void {
    this.#signs += 1;
    this.#awaitSign(this.#watchdogMs);
  }

  #awaitSign(ms: number): void {
    this.#cancelWatchdog?.();
    this.#cancelWatchdog = null;
    if (this.#watchdogMs <= 0) return;
    const dueMs = this.#clock.monotonicMs() + ms;
    this.#cancelWatchdog = this.#clock.after(ms, () => {
      // Whoever stood still has not listened either.
      if (this.#clock.monotonicMs() - dueMs > STALLED_MS) this.#feed();
      else if (this.#hearOut === null) this.#hangs();
      else void this.#hangsUnlessHeard(this.#hearOut, this.#signs);
    });
  }

  /** A sign of life may still be under way, or lost with a listener that has had to be replaced. */
  async #hangsUnlessHeard(hearOut: () => Promise<number>, signs: number): Promise<void> {
    // Where nobody can be asked, what has been heard is all there is.
    const sinceMs = await hearOut().catch(() => Number.NEGATIVE_INFINITY);
    if (signs !== this.#signs) return;
    const leftMs = sinceMs + this.#watchdogMs - this.#clock.monotonicMs();
    if (leftMs > 0) this.#awaitSign(leftMs);
    else this.#hangs();
  }

  #hangs(): void {
    this.#listener.hangs(`watchdog: no sign of life for ${Math.round(this.#watchdogMs)} ms`);
  }
}

function wordOf(way: NotifyWay): string {
  switch (way.kind) {
    case 'systemd':
      return 'READY=1';
    case 'fd':
      return `a newline on descriptor ${way.fd}`;
    case 'log':
      return `a line${way.stream === 'any' ? '' : ` on ${way.stream}`} that matches /${way.pattern}/`;
  }
}

function notInTime({ way, timeoutMs }: NotifyRules): string {
  const ms = Math.round(timeoutMs);
  return way.kind === 'log'
    ? `it has not written a line within ${ms} ms that matches ${way.pattern}`
    : `it has not said within ${ms} ms that it is ready`;
}
