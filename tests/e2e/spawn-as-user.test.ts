import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fleet } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { isRoot, MODES } from '../helpers/modes.ts';
import { proc } from '../helpers/proc.ts';

const UP = {
  shell: true,
  run: 'echo up; exec sleep 1000',
  start_seconds: '0',
  user: 'nobody',
  cwd: '/',
} as const;
const ONCE = { restart_policy: 'never', user: 'nobody', cwd: '/', oneshot: true } as const;
const GROUPS = readFileSync('/etc/group', 'utf8').split('\n');

function prepare(env: NodeJS.ProcessEnv): TestMaster {
  const master = TestMaster.prepare('', env);
  master.configure(
    fleet({
      plain: UP,
      numeric: { ...UP, user: 64123, group: 64124 },
      grouped: { ...UP, group: 'daemon', groups: ['adm', '64123'] },
      shaped: { ...UP, oom_score_adj: 77, nice: -3, rlimits: { nofile: '1000:2000' } },
      reopens: { ...ONCE, shell: true, run: 'echo again >/dev/stdout; echo bad >>/dev/stderr; id -un' },
      secret: { ...ONCE, run: join(master.dir, 'private') },
      hidden: { ...ONCE, run: join(master.dir, 'closed/program') },
      escape: { ...ONCE, shell: true, run: 'kill -0 1 || echo denied' },
    }),
  );
  chmodSync(master.dir, 0o755);
  mkdirSync(join(master.dir, 'closed'), { mode: 0o700 });
  for (const [name, mode] of [
    ['private', 0o700],
    ['closed/program', 0o755],
  ] as const) {
    writeFileSync(join(master.dir, name), '#!/bin/sh\necho ran\n');
    chmodSync(join(master.dir, name), mode);
  }
  return master;
}

describe.skipIf(!isRoot).each(MODES)('a worker of another user (skipped unless root) $mode', ({ env }) => {
  let master: TestMaster;
  beforeAll(async () => {
    master = prepare(env);
    await master.launch();
  });
  afterAll(() => master[Symbol.asyncDispose]());

  const pidOf = async (name: string): Promise<number> => {
    await master.untilLogged(name, /up/);
    return master.pidOf(name);
  };

  test('A005 A009 is that user in every respect, with the groups of that user', async () => {
    const pid = await pidOf('plain');
    expect(proc.status(pid, 'Uid')).toEqual(['65534', '65534', '65534', '65534']);
    expect(proc.status(pid, 'Gid')).toEqual(['65534', '65534', '65534', '65534']);
    expect(proc.status(pid, 'Groups')).toEqual(['65534']);
    expect(proc.status(pid, 'CapEff')).toEqual(['0000000000000000']);
    expect(proc.limit(pid, 'Max open files')[0]).toBe('1024');
  });

  test('may be given by numbers nobody has a name for', async () => {
    const pid = await pidOf('numeric');
    expect(proc.status(pid, 'Uid')[0]).toBe('64123');
    expect(proc.status(pid, 'Gid')[0]).toBe('64124');
    expect(proc.environ(pid)).toMatchObject({ USER: '64123', HOME: '/' });
  });

  test('A009 has the group and supplementary groups that are configured, and no others', async () => {
    const pid = await pidOf('grouped');
    const groupId = (name: string): string => {
      const line = GROUPS.find((candidate) => candidate.startsWith(`${name}:`));
      return (line ?? '').split(':')[2] ?? '';
    };
    expect(proc.status(pid, 'Gid')[0]).toBe(groupId('daemon'));
    expect(proc.status(pid, 'Groups').sort()).toEqual([groupId('adm'), '64123'].sort());
  });

  test('A009 gets what only root may give before it becomes that user', async () => {
    const pid = await pidOf('shaped');
    expect(proc.oomScoreAdj(pid)).toBe(77);
    expect(proc.nice(pid)).toBe(-3);
    expect(proc.limit(pid, 'Max open files')).toEqual(['1000', '2000']);
    expect(proc.status(pid, 'Uid')[0]).toBe('65534');
  });

  test('can open /dev/stdout and /dev/stderr again', async () => {
    await master.state('reopens', 'done');
    expect(master.output('reopens').trim().split('\n').sort()).toEqual(['again', 'bad', 'nobody']);
    expect(statSync(join(master.dir, 'run/fifos')).mode & 0o777).toBe(0o700);
  });

  test('is told that it may not execute the program, or may not reach it', async () => {
    expect((await master.state('secret', 'failed')).note).toContain('uid 65534 may not execute');
    expect((await master.state('hidden', 'failed')).note).toMatch(/uid 65534 may not enter .*closed/);
    expect(master.output('secret') + master.output('hidden')).toBe('');
  });

  test('has no power over others', async () => {
    await master.state('escape', 'done');
    expect(master.output('escape')).toContain('denied');
  });

  test('is stopped like any other', async () => {
    const pid = await pidOf('plain');
    expect(await master.act('stop', ['plain'])).toMatchObject([{ outcome: 'done' }]);
    expect(() => proc.argv(pid)).toThrow();
  });
});
