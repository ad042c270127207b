import { expect, test } from 'vitest';
import type { HookDefinition } from '../../../src/config/hook-definition.ts';
import { HookRunner } from '../../../src/workers/hook-runner.ts';
import type { HookOutcome } from '../../../src/workers/hook-try.ts';
import { definitionOf } from '../../fakes/definitions.ts';

const hook = (tag: string, more: Partial<HookDefinition> = {}): HookDefinition => ({
  tag,
  action: { type: 'exec', argv: [tag] },
  timeoutMs: 1000,
  retries: 0,
  retryDelayMs: 0,
  isRequired: false,
  ...more,
});

/** Hooks of one worker, whose outcomes a test gives one after the other; each takes 250 ms. */
function runner(hooks: readonly HookDefinition[], ...outcomes: readonly (HookOutcome | 'hangs')[]) {
  const definition = { ...definitionOf(), hooks: { pre_start: hooks } };
  const notes: string[] = [];
  const results = [...outcomes];
  let now = 1000;
  const ended = Promise.withResolvers<unknown>();
  const one = new HookRunner({
    clock: { wallMs: () => now, monotonicMs: () => now },
    tryOnce: async (_job, _hook, _number, signal) => {
      now += 250;
      const result = results.shift() ?? { ok: true, message: 'exit 0', output: '' };
      if (result !== 'hangs') return result;
      await new Promise((resume) => signal.addEventListener('abort', resume));
      return { ok: false, message: 'died of SIGKILL', output: '' };
    },
    ended: ended.resolve,
    note: (reason, message) => notes.push(`${reason} ${message}`),
    changed: () => {},
  });
  one.run({ kind: 'pre_start', definition, incarnation: 3, facts: {} });
  const last = () => one.records.of(definition.hooks).map((known) => known.last);
  return { one, notes, ended: ended.promise, last };
}

test('A136: what succeeds is noted and remembered, with its time and what it wrote', async () => {
  const { ended, notes, last } = runner([hook('one'), hook('two')], {
    ok: true,
    message: 'exit 0',
    output: 'hello\n',
  });
  await ended;
  expect(notes).toEqual([
    'succeeded pre_start: one: exit 0 after 250ms',
    'succeeded pre_start: two: exit 0 after 250ms',
  ]);
  expect(last()).toEqual([
    {
      at: 1000,
      durationMs: 250,
      incarnation: 3,
      attempt: 1,
      outcome: 'succeeded',
      message: 'exit 0',
      output: 'hello\n',
    },
    expect.objectContaining({ at: 1250, outcome: 'succeeded', output: '' }),
  ]);
});

test('of several tries the last one is remembered', async () => {
  const failure = { ok: false, message: 'exit 1: no', output: 'no' };
  const { ended, notes, last } = runner([hook('one', { retries: 2 }), hook('two')], failure);
  await ended;
  expect(notes.slice(0, 2)).toEqual([
    'failed pre_start: one: exit 1: no',
    'succeeded pre_start: one: exit 0 after 250ms',
  ]);
  expect(last()[0]).toMatchObject({ attempt: 2, outcome: 'succeeded' });
});

test('what did not come to its turn has no outcome, and what was cut off says so', async () => {
  const failing = runner([hook('one', { isRequired: true }), hook('two')], {
    ok: false,
    message: 'exit 1',
    output: '',
  });
  await failing.ended;
  expect(failing.last()).toEqual([expect.objectContaining({ outcome: 'failed', message: 'exit 1' }), null]);
  const cut = runner([hook('one')], 'hangs');
  await new Promise((resume) => setImmediate(resume));
  cut.one.end();
  await cut.ended;
  expect(cut.last()).toEqual([expect.objectContaining({ outcome: 'ended' })]);
  expect(cut.notes).toEqual([]);
});

test('I11: what is known of hooks that are configured no more is forgotten', async () => {
  const { one, ended, last } = runner([hook('one')]);
  await ended;
  expect(one.records.of({ pre_start: [hook('other')] })[0]?.last).toBeNull();
  expect(last()).toEqual([null]);
});
