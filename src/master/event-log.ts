import type { EventView } from '../api/contract.ts';
import type { EventSource } from '../api/master-port.ts';
import type { Clock } from '../shared/clock.ts';

/** Events kept in memory; older ones are forgotten (I11). */
const EVENTS_KEPT = 10_000;

/** The journal of what happened, newest last, for `events` and `describe`. */
export class EventLog implements EventSource {
  readonly #clock: Clock;
  readonly #events: EventView[] = [];
  readonly #listeners = new Set<(event: EventView) => void>();
  #seq = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(event: Omit<EventView, 'seq' | 'at'>): void {
    const entry: EventView = { seq: ++this.#seq, at: new Date(this.#clock.wallMs()).toISOString(), ...event };
    this.#events.push(entry);
    // Trimmed in blocks: shifting one by one would move ten thousand entries each time.
    if (this.#events.length > EVENTS_KEPT * 1.1) this.#events.splice(0, this.#events.length - EVENTS_KEPT);
    for (const listener of this.#listeners) listener(entry);
  }

  after(seq: number): readonly EventView[] {
    const first = this.#events[0]?.seq ?? 0;
    return this.#events.slice(Math.max(0, seq - first + 1));
  }

  /** The newest events of one worker, oldest first. */
  latestOf(worker: string, count: number): EventView[] {
    const found: EventView[] = [];
    for (let i = this.#events.length - 1; i >= 0 && found.length < count; i--) {
      const event = this.#events[i];
      if (event?.worker === worker) found.unshift(event);
    }
    return found;
  }

  subscribe(listener: (event: EventView) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
