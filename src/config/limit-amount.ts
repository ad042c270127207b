import { formatBytes, formatDuration } from '../shared/units.ts';
import type { LimitUnit } from './limit-definition.ts';

/** An amount as people say it: `512M`, `1.20G/s`, `50%`, `1h30m`, `12`. */
export function amountText(unit: LimitUnit, amount: number): string {
  switch (unit) {
    case 'bytes':
      return formatBytes(amount);
    case 'bytes/s':
      return `${formatBytes(amount)}/s`;
    case 'percent':
      return `${Math.round(amount)}%`;
    case 'ms':
      return formatDuration(amount);
    case 'count':
      return String(Math.round(amount));
  }
}
