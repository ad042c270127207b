import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MODES } from '../helpers/modes.ts';
import { TestShim } from '../helpers/shim.ts';

const WRITES = ['sh', '-c', 'echo up; exec sleep 1000'];

/** Starts workers until no more can be started. Returns how many there are. */
async function fill(shim: TestShim): Promise<number> {
  for (let count = 0; count < 100; count++) {
    const result = await shim.spawn(shim.spec(`w${count}`, WRITES));
    if (result.ok) continue;
    expect(result.failure).toMatchObject({ code: 'resources', transient: true });
    expect(result.failure.message).toContain('open files');
    return count;
  }
  throw new Error('there is no end to it');
}

describe.each(MODES)('a shim with few descriptors, $mode', ({ env }) => {
  test('starts workers, which may have no more than it has', async () => {
    await using shim = await TestShim.start({ env, before: 'ulimit -n 96' });
    await shim.spawn(shim.spec('few', ['sh', '-c', 'exit $(ulimit -Sn)']));
    expect(await shim.exit('few.1.test')).toMatchObject({ code: 96 });
  });

  test('I5, I6: keeps some for the next master, for checks, and to end what it has started', async () => {
    await using shim = await TestShim.start({ env, before: 'ulimit -n 96' });
    const count = await fill(shim);
    expect(count).toBeGreaterThan(3);
    const { live } = (await shim.reconnect()).welcome;
    expect(live).toHaveLength(count);
    const spec = shim.spec('w0', ['echo', 'fine'], { id: 'w0~check.1' });
    const check = await shim.connection.request({
      type: 'runCommand',
      spec,
      timeoutMs: 60_000,
      outputBytes: 9,
    });
    expect(check).toMatchObject({ ok: true, code: 0, output: 'fine\n' });
    for (const { id } of live) {
      const { delivered } = await shim.connection.request({
        type: 'signal',
        of: id,
        signal: 15,
        target: 'tree',
      });
      expect(delivered).toBeGreaterThan(0);
      await shim.exit(id);
    }
  });

  test('makes no file for each check that finds no descriptor', async () => {
    await using shim = await TestShim.start({ env, before: 'ulimit -n 96' });
    await fill(shim);
    const check = (at: number) => {
      const spec = shim.spec('w0', ['sleep', '1'], { id: `w0~check.${at}` });
      return shim.connection.request({ type: 'runCommand', spec, timeoutMs: 60_000, outputBytes: 9 });
    };
    const all = await Promise.all(Array.from({ length: 100 }, (_, at) => check(at)));
    expect(all.filter(({ ok }) => !ok)[0]).toMatchObject({ failure: { code: 'resources', transient: true } });
    const pipes = readdirSync(join(shim.dir, 'run/commands')).filter((name) => name.startsWith('command.'));
    expect(pipes.length).toBeLessThan(50);
  });
});
