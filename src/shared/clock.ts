/** Two clocks on purpose: durations come from the monotonic one, timestamps from the wall. */
export interface Clock {
  /** Milliseconds since an arbitrary origin; never jumps, not even when the host's date is set. */
  monotonicMs(): number;
  /** Milliseconds since the Unix epoch. */
  wallMs(): number;
}

export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
};
