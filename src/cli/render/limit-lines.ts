import type { LimitView, ShareView } from '../../api/contract/limits.ts';
import { amountText } from '../../config/limit-amount.ts';
import { formatDuration } from '../../shared/units.ts';
import { padEnd } from './text.ts';

/** Each limit on a line: name, value, use, policy, and how it is enforced. */
export function limitLines(limits: readonly LimitView[]): readonly string[] {
  const rows = limits.map((limit) => [
    limit.name,
    amountText(limit.unit, limit.max),
    useOf(limit),
    limit.policy,
    notesOf(limit),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join('  '));
}

function useOf({ unit, value, max, isAtLeast }: LimitView): string {
  if (value === null) return '-';
  const used = `${isAtLeast === true ? 'at least ' : ''}${amountText(unit, value)}`;
  return unit === 'percent' || max === 0
    ? `uses ${used}`
    : `uses ${used} (${Math.round((value / max) * 100)}%)`;
}

function notesOf({ enforcement, brokenForMs, isThrottled, configured, max, unit }: LimitView): string {
  const notes = [enforcement];
  if (brokenForMs !== null) notes.unshift(`broken for ${formatDuration(brokenForMs)}`);
  const isRate = unit === 'percent' || unit === 'bytes/s';
  if (isThrottled) notes.push(isRate ? 'slowed down, freely it would use that much' : 'slowed down');
  if (configured !== max) notes.push(`configured as ${amountText(unit, configured)}, raised since`);
  return notes.join('; ');
}

/** What the kernel shares out by, a line each. */
export function shareLines(shares: readonly ShareView[]): readonly string[] {
  return shares.map(({ name, text, enforcement }) => `${name}  ${text}  ${enforcement}`);
}
