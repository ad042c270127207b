/** Share of the period by which checks are randomly spread, so that those of many workers do not march in step. */
const JITTER = 0.1;
/** The first check of a worker that is to become ready comes within this time after its delay. */
const LONGEST_FIRST_PHASE_MS = 250;
/** A worker that is not up yet is looked at this soon, then at twice the distance each time, until it is the period. */
const FIRST_WARM_UP_MS = 200;

/**
 * When a probe looks first, counted from the start of the process: after its delay, at a random phase of the period.
 * While somebody waits for the worker to come up the phase is short.
 * @param random a number in [0, 1)
 */
export function firstCheckAfterMs(
  { initialDelayMs, periodMs }: { readonly initialDelayMs: number; readonly periodMs: number },
  isAwaited: boolean,
  random: number,
): number {
  const phase = isAwaited ? Math.min(periodMs, LONGEST_FIRST_PHASE_MS) : periodMs;
  return initialDelayMs + phase * random;
}

/**
 * Time from the begin of one check to that of the next.
 * @param warmUps checks made so far of a worker that is not up yet; null when it is
 * @param random a number in [0, 1)
 */
export function nextCheckAfterMs(periodMs: number, warmUps: number | null, random: number): number {
  const usual = periodMs * (1 + JITTER * (random - 0.5));
  if (warmUps === null) return usual;
  return Math.min(usual, FIRST_WARM_UP_MS * 2 ** Math.min(warmUps, 30));
}
