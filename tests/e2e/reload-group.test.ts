import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

const NAMES = ['front', 'app', 'db'] as const;

/** Each writes down when it is looked at and told, into `order`; a file `bad-NAME` makes its configuration bad, `deaf-NAME` it deaf. */
const member = (name: string, more: string) =>
  `  - id: ${name}
    shell: true
    run: "trap 'echo told ${name} >> order; test -e deaf-${name} || touch ready-${name}' HUP; touch ready-${name}; echo up; while :; do sleep 0.05; done"
    start_seconds: 0
    readiness: {exec: "test -e ready-${name}", shell: true, period: 500ms, timeout: 5s, failure_threshold: 100}
    reload: {exec: "rm -f ready-${name}; kill -HUP $MAINPID", timeout: 10s, validate: [sh, -c, "echo looked at ${name} >> order; test ! -e bad-${name}"]}
    ${more}
`.replace(/exec: "(rm .*?)",/, "exec: [sh, -c, '$1'],");

const FLEET = `workers:
${member('front', 'depends_on: [app]')}${member('app', 'depends_on: [db]')}${member('db', '')}  - {id: cron, run: sleep 1000, start_seconds: 0}
groups:
  web: {members: [front, app, db]}
  all: {members: [web, cron]}
`;

async function started(): Promise<TestMaster> {
  const master = await TestMaster.start(FLEET);
  for (const name of NAMES) await master.untilLogged(name, /up/);
  await master.until('front', ({ ready }) => ready);
  await master.state('cron', 'running');
  return master;
}

const order = (master: TestMaster): string[] =>
  readFileSync(join(master.dir, 'order'), 'utf8').trimEnd().split('\n');
const forget = (master: TestMaster): void => rmSync(join(master.dir, 'order'), { force: true });

describe('reload of several workers', () => {
  test('of a group is one: all are looked at, and then told in the order of their start', async () => {
    await using master = await started();
    const { code, stdout } = await master.cli('reload', '@web');
    expect(code).toBe(0);
    expect(stdout.match(/^\w+: reloaded by .*, confirmed by its readiness probe/gm)).toHaveLength(3);
    const lines = order(master);
    expect(lines.slice(0, 3).sort()).toEqual(['looked at app', 'looked at db', 'looked at front']);
    expect(lines.slice(3)).toEqual(['told db', 'told app', 'told front']);
  });

  test('of a group tells nobody when one of them is against it', async () => {
    await using master = await started();
    writeFileSync(join(master.dir, 'bad-front'), '');
    const { code, stderr } = await master.cli('reload', '@web');
    expect(code).toBe(1);
    expect(order(master).filter((line) => line.startsWith('told'))).toEqual([]);
    expect(stderr).toContain('3 of 3 workers are not where they should be:');
    expect(stderr).toMatch(/^front +failed +running +the configuration is bad, nothing was changed: /m);
    for (const name of ['db', 'app']) {
      expect(stderr).toMatch(
        new RegExp(`^${name} +failed +running +nobody was told, because front of the group has failed`, 'm'),
      );
    }
    // Nothing has failed about these.
    expect((await master.worker('db')).lastReload).toBeNull();
    expect((await master.worker('front')).lastReload).toMatchObject({ ok: false });
  });

  test('of a group ends with the first that fails although it was told', async () => {
    await using master = await started();
    writeFileSync(join(master.dir, 'deaf-app'), '');
    const { code, stdout, stderr } = await master.cli('reload', '@web');
    expect(code).toBe(1);
    expect(order(master).filter((line) => line.startsWith('told'))).toEqual(['told db', 'told app']);
    expect(stdout).toMatch(/^db: reloaded/);
    expect(stderr).toContain('2 of 3 workers are not where they should be:');
    expect(stderr).toMatch(/^app +failed +running +.*but it was not ready within 10 s/m);
    expect(stderr).toMatch(/^front +failed +running +not told, because app has failed before it/m);
  });

  test('of a group in which one cannot be reloaded at all does nothing', async () => {
    await using master = await started();
    const { code, stderr } = await master.cli('reload', '@all');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: cron: cannot reload: its definition does not say how/m);
    expect(stderr).toMatch(/^error: db: cannot reload: cron of the group cannot, and nobody was told/m);
    expect(await master.untilLogged('db', /up/)).toBeTruthy();
    expect(() => order(master)).toThrow();
  });

  test('by their names is that of each: who fails keeps nobody else from it', async () => {
    await using master = await started();
    writeFileSync(join(master.dir, 'bad-app'), '');
    const { code, stdout, stderr } = await master.cli('reload', 'front', 'app', 'db');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: app: the configuration is bad/m);
    expect(stdout.match(/^\w+: reloaded/gm)?.sort()).toEqual(['db: reloaded', 'front: reloaded']);
    const told = order(master).filter((line) => line.startsWith('told'));
    expect(told).toEqual(['told db', 'told front']);
    forget(master);
    expect((await master.cli('reload', '--all')).code).toBe(1);
    expect(order(master).filter((line) => line.startsWith('told'))).toEqual(['told db', 'told front']);
  });
});

describe('signal to several workers', () => {
  test('of a group reaches all of them or nobody', async () => {
    await using master = await started();
    await master.act('stop', ['front']);
    const { code, stderr } = await master.cli('signal', 'HUP', '@web');
    expect(code).toBe(1);
    expect(stderr).toContain('front: cannot signal: the worker is stopped, nothing was signalled');
    expect(stderr).toContain('db: cannot signal: front of the group cannot, and nothing was done');
    expect(stderr).toContain('3 of 3 workers are not where they should be:');
    expect(() => order(master)).toThrow();
    await master.act('start', ['front']);
    expect((await master.cli('signal', 'HUP', '@web')).code).toBe(0);
    await master.untilFile('order', (text) => text.split('\n').length === 4);
  });

  test('by their names reaches those that it can', async () => {
    await using master = await started();
    await master.act('stop', ['front']);
    const { code, stdout, stderr } = await master.cli('signal', 'HUP', 'front', 'db');
    expect(code).toBe(1);
    expect(stdout).toContain('db: sent SIGHUP');
    expect(stderr).toContain('front: cannot signal: the worker is stopped, nothing was signalled');
    await master.untilFile('order', (text) => text === 'told db\n');
  });
});
