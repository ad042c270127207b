import { describe, expect, test } from 'vitest';
import { kernelText } from '../../src/shared/kernel-files.ts';
import { readStat } from '../../src/shim/process-table.ts';
import type { IncarnationFacts } from '../../src/shim/protocol/facts.ts';
import { eventually } from '../helpers/eventually.ts';
import { MODES } from '../helpers/modes.ts';
import { cpuTicks } from '../helpers/proc.ts';
import { TestShim } from '../helpers/shim.ts';

async function busy(shim: TestShim): Promise<IncarnationFacts> {
  const result = await shim.spawn(shim.spec('busy', ['/bin/sh', '-c', 'while :; do :; done']));
  if (!result.ok) throw new Error(result.failure.message);
  return result.facts;
}

/** Resolves when the process has used so much more of the CPU; does not resolve while it is stopped. */
async function progress({ pid }: IncarnationFacts, more: number): Promise<void> {
  const before = cpuTicks(pid);
  while (cpuTicks(pid) < before + more) await new Promise((resume) => setTimeout(resume, 10));
}

describe.each(MODES)('a throttled worker, $mode', ({ env }) => {
  test('goes on, slowly, and freely again when it is released', async () => {
    await using shim = await TestShim.start({ env });
    const facts = await busy(shim);
    await shim.connection.request({ type: 'throttle', of: facts.id, share: 0.2, forMs: 60_000 });
    await progress(facts, 3);
    await shim.connection.request({ type: 'throttle', of: facts.id, share: 1, forMs: 0 });
    await progress(facts, 20);
    expect(readStat(facts.pid)?.state).not.toBe('T');
  });

  test('is released by itself when nobody asks again', async () => {
    await using shim = await TestShim.start({ env });
    const facts = await busy(shim);
    await shim.connection.request({ type: 'throttle', of: facts.id, share: 0.001, forMs: 300 });
    await progress(facts, 20);
  });

  test('can be ended by a signal, however little it may run', async () => {
    await using shim = await TestShim.start({ env });
    const facts = await busy(shim);
    await shim.connection.request({ type: 'throttle', of: facts.id, share: 0.001, forMs: 60_000 });
    await shim.connection.request({ type: 'signal', of: facts.id, signal: 15, target: 'main' });
    expect(await shim.exit(facts.id)).toMatchObject({ signal: 'SIGTERM' });
  });

  test('can be killed, however little it may run', async () => {
    await using shim = await TestShim.start({ env });
    const facts = await busy(shim);
    await shim.connection.request({ type: 'throttle', of: facts.id, share: 0.001, forMs: 60_000 });
    await shim.connection.request({ type: 'killTree', facts });
    expect(await shim.exit(facts.id)).toMatchObject({ signal: 'SIGKILL' });
  });
});

test('I2: a worker that ended in a pause while there was no shim is not paused when it is started again', async (context) => {
  await using shim = await TestShim.start();
  const facts = await busy(shim);
  context.skip(facts.cgroup === null, 'needs a cgroup, which can be frozen');
  // Once it is in its cgroup for certain it is paused by that.
  await progress(facts, 3);
  await shim.connection.request({ type: 'throttle', of: facts.id, share: 0.001, forMs: 600_000 });
  await eventually(() => expect(isFrozen(facts)).toBe(true));
  await shim.replace(() => {
    process.kill(facts.pid, 'SIGKILL');
  });
  const next = { id: 'busy.2.test', incarnation: 2 };
  const again = await shim.spawn(shim.spec('busy', ['/bin/sh', '-c', 'while :; do :; done'], next));
  if (!again.ok) throw new Error(again.failure.message);
  await progress(again.facts, 20);
});

function isFrozen({ cgroup }: IncarnationFacts): boolean {
  const texts = ['cgroup.freeze', 'freezer.state'].map((file) => kernelText(`${cgroup}/${file}`).trim());
  return texts.some((text) => text === '1' || text.startsWith('FR'));
}
