import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRunning, TestMaster } from '../helpers/master.ts';

/**
 * Takes its time to end, and has a child that has to be removed. When it is told to end it writes down who of those that
 * it must outlive is still there.
 */
const worker = (id: string, outlives: readonly string[], more = '') => {
  const looks = outlives.map(
    (other) =>
      `for pid in $(cat ${other}.pids); do test -d /proc/$pid && ! grep -q "^State:.*Z" /proc/$pid/status && echo "${id} before ${other} ($pid)" >> order; done`,
  );
  const lines = [
    `sh -c 'trap "" TERM; while :; do sleep 0.05; done' & echo $$ $! > ${id}.pids`,
    `trap '${[...looks, 'sleep 0.3', `echo ${id} down >> order`, 'exit 0'].join('; ').replaceAll("'", `'"'"'`)}' TERM`,
    'echo up',
    'while :; do sleep 0.05; done',
  ];
  return `  - id: ${id}
    start_seconds: 0
    shell: true
    run: |
      ${lines.join('\n      ')}
    ${more}
`;
};

const STACK = `master: {force_shutdown_timeout: 5m}
workers:
${worker('db', ['app', 'web'])}${worker('app', ['web'], 'depends_on: [db]')}${worker('web', [], 'depends_on: [app]')}
groups: {all: {members: [db, app, web]}}
`;

const ENDS: Readonly<Record<string, (master: TestMaster) => Promise<unknown>>> = {
  'stop --all': (master) => master.cli('stop', '--all', '-y'),
  'stop of a group': (master) => master.cli('stop', '@all', '-y'),
  'the end of the master': (master) => master.quit(),
};

test.each(Object.keys(ENDS))(
  'A043 %s: nobody is told to end before everything of those that need it is gone',
  async (how) => {
    await using master = await TestMaster.start(STACK);
    for (const name of ['db', 'app', 'web']) await master.untilLogged(name, /up/);
    await master.state('web', 'running');
    const pids = ['db', 'app', 'web'].flatMap((name) =>
      readFileSync(join(master.dir, `${name}.pids`), 'utf8')
        .trim()
        .split(' ')
        .map(Number),
    );
    expect(pids.filter(isRunning)).toHaveLength(6);
    await ENDS[how]?.(master);
    expect(pids.filter(isRunning)).toEqual([]);
    const order = await master.untilFile('order', (text) => text.includes('db down'));
    expect(order.trimEnd().split('\n')).toEqual(['web down', 'app down', 'db down']);
  },
);

test('I2 what was started again before it was its turn to stop is not stopped by the next master', async () => {
  await using master = await TestMaster.start(STACK);
  for (const name of ['db', 'app', 'web']) await master.untilLogged(name, /up/);
  const { pid } = await master.state('db', 'running');
  await master.act('stop', ['db', 'app', 'web'], { wait: false });
  await master.act('start', ['db']);
  await master.crash();
  await master.launch();
  await master.state('app', 'stopped');
  expect(await master.worker('db')).toMatchObject({ desired: 'running', state: 'running', pid });
});

test('A044 a stop command that hangs is killed with all it started when its time is over, and then the signal comes', async () => {
  await using master = await TestMaster.start(`workers:
  - id: web
    start_seconds: 0
    run: [/bin/sh, -c, "trap 'echo told; exit 7' TERM; echo up; while :; do sleep 0.05; done"]
    stop:
      - {exec: [/bin/sh, -c, "trap '' TERM; sleep 1000 & echo $$ $! > script; while :; do sleep 1; done"], wait: 3s}
      - {signal: TERM, wait: 1h}
`);
  await master.untilLogged('web', /up/);
  await master.state('web', 'running');
  expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
  const script = (await master.untilFile('script', (text) => text.endsWith('\n')))
    .trim()
    .split(' ')
    .map(Number);
  expect(script).toHaveLength(2);
  expect(script.filter(isRunning)).toEqual([]);
  // The signal, not the command and no kill, has ended it.
  expect((await master.worker('web')).exits).toMatchObject([{ code: 7, signal: null, cause: 'requested' }]);
  await master.untilLogged('web', /told/);
});
