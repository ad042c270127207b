import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { isRunning, killEverythingOf, TestMaster } from '../helpers/master.ts';

const SLEEPER = 'run: sleep 1000, start_seconds: 0';
/** Writes a line into a file with each run, and crashes. */
const CRASHER = `run: 'echo run >> runs.$HSU_WORKER; exit 3', shell: true, start_seconds: 0`;

function runsOf(master: TestMaster, worker: string): number {
  return readFileSync(join(master.dir, `runs.${worker}`), 'latin1')
    .trimEnd()
    .split('\n').length;
}

/**
 * Resolves when all that has happened so far is on disk. It gets there by itself in a moment; a kill before that would
 * make the next master begin a step earlier, which is right, but not what is meant here.
 */
async function remembered(master: TestMaster): Promise<void> {
  await master.act('stop', ['off']);
}

/**
 * Makes everything look as after a power failure: nothing lives, and what was written down is of another boot. That is
 * as near as a test comes to one.
 */
async function losePower(master: TestMaster): Promise<void> {
  const { shimPid } = await master.view();
  await master.crash();
  process.kill(shimPid ?? 0, 'SIGKILL');
  killEverythingOf(master.dir);
  await master.emptied();
  const ledger = join(master.dir, 'run/incarnations');
  for (const name of readdirSync(ledger)) {
    const text = readFileSync(join(ledger, name), 'utf8');
    writeFileSync(join(ledger, name), text.replaceAll(/"bootId":"[^"]*"/g, '"bootId":"another"'));
  }
  const store = openSqliteStore({ directory: join(master.dir, 'state'), onWarning: () => {} });
  const key = '/hsu/v1/session/current';
  const value = (await store.get(key))?.value ?? '{}';
  await store.commit({ do: [{ put: key, value: value.replace(/"life":"[^"]*"/, '"life":"another"') }] });
  await store.close();
}

describe('after a kill -9 of the master', () => {
  test('I2: a back-off goes on: the same next try, and the attempts so far count', async () => {
    await using master = await TestMaster.start(`
workers:
  - {id: bad, ${CRASHER}, restart: {retry_delay: 100ms, backoff_rate: 1000, max_delay: 1h, jitter: 0}}
  - {id: off, ${SLEEPER}, enabled: false}
`);
    const before = await master.until('bad', ({ state, restarts }) => state === 'backoff' && restarts === 1);
    await remembered(master);
    await master.crash();
    await master.launch();
    const after = await master.worker('bad');
    expect(after).toMatchObject({
      state: 'backoff',
      restarts: 1,
      incarnation: 2,
      note: before.note,
      lastExit: before.lastExit,
      lastRestartAt: before.lastRestartAt,
    });
    const shift = Date.parse(after.nextTryAt ?? '') - Date.parse(before.nextTryAt ?? '');
    expect(Math.abs(shift)).toBeLessThan(100);
    expect(runsOf(master, 'bad')).toBe(2);
  });

  test('I2: a parked worker stays parked, with its reason, and is tried when its time has come', async () => {
    await using master = await TestMaster.start(`
workers:
  - {id: parked, ${CRASHER}, restart: {retry_delay: 5ms, jitter: 0, max_retries: 1, parked_retry: 1h}}
  - {id: soon, ${CRASHER}, restart: {retry_delay: 5ms, jitter: 0, max_retries: 1, parked_retry: 1s}}
  - {id: off, ${SLEEPER}, enabled: false}
`);
    const before = await master.state('parked', 'crash-loop');
    await master.state('soon', 'crash-loop');
    await remembered(master);
    await master.crash();
    await master.launch();
    expect(await master.worker('parked')).toMatchObject({
      state: 'crash-loop',
      restarts: before.restarts,
      note: before.note,
    });
    const { restarts } = await master.worker('soon');
    await master.until('soon', (worker) => worker.restarts > restarts);
    expect(runsOf(master, 'parked')).toBe(2);
  });

  test('I2: what had ended for good is not run again, until its definition changes', async () => {
    const config = (name: string) => `
workers:
  - {id: migrate, run: 'echo ${name} >> runs.migrate', shell: true, oneshot: true}
  - {id: failed, ${CRASHER}, restart_policy: never}
  - {id: ready, ${SLEEPER}}
`;
    await using master = await TestMaster.start(config('one'));
    await master.state('migrate', 'done');
    await master.state('failed', 'failed');
    for (let round = 0; round < 2; round++) {
      await master.crash();
      await master.launch();
      await master.state('ready', 'running');
      expect(await master.worker('migrate')).toMatchObject({ state: 'done', incarnation: 1 });
      expect(await master.worker('failed')).toMatchObject({ state: 'failed', incarnation: 1 });
    }
    expect([runsOf(master, 'migrate'), runsOf(master, 'failed')]).toEqual([1, 1]);
    await master.crash();
    master.configure(config('two'));
    await master.launch();
    await master.until('migrate', ({ state, incarnation }) => state === 'done' && incarnation === 2);
    expect(runsOf(master, 'failed')).toBe(1);
  });

  test('I2, I5: a stop goes on at its step, and nothing is sent a second time', async () => {
    const told = `trap 'echo told >> told' TERM; echo ready; while :; do sleep 1000 & wait $!; done`;
    await using master = await TestMaster.start(`
workers:
  - {id: deaf, run: ${JSON.stringify(told)}, shell: true, start_seconds: 0, stop: [{signal: TERM, wait: 10s}, {signal: KILL}]}
  - {id: off, ${SLEEPER}, enabled: false}
`);
    await master.untilLog('deaf', (text) => text.includes('ready'));
    const { pid } = await master.worker('deaf');
    await master.act('stop', ['deaf'], { wait: false });
    await master.untilFile('told', (text) => text !== '');
    await remembered(master);
    await master.crash();
    await master.launch();
    expect(await master.worker('deaf')).toMatchObject({ state: 'stopping', desired: 'stopped', pid });
    await master.state('deaf', 'stopped');
    expect(isRunning(pid ?? 0)).toBe(false);
    expect(readFileSync(join(master.dir, 'told'), 'latin1')).toBe('told\n');
    expect((await master.worker('deaf')).exits).toMatchObject([{ cause: 'requested', signal: 'SIGKILL' }]);
  });

  test('I2: a restart under way is finished', async () => {
    const slow = `trap 'sleep 0.5; exit 0' TERM; echo ready; while :; do sleep 1000 & wait $!; done`;
    await using master = await TestMaster.start(
      `workers: [{id: slow, run: ${JSON.stringify(slow)}, shell: true, start_seconds: 0}, {id: off, ${SLEEPER}, enabled: false}]`,
    );
    await master.untilLog('slow', (text) => text.includes('ready'));
    await master.act('restart', ['slow'], { wait: false });
    await remembered(master);
    await master.crash();
    await master.launch();
    const after = await master.until(
      'slow',
      ({ state, incarnation }) => state === 'running' && incarnation === 2,
    );
    expect(after).toMatchObject({ restarts: 0, lastExit: { cause: 'requested', code: 0 } });
  });

  test('I2: what is asked for without a wait is on disk when it is answered', async () => {
    const slow = `trap 'sleep 0.5; exit 0' TERM; echo ready; while :; do sleep 1000 & wait $!; done`;
    await using master = await TestMaster.start(`
workers:
  - {id: halted, ${SLEEPER}}
  - {id: disabled, ${SLEEPER}, enabled: false}
  - {id: slow, run: ${JSON.stringify(slow)}, shell: true, start_seconds: 0}
  - {id: off, ${SLEEPER}, enabled: false}
`);
    const halted = await master.state('halted', 'running');
    await master.untilLog('slow', (text) => text.includes('ready'));
    await remembered(master);
    await crashAfter('stop', 'halted');
    expect(await master.state('halted', 'stopped')).toMatchObject({ desired: 'stopped' });
    expect(isRunning(halted.pid ?? 0)).toBe(false);
    await crashAfter('start', 'halted');
    await master.state('halted', 'running');
    await crashAfter('start', 'disabled');
    expect(await master.state('disabled', 'running')).toMatchObject({ desired: 'running' });
    await crashAfter('restart', 'slow');
    await master.until('slow', ({ state, incarnation }) => state === 'running' && incarnation === 2);

    async function crashAfter(verb: string, worker: string): Promise<void> {
      await master.act(verb, [worker], { wait: false });
      await master.crash();
      await master.launch();
    }
  });

  test.each([
    { killer: 'enabled: true', stopped: 'killer' },
    { killer: 'enabled: false', stopped: 'off' },
  ])(
    'I6: a start that was not written down yet holds when its process lives ($killer)',
    async ({ killer, stopped }) => {
      // Its first command comes sooner than anything of it is on disk.
      const script = '[ -s victim ] && kill -9 $(cat victim); rm -f victim; exec sleep 1000';
      await using master = await TestMaster.start(`
workers:
  - {id: killer, run: '${script}', shell: true, start_seconds: 1s, ${killer}}
  - {id: off, ${SLEEPER}, enabled: false}
`);
      await master.act('stop', [stopped]);
      writeFileSync(join(master.dir, 'victim'), String(master.pid));
      // Without a wait it would be on disk before it is answered; this one is answered when the worker is up.
      await master.act('start', ['killer']).catch(() => {});
      await master.exited();
      const { pid } = await relaunched();
      expect(pid).not.toBeNull();
      await remembered(master);
      // The second one knows it from what the first one wrote down.
      await master.crash();
      expect(await relaunched()).toMatchObject({ pid });

      async function relaunched() {
        await master.launch();
        return master.until('killer', ({ state, desired }) => state === 'running' && desired === 'running');
      }
    },
  );

  test('the revision of the configuration goes on, and grows only when something changes', async () => {
    await using master = await TestMaster.start(`workers: [{id: a, ${SLEEPER}}]`);
    expect((await master.view()).configRevision).toBe(1);
    master.configure(`workers: [{id: a, ${SLEEPER}, labels: {x: y}}]`);
    expect(await master.reload()).toMatchObject({ revision: 2 });
    await master.crash();
    await master.launch();
    expect((await master.view()).configRevision).toBe(2);
    master.configure(`# a comment changes nothing\nworkers: [{id: a, ${SLEEPER}, labels: {x: y}}]`);
    expect(await master.reload()).toMatchObject({ revision: 2 });
    await master.crash();
    await master.launch();
    expect((await master.view()).configRevision).toBe(2);
    await master.crash();
    master.configure(`workers: [{id: a, ${SLEEPER}}]`);
    await master.launch();
    expect((await master.view()).configRevision).toBe(3);
  });
});

test('I2: after a power failure what is wanted starts, what was stopped stays so, and one-shots run again', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: web, ${SLEEPER}}
  - {id: halted, ${SLEEPER}}
  - {id: migrate, run: echo run >> runs.migrate, shell: true, oneshot: true}
  - {id: waiting, ${CRASHER}, restart: {retry_delay: 1h, max_delay: 1h}}
`);
  const web = await master.state('web', 'running');
  await master.state('halted', 'running');
  await master.state('migrate', 'done');
  await master.state('waiting', 'backoff');
  await master.act('stop', ['halted']);
  await losePower(master);
  await master.launch();
  expect(await master.state('web', 'running')).toMatchObject({
    incarnation: web.incarnation + 1,
    restarts: 0,
  });
  expect(await master.worker('halted')).toMatchObject({
    state: 'stopped',
    desired: 'stopped',
    note: 'stopped by request',
  });
  await master.until('migrate', ({ state, incarnation }) => state === 'done' && incarnation === 2);
  await master.until('waiting', ({ state, incarnation }) => state === 'backoff' && incarnation === 2);
  expect([runsOf(master, 'migrate'), runsOf(master, 'waiting')]).toEqual([2, 2]);
});

test('a fleet that was ended in order begins anew: one-shots run again, nothing waits, the numbers of runs go on', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: migrate, run: echo run >> runs.migrate, shell: true, oneshot: true}
  - {id: waiting, ${CRASHER}, restart: {retry_delay: 1h, max_delay: 1h}}
`);
  await master.state('migrate', 'done');
  await master.state('waiting', 'backoff');
  await master.quit();
  await master.launch();
  await master.until('migrate', ({ state, incarnation }) => state === 'done' && incarnation === 2);
  await master.until('waiting', ({ state, incarnation }) => state === 'backoff' && incarnation === 2);
});
