import { limits } from './schema-limits.ts';
import { resourceMonitoring } from './schema-monitoring.ts';
import type { SchemaNode } from './schema-node.ts';
import { healthCheck } from './schema-probes.ts';
import { contextAwareRestart, restartPolicy } from './schema-restart.ts';
import { unmanaged } from './schema-unmanaged.ts';
import { duration, environment, flag, list, map, name, oneOf, path, text } from './schema-values.ts';

/** What is said of a daemon that puts itself into the background, in either spelling. */
export const daemonPidFile = path(
  'The PID file that the daemon writes, for a program that puts itself into the background. Relative to the configuration file.',
);
export const daemonStartTimeout = duration(
  'How long a daemon may take until its PID file names it. Longer is a failed start.',
  '90s',
);

const execution = map(
  'What is executed.',
  {
    executable_path: path(
      'The program: absolute, relative to the configuration file, or a bare name that is looked up in the PATH of the worker.',
    ),
    args: list('Arguments, each passed as it is; there is no shell.', text('One argument.'), { default: [] }),
    environment: environment('Variables of the worker.'),
    type: oneOf(
      '`simple` = the process that is started is the worker; `forking` = it only launches it and ends, and the daemon it leaves is the worker.',
      ['simple', 'forking'],
      'simple',
    ),
    pid_file: daemonPidFile,
    start_timeout: daemonStartTimeout,
    working_directory: path(
      'Where the worker starts; relative to the configuration file. Left out: the folder of the executable.',
    ),
    wait_delay: duration('Accepted for compatibility. It has no effect, and a warning says so.'),
  },
  { required: ['executable_path'] },
);

const SUB_FOLDER = 'Whether the file lies in a sub-folder named like `appname`.';
const processFile = map(
  'Where a PID file for others is kept, and the port file of an integrated worker. Without this block no PID file is written, and the port file is where an empty block says; an empty block means the `user` scenario. The snake_case spellings mean the same.',
  {
    servicecontext: oneOf('Whose run-time folder is used.', ['system', 'user', 'session']),
    service_context: oneOf('The same as `servicecontext`.', ['system', 'user', 'session']),
    scenario: text(
      'A ready-made set: `system` (`daemon`, `service`), `user` (`personal`), `session` (`desktop`), `development` (`dev`, `test`). Counts only without `servicecontext`.',
    ),
    basedirectory: path('A folder of your own instead; needs `servicecontext`.'),
    base_directory: path('The same as `basedirectory`.'),
    appname: name('Name of the sub-folder.', { default: 'hsu-master' }),
    app_name: name('The same as `appname`.'),
    usesubdirectory: flag(`${SUB_FOLDER} Needs \`servicecontext\`.`, false),
    use_subdirectory: { description: 'The same as `usesubdirectory`.', type: 'boolean' },
  },
);

const control = map(
  'How it is run.',
  {
    execution,
    restart_policy: restartPolicy,
    context_aware_restart: contextAwareRestart,
    graceful_timeout: duration('Time between SIGTERM and SIGKILL. 0 = kill at once.', '20s'),
    process_file: processFile,
    limits,
    resource_monitoring: resourceMonitoring,
  },
  { required: ['execution'] },
);

/** `unit:` of the HSU form; which of them it must hold is checked when the worker is normalized. */
export const unit: SchemaNode = map(
  'The HSU form of a worker. It stands instead of `run`; all other keys of the short form may stand beside it.',
  {
    managed: map(
      'A process that the master starts and owns.',
      {
        metadata: map('For people.', {
          name: name('A display name. It becomes the description when there is none.'),
          description: text('What the worker is.'),
        }),
        control,
        health_check: healthCheck,
      },
      { required: ['control'] },
    ),
    integrated: map(
      'A process that the master starts and hands out a free port: in the place of `${PORT}` in its arguments and its environment, or as `--port N`.',
      {
        metadata: map('For people.', {
          name: name('A display name. It becomes the description when there is none.'),
          description: text('What the worker is.'),
        }),
        control,
        health_check: healthCheck,
      },
      { required: ['control'] },
    ),
    unmanaged,
  },
);
