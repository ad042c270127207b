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

/**
 * Time from the last hurried check to the next, when a worker has told of a change. The first comes at once; a worker
 * that tells of changes all the time is heard less and less often, until it has been quiet for a period.
 * @param hurries hurried checks since it was last quiet
 */
export function hurriedCheckAfterMs(periodMs: number, hurries: number): number {
  return hurries === 0 ? 0 : Math.min(periodMs, FIRST_WARM_UP_MS * 2 ** Math.min(hurries - 1, 30));
}
