import { systemTimers, type TimerClock } from '../shared/timer-clock.ts';
import { Damper } from './damper.ts';
import type { NotifyNews } from './protocol/facts.ts';

/** What can be an event each time: whether it is ready, that it hangs, and which process is its main one. */
const TURNS = { burst: 10, everyMs: 1000 };
/** What only changes what is shown, or a deadline. */
const WORDS = { burst: 20, everyMs: 100 };
/** How often it is told that something was left out. */
const LEFT_OUT = { burst: 1, everyMs: 60_000 };

export interface NotificationFlowParts {
  /** It has said that it is ready, earlier. */
  readonly hasSaidReady: boolean;
  readonly pass: (news: NotifyNews) => void;
  /** Goes on with the main process that it has named. */
  readonly follow: (pid: number) => void;
  /** So many turns were not passed on, because a later one came before their time. */
  readonly leftOut: (count: number) => void;
  readonly clock?: TimerClock;
}

interface Turn {
  readonly news: NotifyNews;
  /** It has said that it is ready, though perhaps something else after that. */
  readonly saidReady: boolean;
}

/**
 * What one incarnation says of itself, on its way to the master: a worker may say as much as it likes, and what comes of it is
 * bounded (I11). The first ones pass at once; after that the last one counts.
 */
export class NotificationFlow {
  readonly #parts: NotificationFlowParts;
  readonly #turns: Damper<Turn>;
  readonly #words: Damper<NotifyNews>;
  readonly #mains: Damper<number>;
  readonly #leftOut: Damper<number>;
  #hasSaidReady: boolean;
  #merged = 0;

  constructor(parts: NotificationFlowParts) {
    this.#parts = parts;
    this.#hasSaidReady = parts.hasSaidReady;
    const { clock = systemTimers } = parts;
    this.#turns = new Damper<Turn>({
      ...TURNS,
      merge: (held, next) => this.#counted(mergeTurns(held, next)),
      pass: (turn) => this.#passTurn(turn),
      clock,
    });
    this.#words = new Damper({ ...WORDS, merge: mergeWords, pass: parts.pass, clock });
    this.#mains = new Damper<number>({
      ...TURNS,
      merge: (_held, next) => this.#counted(next),
      pass: (pid) => {
        this.#tellLeftOut();
        parts.follow(pid);
      },
      clock,
    });
    this.#leftOut = new Damper<number>({
      ...LEFT_OUT,
      merge: (held, next) => held + next,
      pass: parts.leftOut,
      clock,
    });
  }

  /** The main process it has named and that is not followed yet; undefined when there is none. */
  get nextMain(): number | undefined {
    return this.#mains.held;
  }

  hear(news: NotifyNews): void {
    const { words, turn } = split(news);
    if (words !== null) this.#words.take(words);
    if (turn !== null) this.#turns.take({ news: turn, saidReady: turn.ready === true });
  }

  /** It names its main process. Returns whether that was followed, or refused, at once. */
  name(pid: number): boolean {
    this.#mains.take(pid);
    return this.nextMain === undefined;
  }

  /** What waits passes now: nothing comes after it. */
  settle(): void {
    this.#mains.settle();
    this.#words.settle();
    this.#turns.settle();
    this.#leftOut.settle();
  }

  close(): void {
    for (const damper of [this.#turns, this.#words, this.#mains, this.#leftOut]) damper.close();
  }

  #passTurn({ news, saidReady }: Turn): void {
    this.#tellLeftOut();
    // It has come up, whatever it has said since.
    if (saidReady && news.ready !== true && !this.#hasSaidReady) this.#parts.pass({ ready: true });
    this.#hasSaidReady ||= saidReady;
    this.#parts.pass(news);
  }

  #counted<T>(merged: T): T {
    this.#merged += 1;
    return merged;
  }

  #tellLeftOut(): void {
    if (this.#merged === 0) return;
    this.#leftOut.take(this.#merged);
    this.#merged = 0;
  }
}

function split(news: NotifyNews): { readonly words: NotifyNews | null; readonly turn: NotifyNews | null } {
  const { ready, reloading, stopping, watchdog, ...rest } = news;
  const words: NotifyNews = { ...rest, ...(watchdog === 'alive' ? { watchdog } : {}) };
  const turn: NotifyNews = {
    ...(ready === undefined ? {} : { ready }),
    ...(reloading === undefined ? {} : { reloading }),
    ...(stopping === undefined ? {} : { stopping }),
    ...(watchdog === 'trigger' ? { watchdog } : {}),
  };
  const orNull = (part: NotifyNews): NotifyNews | null => (Object.keys(part).length === 0 ? null : part);
  return { words: orNull(words), turn: orNull(turn) };
}

/** That it hangs is not undone by anything it says. */
function mergeTurns(held: Turn, next: Turn): Turn {
  const { watchdog: heldWatchdog, ...heldState } = held.news;
  const { watchdog = heldWatchdog, ...nextState } = next.news;
  const state = Object.keys(nextState).length === 0 ? heldState : nextState;
  return {
    news: { ...state, ...(watchdog === undefined ? {} : { watchdog }) },
    saidReady: held.saidReady || next.saidReady,
  };
}

/** Of two times that were asked for the longer one is waited for. */
function mergeWords(held: NotifyNews, next: NotifyNews): NotifyNews {
  const { extendMs: before = 0 } = held;
  const { extendMs: now = 0 } = next;
  const extendMs = Math.max(before, now);
  return { ...held, ...next, ...(extendMs === 0 ? {} : { extendMs }) };
}
