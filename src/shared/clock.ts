/** Two clocks on purpose: durations come from the monotonic one, timestamps from the wall. */
export interface Clock {
  /** Milliseconds since an origin that all processes share until the next boot; never jumps, not even when the host's date is set. */
  monotonicMs(): number;
  /** Milliseconds since the Unix epoch. */
  wallMs(): number;
}

/** The monotonic time of a moment of the wall clock, if nobody has set that since. */
export function monotonicOf(clock: Clock, wallMs: number): number {
  return clock.monotonicMs() - (clock.wallMs() - wallMs);
}

/** What the wall clock would have shown at a monotonic time, as it is set now. */
export function wallOf(clock: Clock, monotonicMs: number): number {
  return clock.wallMs() - (clock.monotonicMs() - monotonicMs);
}

/** `performance.now` begins with the process, and is the cheaper one to ask. */
const ORIGIN_MS = Number(process.hrtime.bigint()) / 1e6 - performance.now();

export const systemClock: Clock = {
  monotonicMs: () => ORIGIN_MS + performance.now(),
  wallMs: () => Date.now(),
};
