import { RLIMIT_NAMES } from './definition.ts';
import { dependencies } from './schema-dependencies.ts';
import { drain } from './schema-drain.ts';
import { hooks } from './schema-hooks.ts';
import { limits } from './schema-limits.ts';
import { resourceMonitoring } from './schema-monitoring.ts';
import type { SchemaNode } from './schema-node.ts';
import { notify } from './schema-notify.ts';
import { healthCheck, probes } from './schema-probes.ts';
import { reload } from './schema-reload.ts';
import { PROFILE_FACTORS, restart, restartPolicy } from './schema-restart.ts';
import { daemonPidFile, daemonStartTimeout, unit } from './schema-unit.ts';
import {
  command,
  count,
  duration,
  durationOrForever,
  environment,
  flag,
  ionice,
  list,
  map,
  name,
  oneOf,
  path,
  signal,
  size,
  text,
} from './schema-values.ts';

const stopStep = map('One step of the stop sequence: a signal or a command.', {
  signal: signal('The signal to send.'),
  target: oneOf(
    'Whom the signal reaches: the main process, its process group, or everything the worker ever started. Default: `tree` for SIGKILL, else `main`.',
    ['main', 'group', 'tree'],
  ),
  exec: command('A command to run instead of a signal; its own time is limited by `wait`.', [
    'nginx -s quit',
    ['redis-cli', 'shutdown'],
  ]),
  wait: durationOrForever(
    'The next step follows when this is over and something still lives. Default: 5s after SIGKILL, else 20s.',
  ),
});

const rlimit = (resource: string): SchemaNode => ({
  title: 'a limit such as 65536, 1024:65536 or unlimited',
  description: `RLIMIT_${resource.toUpperCase()} as \`both\`, \`soft:hard\` or \`unlimited\`.`,
  type: ['string', 'integer'],
  minimum: 0,
  pattern: '^(unlimited|\\d+(\\.\\d+)?[A-Za-z]*)(:(unlimited|\\d+(\\.\\d+)?[A-Za-z]*))?$',
});

const logs = map('How the output of the worker is kept.', {
  mode: oneOf(
    '`pipe` = through a process of ours, which stamps the lines; `direct` = the worker appends to a file for each stream itself, and no process stands between.',
    ['pipe', 'direct'],
    'pipe',
  ),
  format: oneOf(
    '`cri` = time, stream and line, as Kubernetes writes it; `raw` = the bytes as they came, the only one with `mode: direct`. Default: `cri`, with `mode: direct` `raw`.',
    ['cri', 'raw'],
  ),
  max_size: size('The current file is rotated at the first line end beyond this size.', '10MiB'),
  max_files: count('Rotated files that are kept.', 5),
  max_age: duration('Rotated files older than this are removed. 0 = no age limit.', '0'),
  max_total: size('Budget of all files of the worker; the oldest go first. 0 = no budget.', 0),
  compress: flag('Whether rotated files are compressed with gzip.', true),
  pipe_size: size(
    'What each of the two output pipes may grow to when the worker writes a lot, from 64KiB to 16MiB, within what the kernel allows.',
    '1MiB',
  ),
});

const identity = {
  id: {
    title: 'a name of 1 to 64 letters, digits, - and _',
    description: 'Name of the worker; unique in the file, whatever the case.',
    type: ['string', 'number', 'boolean'],
    pattern: '^[A-Za-z0-9_-]{1,64}$',
  },
  type: oneOf(
    '`managed` = started here; `integrated` = started here and handed out a port; `unmanaged` = somebody else starts it, and it is found and watched. Left out: as the unit says.',
    ['managed', 'integrated', 'unmanaged'],
    'managed',
  ),
  enabled: flag('`false` = checked like the others, but not run.', true),
  description: text('What the worker is, for people.', { default: '' }),
  profile_type: oneOf('Which factor stretches its restarts.', Object.keys(PROFILE_FACTORS), 'default'),
  labels: {
    title: 'a map of labels',
    description: 'For selecting workers on the command line (`-l tier=web`).',
    type: 'object',
    propertyNames: {
      title: 'a label name of letters, digits, . _ - and /',
      pattern: '^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$',
    },
    additionalProperties: text('Value of the label.'),
    default: {},
  },
} satisfies Record<string, SchemaNode>;

const execution = {
  run: command('The command. One line is split into words like in a shell, but no shell runs.', [
    'node server.js',
    ['node', 'server.js'],
  ]),
  shell: flag('Hand the line to `/bin/sh -c`; `run` must then be one line.', false),
  env: environment('Variables of the worker.'),
  inherit_env: list(
    "Names of variables taken over from the master's own environment.",
    { title: 'a variable name', type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$' },
    { default: [] },
  ),
  cwd: path('Where the worker starts. Relative to the configuration file; left out: its folder.'),
  user: name('User the worker runs as: a name or a number. Needs root.'),
  group: name('Main group. Left out: that of the user.'),
  groups: list('Supplementary groups. Left out: those of the user.', name('Name or number of a group.')),
  umask: {
    title: 'an octal mask such as "027"',
    description: 'File mode creation mask, octal.',
    type: ['string', 'integer'],
    pattern: '^(0o?)?[0-7]{1,3}$',
    examples: ['027'],
  },
  nice: {
    title: 'a whole number from -20 to 19',
    description: 'Scheduling priority; below 0 needs root.',
    type: 'integer',
    minimum: -20,
    maximum: 19,
  },
  ionice: ionice(
    'Class and level of its storage traffic, as ionice(1) has them; `realtime` needs root. Of use with the schedulers bfq and mq-deadline.',
  ),
  oom_score_adj: {
    title: 'a whole number from -1000 to 1000',
    description: 'How early the kernel kills it when memory runs out.',
    type: 'integer',
    minimum: -1000,
    maximum: 1000,
  },
  rlimits: map(
    'Resource limits, see setrlimit(2). Limits of memory and files take sizes with units too.',
    Object.fromEntries(RLIMIT_NAMES.map((resource) => [resource, rlimit(resource)])),
  ),
  pid_file: path('A PID file kept for others to read; relative to the configuration file.'),
  logs,
} satisfies Record<string, SchemaNode>;

const lifecycle = {
  forking: map(
    'For a program that puts itself into the background: what `run` starts only launches the worker.',
    { pid_file: daemonPidFile, start_timeout: daemonStartTimeout },
    { required: ['pid_file'] },
  ),
  start_seconds: duration('A process that ends sooner has failed to start, whatever its exit code.', '1s'),
  stop: list('The stop sequence, step by step. A list without SIGKILL never kills.', stopStep, {
    minItems: 1,
    default: [
      { signal: 'SIGTERM', target: 'main', wait: '20s' },
      { signal: 'SIGKILL', target: 'tree', wait: '5s' },
    ],
  }),
  drain,
  kill: oneOf(
    'What happens to processes the main process leaves behind: `tree` = removed, `main` = they may live on.',
    ['tree', 'main'],
    'tree',
  ),
  restart_policy: restartPolicy,
  restart,
  oneshot: flag('The worker does its work and ends; success is final.', false),
  essential: flag('When it ends for good the master ends too, with its exit code.', false),
} satisfies Record<string, SchemaNode>;

/** One entry of `workers:`. */
export const worker: SchemaNode = map(
  'A worker: `id` and `run`, or `id` and `unit`.',
  {
    ...identity,
    ...execution,
    ...lifecycle,
    ...dependencies,
    ...probes,
    notify,
    reload,
    health_check: healthCheck,
    hooks,
    limits,
    resource_monitoring: resourceMonitoring,
    unit,
  },
  { required: ['id'] },
);
