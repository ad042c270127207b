import type { SchemaNode } from './schema-node.ts';
import { healthCheck } from './schema-probes.ts';
import { duration, flag, list, map, name, oneOf, path, signal, text } from './schema-values.ts';

const discovery = map(
  'How the process is found. Exactly one process must fit, not counting what it started itself.',
  {
    method: oneOf('Where it is looked for.', ['pid-file', 'process-name', 'port', 'service-name', 'cgroup']),
    pid_file: path('For `pid-file`: the PID file it writes. Relative to the configuration file.'),
    process_name: name(
      'For `process-name`: its name, its program file, or the first word of its command line. A further condition for every other method.',
    ),
    process_args: list(
      'Arguments it must have, in this order; others may stand between. A condition for every method.',
      text('One argument.'),
      { default: [] },
    ),
    port: {
      title: 'a port from 1 to 65535',
      description: 'For `port`: the port it listens on, over IPv4 or IPv6, on any address.',
      type: 'integer',
      minimum: 1,
      maximum: 65535,
    },
    protocol: oneOf('For `port`.', ['tcp', 'udp'], 'tcp'),
    service_name: name('For `service-name`: the unit of systemd it runs in; `.service` may be left out.'),
    cgroup: path('For `cgroup`: the group it runs in, as in /proc/PID/cgroup; groups below it count too.'),
    check_interval: duration(
      'Time between looks while it is not there. Its end is noticed at once, without looks. 0 = it is looked for only at a start.',
      '30s',
    ),
  },
  { required: ['method'] },
);

const control = map('What may be done to it.', {
  can_terminate: flag('Whether it may be signalled and stopped, by `stop`, `restart` and `signal`.', false),
  can_restart: flag(
    'Whether it may be started again when it has ended. Needs `can_terminate` and `service_manager`.',
    false,
  ),
  service_manager: oneOf('Who stops and starts it, instead of signals.', ['systemd']),
  service_name: name('The unit for `service_manager`. Left out: that of the discovery.'),
  allowed_signals: list('The only signals it may get. Left out: any.', signal('A signal.'), { minItems: 1 }),
  graceful_timeout: duration('Time to end after SIGTERM, or after the service manager was asked.', '30s'),
});

/** `unit.unmanaged` of the HSU form. */
export const unmanaged: SchemaNode = map(
  'A process that somebody else starts. It is found and watched, and left alone when the master ends.',
  {
    metadata: map('For people.', {
      name: name('A display name. It becomes the description when there is none.'),
      description: text('What the worker is.'),
    }),
    discovery,
    control,
    health_check: healthCheck,
  },
  { required: ['discovery'] },
);
