import type { StatusRange } from './probe-definition.ts';
import type { RawStatus } from './raw-probes.ts';

/** What is meant by `204`, `"204"` or `200-299`; the end may be before the beginning, as it was written. */
export function statusRangeOf(status: RawStatus): StatusRange {
  const [from = 0, to = from] = String(status).split('-').map(Number);
  return { from, to };
}
