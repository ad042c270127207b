import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { logFilesOf, loggedBytes } from '../helpers/cri-logs.ts';
import { eventually } from '../helpers/eventually.ts';
import { TestMaster } from '../helpers/master.ts';
import { textOf } from '../helpers/text-of.ts';

/** Prints whatever a test appends to the file `said`. */
const PARROT = '{id: parrot, run: [tail, -n, +1, -F, said], start_seconds: 0}';
const logDir = (master: TestMaster): string => join(master.dir, 'log');

async function startParrot(): Promise<TestMaster> {
  const master = TestMaster.prepare(`workers: [${PARROT}]`);
  writeFileSync(join(master.dir, 'said'), '');
  await master.launch();
  await master.state('parrot', 'running');
  return master;
}

async function say(master: TestMaster, line: string): Promise<void> {
  appendFileSync(join(master.dir, 'said'), `${line}\n`);
}

test('A098: so many old files are kept, older ones are removed, the current name stays', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: seq, run: seq 1 100000, oneshot: true, logs: {max_size: 100K, max_files: 3, compress: false}}
`);
  await master.state('seq', 'done');
  const files = readdirSync(logDir(master)).filter((name) => name.startsWith('seq.log'));
  expect(files).toContain('seq.log');
  expect(files).toHaveLength(1 + 3);
  const kept = loggedBytes(logDir(master), 'seq').toString().trimEnd().split('\n').map(Number);
  expect(kept.at(-1)).toBe(100_000);
  expect(kept).toEqual(kept.map((_, index) => (kept[0] ?? 0) + index));
});

test('A098: rotated files are compressed and stay within the budget', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: seq, run: seq 1 100000, oneshot: true, logs: {max_size: 100K, max_files: 1000, max_total: 1M}}
`);
  await master.state('seq', 'done');
  await untilCompressed(master, 'seq');
  expect(logFilesOf(logDir(master), 'seq').length).toBeGreaterThan(2);
  // What is too much goes when the last one is compressed.
  await eventually(() => {
    const sizes = logFilesOf(logDir(master), 'seq').map((name) => textOf(join(logDir(master), name)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1024 ** 2);
  });
});

test.each([
  ['renamed', (log: string) => renameSync(log, `${log}.away`)],
  ['removed', (log: string) => rmSync(log)],
])('A099: a current log that is %s from outside is made again', async (_how, disturb) => {
  await using master = await startParrot();
  const log = join(logDir(master), 'parrot.log');
  await say(master, 'before');
  await master.untilLog('parrot', (text) => text.includes('before'));
  disturb(log);
  // The writer looks at the name at most once a second; until then lines go where the old file went.
  for (let turn = 1; !existsSync(log); turn++) {
    await say(master, `turn ${turn}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  await say(master, 'after');
  await master.untilLog('parrot', (text) => text.includes('after'));
  if (existsSync(`${log}.away`)) expect(readFileSync(`${log}.away`, 'latin1')).toContain('before');
  expect(await master.worker('parrot')).toMatchObject({ state: 'running', restarts: 0 });
});

test('A100: the log directory is made, and made again when it was removed', async () => {
  await using master = await startParrot();
  await say(master, 'first');
  await master.untilLog('parrot', (text) => text.includes('first'));
  rmSync(logDir(master), { recursive: true });
  for (let turn = 1; !existsSync(join(logDir(master), 'parrot.log')); turn++) {
    await say(master, `turn ${turn}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  await say(master, 'last');
  await master.untilLog('parrot', (text) => text.includes('last'));
});

test('A102: NUL, bytes that are no UTF-8, very long lines and a missing final newline are kept as they are', async () => {
  const bytes = Buffer.concat([
    Buffer.from('plain\n\n\0nul\0\n'),
    Buffer.from([0xff, 0xfe, 0x80, 0x0a, 0xc3, 0x28, 0x0a]),
    Buffer.from('unicode \u{1f980} \u00e9\r\n'),
    Buffer.alloc(1024 ** 2 + 7, 'x'),
    Buffer.from('\nno final newline'),
  ]);
  const master = TestMaster.prepare(`
workers:
  - {id: out, run: cat bytes, oneshot: true}
  - {id: err, run: cat bytes >&2, shell: true, oneshot: true}
`);
  await using _disposed = master;
  writeFileSync(join(master.dir, 'bytes'), bytes);
  await master.launch();
  await master.state('out', 'done');
  await master.state('err', 'done');
  expect(loggedBytes(logDir(master), 'out').equals(bytes)).toBe(true);
  expect(loggedBytes(logDir(master), 'err', 'stderr').equals(bytes)).toBe(true);
  expect(
    readFileSync(join(logDir(master), 'out.log'))
      .subarray(-19)
      .toString(),
  ).toBe(' P no final newline\n'.slice(1));
});

test('A104: lines written while the logger stands still arrive later', async () => {
  await using master = await startParrot();
  const { shimPid } = await master.view();
  process.kill(shimPid ?? 0, 'SIGSTOP');
  try {
    await say(master, 'meanwhile');
  } finally {
    process.kill(shimPid ?? 0, 'SIGCONT');
  }
  await master.untilLog('parrot', (text) => text.includes('meanwhile'));
});

test('I7, I10: the last words of a worker that ends while there is no logger are taken up by the next one', async () => {
  await using master = await TestMaster.start(
    `workers: [{id: talker, oneshot: true, run: [sh, -c, 'echo ready; while read -r _ < /proc/$PPID/comm; do :; done; echo last words; exit 7']}]`,
  );
  await master.untilLogged('talker', /ready/);
  process.kill((await master.view()).shimPid ?? 0, 'SIGKILL');
  await master.untilLogged('talker', /last words/);
});

test('A104, I7: lines written while there is no logger are taken up by the next one', async () => {
  await using master = await startParrot();
  await say(master, 'before');
  await master.untilLog('parrot', (text) => text.includes('before'));
  const { pid } = await master.worker('parrot');
  const { shimPid } = await master.view();
  process.kill(shimPid ?? 0, 'SIGKILL');
  await say(master, 'meanwhile');
  const text = await master.untilLog('parrot', (log) => log.includes('meanwhile'));
  expect(text.match(/stdout F \S+/g)).toEqual(['stdout F before', 'stdout F meanwhile']);
  expect(await master.worker('parrot')).toMatchObject({ pid, state: 'running', restarts: 0 });
});

test('A106: what happens to the log of one worker leaves the others alone', async () => {
  await using master = await TestMaster.start(`
workers:
  - {id: one, run: echo kept, oneshot: true}
  - {id: two, run: echo gone, oneshot: true}
`);
  await master.state('one', 'done');
  await master.state('two', 'done');
  master.configure(
    'workers: [{id: one, run: echo kept, oneshot: true}, {id: two, run: seq 1 1000, oneshot: true, logs: {max_size: 1K, compress: false}}]',
  );
  await master.reload();
  await master.until('two', ({ incarnation, state }) => incarnation === 2 && state === 'done');
  expect(logFilesOf(logDir(master), 'one')).toEqual(['one.log']);
  expect(master.readLog('one')).toMatch(/^\S+ stdout F kept\n$/);
  expect(logFilesOf(logDir(master), 'two').length).toBeGreaterThan(1);
});

test.each(['true', 'false'])(
  'I10: a writer at full speed loses and tears nothing through rotation (compress: %s)',
  async (compress) => {
    await using master = await TestMaster.start(`
workers:
  - {id: seq, run: seq 1 1000000, oneshot: true, logs: {max_size: 2M, max_files: 1000, compress: ${compress}}}
`);
    await master.state('seq', 'done');
    if (compress === 'true') await untilCompressed(master, 'seq');
    expect(logFilesOf(logDir(master), 'seq').length).toBeGreaterThan(20);
    const lines = loggedBytes(logDir(master), 'seq').toString().split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.length).toBe(1_000_000);
    expect(lines.findIndex((line, index) => line !== String(index + 1))).toBe(-1);
  },
);

test('I10: both streams keep their own order when they are written at full speed together', async () => {
  await using master = await TestMaster.start(`
workers:
  - id: both
    run: seq 1 200000 >&2 & seq 1 200000; wait
    shell: true
    oneshot: true
    logs: {max_size: 1M, max_files: 1000, compress: false}
`);
  await master.state('both', 'done');
  for (const stream of ['stdout', 'stderr'] as const) {
    const lines = loggedBytes(logDir(master), 'both', stream).toString().trimEnd().split('\n');
    expect(lines.length).toBe(200_000);
    expect(lines.findIndex((line, index) => line !== String(index + 1))).toBe(-1);
  }
});

test('I11: 500 MB of output in one go leave master and shim as small as they were', async () => {
  await using master = await TestMaster.start(`
workers:
  - id: flood
    enabled: false
    run: yes "$(printf '%04000d' 0)" | head -c 500000000
    shell: true
    oneshot: true
    logs: {max_size: 20M, max_files: 2, compress: false}
`);
  const { pid, shimPid } = await master.view();
  const before = [peakRss(pid), peakRss(shimPid ?? 0)];
  await master.act('start', ['flood']);
  await master.state('flood', 'done');
  const after = [peakRss(pid), peakRss(shimPid ?? 0)];
  const grown = after.map((bytes, index) => bytes - (before[index] ?? 0));
  expect(Math.max(...grown)).toBeLessThan(48 * 1024 ** 2);
  expect(Math.max(...after)).toBeLessThan(160 * 1024 ** 2);
  expect((await master.worker('flood')).lastExit).toMatchObject({ code: 0 });
});

/** Compressing goes on after a worker's end; nobody announces its own. */
async function untilCompressed(master: TestMaster, worker: string): Promise<void> {
  const changes = watch(logDir(master));
  for (;;) {
    const change = once(changes, 'change');
    const rotated = logFilesOf(logDir(master), worker).slice(0, -1);
    if (rotated.every((name) => name.endsWith('.gz'))) break;
    await change;
  }
  changes.close();
}

/** The most memory the process ever had resident, bytes. */
function peakRss(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
  return Number(kilobytes) * 1024;
}
