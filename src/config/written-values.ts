import { parseDurationMs, parseSizeBytes } from '../shared/units.ts';
import { FOREVER } from './definition.ts';

/** Milliseconds of a duration that the schema has let through; `infinity` is {@link FOREVER}. */
export function durationMs(written: string | number | undefined, byDefaultMs: number): number {
  if (written === undefined) return byDefaultMs;
  if (written === 'infinity') return FOREVER;
  return parseDurationMs(String(written)) ?? byDefaultMs;
}

/** Bytes per second of a rate that the schema has let through. */
export function rateBytes(written: string | number | undefined, byDefault: number): number {
  return sizeBytes(typeof written === 'string' ? written.replace(/\/s$/, '') : written, byDefault);
}

/** Bytes of a size that the schema has let through. */
export function sizeBytes(written: string | number | undefined, byDefault: number): number {
  return written === undefined ? byDefault : (parseSizeBytes(String(written)) ?? byDefault);
}
