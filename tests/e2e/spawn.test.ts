import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fleet, program, SLEEPER } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { proc } from '../helpers/proc.ts';

const ODD_ARGUMENTS = [
  'two words',
  '',
  '"double" \'single\' `back`',
  'new\nline',
  'tab\there',
  'Grüße, 日本 🚀',
  '$HOME $(id) *',
  '\\back\\slash',
  '; rm -rf /nowhere && echo no',
  '--flag=-n',
  ' ',
];
/** Says "up" when its own code runs; only then everything that comes before exec is done. */
const UP = { shell: true, run: 'echo up; exec sleep 1000', start_seconds: '0' };
const REPORT = [process.execPath, program('report.mjs')];

/** util-linux has it, small images may not. */
const HAS_IONICE = existsSync('/usr/bin/ionice');

const WORKERS = {
  odd: { run: [...REPORT, ...ODD_ARGUMENTS], oneshot: true },
  'odd-nice': { run: [...REPORT, ...ODD_ARGUMENTS], oneshot: true, nice: 3 },
  line: { run: `echo 'a b' "c d" e\\ f '' $HOME *`, oneshot: true },
  'zero-name': { run: ['sh', '-c', 'tr "\\0" "|" </proc/$$/cmdline', 'x y'], oneshot: true },
  'zero-name-nice': { run: ['sh', '-c', 'tr "\\0" "|" </proc/$$/cmdline', 'x y'], oneshot: true, nice: 3 },
  shell: { run: 'echo $((6 * 7)) | tr 4 5', shell: true, oneshot: true },
  plain: UP,
  shaped: {
    ...UP,
    umask: '027',
    nice: 7,
    ...(HAS_IONICE ? { ionice: 'best-effort:6' } : {}),
    oom_score_adj: 321,
    rlimits: { nofile: '512:2048', core: '0', stack: '4M:16M', fsize: '1000000:unlimited', sigpending: 77 },
  },
  reopens: { run: 'echo again >/dev/stdout; echo bad >/dev/stderr', shell: true, oneshot: true },
  relative: { run: ['./bin/hello', 'one'], oneshot: true },
  'own-path': { run: 'hello two', env: { PATH: '{dir}/bin:/usr/bin:/bin' }, oneshot: true },
  'own-path-nice': { run: 'hello three', env: { PATH: '{dir}/bin:/usr/bin:/bin' }, oneshot: true, nice: 1 },
  'not-my-path': { run: 'hello four', oneshot: true, restart_policy: 'never' },
  folder: { run: 'pwd', cwd: 'bin', oneshot: true },
  bun: { run: './bin/bun-node-python.sh five', oneshot: true },
  twice: SLEEPER,
};

/** The placeholder stands for the master's directory, which is not known before. */
function prepare(env: NodeJS.ProcessEnv): TestMaster {
  const master = TestMaster.prepare('', env);
  master.configure(fleet(WORKERS).replaceAll('{dir}', master.dir));
  mkdirSync(join(master.dir, 'bin'));
  for (const name of ['hello', 'bun-node-python.sh']) {
    const path = join(master.dir, 'bin', name);
    writeFileSync(path, '#!/bin/sh\necho "$0 says $*"\n');
    chmodSync(path, 0o755);
  }
  return master;
}

describe.each(MODES)('a worker is started $mode', ({ env }) => {
  let master: TestMaster;
  beforeAll(async () => {
    // What the master itself has must not reach a worker: a search path, ignored signals, a low priority to be killed.
    master = prepare({ ...env, HSU_TEST_LEAK: 'yes' });
    await master.launch();
  });
  afterAll(() => master[Symbol.asyncDispose]());

  const outputOf = async (name: string): Promise<string> => {
    await master.state(name, 'done');
    return master.output(name);
  };

  test.each(['odd', 'odd-nice'])(
    'with its arguments exactly as given, whatever they hold (%s)',
    async (name) => {
      const report = JSON.parse(await outputOf(name)) as { argv: string[] };
      expect(report.argv).toEqual([...REPORT, ...ODD_ARGUMENTS]);
    },
  );

  test.each(['zero-name', 'zero-name-nice'])('with its own name as it was written (%s)', async (name) => {
    expect(await outputOf(name)).toBe('sh|-c|tr "\\0" "|" </proc/$$/cmdline|x y|\n');
  });

  test('by words and quotes of its line, and no shell looks at them', async () => {
    expect(await outputOf('line')).toBe('a b c d e f  $HOME *\n');
  });

  test('by a shell when that was asked for', async () => {
    expect(await outputOf('shell')).toBe('52\n');
  });

  test('A003 a bare name is looked up in the PATH of the worker, not of the master', async () => {
    expect(await outputOf('own-path')).toMatch(/hello says two\n$/);
    expect(await outputOf('own-path-nice')).toMatch(/hello says three\n$/);
    const failed = await master.state('not-my-path', 'failed');
    expect(failed.note).toContain('hello was not found in PATH');
  });

  test('a path is relative to the configuration file', async () => {
    expect(await outputOf('relative')).toBe(`${master.dir}/bin/hello says one\n`);
  });

  test('in the directory that was given', async () => {
    expect(await outputOf('folder')).toBe(`${master.dir}/bin\n`);
  });

  test('A012 the name of an interpreter inside a file name means nothing', async () => {
    expect(await outputOf('bun')).toBe(`${master.dir}/bin/bun-node-python.sh says five\n`);
  });

  test('A007 start of a running worker says so and leaves its process alone', async () => {
    const pid = await master.pidOf('twice');
    const [result] = await master.act('start', ['twice']);
    expect(result).toMatchObject({ outcome: 'unchanged', pid, message: `already running (pid ${pid})` });
    expect((await master.worker('twice')).pid).toBe(pid);
    expect(await master.cli('start', 'twice')).toMatchObject({ code: 0 });
    expect((await master.worker('twice')).incarnation).toBe(1);
  });

  test('A108 with /dev/null as standard input and no descriptor but its three', async () => {
    await master.untilLogged('plain', /up/);
    const descriptors = proc.descriptors(await master.pidOf('plain'));
    expect(descriptors).toEqual({
      0: '/dev/null',
      1: join(master.dir, 'run/fifos/plain.out'),
      2: join(master.dir, 'run/fifos/plain.err'),
    });
  });

  test('A010 with default signal dispositions and nothing blocked', async () => {
    await master.untilLogged('plain', /up/);
    const pid = await master.pidOf('plain');
    for (const set of ['SigBlk', 'SigIgn', 'SigCgt']) {
      expect(proc.status(pid, set), set).toEqual(['0000000000000000']);
    }
  });

  test('in a session of its own', async () => {
    const pid = await master.pidOf('plain');
    expect(proc.status(pid, 'NSsid')).toEqual([String(pid)]);
    expect(proc.status(pid, 'NSpgid')).toEqual([String(pid)]);
  });

  test('with the usual umask and soft limit of open files when nothing else is said', async () => {
    await master.untilLogged('plain', /up/);
    const pid = await master.pidOf('plain');
    expect(proc.status(pid, 'Umask')).toEqual(['0022']);
    expect(proc.limit(pid, 'Max open files')[0]).toBe('1024');
    expect(proc.nice(pid)).toBe(0);
    expect(proc.oomScoreAdj(pid)).toBe(0);
  });

  test('A009 with umask, priority, OOM score and limits as configured', async () => {
    await master.untilLogged('shaped', /up/);
    const pid = await master.pidOf('shaped');
    expect(proc.status(pid, 'Umask')).toEqual(['0027']);
    expect(proc.nice(pid)).toBe(7);
    if (HAS_IONICE)
      expect(spawnSync('ionice', ['-p', String(pid)]).stdout.toString()).toBe('best-effort: prio 6\n');
    expect(proc.oomScoreAdj(pid)).toBe(321);
    expect(proc.limit(pid, 'Max open files')).toEqual(['512', '2048']);
    expect(proc.limit(pid, 'Max core file size')).toEqual(['0', '0']);
    expect(proc.limit(pid, 'Max stack size')).toEqual(['4194304', '16777216']);
    expect(proc.limit(pid, 'Max file size')).toEqual(['1000000', 'unlimited']);
    expect(proc.limit(pid, 'Max pending signals')).toEqual(['77', '77']);
  });

  test('and can open /dev/stdout and /dev/stderr again', async () => {
    expect((await outputOf('reopens')).split('\n').sort()).toEqual(['', 'again', 'bad']);
  });
});
