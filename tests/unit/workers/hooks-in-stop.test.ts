import { expect, test } from 'vitest';
import type { CommandEnd } from '../../../src/shim/protocol/facts.ts';
import { ActorHarness } from './actor-harness.ts';

const DONE: CommandEnd = { code: 0, signal: null, timedOut: false, output: '' };

/** An actor whose hooks run until a test ends them, and what of them has been begun. */
function withHooks(hooks: string) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const harness = new ActorHarness(`hooks: {${hooks}}`, {
    commands: {
      runCommand: () => Promise.reject(new Error('no command is run here')),
      runHook: (_spec, _timeoutMs, _outputBytes, label) =>
        new Promise((resolve) => {
          begun.push(label);
          ends.set(label, () => resolve(DONE));
          for (const wake of wakers.splice(0)) wake();
        }),
      endHook: () => {},
    },
  });
  const wakers: (() => void)[] = [];
  const begins = async (label: string): Promise<void> => {
    while (!begun.includes(label)) await new Promise<void>((resolve) => wakers.push(resolve));
  };
  const end = (label: string): void => ends.get(label)?.();
  return { harness, begun, begins, end };
}

/** What the actor runs beside its process, one after the other; empty = nothing. */
function hooksOf(harness: ActorHarness): string[] {
  const seen: string[] = [];
  void harness.until(() => {
    if (seen.at(-1) !== harness.actor.hook) seen.push(harness.actor.hook);
    return false;
  });
  return seen;
}

test('I2: what follows the start is not begun any more when a stop has begun, also without pre_stop', async () => {
  const { harness, begun, begins, end } = withHooks(
    'post_start: [{run: "true", tag: one}, {run: "true", tag: two}], on_ready: {run: "true", tag: ready}',
  );
  await harness.start();
  await begins('post_start one');
  const seen = hooksOf(harness);
  harness.actor.tell({ type: 'stop', cause: 'requested' });
  end('post_start one');
  await harness.until(() => harness.notes.some((note) => note.startsWith('hook succeeded: post_start: one')));
  expect(harness.snapshot.state).toBe('stopping');
  harness.control.end('web', { signal: 'SIGTERM' });
  await harness.state('stopped');
  expect(seen).toEqual(['post_start: one', '']);
  expect(begun).toEqual(['post_start one']);
});
