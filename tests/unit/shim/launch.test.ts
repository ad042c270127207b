import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Inherited, lookAtInherited, whyNotPermitted } from '../../../src/shim/inherited.ts';
import { explainExecFailure, interpreterOf, prepareLaunch } from '../../../src/shim/launch.ts';
import type { SpawnSpec } from '../../../src/shim/protocol/specs.ts';

const NOTHING_SPECIAL: Inherited = {
  softNofile: null,
  nice: 0,
  oomScoreAdj: 0,
  hardLimits: new Map([['nofile', 4096]]),
  mayRaisePriority: true,
  mayRaiseLimits: true,
};

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'hsu-launch-'));
  mkdirSync(join(dir, 'first'));
  mkdirSync(join(dir, 'second'));
  write('first/prog', 'not executable', 0o644);
  write('second/prog', '#!/bin/sh\n', 0o755);
  write('second/-dash', '#!/bin/sh\n', 0o755);
  write('second/env', '#! /usr/bin/env node -x\n', 0o755);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function write(name: string, text: string, mode: number): void {
  writeFileSync(join(dir, name), text);
  chmodSync(join(dir, name), mode);
}

function spec(argv: readonly string[], more: Partial<SpawnSpec> = {}): SpawnSpec {
  return {
    worker: 'one',
    incarnation: 1,
    id: 'one.1.x',
    argv,
    cwd: dir,
    env: { PATH: `${dir}/first:${dir}/second:/usr/bin:/bin` },
    user: null,
    umask: null,
    nice: null,
    oomScoreAdj: null,
    rlimits: {},
    logs: { format: 'cri', maxSizeBytes: 1, maxFiles: 1, maxAgeMs: 0, maxTotalBytes: 0, compress: false },
    definition: '',
    ...more,
  };
}

function launchOf(
  what: SpawnSpec,
  inherited: Inherited = NOTHING_SPECIAL,
): { file: string; argv: readonly string[] } {
  const preflight = prepareLaunch(what, inherited);
  if (!preflight.ok) throw new Error(preflight.failure.message);
  return preflight.launch;
}

describe('how a worker is started', () => {
  test('nothing stands in front of it when nothing has to be set', () => {
    expect(launchOf(spec(['prog', 'a b', '']))).toEqual({
      file: `${dir}/second/prog`,
      argv: ['prog', 'a b', ''],
    });
  });

  test('A003 the search goes on behind a file that is not executable', () => {
    expect(launchOf(spec(['prog'])).file).toBe(`${dir}/second/prog`);
  });

  test('an empty part of PATH is the working directory', () => {
    expect(launchOf(spec(['prog'], { cwd: join(dir, 'second'), env: { PATH: ':/usr/bin' } })).file).toBe(
      `${dir}/second/prog`,
    );
  });

  test('one tool for each kind of setting, what needs the most rights first', () => {
    const { file, argv } = launchOf(
      spec(['prog', 'x'], {
        oomScoreAdj: -5,
        nice: 4,
        ionice: { kind: 'best-effort', level: 6 },
        rlimits: { nofile: { soft: 10, hard: 'unlimited' }, core: { soft: 0, hard: 0 } },
        user: { uid: 0, gid: 7, groups: [8, 9] },
      }),
    );
    expect(file).toMatch(/\/choom$/);
    expect(argv.map((word) => word.replace(/^.*\/(choom|prlimit|nice|ionice|setpriv)$/, '$1'))).toEqual([
      ...['choom', '-n', '-5', '--'],
      ...['prlimit', '--nofile=10:unlimited', '--core=0:0'],
      ...['nice', '-n', '4'],
      ...['ionice', '-c', '2', '-n', '6'],
      ...['setpriv', '--reuid=0', '--regid=7', '--groups=8,9'],
      ...['prog', 'x'],
    ]);
  });

  test('A010 priority and OOM score are absolute, whatever this process has itself', () => {
    const own = { ...NOTHING_SPECIAL, nice: 10, oomScoreAdj: 200 };
    expect(launchOf(spec(['prog'], { nice: 4 }), own).argv).toEqual(
      expect.arrayContaining(['-n', '0', '-6', 'prog']),
    );
    expect(launchOf(spec(['prog'], { oomScoreAdj: 50 }), own).argv).toContain('50');
  });

  test('a name that looks like an option is not taken for one', () => {
    expect(launchOf(spec(['-dash'], { nice: 1 })).argv.at(-1)).toBe(`${dir}/second/-dash`);
  });
});

describe('why something cannot be started', () => {
  test.each([
    ['EAGAIN', 'resources', true],
    ['EMFILE', 'resources', true],
    ['ENOMEM', 'resources', true],
    ['EACCES', 'permission', false],
    ['ENOEXEC', 'not-executable', false],
    ['E2BIG', 'other', false],
  ])('A006 %s is %s', (errno, code, transient) => {
    expect(explainExecFailure(errno, '/bin/sh')).toMatchObject({ code, transient });
  });

  test('A011 the interpreter is the first word behind #!', () => {
    expect(interpreterOf(join(dir, 'second/env'))).toBe('/usr/bin/env');
    expect(interpreterOf(join(dir, 'first/prog'))).toBeNull();
    expect(interpreterOf(join(dir, 'no-such-file'))).toBeNull();
  });

  test.each([
    [{ nice: -1 }, 'nice -1 is not permitted'],
    [{ ionice: { kind: 'realtime' as const, level: 0 } }, 'ionice realtime is not permitted'],
    [{ oomScoreAdj: -1 }, 'oom_score_adj -1 is not permitted'],
    [{ rlimits: { nofile: { soft: 1, hard: 4097 } } }, 'rlimits.nofile 4097 is not permitted'],
    [{ rlimits: { nofile: { soft: 1, hard: 'unlimited' } } }, 'the hard limit of this user is 4096'],
  ] as const)('A005 %j takes rights that an ordinary user has not', (setting, reason) => {
    const ordinary = { ...NOTHING_SPECIAL, mayRaiseLimits: false, mayRaisePriority: false };
    expect(whyNotPermitted(spec(['prog'], setting), ordinary)?.message).toContain(reason);
    expect(whyNotPermitted(spec(['prog'], setting), NOTHING_SPECIAL)).toBeNull();
  });

  test('and what takes none is permitted', () => {
    const ordinary = { ...NOTHING_SPECIAL, mayRaiseLimits: false, mayRaisePriority: false };
    const harmless = { nice: 3, oomScoreAdj: 10, rlimits: { nofile: { soft: 1, hard: 4096 } } };
    expect(whyNotPermitted(spec(['prog'], harmless), ordinary)).toBeNull();
  });

  test('this process knows its own limits', () => {
    const own = lookAtInherited(1024);
    expect(own.hardLimits.get('nofile')).toBeGreaterThan(0);
    expect([...own.hardLimits.keys()].sort()).toContain('msgqueue');
    expect(own).toMatchObject({
      softNofile: 1024,
      nice: expect.any(Number),
      oomScoreAdj: expect.any(Number),
    });
  });
});
