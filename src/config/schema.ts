import { groups } from './schema-groups.ts';
import type { SchemaNode } from './schema-node.ts';
import { count, duration, flag, map, oneOf, size, text } from './schema-values.ts';
import { worker } from './schema-worker.ts';

/**
 * The configuration file as JSON Schema: the one source of the validator, of the schema that editors use and
 * of the reference in docs/configuration.md. What no schema can say is checked when a worker is normalized.
 */
export const configSchema: SchemaNode & { readonly $schema: string } = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'a configuration file of HSU Master',
  description: 'Workers that HSU Master keeps running. Top-level keys that start with `x-` are ignored.',
  type: ['object', 'null'],
  properties: {
    master: map(
      'Settings of the master itself.',
      {
        log_level: oneOf(
          "Level of the master's own log.",
          ['trace', 'debug', 'info', 'warn', 'error'],
          'info',
        ),
        force_shutdown_timeout: duration(
          'After this long at shutdown whatever still lives is killed. 0 = at once.',
          '30s',
        ),
        reload: oneOf(
          '`auto` = a change of the file is applied by itself; `manual` = only on SIGHUP or `reload`.',
          ['auto', 'manual'],
          'auto',
        ),
        max_parallel_starts: count(
          'How many workers may be `starting` at the same time; the others wait for their turn. 0 = any number.',
          0,
        ),
        max_log_size: size(
          'What the logs of all workers together may take: beyond it the oldest rotated file of whoever takes most is removed. See docs/limits.md.',
        ),
        metrics: map(
          'Serves [metrics](metrics.md) for Prometheus over TCP, beside the socket of the API. Off without `listen`.',
          {
            listen: text(
              'Address and port, `127.0.0.1:9655`; a port alone is one of 127.0.0.1. A port in use is told and tried again.',
              { title: 'an address' },
            ),
            allow_remote: flag(
              'Addresses that other machines can reach are accepted. There is neither a password nor TLS: put a proxy before it.',
              false,
            ),
          },
          { type: ['object', 'null'] },
        ),
      },
      { type: ['object', 'null'] },
    ),
    workers: {
      title: 'a list of workers',
      description: 'The workers.',
      type: ['array', 'null'],
      items: worker,
      default: [],
    },
    groups,
  },
  patternProperties: { '^x-': {} },
  additionalProperties: false,
};
