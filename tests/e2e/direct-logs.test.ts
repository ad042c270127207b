import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { directBytes } from '../helpers/direct-logs.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { isRoot, MODES } from '../helpers/modes.ts';
import { mountRamfs } from '../helpers/mount.ts';

const logDir = (master: TestMaster): string => join(master.dir, 'log');
const numbers = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, n) => `${from + n}\n`).join('');
/** Writes numbers in bursts, until the file `stop` is there; then says how many in `count`. */
const COUNTER = [
  'sh',
  '-c',
  'n=0; while ! test -e stop; do seq $((n + 1)) $((n + 1000)); echo $n >&2; n=$((n + 1000)); sleep 0.02; done; echo $n >count',
];
const SMALL = '{mode: direct, max_size: 20K, max_files: 1000}';

async function untilWritten(master: TestMaster, worker: string, bytes: number): Promise<void> {
  const log = join(logDir(master), `${worker}.log`);
  while ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) < bytes) await delay(5);
}

/** Waits until the master has a shim that is not this one. */
async function anotherShim(master: TestMaster, former: number | null): Promise<void> {
  for (;;) {
    const { shimPid } = await master.view();
    if (shimPid !== null && shimPid !== former && isRunning(shimPid)) return;
    await delay(10);
  }
}

/** Some text around the place where the two are not the same; null when they are. */
function firstDifference(actual: string, expected: string): string | null {
  if (actual === expected) return null;
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `at ${at}: ${around(actual)} instead of ${around(expected)}`;
}

/** Ends the counter; returns how many numbers it has written. */
async function stop(master: TestMaster): Promise<number> {
  writeFileSync(join(master.dir, 'stop'), '');
  await master.state('count', 'done');
  return Number(readFileSync(join(master.dir, 'count'), 'latin1'));
}

describe.each(MODES.filter((_, index) => index !== 1))('direct logs $mode', ({ env }) => {
  test('I6, I7, I10: no line is lost, torn or doubled while shim and master are killed and files are rotated', async () => {
    await using master = await TestMaster.start(
      `workers: [{id: count, run: ${JSON.stringify(COUNTER)}, oneshot: true, logs: ${SMALL}}]`,
      env,
    );
    const { pid } = await master.state('count', 'running');
    for (const [bytes, victim] of [
      [20_000, 'shim'],
      [80_000, 'master'],
      [140_000, 'shim'],
      [200_000, 'both'],
    ] as const) {
      await untilWritten(master, 'count', bytes);
      const { shimPid } = await master.view();
      if (victim !== 'master') process.kill(shimPid ?? 0, 'SIGKILL');
      if (victim !== 'shim') {
        master.kill('SIGKILL');
        await master.exited();
        await master.launch();
      }
      await anotherShim(master, victim === 'master' ? null : shimPid);
      expect(await master.worker('count')).toMatchObject({ pid, state: 'running' });
    }
    const count = await stop(master);
    const whole = numbers(1, count);
    expect(firstDifference(directBytes(logDir(master), 'count').toString(), whole)).toBeNull();
    expect(
      readdirSync(logDir(master)).filter((name) => name.startsWith('count.log.')).length,
    ).toBeGreaterThan(5);
    const { stdout } = await master.cli('logs', 'count', '--stream', 'out', '-o', 'raw', '-n', '1000000');
    expect(firstDifference(stdout, whole)).toBeNull();
    expect(directBytes(logDir(master), 'count', 'stderr').toString().match(/\n/g)).toHaveLength(count / 1000);
  });
});

test('I10: logs -f shows every line across rotations', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: count, run: ${JSON.stringify(COUNTER)}, oneshot: true, enabled: false, logs: ${SMALL}}
`);
  const cli = master.beginCli('logs', 'count', '-f', '-n', '1000000', '--stream', 'out');
  await master.act('start', ['count']);
  const seen: string[] = [];
  let count = Number.POSITIVE_INFINITY;
  for await (const line of createInterface(cli.stdout)) {
    seen.push(line);
    if (seen.length === 50_000) count = await stop(master);
    if (seen.length >= count) break;
  }
  cli.kill();
  await once(cli, 'close');
  expect(firstDifference(`${seen.join('\n')}\n`, numbers(1, count))).toBeNull();
});

test('I9: a change of the mode restarts the worker, and its logs show what was written in both', async () => {
  const config = (logs: string): string =>
    `{master: {reload: manual}, workers: [{id: w, run: "echo $MODE; exec sleep 1000", shell: true, start_seconds: 0, logs: ${logs}, env: {MODE: x}}]}`;
  await using master = await TestMaster.start(config('{}'));
  await master.untilLog('w', (text) => text.includes('x\n'));
  const before = await master.pidOf('w');
  for (const [turn, mode] of (['direct', 'pipe', 'direct'] as const).entries()) {
    master.configure(config(`{mode: ${mode}}`));
    await master.reload();
    await master.until('w', ({ incarnation, state }) => incarnation === turn + 2 && state === 'running');
    await master.untilLog('w', (text) => text.includes('x\n'));
  }
  expect(await master.pidOf('w')).not.toBe(before);
  const { stdout } = await master.cli('logs', 'w', '-o', 'raw', '--since', '1h');
  expect(stdout).toBe('x\nx\nx\nx\n');
  const { stdout: tail } = await master.cli('logs', 'w', '-o', 'raw', '-n', '10');
  expect(tail).toBe('x\nx\n');
});

test('logs say where incarnations begin, and that direct files hold no times', async () => {
  await using master = await TestMaster.start(
    'workers: [{id: w, run: "echo hello; exit 3", shell: true, restart_policy: always, restart: {max_retries: 1, retry_delay: 10ms, exhausted: fail}, logs: {mode: direct}}]',
  );
  await master.state('w', 'failed');
  const { stdout, stderr } = await master.cli('logs', 'w', '--since', '1h');
  expect(stdout).toBe('hello\nhello\n');
  expect(stderr).toMatch(/--- w started, incarnation 1 \(pid \d+\), stdout ---/);
  expect(stderr).toMatch(/--- w restarted, incarnation 2 \(pid \d+\), stdout ---/);
  expect(stderr).toMatch(/note: w writes its log without times \(logs\.mode: direct\); --since/);
});

test.skipIf(!isRoot)('a worker of another user may open its stderr again by path (root only)', async () => {
  await using master = await TestMaster.start(
    'workers: [{id: w, run: "echo one >&2; echo two >>/dev/stderr", shell: true, user: nobody, cwd: /, oneshot: true, logs: {mode: direct}}]',
  );
  await master.state('w', 'done');
  expect(directBytes(logDir(master), 'w', 'stderr').toString()).toBe('one\ntwo\n');
});

test('where the file system has no holes the output goes through pipes, and an event says so', async (context) => {
  const master = TestMaster.prepare(
    'workers: [{id: w, run: echo here, oneshot: true, logs: {mode: direct}}]',
  );
  await using _disposed = master;
  mkdirSync(logDir(master), { recursive: true });
  const unmount = mountRamfs(logDir(master)) ?? context.skip('mounting a ramfs is not permitted here');
  try {
    await master.launch();
    await master.state('w', 'done');
    const event = await master.event(({ message }) => message.includes('logs.mode: direct is not possible'));
    expect(event.message).toMatch(/cannot punch holes \(E(OP)?NOTSUPP?\)/);
    expect(readFileSync(join(logDir(master), 'w.log'), 'latin1')).toBe('here\n');
    master.kill('SIGTERM');
    await master.exited();
  } finally {
    unmount();
  }
});
