import { type Clock, systemClock } from '../../shared/clock.ts';
import type { EventView } from '../contract/events.ts';
import type { EventFilter, EventSource } from '../master-port.ts';

/** How many events are taken out of the journal at once: the master waits for it. */
const BATCH = 500;

/** Where to begin. */
export interface JournalStart {
  /** Behind this number; 0 = with the oldest. */
  readonly after: number;
  /** With so many of the newest of these instead. */
  readonly last?: { readonly count: number; readonly of: EventFilter } | undefined;
}

/**
 * A place in the event journal. The reader has a cursor and no queue: whatever happens while its client is slow
 * stays in the journal, or is forgotten there; then an event of type `gap` says so.
 */
export class JournalReader {
  readonly #source: EventSource;
  readonly #filter: EventFilter;
  readonly #clock: Clock;
  #last: JournalStart['last'];
  #cursor: number;
  /** False while the cursor means "from the oldest", before which nothing can be missing. */
  #isExact: boolean;
  #isOfAnotherLife: boolean;

  constructor(
    source: EventSource,
    { after, last }: JournalStart,
    filter: EventFilter = {},
    clock: Clock = systemClock,
  ) {
    this.#source = source;
    this.#filter = filter;
    this.#clock = clock;
    this.#last = last;
    this.#isOfAnotherLife = after > source.newest;
    this.#cursor = this.#isOfAnotherLife ? 0 : after;
    this.#isExact = this.#cursor > 0;
  }

  /** The next events, a gap first where there is one; empty when the reader is up to date. */
  next(): readonly EventView[] {
    const { newest } = this.#source;
    const found = this.#take();
    const gap = this.#gapBefore(found[0]);
    this.#isOfAnotherLife = false;
    this.#isExact = true;
    const lastSeq = found.at(-1)?.seq ?? this.#cursor;
    this.#cursor = found.length === BATCH ? lastSeq : Math.max(newest, lastSeq);
    return gap === undefined ? found : [gap, ...found];
  }

  #take(): readonly EventView[] {
    const last = this.#last;
    this.#last = undefined;
    return last === undefined
      ? this.#source.after(this.#cursor, BATCH, this.#filter)
      : this.#source.last(last.count, last.of);
  }

  #gapBefore(first: EventView | undefined): EventView | undefined {
    if (this.#isOfAnotherLife) {
      return this.#gap(0, 'begun-anew', 'the journal was lost and begun anew; its oldest event follows');
    }
    const upTo = Math.min(this.#source.forgotten, (first?.seq ?? Number.POSITIVE_INFINITY) - 1);
    if (!this.#isExact || upTo <= this.#cursor) return undefined;
    const message = `the events after number ${this.#cursor}, up to ${upTo}, were forgotten before they could be sent`;
    return this.#gap(upTo, 'forgotten', message);
  }

  #gap(seq: number, reason: string, message: string): EventView {
    const at = new Date(this.#clock.wallMs()).toISOString();
    return { seq, at, worker: null, incarnation: null, type: 'gap', reason, message };
  }
}
