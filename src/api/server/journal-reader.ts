import { type Clock, systemClock } from '../../shared/clock.ts';
import type { EventView } from '../contract.ts';
import type { EventSource } from '../master-port.ts';

/** How many events a reader that stands still can keep in memory after the journal has let go of them. */
const BATCH = 1000;

/**
 * A place in the event journal. The reader has a cursor and no queue: whatever happens while its client is slow
 * stays in the journal, or is forgotten there; then an event of type `gap` says so.
 */
export class JournalReader {
  readonly #source: EventSource;
  readonly #clock: Clock;
  #cursor: number;
  /** False while the cursor means "from the oldest", before which nothing can be missing. */
  #isExact: boolean;
  #isOfAnotherLife: boolean;

  /** `after` 0 begins with the oldest retained event. */
  constructor(source: EventSource, after: number, clock: Clock = systemClock) {
    this.#source = source;
    this.#clock = clock;
    const newest = after === 0 ? 0 : (source.after(0).at(-1)?.seq ?? 0);
    this.#isOfAnotherLife = after > newest;
    this.#cursor = this.#isOfAnotherLife ? 0 : after;
    this.#isExact = this.#cursor > 0;
  }

  /** The next events, at most 1000, a gap first where there is one; empty when the reader is up to date. */
  next(): readonly EventView[] {
    const found = this.#source.after(this.#cursor).slice(0, BATCH);
    const gap = this.#gapBefore(found[0]);
    this.#isOfAnotherLife = false;
    this.#isExact = true;
    this.#cursor = found.at(-1)?.seq ?? this.#cursor;
    return gap === undefined ? found : [gap, ...found];
  }

  #gapBefore(first: EventView | undefined): EventView | undefined {
    if (this.#isOfAnotherLife) {
      return this.#gap(0, 'restarted', 'the master has been restarted; this begins with its oldest event');
    }
    if (!this.#isExact || first === undefined || first.seq === this.#cursor + 1) return undefined;
    const lost = first.seq - 1 - this.#cursor;
    const message = `${lost} events after number ${this.#cursor} were forgotten before they could be sent`;
    return this.#gap(first.seq - 1, 'forgotten', message);
  }

  #gap(seq: number, reason: string, message: string): EventView {
    const at = new Date(this.#clock.wallMs()).toISOString();
    return { seq, at, worker: null, incarnation: null, type: 'gap', reason, message };
  }
}
