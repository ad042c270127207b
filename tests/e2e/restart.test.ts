import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRunning, TestMaster } from '../helpers/master.ts';

/** Notes each start in `starts`, then goes on with `rest`. */
const counted = (rest: string): string => JSON.stringify(`echo start >> starts; ${rest}`);
const ONCE_OK = 'test -e ok || exit 3; exec sleep 1000';

async function starts(master: TestMaster): Promise<number> {
  const text = await master.untilFile('starts', () => true);
  return text.split('\n').length - 1;
}

test('A057: failed starts spend the budget and park; a start by hand works and begins a new budget', async () => {
  await using master = await TestMaster.start(`
workers:
  - id: flaky
    run: ${counted(ONCE_OK)}
    shell: true
    start_seconds: 100ms
    restart: {max_retries: 2, retry_delay: 5ms, parked_retry: 1h}
`);
  const parked = await master.state('flaky', 'crash-loop');
  expect(parked.restarts).toBe(2);
  expect(parked.note).toContain('exit 3 before start_seconds was over');
  expect(parked.note).toContain('3 failures in a row, 2 retries allowed');
  expect(parked.nextTryInMs).toBeGreaterThan(0);
  expect(parked.lastExit).toMatchObject({ code: 3, cause: 'start' });

  writeFileSync(join(master.dir, 'ok'), '');
  const [started] = await master.act('start', ['flaky']);
  expect(started).toMatchObject({ outcome: 'done', state: 'running' });

  await master.untilFile('starts', (text) => text.split('\n').length - 1 === 3 + 1);
  rmSync(join(master.dir, 'ok'));
  process.kill(started?.pid ?? 0, 'SIGKILL');
  const again = await master.state('flaky', 'crash-loop');
  expect(again.restarts - parked.restarts).toBe(2);
  expect(await starts(master)).toBe(3 + 1 + 2);
});

test('A057: reset leaves the parked state and tries at once', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: flaky, run: ${counted(ONCE_OK)}, shell: true, start_seconds: 0, restart: {max_retries: 1, retry_delay: 5ms, parked_retry: 1h}}
`);
  await master.state('flaky', 'crash-loop');
  writeFileSync(join(master.dir, 'ok'), '');
  await master.act('reset', ['flaky']);
  await master.state('flaky', 'running');
});

test('A060: a parked worker is tried again slowly until it stays up', async () => {
  await using master = await TestMaster.start(`
workers:
  - id: flaky
    run: ${counted(ONCE_OK)}
    shell: true
    start_seconds: 100ms
    restart: {max_retries: 1, retry_delay: 5ms, parked_retry: 30ms}
`);
  await master.event(({ reason }) => reason === 'crash-loop');
  await master.until('flaky', ({ restarts }) => restarts >= 3);
  writeFileSync(join(master.dir, 'ok'), '');
  const up = await master.state('flaky', 'running');
  expect(up).toMatchObject({ nextTryAt: null, note: '' });
});

test('A060: exhausted: fail ends for good, and says why', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: flaky, run: ${counted('exit 3')}, shell: true, restart: {max_retries: 2, retry_delay: 0, exhausted: fail}}
`);
  const failed = await master.state('flaky', 'failed');
  expect(failed.note).toContain('2 retries allowed');
  expect(failed.nextTryAt).toBeNull();
  expect(await starts(master)).toBe(3);
});

test('A061, A065: without restarts a crash is final, under its own name', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: crashed, run: ${counted('exit 3')}, shell: true, start_seconds: 0, restart_policy: never}
  - {id: killed, run: sleep 1000, start_seconds: 0, restart_policy: never}
`);
  const crashed = await master.state('crashed', 'failed');
  expect(crashed).toMatchObject({ restarts: 0, note: 'exit 3; restart_policy is never' });
  const { pid } = await master.state('killed', 'running');
  process.kill(pid ?? 0, 'SIGKILL');
  const killed = await master.state('killed', 'failed');
  expect(killed.note).toBe('SIGKILL; restart_policy is never');
  expect(await starts(master)).toBe(1);
});

test('A061: a one-shot that succeeds is never started again; one that fails is', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: good, run: ${counted('exit 0')}, shell: true, oneshot: true, restart: {retry_delay: 0}}
  - {id: bad, run: 'test -e tried || { touch tried; exit 1; }', shell: true, oneshot: true, restart: {retry_delay: 0}}
`);
  expect(await master.state('good', 'done')).toMatchObject({ restarts: 0 });
  expect(await master.state('bad', 'done')).toMatchObject({ restarts: 1, lastExit: { code: 0 } });
  expect(await starts(master)).toBe(1);
});

test('A062: restarts by an operator cost no budget and are not counted', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: web, run: sleep 1000, start_seconds: 0, restart: {max_retries: 1, retry_delay: 0, window: {attempts: 1}}}
`);
  const pids = new Set<number | null>();
  for (let round = 0; round < 5; round++) {
    const [result] = await master.act('restart', ['web']);
    expect(result?.outcome).toBe('done');
    pids.add(result?.pid ?? null);
  }
  expect(pids.size).toBe(5);
  const before = await master.worker('web');
  expect(before.restarts).toBe(0);
  process.kill(before.pid ?? 0, 'SIGKILL');
  await master.until('web', ({ state, restarts }) => state === 'running' && restarts === 1);
});

test('A063: exit codes and signals decide what is success, what is retried and what is fatal', async () => {
  await using master = await TestMaster.start(`
x-rules: &rules {max_retries: 1, retry_delay: 0, exhausted: fail, success_exit_codes: [0, 5], success_signals: [USR1], fatal_exit_codes: [9], fatal_signals: [USR2]}
workers:
  - {id: success-code, run: exit 5, shell: true, oneshot: true, restart: *rules}
  - {id: success-signal, run: 'kill -USR1 $$', shell: true, oneshot: true, restart: *rules}
  - {id: fatal-code, run: exit 9, shell: true, oneshot: true, restart: *rules}
  - {id: fatal-signal, run: 'kill -USR2 $$', shell: true, start_seconds: 0, restart_policy: always, restart: *rules}
  - {id: other-code, run: exit 4, shell: true, oneshot: true, restart: *rules}
  - {id: other-signal, run: 'kill -KILL $$', shell: true, oneshot: true, restart: *rules}
`);
  expect(await master.state('success-code', 'done')).toMatchObject({ restarts: 0, lastExit: { code: 5 } });
  expect(await master.state('success-signal', 'done')).toMatchObject({ lastExit: { signal: 'SIGUSR1' } });
  const fatalCode = await master.state('fatal-code', 'failed');
  expect(fatalCode).toMatchObject({ restarts: 0, note: 'exit 9; exit 9 is listed as fatal' });
  const fatalSignal = await master.state('fatal-signal', 'failed');
  expect(fatalSignal).toMatchObject({ restarts: 0, note: 'SIGUSR2; SIGUSR2 is listed as fatal' });
  expect(await master.state('other-code', 'failed')).toMatchObject({ restarts: 1 });
  expect(await master.state('other-signal', 'failed')).toMatchObject({ restarts: 1 });
});

test('A066: nothing is restarted while the master shuts down', async () => {
  await using master = await TestMaster.start(`
workers:
  - id: obstinate
    run: ${counted(`trap 'exit 1' TERM; touch trapped; while :; do sleep 1000 & wait $!; done`)}
    shell: true
    start_seconds: 0
    restart_policy: always
    restart: {retry_delay: 0}
  - {id: waiting, run: exit 1, shell: true, start_seconds: 0, restart: {retry_delay: 1h}}
`);
  await master.untilFile('trapped', () => existsSync(join(master.dir, 'trapped')));
  await master.state('waiting', 'backoff');
  expect(await master.quit()).toBe(0);
  expect(await starts(master)).toBe(1);
});

test('A067: a rapid endless crasher is stopped by the window and parked', async () => {
  await using master = await TestMaster.start(`
workers:
  - id: crasher
    run: ${counted('exit 1')}
    shell: true
    start_seconds: 0
    restart_policy: always
    restart: {max_retries: 0, retry_delay: 0, window: {attempts: 15, period: 10m}, parked_retry: 1h}
`);
  const parked = await master.state('crasher', 'crash-loop');
  expect(parked.note).toBe('exit 1; more than 15 restarts in 600 s');
  expect(parked.restarts).toBe(15);
  expect(await starts(master)).toBe(16);
});

test('I2: a worker stopped by hand while it waits for its next try is not tried again', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: waiting, run: ${counted('exit 1')}, shell: true, start_seconds: 0, restart: {retry_delay: 1h}}
`);
  await master.state('waiting', 'backoff');
  const [stopped] = await master.act('stop', ['waiting']);
  expect(stopped).toMatchObject({ outcome: 'done', state: 'stopped' });
  expect(await master.worker('waiting')).toMatchObject({ desired: 'stopped', nextTryAt: null });
  expect(await starts(master)).toBe(1);
});

test.each([
  ['exits with its code', 'USR1', 7],
  ['completes', 'USR2', 0],
  ['dies of a signal', 'KILL', 137],
])('A072: when an essential one-shot %s the master ends with it', async (_how, signal, code) => {
  await using master = await TestMaster.start(`
workers:
  - id: main
    run: trap 'exit 7' USR1; trap 'exit 0' USR2; echo ready; sleep 1000 & wait
    shell: true
    oneshot: true
    essential: true
    restart_policy: never
  - {id: other, run: sleep 1000, start_seconds: 0}
`);
  await master.untilLog('main', (text) => text.includes('ready'));
  const { pid } = await master.state('other', 'running');
  await master.act('signal', ['main'], { signal });
  expect(await master.exited()).toEqual({ code, signal: null });
  expect(isRunning(pid ?? 0)).toBe(false);
});

test('A072: an essential worker that is restarted or stopped by hand does not end the master', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: main, run: sleep 1000, start_seconds: 0, essential: true, restart: {retry_delay: 0}}
`);
  const { pid } = await master.state('main', 'running');
  process.kill(pid ?? 0, 'SIGKILL');
  await master.until('main', (worker) => worker.state === 'running' && worker.pid !== pid);
  const [stopped] = await master.act('stop', ['main']);
  expect(stopped?.outcome).toBe('done');
  expect((await master.worker('main')).state).toBe('stopped');
  expect(await master.quit()).toBe(0);
});
