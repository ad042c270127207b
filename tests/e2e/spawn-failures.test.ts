import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { isRoot, MODES } from '../helpers/modes.ts';

const ONCE = { restart_policy: 'never', start_seconds: '0' } as const;

const FAILURES: Readonly<Record<string, object>> = {
  absolute: { run: '/no/such/program' },
  relative: { run: './no-such-program' },
  bare: { run: 'no-such-program-anywhere' },
  'not-executable': { run: './files/data.txt' },
  directory: { run: './files' },
  'no-interpreter': { run: './files/lost.sh' },
  'no-interpreter-nice': { run: './files/lost.sh', nice: 1 },
  'no-program': { run: './files/text' },
  'no-program-nice': { run: './files/text', nice: 1 },
  'no-directory': { run: 'echo never', cwd: 'no/such/folder' },
  'file-as-directory': { run: 'echo never', cwd: 'files/data.txt' },
  'no-user': { run: 'echo never', user: 'nobody-by-this-name' },
  'no-group': { run: 'echo never', group: 'no-group-by-this-name' },
  'link-to-nothing': { run: './files/dangling' },
};

/** What the status says about each: the reason, and nothing that reads like another one. */
const REASONS: Readonly<Record<string, RegExp>> = {
  absolute: /^\/no\/such\/program does not exist/,
  relative: /no-such-program does not exist/,
  bare: /no-such-program-anywhere was not found in PATH/,
  'not-executable': /data\.txt is not executable/,
  directory: /files is a directory/,
  'no-interpreter': /lost\.sh exists, but its interpreter \/no\/such\/interpreter does not/,
  'no-interpreter-nice': /lost\.sh exists, but its interpreter \/no\/such\/interpreter does not/,
  'no-program': /text is neither a program for this machine nor a script with a #! line/,
  'no-program-nice': /text is neither a program for this machine nor a script with a #! line/,
  'no-directory': /working directory .*no\/such\/folder does not exist/,
  'file-as-directory': /working directory .*data\.txt is not a directory/,
  'no-user': /user nobody-by-this-name does not exist/,
  'no-group': /group no-group-by-this-name does not exist/,
  'link-to-nothing': /dangling does not exist/,
};

function prepare(env: NodeJS.ProcessEnv): TestMaster {
  const once = Object.entries(FAILURES).map(([name, worker]) => [name, { ...ONCE, ...worker }] as const);
  const master = TestMaster.prepare(
    fleet({
      ...Object.fromEntries(once),
      retried: { run: '/no/such/program', restart: { retry_delay: '1h' } },
      quick: { run: 'true', restart: { retry_delay: '1h' } },
      good: SLEEPER,
    }),
    env,
  );
  const write = (name: string, text: string, mode: number): void => {
    const path = join(master.dir, 'files', name);
    writeFileSync(path, text);
    chmodSync(path, mode);
  };
  mkdirSync(join(master.dir, 'files'));
  write('data.txt', 'data\n', 0o644);
  write('lost.sh', '#!/no/such/interpreter -x\n', 0o755);
  write('text', 'echo this must never run\n', 0o755);
  symlinkSync('nowhere', join(master.dir, 'files', 'dangling'));
  return master;
}

describe.each(MODES)('what cannot be started says why $mode', ({ env }) => {
  let master: TestMaster;
  beforeAll(async () => {
    master = prepare(env);
    await master.launch();
  });
  afterAll(() => master[Symbol.asyncDispose]());

  test.each(Object.keys(FAILURES))('A001 A002 A004 A005 A011 %s', async (name) => {
    const worker = await master.state(name, 'failed');
    expect(worker.note).toMatch(REASONS[name] ?? /no expectation/);
    expect(worker.pid).toBeNull();
    expect(master.output(name)).toBe('');
    expect(await master.act('start', [name])).toMatchObject([{ outcome: 'failed' }]);
  });

  test('A001 the others run all the same', async () => {
    expect(await master.pidOf('good')).toBeGreaterThan(0);
  });

  test('a failed start is tried again after a back-off, with its reason to read', async () => {
    const worker = await master.state('retried', 'backoff');
    expect(worker.note).toContain('/no/such/program does not exist');
    expect(worker.nextTryAt).not.toBeNull();
    expect((await master.events()).map(({ reason }) => reason)).toContain('start-failed');
  });

  test('A013 a process that ends within start_seconds has failed to start, although it exited with 0', async () => {
    const worker = await master.state('quick', 'backoff');
    expect(worker.lastExit).toMatchObject({ code: 0, cause: 'start' });
    expect(worker.note).toContain('before start_seconds was over');
  });
});

describe.skipIf(isRoot)('an ordinary user (skipped as root, who may)', () => {
  test.each([
    ['another user', { user: 'root' }, /cannot run as root: the master itself runs as/],
    ['a higher priority', { nice: -5 }, /nice -5 is not permitted/],
    ['a lower OOM score', { oom_score_adj: -500 }, /oom_score_adj -500 is not permitted/],
    [
      'a limit above the hard one',
      { rlimits: { core: 'unlimited', nofile: 99999999 } },
      /rlimits.nofile 99999999/,
    ],
  ])('A005 may not have %s, and nothing runs without it', async (_what, setting, reason) => {
    await using master = await TestMaster.start(fleet({ one: { ...ONCE, run: 'echo ran', ...setting } }));
    const worker = await master.state('one', 'failed');
    expect(worker.note).toMatch(reason);
    expect(master.output('one')).toBe('');
  });
});
