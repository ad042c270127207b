import { expect, test } from 'vitest';
import { openMemory } from './parts.ts';
import { stateFolder } from './state-folder.ts';

test('I2: what was stopped by hand is known to the next one, until it is started', async () => {
  const folder = stateFolder();
  const { memory } = await openMemory({ folder });
  memory.desired.stopped('a');
  memory.desired.stopped('b');
  memory.desired.started('b', true);
  await memory.close();
  const next = (await openMemory({ folder })).memory.desired;
  expect([next.isStopped('a'), next.isStopped('b')]).toEqual([true, false]);
});

test('only a disabled worker is remembered as started, and what the configuration says makes it forgotten', async () => {
  const folder = stateFolder();
  const { memory } = await openMemory({ folder });
  const { desired } = memory;
  desired.started('enabled', true);
  desired.started('disabled', false);
  desired.started('later', false);
  desired.forget('later');
  desired.started('stopped', false);
  desired.stopped('stopped');
  await memory.close();
  const next = (await openMemory({ folder })).memory.desired;
  expect(['enabled', 'disabled', 'later', 'stopped'].map((name) => next.isStarted(name))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test('many changes at once end as the last of them', async () => {
  const folder = stateFolder();
  const { memory } = await openMemory({ folder });
  for (let n = 0; n < 500; n++) {
    memory.desired.stopped(`w${n}`);
    if (n % 2 === 0) memory.desired.started(`w${n}`, true);
  }
  await memory.close();
  const next = (await openMemory({ folder })).memory.desired;
  const stopped = Array.from({ length: 500 }, (_, n) => `w${n}`).filter((name) => next.isStopped(name));
  expect(stopped).toHaveLength(250);
});
