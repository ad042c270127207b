import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../src/doctor/doctor.ts';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';

const CLI = resolve('bin/hsu-master-cli');

interface Document extends Diagnosis {
  readonly daemon: { readonly pid: number } | null;
}

const outcomes = ({ findings }: Pick<Diagnosis, 'findings'>): Record<string, string> =>
  Object.fromEntries(findings.map(({ id, outcome }) => [id, outcome]));

describe('doctor, without a daemon', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'hsu-doctor-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const doctor = (runDir: string, before = ':', ...words: string[]) => {
    const places = ['--state-dir', join(dir, 's'), '--log-dir', join(dir, 'l'), '--run-dir', runDir];
    const line = ['sh', '-c', `${before}; exec "$@"`, 'sh', CLI, 'doctor', ...places, ...words];
    return spawnSync(line[0] ?? '', line.slice(1), { encoding: 'utf8' });
  };
  const document = (text: string): Document => JSON.parse(text) as Document;

  test('nothing hinders: exit 0, everything has a reason, and what is limited an advice; nothing was made', () => {
    const { status, stdout } = doctor(join(dir, 'r'), ':', '-o', 'json');
    const { findings, limits, daemon } = document(stdout);
    expect([status, daemon]).toEqual([0, null]);
    expect(findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'native',
        'pidfd',
        'subreaper',
        'cgroup',
        'controllers',
        'descriptors',
        'inotify',
        'space',
      ]),
    );
    for (const { outcome, text, advice } of findings) {
      expect(text).not.toBe('');
      expect(advice === null).toBe(outcome === 'good');
    }
    expect(limits.map(({ name }) => name)).toContain('memory.max_rss');
    for (const { enforcement } of limits) {
      expect(enforcement).toMatch(
        /^(kernel \(cgroup v[12]\)|sampled every \d+s|looked through every|kept to by|by the clock|not possible here: .)/,
      );
    }
    expect(doctor(join(dir, 'r')).stdout).toMatch(
      /^No daemon answers.*^(ok|limited) +native.*^LIMIT +ENFORCED$/ms,
    );
  });

  test('what cannot be written to, or is too long for a socket, hinders: exit 1', () => {
    writeFileSync(join(dir, 'file'), '');
    const inFile = doctor(join(dir, 'file', 'run'), ':', '-o', 'json');
    expect(inFile.status).toBe(1);
    expect(outcomes(document(inFile.stdout))).toMatchObject({ 'run-dir': 'bad', 'state-dir': 'good' });
    const long = doctor(join(dir, 'x'.repeat(100)), ':', '-o', 'json');
    expect(long.status).toBe(1);
    expect(outcomes(document(long.stdout))).toMatchObject({ 'run-dir': 'good', socket: 'bad' });
  });

  test('too few descriptors hinder, and the text says for how many workers they are', () => {
    const few = doctor(join(dir, 'r'), 'ulimit -n 60');
    expect(few.status).toBe(1);
    expect(few.stdout).toMatch(
      /^BAD +descriptors +60 open files \(hard limit\): enough for about 0 workers$/m,
    );
    const some = doctor(join(dir, 'r'), 'ulimit -n 264');
    expect(some.stdout).toMatch(/^limited +descriptors .* about 50 workers$/m);
  });

  test.skipIf(process.getuid?.() === 0)('an ordinary user is told of folders that belong to root', () => {
    const { status, stdout } = doctor('/run/hsu-doctor-test', ':', '-o', 'json');
    expect(status).toBe(1);
    expect(outcomes(document(stdout))).toMatchObject({ 'run-dir': 'bad', user: 'limited' });
  });
});

test('doctor with a daemon shows what its shim can do, which is not what the shell can do', async () => {
  const env = { HSU_NATIVE: 'off', HSU_CGROUPS: 'off' };
  await using master = await TestMaster.start(fleet({ web: SLEEPER }), env);
  const own = { HSU_NATIVE: 'on', HSU_CGROUPS: 'on' };
  master.useEnvironment(own);
  const { code, stdout } = await master.cli('doctor', '-o', 'json');
  const { daemon, limits, ...diagnosis } = JSON.parse(stdout) as Document;
  expect([code, daemon]).toEqual([0, expect.objectContaining({ pid: master.pid })]);
  expect(outcomes(diagnosis)).toMatchObject({ native: 'limited', cgroup: 'limited', controllers: 'limited' });
  expect(limits).toContainEqual({
    name: 'cpu.weight',
    enforcement: 'not possible here: cgroups are switched off (HSU_CGROUPS)',
  });
  expect(diagnosis.findings.find(({ id }) => id === 'run-dir')?.text).toBe(join(master.dir, 'run'));
});
