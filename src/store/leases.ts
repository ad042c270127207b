import type { Clock } from '../shared/clock.ts';
import { HsuError } from '../shared/errors.ts';
import { LONGEST_TIMER_MS } from '../shared/long-timer.ts';
import type { LeaseId } from './store.ts';
import type { LeaseRow } from './table.ts';

interface Held {
  readonly ttlMs: number;
  readonly lost: AbortController;
  deadlineMs: number;
}

/** The leases that run, by the monotonic clock. One timer, only while there are any, and it keeps no process alive. */
export class Leases {
  readonly #clock: Clock;
  readonly #onExpired: (id: LeaseId) => void;
  readonly #held = new Map<LeaseId, Held>();
  #timer: NodeJS.Timeout | undefined;

  /** `onExpired` is called once for a lease whose time has passed; it is to be ended then with {@link Leases.end}. */
  constructor(clock: Clock, onExpired: (id: LeaseId) => void) {
    this.#clock = clock;
    this.#onExpired = onExpired;
  }

  /** Lets the time of a lease run from now on; returns its lost signal. */
  begin({ id, ttlMs }: LeaseRow): AbortSignal {
    const lost = new AbortController();
    this.#held.set(id, { ttlMs, lost, deadlineMs: this.#clock.monotonicMs() + ttlMs });
    this.#arm();
    return lost.signal;
  }

  /** Throws `failed_precondition` when the lease is lost, or expired and about to be. */
  renew(id: LeaseId): void {
    const held = this.require(id);
    held.deadlineMs = this.#clock.monotonicMs() + held.ttlMs;
    this.#arm();
  }

  /** Throws `failed_precondition` unless the lease is alive. */
  require(id: LeaseId): Held {
    const held = this.#held.get(id);
    if (held !== undefined && this.#clock.monotonicMs() < held.deadlineMs) return held;
    throw new HsuError('failed_precondition', `lease ${id} is lost`, {
      hint: 'take a new one and write its keys again',
    });
  }

  /** The keys of the lease are gone. */
  end(id: LeaseId): void {
    const held = this.#held.get(id);
    this.#held.delete(id);
    held?.lost.abort();
    this.#arm();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#held.clear();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = Math.min(...[...this.#held.values()].map(({ deadlineMs }) => deadlineMs));
    if (!Number.isFinite(next)) return;
    const delay = Math.max(0, Math.ceil(next - this.#clock.monotonicMs()));
    this.#timer = setTimeout(() => this.#expire(), Math.min(delay, LONGEST_TIMER_MS));
    this.#timer.unref();
  }

  #expire(): void {
    const nowMs = this.#clock.monotonicMs();
    for (const [id, held] of this.#held) {
      if (held.deadlineMs > nowMs) continue;
      // Should its end fail, it is tried again; a renewal can never bring it back.
      held.deadlineMs = Number.NEGATIVE_INFINITY;
      this.#onExpired(id);
    }
    this.#arm();
  }
}
