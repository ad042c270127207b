import { HsuError } from '../shared/errors.ts';
import { parseDurationMs } from '../shared/units.ts';

/** Reads a duration option into milliseconds; throws `usage` with an example. */
export function durationOption(text: string): number {
  const ms = parseDurationMs(text);
  if (ms === undefined) {
    throw new HsuError('usage', `${JSON.stringify(text)} is no duration`, {
      hint: 'Write a number with its unit, such as 90s, 5m or 2h30m.',
    });
  }
  return ms;
}

/** Reads how long to wait into whole milliseconds, at least one; throws `usage`. */
export function timeoutOption(text: string): number {
  return Math.max(1, Math.ceil(durationOption(text)));
}

/** Reads `10m` (that long ago) or an RFC 3339 time into milliseconds since the epoch; throws `usage`. */
export function timeOption(text: string): number {
  const ago = parseDurationMs(text);
  if (ago !== undefined) return Date.now() - ago;
  const at = /^\d{4}-\d\d-\d\d([T ]|$)/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) {
    throw new HsuError('usage', `${JSON.stringify(text)} is no time`, {
      hint: 'Write how long ago, such as 10m, or a time such as 2026-11-20T16:02:03Z.',
    });
  }
  return at;
}

/** Reads the number of an event, which may be large; throws `usage`. */
export function seqOption(text: string): number {
  const seq = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(seq)) return seq;
  throw new HsuError('usage', `${JSON.stringify(text)} is no number of an event`);
}

/** Reads a whole number that is not negative; throws `usage`. */
export function countOption(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new HsuError('usage', `${JSON.stringify(text)} is no whole number`);
  return Number(text);
}
