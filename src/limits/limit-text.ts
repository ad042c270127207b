import { amountText } from '../config/limit-amount.ts';
import { formatDuration } from '../shared/units.ts';
import type { Observation } from './evaluate.ts';
import { kindOf } from './observe.ts';

/** `memory 612M > 512M for 30s`. */
export function breachText({ name, value, max }: Observation, forMs = 0): string {
  const { label, unit } = kindOf(name);
  const span = forMs < 1000 ? '' : ` for ${formatDuration(forMs)}`;
  return `${label} ${amountText(unit, value)} > ${amountText(unit, max)}${span}`;
}

/** `memory 430M of 512M`. */
export function useText({ name, value, max }: Observation): string {
  const { label, unit } = kindOf(name);
  return `${label} ${amountText(unit, value)} of ${amountText(unit, max)}`;
}
