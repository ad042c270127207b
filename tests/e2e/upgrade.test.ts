import { mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installVersion, replaceProgram } from '../helpers/installation.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';

const FLEET = `
workers:
  - {id: web, run: sleep 1000, start_seconds: 0}
  - {id: ticker, run: 'i=0; while :; do i=$((i+1)); echo $i; sleep 0.01; done', shell: true, start_seconds: 0}
  - {id: waiting, run: exit 1, shell: true, start_seconds: 0, restart: {retry_delay: 1h}}
  - {id: halted, run: sleep 1000, start_seconds: 0}
`;

/** Two versions side by side, and a symbolic link that says which one is installed. */
async function startInstalled(): Promise<TestMaster> {
  const master = TestMaster.prepare(FLEET);
  for (const version of ['1.0.0', '2.0.0']) installVersion(join(master.dir, version), version);
  mkdirSync(join(master.dir, 'usr'));
  install(master, '1.0.0');
  master.installation = join(master.dir, 'usr');
  await master.launch();
  for (const name of ['web', 'ticker', 'halted']) await master.state(name, 'running');
  await master.state('waiting', 'backoff');
  await master.act('stop', ['halted']);
  return master;
}

function install(master: TestMaster, version: string): void {
  const link = join(master.dir, 'usr', 'bin');
  rmSync(link, { force: true });
  symlinkSync(join(master.dir, version, 'bin'), link);
}

/** What must be the same before and after. */
async function facts(master: TestMaster): Promise<unknown> {
  const workers = await master.workers();
  return workers.map(({ name, state, pid, incarnation, restarts }) => [
    name,
    state,
    pid,
    incarnation,
    restarts,
  ]);
}

describe('daemon upgrade', () => {
  test('I6: the installed version takes the place of the running one; no worker and no wait notices', async () => {
    await using master = await startInstalled();
    const [view, before] = [await master.view(), await facts(master)];
    const lock = readlinkSync(join(master.dir, 'state', 'master.lock'));
    expect(view.version).toBe('1.0.0');
    install(master, '2.0.0');
    const result = await master.daemon('upgrade');
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain(`(pid ${view.pid}) runs 1.0.0 → 2.0.0; 2 workers untouched`);
    const after = await master.view();
    expect([after.version, after.pid, after.shimPid]).toEqual(['2.0.0', view.pid, view.shimPid]);
    expect(await facts(master)).toEqual(before);
    // The lock was never let go of: no other master could come in between.
    expect(readlinkSync(join(master.dir, 'state', 'master.lock'))).toBe(lock);
  });

  test('I10: no line is lost over it, and it may be done again and again', async () => {
    await using master = await startInstalled();
    for (const version of ['2.0.0', '1.0.0', '2.0.0']) {
      install(master, version);
      expect((await master.daemon('upgrade')).code).toBe(0);
    }
    await master.act('stop', ['ticker']);
    const lines = master.output('ticker').trimEnd().split('\n').map(Number);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.findIndex((line, index) => line !== index + 1)).toBe(-1);
    expect((await master.view()).version).toBe('2.0.0');
  });

  test.each([
    ['does not run', '#!/bin/sh\necho broken >&2; exit 1\n', 'broken'],
    ['is not there', null, 'ENOENT'],
  ])('is refused when the installed version %s, and the running one goes on', async (_what, script, why) => {
    await using master = await startInstalled();
    const [view, before] = [await master.view(), await facts(master)];
    const program = join(master.dir, '1.0.0', 'bin', 'hsu-master');
    master.installation = join(master.dir, '2.0.0');
    if (script === null) rmSync(program);
    else replaceProgram(program, script);
    const { code, stderr } = await master.daemon('upgrade');
    expect(code).toBe(1);
    expect(stderr).toContain('the installed version cannot take over');
    expect(stderr).toContain(why);
    expect((await master.view()).startedAt).toBe(view.startedAt);
    expect(await facts(master)).toEqual(before);
  });

  test('I8: is refused when the installed version does not accept the configuration', async () => {
    await using master = await startInstalled();
    writeFileSync(master.configFile, 'workers: [{id: web, rum: sleep}]\n');
    const { code, stderr } = await master.daemon('upgrade');
    expect(code).toBe(1);
    expect(stderr).toContain('rum');
  });
});

describe('daemon stop', () => {
  test('stops all workers, ends daemon and shim, and waits for that', async () => {
    await using master = await TestMaster.start(FLEET);
    const { pid } = await master.state('web', 'running');
    const { shimPid } = await master.view();
    const { code, stdout } = await master.daemon('stop');
    expect([code, isRunning(pid ?? 0), isRunning(shimPid ?? 0)]).toEqual([0, false, false]);
    expect(stdout).toContain('has ended');
    await master.emptied();
  });

  test('I6, I7: --leave-workers ends daemon and shim, and the next run goes on with everything', async () => {
    await using master = await TestMaster.start(FLEET);
    for (const name of ['web', 'ticker', 'halted']) await master.state(name, 'running');
    await master.state('waiting', 'backoff');
    await master.act('stop', ['halted']);
    const [view, before] = [await master.view(), await facts(master)];
    const { code, stdout } = await master.daemon('stop', '--leave-workers');
    expect([code, isRunning(view.pid), isRunning(view.shimPid ?? 0)]).toEqual([0, false, false]);
    expect(stdout).toContain('2 workers left running');
    await master.launch();
    expect(await facts(master)).toEqual(before);
    expect((await master.view()).shimPid).not.toBe(view.shimPid);
    await master.act('stop', ['ticker']);
    const lines = master.output('ticker').trimEnd().split('\n').map(Number);
    expect(lines.findIndex((line, index) => line !== index + 1)).toBe(-1);
  });

  test('says when there is no daemon', async () => {
    await using master = TestMaster.prepare('workers: []');
    const { code, stderr } = await master.daemon('stop');
    expect(code).toBe(5);
    expect(stderr).toContain('error:');
  });
});

test('Ctrl-C twice kills what lives, and the next run starts everything that was wanted, once', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: stubborn, run: "trap '' TERM; echo ready; while :; do sleep 1; done", shell: true, start_seconds: 0, stop: [{signal: TERM, wait: infinity}]}
  - {id: halted, run: sleep 1000, start_seconds: 0}
`);
  await master.untilLog('stubborn', (text) => text.includes('ready'));
  await master.state('halted', 'running');
  await master.act('stop', ['halted']);
  const { pid, incarnation } = await master.worker('stubborn');
  const ctrlCTwice = async (): Promise<void> => {
    master.kill('SIGINT');
    await master.state('stubborn', 'stopping');
    master.kill('SIGINT');
    expect(await master.exited()).toEqual({ code: 0, signal: null });
  };
  await ctrlCTwice();
  expect(isRunning(pid ?? 0)).toBe(false);
  await master.emptied();
  await master.launch();
  const again = await master.state('stubborn', 'running');
  await master.untilLog('stubborn', (text) => text.split('ready').length === 3);
  expect(again.incarnation).toBe(incarnation + 1);
  expect(await master.worker('halted')).toMatchObject({ state: 'stopped', desired: 'stopped' });
  await ctrlCTwice();
});
