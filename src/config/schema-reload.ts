import { http } from './schema-probes.ts';
import { command, duration, map, oneOf, signal } from './schema-values.ts';

/** `reload` of the short form. */
export const reload = map(
  'How `hsu-master-cli reload NAME` has the worker read its own configuration again: exactly one of signal, exec and http.',
  {
    signal: signal('The signal to send to the main process.'),
    exec: command('A command that tells it. It has to end with 0; `MAINPID` is in its environment.', [
      'nginx -s reload',
    ]),
    http: {
      ...http,
      description: 'A request, POST unless told, whose answer has an accepted status.',
      examples: ['http://127.0.0.1:9090/-/reload'],
    },
    validate: command('A command that is run first. When it does not end with 0 nothing is done.', [
      ['nginx', '-t'],
    ]),
    confirm: oneOf(
      'What says that it has been done: READY=1 of sd_notify, the readiness probe, or nothing. Left out: the first of them that the worker has.',
      ['notify', 'readiness', 'none'],
    ),
    timeout: duration('For `validate`, and then anew from the telling to the confirmation.', '30s'),
  },
);
