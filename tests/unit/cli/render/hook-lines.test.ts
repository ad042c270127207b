import { expect, test } from 'vitest';
import type { HookView } from '../../../../src/api/contract/hooks.ts';
import { hookLines } from '../../../../src/cli/render/hook-lines.ts';

const AT = '2026-11-20T16:00:00.000Z';
const NOW = Date.parse(AT) + 180_000;
type Last = NonNullable<HookView['last']>;

const hook = (last: Partial<Last> | null, more: Partial<HookView> = {}): HookView => ({
  kind: 'pre_start',
  tag: 'migrate.sh',
  does: './migrate.sh up',
  timeoutMs: 300_000,
  last:
    last === null
      ? null
      : {
          at: AT,
          durationMs: 1200,
          incarnation: 4,
          attempt: 1,
          outcome: 'succeeded',
          message: 'exit 0',
          output: '',
          ...last,
        },
  ...more,
});

test('each hook with what came of it the last time', () => {
  expect(
    hookLines(
      [
        hook({ output: '12 tables altered\nbye\n' }),
        hook({ outcome: 'failed', message: 'exit 3: no database', output: 'no database', attempt: 2 }),
        hook(null, {
          kind: 'on_ready',
          tag: 'up',
          does: 'http PUT http://127.0.0.1:9000/up',
          timeoutMs: 30_000,
        }),
      ],
      NOW,
    ),
  ).toEqual([
    'pre_start: migrate.sh  ./migrate.sh up (at most 5m)',
    `  ${AT} (3m ago)  succeeded  exit 0, took 1s, run 4: 12 tables altered`,
    'pre_start: migrate.sh  ./migrate.sh up (at most 5m)',
    `  ${AT} (3m ago)  failed  exit 3: no database, took 1s, run 4, try 2`,
    'on_ready: up           http PUT http://127.0.0.1:9000/up (at most 30s)',
    '  not run yet',
  ]);
});

test('a script of many lines takes one', () => {
  expect(hookLines([hook(null, { does: 'sh -c one\ntwo' })], NOW)[0]).toContain('  sh -c one… (at most');
});
