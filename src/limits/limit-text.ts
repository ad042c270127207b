import { amountText } from '../config/limit-amount.ts';
import { partsOfName } from '../config/limit-definition.ts';
import { formatDuration } from '../shared/units.ts';
import type { Observation } from './evaluate.ts';
import { kindOf } from './observe.ts';

/** `memory 612M > 512M for 30s`. */
export function breachText(observation: Observation, forMs = 0): string {
  const span = forMs < 1000 ? '' : ` for ${formatDuration(forMs)}`;
  return `${whatAndHowMuch(observation)} > ${maxText(observation)}${span}`;
}

/** `memory 430M of 512M`. */
export function useText(observation: Observation): string {
  return `${whatAndHowMuch(observation)} of ${maxText(observation)}`;
}

/** What the share of the time that is left to who is throttled means, in words; empty when that is all of it. */
export function throttleText(share: number): string {
  return share < 1 ? `throttled to ${Math.round(share * 100)}%` : '';
}

/** `memory 430M`, `files in /srv/data at least 1.2G`. */
function whatAndHowMuch({ name, value, isAtLeast }: Observation): string {
  const { label, unit } = kindOf(name);
  const { path } = partsOfName(name);
  const what = path === undefined ? label : `${label} ${path}`;
  return `${what} ${isAtLeast === true ? 'at least ' : ''}${amountText(unit, value)}`;
}

function maxText({ name, max }: Observation): string {
  return amountText(kindOf(name).unit, max);
}
