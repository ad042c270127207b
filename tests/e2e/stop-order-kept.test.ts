import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

const ends = (id: string, before = ''): string =>
  `  - id: ${id}
    start_seconds: 0
    restart_policy: always
    shell: true
    stop: [{signal: TERM, wait: 1h}]
    run: |
      trap '${before}echo ${id} down >> order; exit 0' TERM
      echo up
      while :; do sleep 0.05; done
`;

/** Each needs the one before it; the last one ends when it may. */
const STACK = `workers:
${ends('db')}${ends('app')}    depends_on: [db]
${ends('web', 'while ! test -f go; do sleep 0.05; done; ')}    depends_on: [app]
  - {id: 'off', run: sleep 1000, enabled: false}
`;

const NAMES = ['db', 'app', 'web'];
const IN_TURN = { desired: 'stopped', state: 'running', note: 'stops after those that need it' };

/** A stop of all of them has begun: the last one is being stopped, and waits for the word. */
async function beingStopped(): Promise<TestMaster> {
  const master = await TestMaster.start(STACK);
  for (const name of NAMES) {
    await master.state(name, 'running');
    await master.untilLogged(name, /up/);
  }
  await master.act('stop', NAMES, { wait: false });
  await master.state('web', 'stopping');
  // What was asked for before is on disk when this is answered.
  await master.act('stop', ['off']);
  expect([await master.worker('db'), await master.worker('app')]).toMatchObject([IN_TURN, IN_TURN]);
  return master;
}

async function orderOfEnds(master: TestMaster, last: string): Promise<string[]> {
  writeFileSync(join(master.dir, 'go'), '');
  const order = await master.untilFile('order', (text) => text.includes(`${last} down\n`));
  return order.trimEnd().split('\n');
}

test('A043, I2, I6 a stop of several that a killed master was in the middle of goes on in its order, under each next one', async () => {
  await using master = await beingStopped();
  for (let crash = 1; crash <= 2; crash++) {
    await master.crash();
    await master.launch();
    expect(await master.worker('web')).toMatchObject({ desired: 'stopped', state: 'stopping' });
    expect([await master.worker('db'), await master.worker('app')]).toMatchObject([IN_TURN, IN_TURN]);
  }
  expect(await orderOfEnds(master, 'db')).toEqual(['web down', 'app down', 'db down']);
  for (const name of NAMES) {
    expect(await master.state(name, 'stopped')).toMatchObject({ desired: 'stopped', restarts: 0 });
  }
});

test('I2, I6 what ends before its turn stays down, what is started before it runs on, and the others go on', async () => {
  await using master = await beingStopped();
  const { pid } = await master.worker('db');
  await master.crash();
  await master.launch();
  expect(await master.act('start', ['db'])).toMatchObject([{ outcome: 'unchanged', pid }]);
  const app = await master.worker('app');
  process.kill(app.pid ?? 0, 'SIGKILL');
  expect(await master.state('app', 'stopped')).toMatchObject({ desired: 'stopped', restarts: 0 });
  expect(await orderOfEnds(master, 'web')).toEqual(['web down']);
  await master.state('web', 'stopped');
  expect(await master.worker('db')).toMatchObject({ desired: 'running', state: 'running', pid });
  await master.crash();
  await master.launch();
  expect(await master.worker('db')).toMatchObject({ desired: 'running', state: 'running', pid });
});
