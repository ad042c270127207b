import type { SchemaNode } from './schema-node.ts';
import { orShort } from './schema-probes.ts';
import { duration, durationOrForever, oneOf, signal, text } from './schema-values.ts';

/** `notify` of the short form. */
export const notify: SchemaNode = orShort(
  '"systemd", or a map',
  'string',
  'The worker says that it is ready: by sd_notify (`NOTIFY_SOCKET`), as services of type notify do, unless another way is named. `systemd` = with all defaults.',
  {
    fd: {
      title: 'a descriptor from 3 to 255',
      description:
        'The worker gets a pipe at this descriptor and is ready when it has written a newline to it, as with s6.',
      type: 'integer',
      minimum: 3,
      maximum: 255,
      examples: [3],
    },
    log: {
      ...text('A regular expression: the worker is ready when a line of its output matches it.'),
      examples: ['Listening on port'],
    },
    stream: oneOf('Of `log`: in which stream the line is looked for.', ['any', 'stdout', 'stderr'], 'any'),
    access: oneOf(
      'Whose word counts: that of the main process, or of every process of the worker.',
      ['main', 'all'],
      'main',
    ),
    timeout: durationOrForever('A start without the word that it is ready has failed after this.', '90s'),
    watchdog: duration(
      'Longest time between two signs of life (WATCHDOG=1); without one in time the worker is restarted. 0 = none are wanted.',
      '0',
    ),
    watchdog_signal: signal('What a process gets first that gives no sign of life. Left out: SIGABRT.'),
  },
  { pattern: '^systemd$' },
);
