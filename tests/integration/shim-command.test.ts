import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRunning } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { TestShim } from '../helpers/shim.ts';
import { textOf } from '../helpers/text-of.ts';

let count = 0;

/** Runs a shell line as a check would. */
function run(shim: TestShim, line: string, { timeoutMs = 20_000, outputBytes = 4096 } = {}) {
  const id = `web~${(count++).toString(36)}x.1`;
  const spec = shim.spec('web', ['/bin/sh', '-c', line], {
    id,
    env: { PATH: '/usr/bin:/bin', HSU_INCARNATION: id },
  });
  return shim.connection.request({ type: 'runCommand', spec, timeoutMs, outputBytes });
}

describe.each(MODES)('a command $mode', ({ env }) => {
  test('ends with its code, and with what it wrote to both streams', async () => {
    await using shim = await TestShim.start({ env });
    expect(await run(shim, 'echo out; echo err >&2; exit 3')).toEqual({
      ok: true,
      code: 3,
      signal: null,
      timedOut: false,
      output: 'out\nerr\n',
    });
    expect(await run(shim, 'kill -9 $$')).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: false });
    expect(readdirSync(join(shim.dir, 'run/commands')).filter((name) => name.endsWith('.json'))).toEqual([]);
  });

  test('is killed with everything it started when its time is over (A086)', async () => {
    await using shim = await TestShim.start({ env });
    const file = join(shim.dir, 'pids');
    const line = `setsid sleep 1000 & echo $! > ${file}; sleep 1000 & echo $! >> ${file}; echo begun; wait`;
    expect(await run(shim, line, { timeoutMs: 3000 })).toMatchObject({
      signal: 'SIGKILL',
      timedOut: true,
      output: 'begun\n',
    });
    const pids = readFileSync(file, 'utf8').trim().split('\n').map(Number);
    expect(pids.map(isRunning)).toEqual([false, false]);
  });

  test('does not wait for a grandchild that holds its output, and leaves none', async () => {
    await using shim = await TestShim.start({ env });
    const file = join(shim.dir, 'pid');
    expect(await run(shim, `sleep 1000 & echo $! > ${file}; echo done`)).toMatchObject({
      code: 0,
      output: 'done\n',
    });
    expect(isRunning(Number(readFileSync(file, 'utf8')))).toBe(false);
  });

  test('I11: writes as much as it likes, and only the beginning is kept', async () => {
    await using shim = await TestShim.start({ env });
    const result = await run(shim, 'yes | head -c 3000000; echo end', { outputBytes: 10 });
    expect(result).toMatchObject({ code: 0, output: 'y\n'.repeat(5) });
  });

  test('that cannot be started says why', async () => {
    await using shim = await TestShim.start({ env });
    const spec = shim.spec('web', ['/no/such/check'], { id: 'web~z.1' });
    const asked = { type: 'runCommand', spec, timeoutMs: 1000, outputBytes: 10 } as const;
    expect(await shim.connection.request(asked)).toEqual({
      ok: false,
      failure: { code: 'not-found', message: '/no/such/check does not exist', transient: false },
    });
  });

  test('many at once end each with its own answer', async () => {
    await using shim = await TestShim.start({ env });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => run(shim, `echo ${n}; exit ${n}`)),
    );
    expect(results.map((result) => result.ok && [result.code, result.output])).toEqual(
      Array.from({ length: 20 }, (_, n) => [n, `${n}\n`]),
    );
  });

  test('is no part of the worker: neither stays behind when the other ends', async () => {
    await using shim = await TestShim.start({ env });
    const worker = shim.spec('web', ['sleep', '1000']);
    const started = await shim.spawn(worker);
    if (!started.ok) throw new Error(started.failure.message);
    const file = join(shim.dir, 'pid');
    const command = run(shim, `echo $$ > ${file}; sleep 1; echo survived`);
    while (textOf(file) === '') await new Promise((next) => setImmediate(next));
    await shim.connection.request({ type: 'killTree', facts: started.facts });
    await shim.exit(worker.id);
    expect(await command).toMatchObject({ code: 0, output: 'survived\n' });
  });
});

test('what a command of a dead shim left is removed by the next one', async () => {
  const { TestMaster } = await import('../helpers/master.ts');
  const master = await TestMaster.start(`workers:
  - id: web
    run: sleep 1000
    start_seconds: 0
    liveness: {exec: 'echo $$ > pid; sleep 1000', shell: true, period: 100ms, timeout: 1h}
`);
  await using _ = master;
  await master.untilFile('pid', (text) => text.endsWith('\n'));
  const pid = Number(readFileSync(join(master.dir, 'pid'), 'utf8'));
  const { shimPid } = await master.view();
  process.kill(shimPid ?? 0, 'SIGKILL');
  while (isRunning(pid)) await new Promise((next) => setTimeout(next, 10));
  expect(await master.pidOf('web')).toBeGreaterThan(0);
});
