import { userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fleet, program } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { isRoot, MODES } from '../helpers/modes.ts';

const REPORT = { run: [process.execPath, program('report.mjs')], oneshot: true } as const;
/** In the environment of the master: some of it would change a worker, some is nobody's business. */
const MASTERS_OWN = {
  HSU_TEST_SECRET: 'hunter2',
  HSU_TEST_PLACE: 'Wien',
  NODE_OPTIONS: '',
  LD_LIBRARY_PATH: '/nowhere',
  ODD_name_1: 'odd',
  LANG: 'de_AT.UTF-8',
};

const WORKERS = {
  clean: REPORT,
  inherits: { ...REPORT, inherit_env: ['HSU_TEST_PLACE', 'ODD_name_1', 'HSU_TEST_UNSET'] },
  configured: {
    ...REPORT,
    env: {
      EMPTY: '',
      SPACES: '  a  b ',
      LINES: 'one\ntwo\n',
      DOLLAR: '$HOME %s `id` \\',
      UMLAUT: 'ÄÖ 日本',
      EQUALS: 'a=b=c',
      PATH: '/opt/bin:/usr/bin:/bin',
      HOME: '/elsewhere',
      'dotted.name': 'kept',
    },
  },
  precedence: { ...REPORT, inherit_env: ['LANG', 'HSU_TEST_PLACE'], env: { HSU_TEST_PLACE: 'Graz' } },
  list: { ...REPORT, env: ['A=1', 'B=x=y', 'C='] },
  'through-tool': { ...REPORT, nice: 1, env: { EMPTY: '', 'dotted.name': 'kept' } },
};

describe.each(MODES)('the environment of a worker $mode', ({ env }) => {
  let master: TestMaster;
  beforeAll(async () => {
    master = await TestMaster.start(fleet(WORKERS), { ...env, ...MASTERS_OWN });
  });
  afterAll(() => master[Symbol.asyncDispose]());

  const environmentOf = async (name: string): Promise<Record<string, string>> => {
    await master.state(name, 'done');
    const { env: found } = JSON.parse(master.output(name)) as { env: Record<string, string> };
    return found;
  };
  const marks = (name: string): object => ({
    HSU_WORKER: name,
    HSU_INCARNATION: expect.stringMatching(new RegExp(`^${name}\\.1\\.[a-z0-9]+$`)),
  });

  test('is clean: what a login sets, and the two marks', async () => {
    const user = userInfo();
    expect(await environmentOf('clean')).toEqual({
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: user.homedir,
      USER: user.username,
      LOGNAME: user.username,
      SHELL: user.shell,
      LANG: 'de_AT.UTF-8',
      ...marks('clean'),
    });
  });

  test('takes over what inherit_env names, and nothing for a name that is not set', async () => {
    const found = await environmentOf('inherits');
    expect(found).toMatchObject({ HSU_TEST_PLACE: 'Wien', ODD_name_1: 'odd' });
    expect(found).not.toHaveProperty('HSU_TEST_UNSET');
    expect(found).not.toHaveProperty('HSU_TEST_SECRET');
  });

  test('A109 A111 has configured values byte by byte, empty ones and dollar signs included', async () => {
    expect(await environmentOf('configured')).toMatchObject(WORKERS.configured.env);
  });

  test('A111 prefers what is configured to what is inherited', async () => {
    expect(await environmentOf('precedence')).toMatchObject({ HSU_TEST_PLACE: 'Graz', LANG: 'de_AT.UTF-8' });
  });

  test('may be written as a list', async () => {
    expect(await environmentOf('list')).toMatchObject({ A: '1', B: 'x=y', C: '' });
  });

  test('is the same behind a tool that sets other things, which adds nothing of its own', async () => {
    const found = await environmentOf('through-tool');
    const clean = await environmentOf('clean');
    expect(found).toEqual({ ...clean, EMPTY: '', 'dotted.name': 'kept', ...marks('through-tool') });
  });
});

test.skipIf(!isRoot)(
  'the environment is that of the user a worker runs as (skipped unless root)',
  async () => {
    await using master = await TestMaster.start(
      fleet({ one: { run: 'env', user: 'nobody', cwd: '/', oneshot: true } }),
      { LANG: '' },
    );
    await master.state('one', 'done');
    const lines = master.output('one').split('\n');
    expect(lines).toEqual(expect.arrayContaining(['USER=nobody', 'LOGNAME=nobody', 'HOME=/nonexistent']));
  },
);
