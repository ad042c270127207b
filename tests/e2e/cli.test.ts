import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { WorkerList } from '../../src/api/contract/worker.ts';
import { TestMaster } from '../helpers/master.ts';

const SLEEPER = 'run: sleep 1000, start_seconds: 0';

/** Resolves when the output so far satisfies. */
async function until(stream: Readable, satisfies: (text: string) => boolean): Promise<string> {
  let text = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if (satisfies(text)) return text;
  }
  throw new Error(`the output ended: ${text}`);
}

describe('A129: exit codes', () => {
  test('0: everything is as wished', async () => {
    await using master = await TestMaster.start(
      `workers: [{id: web, ${SLEEPER}}, {id: off, ${SLEEPER}, enabled: false}]`,
    );
    await master.state('web', 'running');
    const runs = [
      ['status'],
      ['stop', 'web'],
      ['start', 'web'],
      ['restart', 'web'],
      ['signal', 'CONT', 'web'],
      ['reset', 'web'],
      ['wait', 'web'],
      ['reload'],
      ['describe', 'web'],
      ['logs', 'web'],
      ['events'],
      ['version'],
    ];
    for (const args of runs) expect(await master.cli(...args), args.join(' ')).toMatchObject({ code: 0 });
  });

  test('1: it failed for one of several workers, and those that worked are done', async () => {
    await using master = await TestMaster.start(`
workers:
  - {id: good, ${SLEEPER}, enabled: false}
  - {id: bad, run: exit 9, shell: true, enabled: false, restart_policy: never}
`);
    const { code, stdout, stderr } = await master.cli('start', 'good', 'bad');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^good: running \(pid \d+\)$/m);
    expect(stderr).toMatch(/error: bad: .*exit 9/);
    expect(stderr).toContain('1 of 2 workers');
    expect(await master.worker('good')).toMatchObject({ state: 'running' });
  });

  test('A032: 1: a signal to a stopped worker reaches nobody', async () => {
    await using master = await TestMaster.start(`workers: [{id: off, ${SLEEPER}, enabled: false}]`);
    const { code, stderr } = await master.cli('signal', 'HUP', 'off');
    expect(code).toBe(1);
    expect(stderr).toContain('the worker is stopped, nothing was signalled');
  });

  test('1: an invalid file, for validate without a daemon and for reload', async () => {
    await using master = await TestMaster.start(`workers: [{id: web, ${SLEEPER}}]`);
    const before = await master.state('web', 'running');
    writeFileSync(join(master.dir, 'bad.yaml'), 'workers: [{id: a, run: sleep 1, restrat: 1}]');
    const validated = await master.cli('validate', 'bad.yaml');
    expect(validated.code).toBe(1);
    expect(validated.stdout + validated.stderr).toMatch(/bad\.yaml:1:\d+: workers\[0\]\.restrat/);
    master.configure('workers: [{id: a, run: sleep 1, restrat: 1}]');
    const reloaded = await master.cli('reload');
    expect(reloaded.code).toBe(1);
    expect(reloaded.stdout + reloaded.stderr).toMatch(/fleet\.yaml:1:\d+: workers\[0\]\.restrat/);
    expect(await master.worker('web')).toMatchObject({ pid: before.pid });
  });

  test('2 and 4: nothing at all is done for a line that makes no sense or a name that is not there', async () => {
    await using master = await TestMaster.start(`workers: [{id: web, ${SLEEPER}}, {id: api, ${SLEEPER}}]`);
    await master.state('web', 'running');
    expect(await master.cli('stop')).toMatchObject({ code: 2 });
    expect(await master.cli('stop', 'web', '--nonsense')).toMatchObject({ code: 2 });
    expect(await master.cli('frobnicate')).toMatchObject({ code: 2 });
    const unknown = await master.cli('stop', 'web', 'wbe');
    expect(unknown.code).toBe(4);
    expect(unknown.stderr).toContain('wbe');
    expect(await master.worker('web')).toMatchObject({ state: 'running' });
  });

  test('3: a worker is not as wished', async () => {
    await using master = await TestMaster.start(
      `workers: [{id: bad, run: exit 1, shell: true, restart_policy: never}]`,
    );
    await master.state('bad', 'failed');
    const { code, stdout } = await master.cli('status');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^bad\s+failed/m);
  });

  test('5: the daemon is down; the socket that was tried is named', async () => {
    await using master = await TestMaster.start('workers: []');
    await master.quit();
    for (const args of [['status'], ['stop', 'web'], ['reload'], ['events']]) {
      const { code, stdout, stderr } = await master.cli(...args);
      expect(code, args.join(' ')).toBe(5);
      expect(stdout).toBe('');
      expect(stderr).toContain(master.socket);
    }
  });

  test('5: the same after kill -9, when the socket is still there', async () => {
    await using master = await TestMaster.start('workers: []');
    await master.crash();
    expect(await master.cli('status')).toMatchObject({ code: 5 });
  });

  test('7: time is over, and the operation goes on', async () => {
    await using master = await TestMaster.start(
      `workers: [{id: slow, run: "trap '' TERM; echo ready; while :; do sleep 1000 & wait; done", shell: true, start_seconds: 0, stop: [{signal: TERM, wait: infinity}]}]`,
    );
    await master.untilLog('slow', (text) => text.includes('ready'));
    expect(await master.cli('stop', 'slow', '--timeout', '50ms')).toMatchObject({ code: 7 });
    const { pid } = await master.state('slow', 'stopping');
    process.kill(pid ?? 0, 'SIGKILL');
    await master.state('slow', 'stopped');
  });

  test.each([
    ['exit 7', 7],
    ['kill -KILL $$', 137],
    ['exit 0', 0],
  ])('wait --exit-status of a one-shot that ends by `%s` is %d', async (line, expected) => {
    await using master = await TestMaster.start(
      `workers: [{id: job, run: '${line}', shell: true, oneshot: true, restart_policy: never}]`,
    );
    expect(await master.cli('wait', 'job', '--exit-status')).toMatchObject({ code: expected });
  });
});

test('A135: a group with a failing member is not all up, and which it is is listed', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: front, ${SLEEPER}, labels: {group: shop}, enabled: false}
  - {id: back, run: /nowhere/back, labels: {group: shop}, enabled: false, restart_policy: never}
  - {id: other, ${SLEEPER}, enabled: false}
`);
  const { code, stderr } = await master.cli('start', '-l', 'group=shop');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^back\s+failed\s+failed\s+/m);
  expect(stderr).not.toMatch(/^front\s+failed/m);
  expect(await master.worker('other')).toMatchObject({ state: 'stopped' });
});

test('A131: no list shows values of variables, and describe masks what looks secret', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: web, run: sleep 1000, start_seconds: 0, env: {DB_PASSWORD: hunter2, PLAIN: shown, URL: "postgres://me:hunter3@db/x"}}
`);
  await master.state('web', 'running');
  for (const output of ['table', 'wide', 'json', 'yaml', 'jsonl', 'name']) {
    const { stdout } = await master.cli('status', '-o', output);
    expect(stdout).toContain('web');
    expect(stdout).not.toMatch(/hunter|PLAIN|shown/);
  }
  for (const output of ['text', 'json']) {
    const { stdout, code } = await master.cli('describe', 'web', '-o', output);
    expect(code).toBe(0);
    expect(stdout).toContain('shown');
    expect(stdout).toContain('***');
    expect(stdout).not.toContain('hunter');
  }
});

test('status as JSON is what the API says, and data alone is on stdout', async () => {
  await using master = await TestMaster.start(
    `workers: [{id: web, ${SLEEPER}}, {id: once, run: 'true', oneshot: true}]`,
  );
  await master.state('web', 'running');
  await master.state('once', 'done');
  const { stdout } = await master.cli('status', '-o', 'json');
  const list = JSON.parse(stdout) as WorkerList;
  expect(list.kind).toBe('WorkerList');
  expect(list.workers.map(({ name, state }) => `${name} ${state}`).sort()).toEqual([
    'once done',
    'web running',
  ]);
  expect((await master.cli('status', '-o', 'name')).stdout.trim().split('\n').sort()).toEqual([
    'once',
    'web',
  ]);
});

test('a reader that goes away ends the program quietly', async () => {
  const workers = Array.from({ length: 300 }, (_, n) => `{id: w${n}, ${SLEEPER}, enabled: false}`);
  await using master = await TestMaster.start(`workers: [${workers.join(', ')}]`);
  const child = master.beginCli('status', '-o', 'json');
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdout.destroy();
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(stderr).toBe('');
  expect(code === 0 || signal === 'SIGPIPE').toBe(true);
});

describe('logs', () => {
  test('the last lines, one stream, a pattern, and with the daemon down', async () => {
    await using master = await TestMaster.start(
      `workers: [{id: web, run: 'seq 1 100; echo oops >&2', shell: true, oneshot: true}]`,
    );
    await master.state('web', 'done');
    const lines = async (...args: readonly string[]): Promise<string[]> =>
      (await master.cli('logs', 'web', '-o', 'raw', ...args)).stdout.trimEnd().split('\n');
    expect(await lines('-n', '2', '--stream', 'out')).toEqual(['99', '100']);
    expect(await lines('--stream', 'err')).toEqual(['oops']);
    expect(await lines('-n', '100', '--grep', '^.5$')).toEqual([
      '15',
      '25',
      '35',
      '45',
      '55',
      '65',
      '75',
      '85',
      '95',
    ]);
    await master.quit();
    const down = await master.cli('logs', 'web', '-o', 'raw', '-n', '1', '--stream', 'out');
    expect(down).toMatchObject({ code: 0, stdout: '100\n' });
    expect(down.stderr).toContain(join(master.dir, 'log'));
  });

  test('I10: -f follows across rotation and restart, in order, with a marker for the new incarnation', async () => {
    const master = TestMaster.prepare(`
workers:
  - {id: parrot, run: [tail, -n, +1, -F, said], start_seconds: 0, logs: {max_size: 2K, max_files: 100, compress: false}}
`);
    await using _disposed = master;
    writeFileSync(join(master.dir, 'said'), 'line 0\n');
    await master.launch();
    await master.untilLog('parrot', (text) => text.includes('line 0'));
    const child = master.beginCli('logs', 'parrot', '-f', '-n', '1000');
    const talk = until(child.stderr, (text) => text.includes('incarnation 2'));
    try {
      const output = until(child.stdout, (text) => text.includes('line 499\n'));
      const lines = Array.from({ length: 500 }, (_, n) => `line ${n}\n`);
      writeFileSync(join(master.dir, 'said'), lines.slice(1).join(''), { flag: 'a' });
      expect(await output).toBe(lines.join(''));
      await master.act('restart', ['parrot']);
      expect(await talk).toContain('--- parrot restarted');
      await until(child.stdout, (text) => text.includes('line 499\n'));
    } finally {
      child.kill('SIGINT');
      await once(child, 'close');
    }
  });
});

test('wait returns when the state is reached, and not before', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: job, run: "trap 'exit 0' USR1; echo ready; sleep 1000 & wait", shell: true, oneshot: true}
`);
  await master.untilLog('job', (text) => text.includes('ready'));
  const waiting = master.beginCli('wait', 'job', '--for', 'done');
  const ended = once(waiting, 'close');
  expect((await master.cli('wait', 'job', '--for', 'done', '--timeout', '50ms')).code).toBe(7);
  expect(waiting.exitCode).toBeNull();
  await master.act('signal', ['job'], { signal: 'USR1' });
  expect((await ended)[0]).toBe(0);
});

test('events -w tells what happens while it watches', async () => {
  await using master = await TestMaster.start(`workers: [{id: web, ${SLEEPER}, enabled: false}]`);
  const child = master.beginCli('events', '-w', '-o', 'jsonl');
  const told = until(child.stdout, (text) => text.includes('"starting → running"'));
  try {
    await master.act('start', ['web']);
    expect(await told).toContain('"worker":"web"');
  } finally {
    child.kill('SIGINT');
    await once(child, 'close');
  }
});

test('manual reload is shown as CONFIG changed', async () => {
  await using master = await TestMaster.start(`master: {reload: manual}\nworkers: [{id: web, ${SLEEPER}}]`);
  await master.state('web', 'running');
  master.configure(`master: {reload: manual}\nworkers: [{id: web, ${SLEEPER}, env: {A: 1}}]`);
  await master.event(({ type, reason }) => type === 'config' && reason === 'changed');
  expect((await master.cli('status')).stdout).toMatch(/CONFIG[\s\S]*^web .*changed/m);
  const { code, stdout, stderr } = await master.cli('reload');
  expect(code).toBe(0);
  expect(stdout + stderr).toContain('web');
  expect((await master.cli('status')).stdout).not.toContain('CONFIG');
  expect(readFileSync(master.configFile, 'utf8')).toContain('A: 1');
});
