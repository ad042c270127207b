import { systemTimers, type TimerClock } from '../shared/timer-clock.ts';
import { formatDuration } from '../shared/units.ts';

export interface ShimWatchParts {
  readonly pid: number;
  /** Whether the process is stopped by a signal or a debugger, by what the kernel says now. */
  readonly isSuspended: () => boolean;
  /** Asks for something that is answered at once; null when this shim knows nothing of the kind. */
  readonly ask: (() => void) | null;
  /** It does not answer, or answers again; in words. */
  readonly tell: (news: ShimNews) => void;
  readonly clock?: TimerClock;
}

export type ShimNews = { readonly reason: 'shim-silent' | 'shim-answers'; readonly message: string };

/** How long may be waited for an answer before it is looked at why there is none: some requests take as long as they like. */
const PATIENCE_MS = 10_000;
const LONGEST_PATIENCE_MS = 300_000;
/** How long something may take that is answered at once. */
const ANSWER_MS = 10_000;
/** A timer that fires later than this shows that this process, or the machine, stood still as well. */
const STALLED_MS = 1000;

/**
 * Notices that the shim does not answer: it is suspended, or hangs. Has a timer only while an answer is due, and asks only when
 * nothing at all was heard meanwhile; {@link look} costs a line of /proc.
 */
export class ShimWatch {
  readonly #parts: ShimWatchParts;
  readonly #clock: TimerClock;
  #due = 0;
  #heardMs: number;
  #patienceMs = PATIENCE_MS;
  #cancel: (() => void) | null = null;
  #hasAsked = false;
  /** Since the timer was set. */
  #hasHeard = false;
  #isClosed = false;
  #silent: { readonly sinceMs: number; readonly message: string } | null = null;

  constructor(parts: ShimWatchParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? systemTimers;
    this.#heardMs = this.#clock.monotonicMs();
  }

  /** Why it does not answer, as far as that is known; null while it does. */
  get trouble(): string | null {
    return this.#silent?.message ?? null;
  }

  /** An answer is due. */
  asked(): void {
    this.#due += 1;
    if (this.#silent !== null) return;
    const hasTime = this.#patienceMs > PATIENCE_MS || this.#hasAsked;
    const isInDoubt = this.#hasAsked && !this.#hasHeard;
    if (this.#due > 1 && (!hasTime || isInDoubt)) return;
    this.#hasAsked = false;
    this.#heardMs = this.#clock.monotonicMs();
    this.#patienceMs = PATIENCE_MS;
    this.#wait(this.#patienceMs);
  }

  /** One of the answers that were due is there, or will never be. */
  answered(): void {
    this.#due -= 1;
    this.heard();
    if (this.#due === 0) this.#stopWaiting();
  }

  /** It has said something: it lives. */
  heard(): void {
    this.#heardMs = this.#clock.monotonicMs();
    this.#hasHeard = true;
    const silent = this.#silent;
    if (silent === null) return;
    this.#silent = null;
    const forMs = Math.max(0, Math.round(this.#heardMs - silent.sinceMs));
    const message = `the shim (pid ${this.#parts.pid}) answers again, after ${formatDuration(forMs)}`;
    this.#parts.tell({ reason: 'shim-answers', message });
    if (this.#due > 0) this.#wait(PATIENCE_MS);
  }

  /** Somebody wants to know now. One that is suspended says nothing whatever it is asked. */
  look(): void {
    if (this.#isClosed) return;
    const { isSuspended, ask } = this.#parts;
    if (this.#silent === null && isSuspended()) {
      this.#say('is suspended');
      // The answer shows that it goes on.
      ask?.();
    } else if (this.#silent !== null && ask === null && this.#due === 0 && !isSuspended()) this.heard();
  }

  close(): void {
    this.#isClosed = true;
    this.#silent = null;
    this.#stopWaiting();
  }

  #wait(ms: number): void {
    if (this.#isClosed) return;
    this.#cancel?.();
    this.#hasHeard = false;
    const fromMs = this.#clock.monotonicMs();
    this.#cancel = this.#clock.after(ms, () => this.#elapsed(fromMs, ms));
  }

  #stopWaiting(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#hasAsked = false;
  }

  #elapsed(fromMs: number, ms: number): void {
    this.#cancel = null;
    const nowMs = this.#clock.monotonicMs();
    const hasStalled = nowMs - fromMs - ms > STALLED_MS;
    if (hasStalled || this.#hasHeard) {
      // What was asked for takes its time: there is no hurry to look again.
      if (this.#hasAsked) this.#patienceMs = Math.min(2 * this.#patienceMs, LONGEST_PATIENCE_MS);
      this.#hasAsked = false;
      this.#wait(this.#patienceMs);
    } else if (this.#parts.isSuspended()) this.#say('is suspended');
    else if (this.#hasAsked)
      this.#say(`has said nothing for ${formatDuration(Math.round(nowMs - this.#heardMs))}`);
    else {
      this.#hasAsked = this.#parts.ask !== null;
      this.#wait(this.#hasAsked ? ANSWER_MS : this.#patienceMs);
      this.#parts.ask?.();
    }
  }

  #say(how: string): void {
    this.#stopWaiting();
    const { pid, tell } = this.#parts;
    const what = 'workers run on, but nothing is started, stopped or heard of until it answers';
    const hint = `kill -CONT ${pid} lets a suspended one go on, and after kill -9 ${pid} a new one takes over`;
    const message = `the shim (pid ${pid}) ${how}: ${what}; ${hint}`;
    this.#silent = { sinceMs: this.#heardMs, message };
    tell({ reason: 'shim-silent', message });
  }
}
