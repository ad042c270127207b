import type { SchemaNode } from './schema-node.ts';
import { http } from './schema-probes.ts';
import { command, count, duration, flag, list, map, signal } from './schema-values.ts';

const drainKeys = {
  signal: signal('Sent to the main process when the drain begins, for programs that have one for it.'),
  delay: duration(
    'The drain takes at least this long, so that whoever hands out work notices that the worker is not ready.',
    '0',
  ),
  until: map('What is then waited for: exactly one of connections, http and exec.', {
    connections: count('So many clients are connected by TCP at most, to the whole tree.', undefined, {
      title: 'a number of connections, 0 or more',
    }),
    ports: list(
      'Local ports whose connections count. Left out: those the worker listens on when the drain begins.',
      { title: 'a port from 1 to 65535', type: 'integer', minimum: 1, maximum: 65_535 },
      { minItems: 1 },
    ),
    http: { ...http, description: 'A request whose answer has an accepted status.' },
    exec: command('A command that ends with 0.', ['./idle.sh']),
    shell: flag('Hand the line of `exec` to `/bin/sh -c`.', false),
  }),
  timeout: duration(
    'The drain takes no longer than this, from its begin. Left out: 20s, or `delay` when that is longer.',
  ),
  period: duration('Time from the begin of one look at `until` to the next.', '1s'),
} satisfies Record<string, SchemaNode>;

/** `drain` of the short form. */
export const drain: SchemaNode = {
  ...map(
    'What comes before the stop sequence: the worker is not ready any more, and has time to finish what it does. A duration alone is `delay`.',
    drainKeys,
  ),
  title: 'a duration such as 5s, or a map',
  type: ['string', 'integer', 'object'],
  pattern: duration('').pattern ?? '',
  minimum: 0,
  maximum: 0,
};
