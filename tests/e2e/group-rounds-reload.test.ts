import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

/** \`slow\` waits for the file \`go\` before it ends, so that \`db\`, which it needs, is not told yet. */
const fleet = (strategy: string, more = '') => `
workers:
  - id: slow
    run: ["/bin/sh", "-c", "trap 'while ! test -e go; do sleep 0.02; done; touch ended; exit 0' TERM; echo up; while :; do sleep 0.05; done"]
    start_seconds: 0
    stop: [{signal: TERM, wait: 1h}]
    depends_on: [db]
  - {id: db, run: sleep 1000, start_seconds: 0}
  - {id: app, run: sleep 1000, start_seconds: 0, restart: {retry_delay: 100ms}}
  - {id: other, run: sleep 1000, start_seconds: 0}
groups:
  web: {members: [db, slow, app], strategy: ${strategy}}
${more}`;

async function inTheMiddle(): Promise<{ master: TestMaster; db: number } & AsyncDisposable> {
  const master = await TestMaster.start(fleet('one_for_all'));
  for (const name of ['slow', 'app', 'other']) await master.state(name, 'running');
  await master.untilLogged('slow', /up/);
  const db = await master.pidOf('db');
  process.kill(await master.pidOf('app'), 'SIGKILL');
  await master.state('slow', 'stopping');
  await master.state('app', 'waiting');
  return { master, db, [Symbol.asyncDispose]: () => master[Symbol.asyncDispose]() };
}

describe('I9: a configuration that is applied while a group is restarted', () => {
  test('lets it go on when it says the same of the group', async () => {
    await using it = await inTheMiddle();
    const { master, db } = it;
    master.configure(fleet('one_for_all', '  aside: {members: [other]}\n'));
    await master.reload();
    expect(await master.worker('app')).toMatchObject({ state: 'waiting' });
    expect((await master.worker('app')).note).toContain('all of the group web to stop');
    expect(existsSync(join(master.dir, 'ended'))).toBe(false);
    writeFileSync(join(master.dir, 'go'), '');
    await master.until('db', ({ state, pid }) => state === 'running' && pid !== db);
    expect(readFileSync(join(master.dir, 'ended'), 'utf8')).toBe('');
    await master.state('app', 'running');
    await master.state('slow', 'running');
  });

  test('ends it when the group wants something else', async () => {
    await using it = await inTheMiddle();
    const { master, db } = it;
    master.configure(fleet('one_for_one'));
    await master.reload();
    await master.state('app', 'running');
    writeFileSync(join(master.dir, 'go'), '');
    await master.state('slow', 'running');
    expect(await master.pidOf('db')).toBe(db);
  });
});
