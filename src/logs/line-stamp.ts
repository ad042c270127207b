import { type Clock, systemClock } from '../shared/clock.ts';

/**
 * Makes the timestamps of log lines: `2026-11-20T16:02:03.123456789Z`, always 30 characters, UTC.
 * The wall clock counts whole milliseconds only; the digits below come from the monotonic clock, tied to the wall
 * clock again whenever the two are more than two milliseconds apart (the host's date was set, the host slept).
 */
export class LineStamper {
  readonly #clock: Clock;
  #anchorWall = 0;
  #anchorMono = 0;
  #second = -1;
  #secondText = '';

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The present moment as text. */
  now(): string {
    const wall = this.#clock.wallMs();
    const mono = this.#clock.monotonicMs();
    let since = mono - this.#anchorMono;
    if (Math.abs(this.#anchorWall + since - wall) > 2) {
      this.#anchorWall = Math.floor(wall);
      this.#anchorMono = mono;
      since = 0;
    }
    const wholeMs = Math.floor(since);
    const ms = this.#anchorWall + wholeMs;
    const second = Math.floor(ms / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#secondText = new Date(second * 1000).toISOString().slice(0, 20);
    }
    const ns = (ms - second * 1000) * 1_000_000 + Math.floor((since - wholeMs) * 1_000_000);
    return `${this.#secondText}${String(1_000_000_000 + ns).slice(1)}Z`;
  }
}

/** The nanosecond before, for what has to stand in front of something. */
export function justBefore(stamp: string): string {
  const belowMs = Number(stamp.slice(23, 29));
  if (belowMs > 0) return `${stamp.slice(0, 23)}${String(belowMs - 1).padStart(6, '0')}Z`;
  const earlier = new Date(Date.parse(`${stamp.slice(0, 23)}Z`) - 1);
  return `${earlier.toISOString().slice(0, 23)}999999Z`;
}

/** The stamper all writers of this process share. */
export const systemStamper: LineStamper = new LineStamper(systemClock);
