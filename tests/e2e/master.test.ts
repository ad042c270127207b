import { closeSync, existsSync, lstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loggedBytes } from '../helpers/cri-logs.ts';
import { BY_HAND, isRunning, TestMaster } from '../helpers/master.ts';

const SLEEPER = 'run: sleep 1000, start_seconds: 0';
/** Ignores SIGTERM, and says so. */
const STUBBORN = `run: "trap '' TERM; echo ready; while :; do sleep 1000 & wait; done", shell: true, start_seconds: 0`;

const isLocked = (master: TestMaster): boolean =>
  lstatSync(join(master.dir, 'state/master.lock'), { throwIfNoEntry: false }) !== undefined;

test('A127: a second master on the same state directory is refused and told who has it', async () => {
  await using first = await TestMaster.start(`workers: [{id: a, ${SLEEPER}}]`);
  const { pid } = await first.state('a', 'running');
  const master = await first.view();
  const second = await first.runBeside();
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(
    `another master (pid ${master.pid}) uses the state directory ${first.dir}/state`,
  );
  expect(second.stderr).toContain('--state-dir');
  expect(await first.worker('a')).toMatchObject({ state: 'running', pid });
  expect((await first.view()).shimPid).toBe(master.shimPid);
});

test('A127: the lock of a master that was killed does not keep the next one out', async () => {
  await using master = await TestMaster.start('workers: []');
  await master.crash();
  expect(isLocked(master)).toBe(true);
  await master.launch();
  expect(await master.quit()).toBe(0);
  expect(isLocked(master)).toBe(false);
});

test.each(['crash', 'quit'] as const)(
  'I2: a worker stopped by hand stays stopped when the master is started again (%s)',
  async (end) => {
    await using master = await TestMaster.start(`
workers:
  - {id: kept, ${SLEEPER}}
  - {id: halted, ${SLEEPER}}
  - {id: waiting, run: exit 1, shell: true, start_seconds: 0, restart: {retry_delay: 1h}}
`);
    await master.state('kept', 'running');
    await master.state('halted', 'running');
    await master.state('waiting', 'backoff');
    await master.act('stop', ['halted', 'waiting']);
    await master[end]();
    await master.launch();
    await master.state('kept', 'running');
    for (const name of ['halted', 'waiting']) {
      expect(await master.worker(name)).toMatchObject({
        state: 'stopped',
        desired: 'stopped',
        incarnation: 1,
        note: 'stopped by request',
      });
    }
    const [started] = await master.act('start', ['halted']);
    expect(started).toMatchObject({ outcome: 'done', state: 'running' });
    await master[end]();
    await master.launch();
    await master.state('halted', 'running');
  },
);

test('I2: what the configuration stopped is not remembered as stopped by hand', async () => {
  const both = `${BY_HAND}workers: [{id: a, ${SLEEPER}}, {id: b, ${SLEEPER}}]`;
  await using master = await TestMaster.start(both);
  await master.state('a', 'running');
  await master.state('b', 'running');
  master.configure(`${BY_HAND}workers: [{id: a, ${SLEEPER}, enabled: false}]`);
  expect(await master.reload()).toMatchObject({ ok: true, removed: ['b'], changed: ['a'] });
  await master.state('a', 'stopped');
  await master.quit();
  master.configure(both);
  await master.launch();
  await master.state('a', 'running');
  await master.state('b', 'running');
});

test('I6: kill -9 of the master disturbs no worker, loses no line and is made good by the next master', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: web, ${SLEEPER}}
  - {id: writer, run: 'i=0; while test $i -lt 150000; do i=$((i+1)); echo $i; done; exec sleep 1000', shell: true, start_seconds: 0}
`);
  const names = ['web', 'writer'];
  const before = await Promise.all(names.map((name) => master.state(name, 'running')));
  const { shimPid } = await master.view();
  await master.untilLog('writer', (text) => text.includes('stdout F 1000\n'));
  for (let round = 0; round < 3; round++) {
    await master.crash();
    for (const { pid } of before) expect(isRunning(pid ?? 0)).toBe(true);
    await master.launch();
    const after = await Promise.all(names.map((name) => master.state(name, 'running')));
    expect(after.map(({ pid, incarnation }) => [pid, incarnation])).toEqual(
      before.map(({ pid, incarnation }) => [pid, incarnation]),
    );
    expect((await master.view()).shimPid).toBe(shimPid);
  }
  await master.untilLog('writer', (text) => text.includes('stdout F 150000\n'));
  const lines = loggedBytes(join(master.dir, 'log'), 'writer').toString().trimEnd().split('\n');
  expect(lines.findIndex((line, index) => line !== String(index + 1))).toBe(-1);
  expect(lines.length).toBe(150_000);

  await master.act('stop', names);
  for (const { pid } of before) expect(isRunning(pid ?? 0)).toBe(false);
});

test('I6, I4: an exit while no master is there is told exactly by the next one, once', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: coded, run: "trap 'exit 42' USR1; echo ready; sleep 1000 & wait", shell: true, start_seconds: 0}
  - {id: killed, ${SLEEPER}}
`);
  await master.untilLog('coded', (text) => text.includes('ready'));
  const coded = await master.state('coded', 'running');
  const killed = await master.state('killed', 'running');
  await master.crash();
  process.kill(coded.pid ?? 0, 'SIGUSR1');
  process.kill(killed.pid ?? 0, 'SIGKILL');
  await master.launch();
  for (const [name, before, how] of [
    ['coded', coded, 'exit 42'],
    ['killed', killed, 'SIGKILL'],
  ] as const) {
    const exit = await master.event(({ worker, type }) => worker === name && type === 'exit');
    expect(exit.message).toContain(`pid ${before.pid}`);
    expect(exit.message).toContain(how);
    const again = await master.state(name, 'running');
    expect(again.incarnation).toBe(before.incarnation + 1);
  }
  await master.crash();
  await master.launch();
  await master.state('coded', 'running');
  const exits = (await master.events()).filter(({ type }) => type === 'exit');
  expect(exits.map(({ worker }) => worker).sort()).toEqual(['coded', 'killed']);
});

test('I6: a disabled worker that was started by hand survives the death of the master', async () => {
  await using master = await TestMaster.start(`workers: [{id: extra, ${SLEEPER}, enabled: false}]`);
  const [started] = await master.act('start', ['extra']);
  expect(started?.outcome).toBe('done');
  await master.crash();
  await master.launch();
  expect(await master.worker('extra')).toMatchObject({ state: 'running', pid: started?.pid, incarnation: 1 });
  await master.quit();
  await master.launch();
  expect(await master.worker('extra')).toMatchObject({ state: 'stopped' });
});

test('I1: what runs of a worker that left the file while no master was there is stopped', async () => {
  await using master = await TestMaster.start(`workers: [{id: gone, ${SLEEPER}}, {id: kept, ${SLEEPER}}]`);
  const { pid } = await master.state('gone', 'running');
  const kept = await master.state('kept', 'running');
  await master.crash();
  master.configure(`workers: [{id: kept, ${SLEEPER}}]`);
  await master.launch();
  await master.event(({ worker, type }) => worker === 'gone' && type === 'exit');
  expect(isRunning(pid ?? 0)).toBe(false);
  expect(await master.worker('kept')).toMatchObject({ state: 'running', pid: kept.pid });
});

test('I9: a worker whose definition changed while no master was there is restarted, the others are not', async () => {
  await using master = await TestMaster.start(`workers: [{id: changed, ${SLEEPER}}, {id: kept, ${SLEEPER}}]`);
  const changed = await master.state('changed', 'running');
  const kept = await master.state('kept', 'running');
  await master.crash();
  master.configure(
    `workers: [{id: kept, ${SLEEPER}, labels: {a: b}}, {id: changed, ${SLEEPER}, env: {X: 1}}]`,
  );
  await master.launch();
  await master.until(
    'changed',
    ({ state, incarnation }) => state === 'running' && incarnation === changed.incarnation + 1,
  );
  expect(isRunning(changed.pid ?? 0)).toBe(false);
  expect(await master.worker('kept')).toMatchObject({ pid: kept.pid, labels: { a: 'b' } });
});

const ONE_SLEEPER = 'workers: [{ id: a, run: sleep 1000 }]\n';

test('a master whose log nobody reads any more supervises on', async () => {
  await using master = await TestMaster.start(ONE_SLEEPER);
  master.closeLog();
  expect(await master.act('restart', ['a'])).toMatchObject([{ outcome: 'done', state: 'running' }]);
  expect(await master.quit()).toBe(0);
});

test('a master whose log is on a full disk supervises on', async () => {
  await using master = TestMaster.prepare(ONE_SLEEPER);
  const full = openSync('/dev/full', 'w');
  await master.launchLoggingTo(full).finally(() => closeSync(full));
  expect(await master.act('restart', ['a'])).toMatchObject([{ outcome: 'done', state: 'running' }]);
  expect(await master.quit()).toBe(0);
});

test('SIGTERM stops every worker and leaves nothing behind', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: a, ${SLEEPER}}
  - {id: b, run: sleep 1000 & exec sleep 1000, shell: true, start_seconds: 0}
`);
  for (const name of ['a', 'b']) await master.state(name, 'running');
  expect(await master.quit()).toBe(0);
  await master.emptied();
  expect(existsSync(master.socket)).toBe(false);
});

test('I5: what left its session before its worker was a moment old does not get away', async () => {
  const ids = Array.from({ length: 10 }, (_, n) => `w${n}`);
  const run = 'run: setsid sleep 1000 & exec sleep 1000, shell: true, start_seconds: 0';
  await using master = await TestMaster.start(
    `workers: [${ids.map((id) => `{id: ${id}, ${run}}`).join(', ')}]`,
  );
  for (const id of ids) await master.state(id, 'running');
  expect(await master.quit()).toBe(0);
  await master.emptied();
});

test('a second SIGTERM kills what does not want to go', async () => {
  await using master = await TestMaster.start(
    `workers: [{id: stubborn, ${STUBBORN}, stop: [{signal: TERM, wait: infinity}]}]`,
  );
  await master.untilLog('stubborn', (text) => text.includes('ready'));
  const { pid } = await master.worker('stubborn');
  master.kill('SIGTERM');
  await master.state('stubborn', 'stopping');
  expect(isRunning(pid ?? 0)).toBe(true);
  master.kill('SIGTERM');
  expect(await master.exited()).toEqual({ code: 0, signal: null });
  await master.emptied();
});

test('force_shutdown_timeout kills what does not want to go', async () => {
  await using master = await TestMaster.start(
    `master: {force_shutdown_timeout: 100ms}\nworkers: [{id: stubborn, ${STUBBORN}, stop: [{signal: TERM, wait: infinity}]}]`,
  );
  await master.untilLog('stubborn', (text) => text.includes('ready'));
  expect(await master.quit()).toBe(0);
  await master.emptied();
});

test('a very long force_shutdown_timeout is not taken for none', async () => {
  await using master = await TestMaster.start(`
master: {force_shutdown_timeout: 60d}
workers: [{id: polite, run: "trap 'sleep 0.3; echo done > finished; exit 0' TERM; echo ready; sleep 1000 & wait", shell: true}]
`);
  await master.untilLog('polite', (text) => text.includes('ready'));
  expect(await master.quit()).toBe(0);
  expect(readFileSync(join(master.dir, 'finished'), 'utf8')).toBe('done\n');
});

test('a shutdown stops all workers at the same time', async () => {
  // Each goes only when all of them have been told to: one after the other they would never end.
  const ids = ['a', 'b', 'c'];
  const allTold = ids.map((id) => `test -e told.${id}`).join(' && ');
  const workers = ids.map((id) => {
    const onTerm = `touch told.${id}; until ${allTold}; do sleep 0.02; done; touch left.${id}; exit 0`;
    return `  - {id: ${id}, run: "trap '${onTerm}' TERM; echo ready; sleep 1000 & wait", shell: true, stop: [{signal: TERM, wait: infinity}]}`;
  });
  await using master = await TestMaster.start(
    `master: {force_shutdown_timeout: 1h}\nworkers:\n${workers.join('\n')}`,
  );
  for (const id of ids) await master.untilLog(id, (text) => text.includes('ready'));
  expect(await master.quit()).toBe(0);
  for (const id of ids) expect(existsSync(join(master.dir, `left.${id}`))).toBe(true);
});

test('at a shutdown each worker gets its own stop sequence', async () => {
  const traps =
    'for s in TERM USR1 INT; do trap "echo $s >> got.$HSU_WORKER; exit 0" $s; done; echo ready; sleep 1000 & wait';
  await using master = await TestMaster.start(`
x-run: &run {run: ${JSON.stringify(traps)}, shell: true, start_seconds: 0}
workers:
  - {id: one, <<: *run, stop: [{signal: USR1}]}
  - {id: two, <<: *run, stop: [{signal: INT}]}
  - {id: three, <<: *run, stop: [{exec: [sh, -c, 'echo exec >> got.three; kill -KILL $MAINPID']}]}
  - {id: four, <<: *run}
`);
  const names = ['one', 'two', 'three', 'four'];
  for (const name of names) await master.untilLog(name, (text) => text.includes('ready'));
  expect(await master.quit()).toBe(0);
  const got = names.map((name) => readFileSync(join(master.dir, `got.${name}`), 'utf8'));
  expect(got).toEqual(['USR1\n', 'INT\n', 'exec\n', 'TERM\n']);
});

test('a reload and an operation that arrive during a shutdown start nothing', async () => {
  await using master = await TestMaster.start(
    `master: {reload: manual, force_shutdown_timeout: 1h}\nworkers: [{id: stubborn, ${STUBBORN}, stop: [{signal: TERM, wait: infinity}]}]`,
  );
  await master.untilLog('stubborn', (text) => text.includes('ready'));
  const { pid } = await master.worker('stubborn');
  master.kill('SIGTERM');
  await master.state('stubborn', 'stopping');
  master.configure(
    `workers: [{id: stubborn, ${SLEEPER}}, {id: late, run: touch late-started, oneshot: true}]`,
  );
  expect(await master.reload()).toMatchObject({ error: { kind: 'failed_precondition' } });
  expect(await master.act('start', ['stubborn'])).toMatchObject([{ error: { kind: 'failed_precondition' } }]);
  process.kill(pid ?? 0, 'SIGKILL');
  expect((await master.exited()).code).toBe(0);
  expect(existsSync(join(master.dir, 'late-started'))).toBe(false);
});

test.each(['state/master.lock', 'run/shim.sock', 'run/api.sock', 'log/a.log'])(
  'SIGTERM during a boot, at the moment %s appears, ends it and leaves nothing behind',
  async (sign) => {
    await using master = TestMaster.prepare(`workers: [{id: a, run: echo up; exec sleep 1000, shell: true}]`);
    master.makePlaces();
    master.begin();
    await master.untilFile(
      sign,
      () => lstatSync(join(master.dir, sign), { throwIfNoEntry: false }) !== undefined,
    );
    master.kill('SIGTERM');
    await master.exited();
    await master.emptied();
    await master.launch();
    await master.until('a', ({ state }) => state === 'starting' || state === 'running');
  },
);

test('sockets and state are for nobody else', async () => {
  await using master = await TestMaster.start(`workers: [{id: a, ${SLEEPER}}]`);
  await master.state('a', 'running');
  await master.act('stop', ['a']);
  const mode = (path: string): number => statSync(join(master.dir, path)).mode & 0o777;
  expect(mode('run/api.sock')).toBe(process.getuid?.() === 0 ? 0o660 : 0o600);
  expect(mode('run/shim.sock')).toBe(0o600);
  for (const path of [
    'run',
    'state',
    'log',
    'state/store.db',
    'state/events.db',
    'state/last-good.yaml',
    'run/incarnations',
    'run/fifos',
  ]) {
    expect(mode(path) & 0o007, path).toBe(0);
  }
});

test('two masters live side by side with workers of the same names', async () => {
  await using one = await TestMaster.start(`workers: [{id: a, ${SLEEPER}}]`);
  await using two = await TestMaster.start(`workers: [{id: a, ${SLEEPER}}]`);
  const first = await one.state('a', 'running');
  const second = await two.state('a', 'running');
  expect((await one.view()).shimPid).not.toBe((await two.view()).shimPid);
  expect(await one.quit()).toBe(0);
  expect(isRunning(first.pid ?? 0)).toBe(false);
  expect(await two.worker('a')).toMatchObject({ state: 'running', pid: second.pid });
});
