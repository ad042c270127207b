/** A look at a folder, as far as the time of the next one depends on it. */
export interface Looked {
  readonly tookMs: number;
  readonly bytes: number;
  /** Of the smallest limit that the folder has. */
  readonly max: number;
  /** Bytes per ms since the look before it; 0 when there was none. */
  readonly growth: number;
}

/** How much there was at a time, monotonic ms. */
export interface Found {
  readonly bytes: number;
  readonly atMs: number;
}

/** See {@link Looked.growth}. */
export function growthSince(before: Found | null, now: Found): number {
  return before === null ? 0 : (now.bytes - before.bytes) / Math.max(1, now.atMs - before.atMs);
}

/** However small the folder is, and however large. */
export const SELDOM_MS = 5000;
export const MOST_SELDOM_MS = 600_000;
/** Where a limit is nearly reached. */
const OFTEN_MS = 1000;
/** Looking takes a hundredth of the time, and a twentieth where a limit is nearly reached. */
const SHARE = 100;
const NEAR_SHARE = 20;
/** Share of a limit from which on it is nearly reached. */
const NEAR = 0.8;

/**
 * Ms until a folder is looked at again: the dearer the look was the later, and sooner where the limit is nearly
 * reached, or will be before that look if it goes on growing like this.
 */
export function untilNextLook({ tookMs, bytes, max, growth }: Looked): number {
  const seldom = clamp(tookMs * SHARE, SELDOM_MS, MOST_SELDOM_MS);
  const often = clamp(tookMs * NEAR_SHARE, OFTEN_MS, seldom);
  if (bytes >= max * NEAR) return often;
  if (growth <= 0) return seldom;
  return clamp((max - bytes) / growth / 2, often, seldom);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
