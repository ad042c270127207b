import type { ShimProcessControl } from '../processcontrol/shim-process-control.ts';
import { inTime } from '../shared/in-time.ts';
import type { ShimFigures } from '../shim/protocol/figures.ts';

/** A shim that takes longer to answer is not waited for. */
const ANSWER_MS = 1000;

/** What the shim has counted, for somebody who waits; null when it does not answer soon, is gone, or of an older version. */
export function figuresInTime(control: Pick<ShimProcessControl, 'figures'>): Promise<ShimFigures | null> {
  return inTime(control.figures(), ANSWER_MS, null);
}
