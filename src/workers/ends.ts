import type { ExitRecord } from '../shim/protocol/facts.ts';
import { type EndStatus, unattendedEnd } from './worker-status.ts';

/** Whoever keeps the ends of processes. */
export interface EndKeeper {
  /** A process has ended: to be written down, and then to be acknowledged to the process control. */
  ended(end: EndStatus): void;
  /** An end that was written down before was told again; acknowledge it when what is said about it is on disk. */
  endedAgain(id: string): void;
}

/** Of so many ends of a worker it is known for certain that this master has written them down; a shim owes no more. */
const RECENT_KEPT = 16;

/** Sees to it that every end of a worker's processes is written down once (I4). */
export class Ends {
  readonly #keeper: EndKeeper;
  #last: EndStatus | null = null;
  /** Ids of the newest, oldest first. */
  readonly #recent = new Set<string>();

  constructor(keeper: EndKeeper) {
    this.#keeper = keeper;
  }

  /** How the last process ended; null when none has. */
  get last(): EndStatus | null {
    return this.#last;
  }

  /** What an earlier master has written down last. */
  remember(end: EndStatus | null): void {
    this.#last = end;
  }

  /** Writes an end down. */
  record(end: EndStatus): void {
    this.#last = end;
    this.#note(end.id);
    this.#keeper.ended(end);
  }

  /**
   * A shim tells an end again when nobody acknowledged it in its time. Numbers begin anew when a worker is removed and
   * added again, so a smaller one alone is not older.
   */
  isRecorded({ id, incarnation, at }: ExitRecord): boolean {
    const last = this.#last;
    if (this.#recent.has(id)) return true;
    return last !== null && (last.id === id || (incarnation < last.incarnation && at <= last.at));
  }

  /** Has an end that is most probably written down acknowledged. Whoever keeps ends knows for certain. */
  recordAgain(exit: ExitRecord): void {
    if (exit.id === this.#last?.id || this.#recent.has(exit.id)) this.#keeper.endedAgain(exit.id);
    else {
      this.#note(exit.id);
      this.#keeper.ended(unattendedEnd(exit));
    }
  }

  #note(id: string): void {
    this.#recent.add(id);
    const [oldest = ''] = this.#recent;
    if (this.#recent.size > RECENT_KEPT) this.#recent.delete(oldest);
  }
}
