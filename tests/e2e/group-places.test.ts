import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';

/** A job that runs until there is a file of its name. */
const job = (name: string): object => ({
  run: `echo ${name} >>order; while [ ! -e end-${name} ]; do sleep 0.02; done`,
  shell: true,
  oneshot: true,
});

const NAMES = ['a', 'b', 'c', 'd', 'e'];

const batch = (maxRunning: number, names: readonly string[] = NAMES): string =>
  fleet(Object.fromEntries(names.map((name) => [name, job(name)])), {
    groups: { batch: { members: names, max_running: maxRunning } },
  });

const finish = (master: TestMaster, name: string): void => writeFileSync(join(master.dir, `end-${name}`), '');

/** A place is taken from the start on. */
const states = async (master: TestMaster): Promise<string> =>
  (await master.workers()).map(({ state }) => state.replace('starting', 'running')).join(' ');

const started = async (master: TestMaster, count: number): Promise<string> =>
  (await master.untilFile('order', (text) => text.trim().split('\n').length >= count)).trim();

describe('A096: a group runs only so many of its workers', () => {
  test('the others wait, say so, and go on by themselves in the order in which they came', async () => {
    await using master = await TestMaster.start(batch(2));
    await started(master, 2);
    expect(await states(master)).toBe('running running waiting waiting waiting');
    const c = await master.worker('c');
    expect(c.note).toBe('waiting for a place in group batch (2 of 2 running)');
    const page = (await master.cli('describe', '@batch')).stdout;
    expect(page).toMatch(/^Running: +2 of 5, at most 2 at the same time$/m);
    expect(page).toMatch(/^Waiting: +c, d, e$/m);
    finish(master, 'b');
    await started(master, 3);
    expect(await states(master)).toBe('running done running waiting waiting');
    for (const name of ['a', 'c', 'd', 'e']) finish(master, name);
    for (const name of NAMES) await master.state(name, 'done');
    expect((await started(master, 5)).replaceAll('\n', '')).toMatch(/^(ab|ba)c(de|ed)$/);
  });

  test('I6: after kill -9 of the master the same ones run, and the same one is next', async () => {
    await using master = await TestMaster.start(batch(1));
    await started(master, 1);
    // Whoever is started again comes last.
    expect((await master.act('stop', ['b']))[0]).toMatchObject({ outcome: 'done' });
    await master.act('start', ['b'], { wait: false });
    await master.until('b', ({ state }) => state === 'waiting');
    expect((await master.cli('describe', '@batch')).stdout).toMatch(/^Waiting: +c, d, e, b$/m);
    await master.crash();
    await master.launch();
    await master.until('a', ({ state }) => state === 'running');
    expect(await states(master)).toBe('running waiting waiting waiting waiting');
    expect((await master.cli('describe', '@batch')).stdout).toMatch(/^Waiting: +c, d, e, b$/m);
    for (const name of NAMES) finish(master, name);
    for (const name of NAMES) await master.state(name, 'done');
    expect((await started(master, 5)).split('\n')).toEqual(['a', 'c', 'd', 'e', 'b']);
  });

  test('I9: more places are taken at once, fewer end nobody', async () => {
    await using master = await TestMaster.start(batch(1));
    await started(master, 1);
    master.configure(batch(3));
    await master.reload();
    await started(master, 3);
    expect(await states(master)).toBe('running running running waiting waiting');
    master.configure(batch(1));
    await master.reload();
    finish(master, 'a');
    await master.state('a', 'done');
    expect(await states(master)).toBe('done running running waiting waiting');
    expect((await master.act('restart', ['b']))[0]).toMatchObject({ outcome: 'done', state: 'running' });
    master.configure(batch(0));
    await master.reload();
    for (const name of ['d', 'e']) await master.until(name, ({ state }) => state === 'running');
  });

  test('a restart keeps the place; one that fails gives it up until it is tried again', async () => {
    const fails = { run: 'exit 1', shell: true, restart: { retry_delay: '1h', jitter: 0, max_retries: 0 } };
    const groups = {
      outer: { members: ['inner', 'z'], max_running: 2 },
      inner: { members: ['x', 'y'], max_running: 1 },
    };
    await using master = await TestMaster.start(
      fleet({ x: SLEEPER, y: { ...SLEEPER, enabled: false }, z: fails }, { groups }),
    );
    await master.state('z', 'backoff');
    const before = await master.pidOf('x');
    await master.act('start', ['y'], { wait: false });
    expect((await master.until('y', ({ state }) => state === 'waiting')).note).toBe(
      'waiting for a place in group inner (1 of 1 running)',
    );
    await master.act('restart', ['x']);
    expect(await master.pidOf('x')).not.toBe(before);
    expect((await master.worker('y')).state).toBe('waiting');
    await master.act('stop', ['x']);
    await eventually(async () => expect((await master.worker('y')).state).toBe('running'));
  });
});
