/** Two clocks on purpose: durations come from the monotonic one, timestamps from the wall. */
export interface Clock {
  /** Milliseconds since an origin that all processes share until the next boot; never jumps, not even when the host's date is set. */
  monotonicMs(): number;
  /** Milliseconds since the Unix epoch. */
  wallMs(): number;
}

/** `performance.now` begins with the process, and is the cheaper one to ask. */
const ORIGIN_MS = Number(process.hrtime.bigint()) / 1e6 - performance.now();

export const systemClock: Clock = {
  monotonicMs: () => ORIGIN_MS + performance.now(),
  wallMs: () => Date.now(),
};
