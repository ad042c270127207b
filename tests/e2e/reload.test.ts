import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WorkerView } from '../../src/api/contract/worker.ts';
import { eventually } from '../helpers/eventually.ts';
import { BY_HAND, isRunning, TestMaster } from '../helpers/master.ts';

const sleeper = (id: string, more = ''): string =>
  `  - {id: ${id}, run: sleep 1000, start_seconds: 0${more === '' ? '' : `, ${more}`}}\n`;
/** A file that is applied by itself when it has changed. */
const followed = (...workers: readonly string[]): string => `workers:\n${workers.join('')}`;
/** One that is applied when a test says so, and not also a moment after it was written. */
const fleet = (...workers: readonly string[]): string => BY_HAND + followed(...workers);

/** What must not change for a worker that is not concerned. */
const identity = ({ pid, startedAt, incarnation, restarts }: WorkerView) => ({
  pid,
  startedAt,
  incarnation,
  restarts,
});

const started = (...workers: readonly string[]): Promise<TestMaster> => running(fleet(...workers));

async function running(yaml: string): Promise<TestMaster> {
  const master = await TestMaster.start(yaml);
  for (const { name } of await master.workers()) await master.state(name, 'running');
  return master;
}

async function identities(master: TestMaster): Promise<Record<string, object>> {
  return Object.fromEntries((await master.workers()).map((worker) => [worker.name, identity(worker)]));
}

test('A113, I9: a reload of an unchanged file does nothing', async () => {
  await using master = await started(sleeper('a'), sleeper('b'));
  const before = await identities(master);
  expect(await master.reload()).toMatchObject({
    ok: true,
    revision: 1,
    changed: [],
    added: [],
    removed: [],
    unchanged: 2,
  });
  expect(await identities(master)).toEqual(before);
});

test('I9: the order of workers and keys, comments and spelling mean nothing to what runs', async () => {
  await using master = await started(sleeper('a'), sleeper('b', 'env: {X: 1, Y: 2}'));
  const before = await identities(master);
  master.configure(`${BY_HAND}
# another order, another spelling
workers:
  - id: b
    env: ["Y=2", "X=1"]
    start_seconds: 0s
    run: [sleep, "1000"]
${sleeper('a')}`);
  expect(await master.reload()).toMatchObject({ ok: true, changed: [], added: [], removed: [] });
  expect(await identities(master)).toEqual(before);
  expect((await master.workers()).map(({ name }) => name)).toEqual(['b', 'a']);
});

test('A114, I9: adding, removing and changing workers leaves all others their PID and uptime', async () => {
  await using master = await started(sleeper('keep'), sleeper('change'), sleeper('drop'));
  const before = await identities(master);
  const dropped = await master.worker('drop');
  master.configure(fleet(sleeper('keep'), sleeper('change', 'env: {X: 1}'), sleeper('fresh')));
  expect(await master.reload()).toMatchObject({
    ok: true,
    revision: 2,
    added: ['fresh'],
    removed: ['drop'],
    changed: ['change'],
    unchanged: 1,
  });
  expect(isRunning(dropped.pid ?? 0)).toBe(false);
  const changed = await master.until(
    'change',
    ({ state, incarnation }) => state === 'running' && incarnation === 2,
  );
  expect(changed.lastExit).toMatchObject({ cause: 'config', signal: 'SIGTERM' });
  await master.state('fresh', 'running');
  const after = await identities(master);
  expect(after['keep']).toEqual(before['keep']);
  expect(Object.keys(after)).toEqual(['keep', 'change', 'fresh']);
});

test('A117: a worker that was removed from the file is stopped gracefully and disappears', async () => {
  await using master = await TestMaster.start(`${BY_HAND}
workers:
  - id: polite
    run: trap 'echo said goodbye > goodbye; exit 0' TERM; echo ready; sleep 1000 & wait
    shell: true
`);
  await master.untilLog('polite', (text) => text.includes('ready'));
  const { pid } = await master.worker('polite');
  master.configure('workers: []');
  expect(await master.reload()).toMatchObject({ ok: true, removed: ['polite'] });
  expect(readFileSync(join(master.dir, 'goodbye'), 'utf8')).toBe('said goodbye\n');
  expect(isRunning(pid ?? 0)).toBe(false);
  expect(await master.workers()).toEqual([]);
});

test('I9: what is not built into the process is applied in place and holds from now on', async () => {
  await using master = await TestMaster.start(
    `${BY_HAND}workers: [{id: web, run: "trap 'echo got USR1; exit 0' USR1; echo ready; sleep 1000 & wait", shell: true, start_seconds: 0}]`,
  );
  await master.untilLog('web', (text) => text.includes('ready'));
  const before = identity(await master.worker('web'));
  master.configure(`${BY_HAND}
workers:
  - id: web
    run: "trap 'echo got USR1; exit 0' USR1; echo ready; sleep 1000 & wait"
    shell: true
    start_seconds: 0
    description: the front
    labels: {tier: front}
    logs: {format: raw, max_files: 2}
    restart: {success_exit_codes: [0, 3], fatal_exit_codes: [9]}
    stop: [{signal: SIGUSR1, wait: 20s}]
`);
  expect(await master.reload()).toMatchObject({ ok: true, changed: ['web'] });
  const after = await master.worker('web');
  expect(identity(after)).toEqual(before);
  expect(after).toMatchObject({ description: 'the front', labels: { tier: 'front' }, config: 'ok' });
  expect(after.events.at(-1)?.message).toContain('applied in place');
  const [stopped] = await master.act('stop', ['web']);
  expect(stopped).toMatchObject({ outcome: 'done', state: 'stopped' });
  // The new stop sequence was used, and the new log format.
  await master.untilLog('web', (text) => text === 'got USR1\n');
});

test('I9: restart rules that were changed in place decide about the next exit', async () => {
  await using master = await started(sleeper('web', 'restart_policy: always, restart: {retry_delay: 0}'));
  master.configure(fleet(sleeper('web', 'restart_policy: never')));
  await master.reload();
  const { pid } = await master.worker('web');
  process.kill(pid ?? 0, 'SIGKILL');
  expect(await master.state('web', 'failed')).toMatchObject({ restarts: 0 });
});

test('I8, A117, A121: an invalid file changes nothing and every error is told with its place', async () => {
  await using master = await started(sleeper('a'), sleeper('b'));
  const before = await identities(master);
  master.configure(`
workers:
  - {id: a, run: sleep 1, restrat_policy: always}
  - {id: B, run: sleep 1, nice: high}
  - {id: b, run: sleep 1}
`);
  const result = await master.reload();
  expect(result).toMatchObject({ ok: false, changed: [], added: [], removed: [] });
  const text = result.findings.join('\n');
  expect(text).toContain(`${master.configFile}:3:27: workers[0].restrat_policy:`);
  expect(text).toContain('did you mean "restart_policy"?');
  expect(text).toMatch(/:4:\d+: workers\[1\]\.nice:/);
  expect(text).toMatch(/:5:\d+: workers\[2\]\.id:/);
  expect(await identities(master)).toEqual(before);
  expect((await master.view()).configError).toContain('restrat_policy');

  master.configure(fleet(sleeper('a'), sleeper('b')));
  expect((await master.reload()).ok).toBe(true);
  expect((await master.view()).configError).toBeNull();
  expect(await identities(master)).toEqual(before);
});

test('I8, I9: an empty file ends nothing', async () => {
  await using master = await started(sleeper('a'));
  const before = await identities(master);
  master.configure('');
  expect(await master.reload()).toMatchObject({
    ok: false,
    removed: [],
    findings: [expect.stringContaining('the file is empty')],
  });
  expect(await identities(master)).toEqual(before);
});

test('I8: an invalid file that is saved is noticed, said and not applied', async () => {
  await using master = await running(followed(sleeper('a')));
  const before = await identities(master);
  master.configure('workers: [{id: a, run: sleep 1');
  const event = await master.event(({ reason }) => reason === 'rejected');
  expect(event.message).toContain('the configuration is invalid and was not applied');
  expect(await identities(master)).toEqual(before);
});

test('I8: a boot with an invalid file uses the last good one and says so', async () => {
  await using master = await started(sleeper('a'));
  master.configure(fleet(sleeper('a'), sleeper('b')));
  await master.reload();
  await master.quit();
  master.configure('workers: [{id: a, run: sleep 1, nonsense: 1}]');
  await master.launch();
  await master.state('a', 'running');
  await master.state('b', 'running');
  expect((await master.view()).configError).toContain('nonsense');
});

test('I8: without a last good configuration an invalid file ends the boot, with its findings', async () => {
  await using master = TestMaster.prepare('workers: [{id: a, run: sleep 1, nonsense: 1}]');
  master.begin();
  expect((await master.exited()).code).toBe(1);
  expect(master.log).toContain(`${master.configFile}:1:`);
  expect(master.log).toContain('nonsense');
  expect(existsSync(master.socket)).toBe(false);
});

test('I8: another file does not fall back to what was good of the first', async () => {
  await using master = await started(sleeper('a'));
  await master.quit();
  rmSync(master.configFile);
  master.begin();
  expect((await master.exited()).code).not.toBe(0);
  expect(master.log).toContain(`cannot read ${master.configFile}`);
});

test('a file that is edited in place is applied by itself', async () => {
  await using master = await running(followed(sleeper('a')));
  const before = await identities(master);
  master.configure(followed(sleeper('a'), sleeper('b')));
  await master.event(({ type, worker, reason }) => type === 'config' && worker === 'b' && reason === 'added');
  await master.state('b', 'running');
  expect((await identities(master))['a']).toEqual(before['a']);
});

test('a file that is replaced by rename, as vim does it, is applied by itself, twice over', async () => {
  await using master = await running(followed(sleeper('a')));
  for (const name of ['b', 'c']) {
    renameSync(master.configFile, `${master.configFile}~`);
    writeFileSync(`${master.configFile}.new`, followed(sleeper('a'), sleeper(name)));
    renameSync(`${master.configFile}.new`, master.configFile);
    rmSync(`${master.configFile}~`);
    await master.event(({ worker, reason }) => worker === name && reason === 'added');
  }
  await master.state('c', 'running');
});

test('A118: a burst of writes is applied as one, with what was written last', async () => {
  await using master = await running(followed(sleeper('a', 'env: {N: 0}')));
  for (let n = 1; n <= 20; n++) master.configure(followed(sleeper('a', `env: {N: ${n}}`)));
  await eventually(async () =>
    expect(await master.worker('a')).toMatchObject({ state: 'running', environment: { N: '20' } }),
  );
  const worker = await master.worker('a');
  // Two when the machine stood still in the middle of the burst.
  expect(worker.incarnation - 1).toBeLessThanOrEqual(2);
});

test('A118: a storm of reloads touches a changed worker once', async () => {
  await using master = await started(sleeper('a'));
  master.configure(fleet(sleeper('a', 'env: {N: 1}')));
  const results = await Promise.all(Array.from({ length: 20 }, () => master.reload()));
  expect(results.every(({ ok, revision }) => ok && revision === 2)).toBe(true);
  await master.state('a', 'running');
  expect((await master.worker('a')).incarnation).toBe(2);
});

test('A118: a change that is saved while a reload is under way is not lost', async () => {
  await using master = await TestMaster.start(`
master: {reload: manual}
workers:
  - {id: slow, run: "trap '' TERM; echo ready; while :; do sleep 1000 & wait; done", shell: true, start_seconds: 0, stop: [{signal: TERM, wait: infinity}]}
`);
  await master.untilLog('slow', (text) => text.includes('ready'));
  const { pid } = await master.worker('slow');
  master.configure(fleet(sleeper('a')));
  const first = master.reload();
  await master.state('slow', 'stopping');
  master.configure(fleet(sleeper('a'), sleeper('b')));
  const second = master.reload();
  await master.state('b', 'running');
  process.kill(pid ?? 0, 'SIGKILL');
  expect(await first).toMatchObject({ ok: true, removed: ['slow'], added: ['a'] });
  expect(await second).toMatchObject({ ok: true, added: ['b'] });
  expect((await master.workers()).map(({ name }) => name)).toEqual(['a', 'b']);
});

test('a worker that comes back into the file while it is being removed is kept', async () => {
  const slow = (more: string): string => `
  - {id: slow, run: "trap 'while ! test -e go; do sleep 0.02; done; exit 0' TERM; echo ready; while :; do sleep 1000 & wait $!; done", shell: true, start_seconds: 0${more}}
`;
  await using master = await TestMaster.start(`master: {reload: manual}\nworkers:${slow('')}`);
  await master.untilLog('slow', (text) => text.includes('ready'));
  master.configure('master: {reload: manual}\nworkers: []');
  const removal = master.reload();
  await master.state('slow', 'stopping');
  master.configure(`master: {reload: manual}\nworkers:${slow(', env: {BACK: 1}')}`);
  const back = master.reload();
  await master.event(({ worker, reason }) => worker === 'slow' && reason === 'added');
  writeFileSync(join(master.dir, 'go'), '');
  expect(await back).toMatchObject({ ok: true, added: ['slow'] });
  await removal;
  const again = await master.until(
    'slow',
    ({ state, incarnation }) => state === 'running' && incarnation === 2,
  );
  expect(isRunning(again.pid ?? 0)).toBe(true);
  expect((await master.worker('slow')).environment['BACK']).toBe('1');
});

test('SIGHUP applies the file', async () => {
  await using master = await TestMaster.start(fleet(sleeper('a')));
  master.configure(fleet(sleeper('a'), sleeper('b')));
  master.kill('SIGHUP');
  await master.state('b', 'running');
});

test('with reload: manual a change is shown, and applied only when asked for', async () => {
  await using master = await TestMaster.start(fleet(sleeper('a'), sleeper('b'), sleeper('c')));
  for (const name of ['a', 'b', 'c']) await master.state(name, 'running');
  const before = await identities(master);
  master.configure(fleet(sleeper('a'), sleeper('b', 'env: {X: 1}'), sleeper('d')));
  await master.event(({ type, reason }) => type === 'config' && reason === 'changed');
  const shown = (await master.workers()).map(({ name, config }) => [name, config]);
  expect(shown).toEqual([
    ['a', 'ok'],
    ['b', 'changed'],
    ['c', 'changed'],
  ]);
  expect(await identities(master)).toEqual(before);

  expect(await master.reload()).toMatchObject({ ok: true, added: ['d'], removed: ['c'], changed: ['b'] });
  await master.until(
    'b',
    ({ state, incarnation, config }) => state === 'running' && incarnation === 2 && config === 'ok',
  );
});

test('I2: a reload does not start what was stopped by hand, not even when its definition changed', async () => {
  await using master = await TestMaster.start(`
master: {reload: manual}
workers:
  - {id: rest, run: sleep 1000, start_seconds: 0}
  - {id: going, run: "trap '' TERM; echo ready; while :; do sleep 1000 & wait; done", shell: true, start_seconds: 0, stop: [{signal: TERM, wait: infinity}]}
`);
  await master.untilLog('going', (text) => text.includes('ready'));
  await master.act('stop', ['rest']);
  await master.act('stop', ['going'], { wait: false });
  const { pid } = await master.state('going', 'stopping');
  master.configure(fleet(sleeper('rest', 'env: {X: 1}'), sleeper('going', 'env: {X: 1}')));
  expect(await master.reload()).toMatchObject({ ok: true, changed: ['rest', 'going'] });
  process.kill(pid ?? 0, 'SIGKILL');
  expect(await master.state('going', 'stopped')).toMatchObject({ desired: 'stopped' });
  expect(await master.worker('rest')).toMatchObject({ state: 'stopped', desired: 'stopped', config: 'ok' });
  const [going] = await master.act('start', ['going']);
  expect(going).toMatchObject({ outcome: 'done', state: 'running' });
  expect((await master.worker('going')).command).toEqual(['sleep', '1000']);
});

test('enabled: false stops a worker and enabled: true starts it', async () => {
  await using master = await started(sleeper('a'));
  master.configure(fleet(sleeper('a', 'enabled: false')));
  await master.reload();
  expect(await master.state('a', 'stopped')).toMatchObject({ note: 'disabled in the configuration' });
  master.configure(fleet(sleeper('a')));
  await master.reload();
  await master.state('a', 'running');
});

test('A109, A110, A111: the environment is clean, strict and layered, and nothing in it is expanded', async () => {
  const master = TestMaster.prepare(
    `
workers:
  - id: env
    run: env -0
    oneshot: true
    inherit_env: [TAKEN, OVERRIDDEN, NOT_SET]
    env: {PERCENT: "100%(x)s %d", DOLLAR: "$HOME \${TAKEN} $$", EMPTY: "", NUMBER: 8080, YES: true, OVERRIDDEN: worker, LANG: C}
`,
    { TAKEN: '%taken $and \\kept', OVERRIDDEN: 'master', LEAKED: 'no', LANG: 'de_DE.UTF-8' },
  );
  await using _disposed = master;
  await master.launch();
  await master.state('env', 'done');
  const line = /stdout [FP] (.*)/s.exec(master.readLog('env'))?.[1] ?? '';
  const env = Object.fromEntries(
    line
      .split('\0')
      .flatMap((entry) =>
        entry.includes('=')
          ? [[entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]]
          : [],
      ),
  );
  expect(env).toMatchObject({
    PERCENT: '100%(x)s %d',
    DOLLAR: ['$HOME $', '{TAKEN} $$'].join(''),
    EMPTY: '',
    NUMBER: '8080',
    YES: 'true',
    TAKEN: '%taken $and \\kept',
    OVERRIDDEN: 'worker',
    LANG: 'C',
    HSU_WORKER: 'env',
  });
  expect(env).not.toHaveProperty('LEAKED');
  expect(env).not.toHaveProperty('NOT_SET');
  expect(Object.keys(env).sort()).toEqual(
    [
      'DOLLAR',
      'EMPTY',
      'HOME',
      'HSU_INCARNATION',
      'HSU_WORKER',
      'LANG',
      'LOGNAME',
      'NUMBER',
      'OVERRIDDEN',
      'PATH',
      'PERCENT',
      'SHELL',
      'TAKEN',
      'USER',
      'YES',
    ].sort(),
  );
});

test.each([
  ['a map', '{X: {a: 1}}'],
  ['a list', '{X: [1, 2]}'],
  ['null', '{X: null}'],
])('A110: an environment value that is %s is rejected', async (_what, env) => {
  await using master = TestMaster.prepare(`workers: [{id: a, run: env, env: ${env}}]`);
  master.begin();
  expect((await master.exited()).code).toBe(1);
  expect(master.log).toMatch(/:1:\d+: workers\[0\]\.env\.X:/);
});
