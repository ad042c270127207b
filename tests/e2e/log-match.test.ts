import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';

const AT_ONCE = 'start_seconds: 0, restart: {retry_delay: 0, max_retries: 0, window: {attempts: 0}}';
/** Waits for a file that a test makes. */
const until = (file: string) => `while ! test -e ${file}; do sleep 0.02; done`;
const db = (script: string) =>
  `  - {id: db, shell: true, run: ${JSON.stringify(script)}, ${AT_ONCE}, readiness: {exec: "false", period: 1h}}\n`;
const dependent = (id: string, needs: string) =>
  `  - {id: ${id}, run: sleep 1000, ${AT_ONCE}, depends_on: {db: {${needs}}}}\n`;
const touch = (master: TestMaster, file: string) => writeFileSync(join(master.dir, file), '');

describe.each(MODES)('waiting for a line of the log, $mode', ({ env }) => {
  test('A021: on stderr, split over two writes, coloured; until then the reason is shown', async () => {
    const script = `printf '\\033[32mready ' >&2; ${until('go')}; printf 'to accept\\033[0m\\n' >&2; exec sleep 1000`;
    const needs = 'condition: log_match, log: "^ready to accept$", stream: stderr';
    await using master = await TestMaster.start(`workers:\n${db(script)}${dependent('web', needs)}`, env);
    const waiting = await master.until('web', ({ note }) => note.includes('a log line'));
    const what = 'a log line matching /^ready to accept$/ on stderr';
    expect(waiting).toMatchObject({ state: 'waiting', note: `waiting for db (${what})` });
    expect((await master.cli('graph')).stdout).toContain(`after - db (${what})`);
    expect((await master.cli('describe', 'web')).stdout).toContain(
      `starts after db: ${what}, which is not so`,
    );
    touch(master, 'go');
    await master.state('web', 'running');
    expect((await master.cli('graph')).stdout).toContain(`after + db (${what})`);
    expect(await master.worker('db')).toMatchObject({ ready: false, restarts: 0 });
    const event = await master.event(({ reason }) => reason === 'line');
    expect(event).toMatchObject({ worker: 'db', type: 'process', message: `it has written ${what}` });
  });

  test('several wait for several lines of one worker', async () => {
    const script = `echo one; ${until('go')}; echo two; exec sleep 1000`;
    const fleet = `workers:\n${db(script)}${dependent('a', 'log: one')}${dependent('b', 'log: two')}${dependent('c', 'log: "^t"')}`;
    await using master = await TestMaster.start(fleet, env);
    await master.state('a', 'running');
    const states = async () => (await master.workers()).map(({ state }) => state);
    expect(await states()).toEqual(['running', 'running', 'waiting', 'waiting']);
    touch(master, 'go');
    await master.state('b', 'running');
    await master.state('c', 'running');
  });

  test('I6: what is written while no master is there counts, and what was written before is not forgotten', async () => {
    const script = `echo one; ${until('go')}; echo two; exec sleep 1000`;
    const fleet = `workers:\n${db(script)}${dependent('a', 'log: one')}${dependent('b', 'log: two')}`;
    await using master = await TestMaster.start(fleet, env);
    const pid = await master.pidOf('db');
    await master.state('a', 'running');
    await master.act('stop', ['a']);
    await master.crash();
    touch(master, 'go');
    await master.untilLogged('db', /two/);
    await master.launch();
    await master.state('b', 'running');
    expect((await master.act('start', ['a']))[0]).toMatchObject({ outcome: 'done', state: 'running' });
    expect(await master.pidOf('db')).toBe(pid);
  });

  test('I7: what is written while no shim is there counts, and what the lost one has read', async () => {
    const script = `echo one; ${until('go')}; echo two; exec sleep 1000`;
    const fleet = `workers:\n${db(script)}${dependent('a', 'log: one')}${dependent('b', 'log: two')}`;
    await using master = await TestMaster.start(fleet, env);
    const pid = await master.pidOf('db');
    await master.state('a', 'running');
    await master.act('stop', ['a']);
    process.kill((await master.view()).shimPid ?? 0, 'SIGKILL');
    touch(master, 'go');
    await master.state('b', 'running');
    expect((await master.act('start', ['a']))[0]).toMatchObject({ outcome: 'done', state: 'running' });
    expect(await master.pidOf('db')).toBe(pid);
  });

  test('I9: a line that is new in the configuration is found in the log, and nothing is restarted', async () => {
    const script = `echo one; echo two; ${until('go')}; echo three; exec sleep 1000`;
    const fleet = (more: string) => `workers:\n${db(script)}${dependent('a', 'log: two')}${more}`;
    await using master = await TestMaster.start(fleet(''), env);
    const pid = await master.pidOf('db');
    await master.state('a', 'running');
    master.configure(fleet(`${dependent('b', 'log: one')}${dependent('c', 'log: three')}`));
    await master.reload();
    await master.state('b', 'running');
    await master.state('c', 'waiting');
    // What was found in the log is known to the next master, too.
    await master.act('stop', ['b']);
    await master.crash();
    await master.launch();
    expect((await master.act('start', ['b']))[0]).toMatchObject({ outcome: 'done' });
    touch(master, 'go');
    await master.state('c', 'running');
    expect(await master.pidOf('db')).toBe(pid);
  });
});

test('A021: a line that never comes ends `start` in time, and the worker goes on when it comes after all', async () => {
  const script = `${until('go')}; echo Listening; exec sleep 1000`;
  const fleet = `workers:\n${db(script)}${dependent('web', 'log: Listening, timeout: 200ms')}`;
  await using master = await TestMaster.start(fleet);
  await master.pidOf('db');
  const [result] = await master.act('start', ['web']);
  expect(result).toMatchObject({ outcome: 'failed', state: 'waiting' });
  expect(result?.message).toBe(
    'waiting for db (a log line matching /Listening/, which has not come within 200ms); it starts by itself when that is there',
  );
  touch(master, 'go');
  await master.state('web', 'running');
});

test('each process has to write it anew; `restart: stop` waits for it again', async () => {
  const script = `if mkdir first; then echo Listening; else ${until('go')}; echo Listening; fi; exec sleep 1000`;
  const fleet = `workers:\n${db(script)}${dependent('web', 'log: Listening, restart: stop')}`;
  await using master = await TestMaster.start(fleet);
  await master.state('web', 'running');
  await master.act('restart', ['db'], { wait: false });
  await master.until('web', ({ note }) => note === 'waiting for db (a log line matching /Listening/)');
  expect(existsSync(join(master.dir, 'go'))).toBe(false);
  touch(master, 'go');
  await master.state('web', 'running');
});

test('critical-path names the line', async () => {
  const fleet = `workers:\n${db('sleep 0.1; echo Listening; exec sleep 1000')}${dependent('web', 'log: Listening')}`;
  await using master = await TestMaster.start(fleet.replace(', readiness: {exec: "false", period: 1h}', ''));
  await master.state('web', 'running');
  expect((await master.cli('critical-path', 'web')).stdout).toContain('db (a log line matching /Listening/)');
});
