import { HOOK_KINDS, type HookKind } from './hook-definition.ts';
import type { SchemaNode } from './schema-node.ts';
import { http } from './schema-probes.ts';
import { command, count, duration, flag, map, oneOf } from './schema-values.ts';

const hookKeys = {
  run: command('The command. One line is split into words like in a shell, but no shell runs.', [
    './migrate.sh up',
    ['./migrate.sh', 'up'],
  ]),
  shell: flag('Hand the line of `run` to `/bin/sh -c`.', false),
  http: {
    ...http,
    description: 'A request instead of a command. Its answer has to have an accepted status.',
  },
  tag: {
    title: 'a name of 1 to 32 letters, digits, ., - and _',
    description:
      'What it is called in the log of the worker and in `status`. Left out: the name of the program, or `http`.',
    type: ['string', 'number', 'boolean'],
    pattern: '^[A-Za-z0-9._-]{1,32}$',
  },
  timeout: duration('After this it has failed, and is killed with everything it started.', '30s'),
  on_failure: oneOf(
    '`ignore` = an event says so, and everything goes on; `fail` = the worker has failed to start, or is not reloaded; `retry` = it is tried again. Left out: `fail` for `pre_start` and `pre_reload`, else `ignore`.',
    ['ignore', 'fail', 'retry'],
  ),
  retries: count(
    'With `on_failure: retry`: how often. After that it is as with `fail` for `pre_start` and `pre_reload`, else as with `ignore`.',
    3,
    {
      minimum: 1,
      maximum: 100,
      title: 'a whole number from 1 to 100',
    },
  ),
  retry_delay: duration('With `on_failure: retry`: the pause before each of them.', '1s'),
} satisfies Record<string, SchemaNode>;

const WHEN: Readonly<Record<HookKind, string>> = {
  pre_start:
    'Before every start of a process, automatic restarts included. The process waits for it; a stop ends it.',
  post_start: 'When the process runs: past `start_seconds` and its `startup` probe. Nobody waits for it.',
  on_ready: 'When the worker turns ready for the first time in a run. Nobody waits for it.',
  pre_reload:
    'Before `reload NAME` looks at the configuration of the worker and tells it. The reload waits for it.',
  pre_stop: 'Before the first step of the stop sequence, which waits for it. A kill does not.',
  post_exit: 'When the main process has ended, however it did.',
  post_stop: 'When nothing of the run is left, however it ended. The next start waits for it.',
};

function hook(description: string): SchemaNode {
  const one = map('A hook.', hookKeys);
  const title = 'a command, or a map with run or http';
  return {
    ...one,
    title: `${title}, or a list of these`,
    description,
    type: ['string', 'object', 'array'],
    minItems: 1,
    items: { ...one, title, type: ['string', 'object'] },
  };
}

/** `hooks` of the short form. */
export const hooks: SchemaNode = map(
  'What else is run, and when: a command line, a map, or a list of these, one after the other.',
  Object.fromEntries(HOOK_KINDS.map((kind) => [kind, hook(WHEN[kind])])),
);
