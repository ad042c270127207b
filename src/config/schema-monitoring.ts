import type { SchemaNode } from './schema-node.ts';
import { duration, map } from './schema-values.ts';

const flag = (description: string): SchemaNode => ({ description, type: 'boolean' });

/** `resource_monitoring:` of a worker. Its defaults count only where the block is written. */
export const resourceMonitoring: SchemaNode = map(
  'Keeps a history of what the worker uses, for `hsu-master-cli usage`. Without this block nothing is measured unless somebody asks. See docs/limits.md.',
  {
    enabled: flag('Whether the history is kept. Default: `true`.'),
    interval: duration('Time between two measurements, from 1s on. Default: 30s.'),
    history_retention: duration('How long the history is kept, up to 366d. Default: 24h.'),
    alerting_enabled: flag(
      '`false` = no events when a warning threshold is passed or a limit is broken. Policies that act do so, and say so, all the same. Default: `true`.',
    ),
  },
);
