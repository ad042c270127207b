import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkerList, WorkerView } from '../../src/api/contract/worker.ts';
import { fleet, program, SLEEPER } from '../helpers/fleet.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';

const MEBIBYTE = 1024 ** 2;
const HOG = [process.execPath, program('hog.mjs')] as const;

describe.each(MODES)('what workers use, $mode', ({ env }) => {
  let master: TestMaster;
  beforeAll(async () => {
    master = await TestMaster.start(
      fleet({
        large: { run: [...HOG, 'memory=64', 'children=2', 'escape=1', 'descriptors=40'], start_seconds: '0' },
        small: SLEEPER,
        idle: { ...SLEEPER, enabled: false },
      }),
      env,
    );
    await master.untilLogged('large', /^ready$/m);
    await master.state('small', 'running');
  });
  afterAll(() => master[Symbol.asyncDispose]());

  const list = async (query: string): Promise<WorkerList> =>
    (await new HttpClient(master.socket).send('GET', `/v1/workers${query}`)).json();

  test('a list tells it when it is asked, and measures nothing otherwise', async () => {
    expect((await list('')).workers.every((worker) => !('usage' in worker))).toBe(true);
    const [large, small, idle] = (await list('?usage=total')).workers;
    expect(large?.usage?.rssBytes).toBeGreaterThan(100 * MEBIBYTE);
    expect(large?.usage?.descriptors).toBeGreaterThan(40);
    expect(small?.usage).toMatchObject({ processes: 1, threads: 1 });
    expect(small?.usage?.tree).toBeUndefined();
    expect(idle?.usage).toBeNull();
  });

  test('the whole tree is measured, escapees of session and parent too', async () => {
    const sleepers = (worker: WorkerView | undefined): number =>
      worker?.usage?.tree?.filter(({ command }) => command === 'sleep 1000').length ?? 0;
    // The escapee forks in its own time, and a look within 200 ms of the last one shows the same.
    for (let large: WorkerView | undefined; sleepers(large) < 3; ) {
      [large] = (await list('?name=large&usage=tree')).workers;
      await new Promise((resume) => setTimeout(resume, 20));
      if (sleepers(large) === 3) expect(large?.usage?.processes).toBe(4);
    }
  });

  test('what it waits for is told where the kernel tells it, and is not known elsewhere', async () => {
    const [large] = (await list('?name=large&usage=total')).workers;
    const { cgroup } = await master.worker('large');
    if (cgroup === null || !existsSync(join(cgroup, 'cpu.pressure'))) {
      expect(large?.usage?.pressure).toBeNull();
      expect((await master.cli('top', 'large', '-d', '50ms')).stdout).toMatch(/ WAIT\nlarge .* -\n$/);
      return;
    }
    for (const percent of Object.values(large?.usage?.pressure ?? { none: -1 })) {
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }
    expect((await master.cli('describe', 'large')).stdout).toMatch(
      /^ {2}waiting +for cpu .* of the last 10s$/m,
    );
    expect((await master.cli('top', 'large', '-d', '50ms')).stdout).toMatch(
      /\nlarge .*%( cpu| memory| io)?\n$/,
    );
  });

  test('describe and status -o wide show it', async () => {
    const described = await master.cli('describe', 'large');
    expect(described.stdout).toMatch(
      /^Uses:\n {2}cpu +[\d.]+% of a core over .+\n {2}memory +\d+M \(at most/m,
    );
    const status = await master.cli('status', '-o', 'wide', '--exit-zero');
    expect(status.stdout).toMatch(/^NAME .* CPU +MEMORY +PEAK +PROCS +THREADS +FDS +READ +WRITE/m);
    expect((await master.cli('status', '--exit-zero')).stdout).not.toContain('MEMORY');
  });

  test('top prints one table into a pipe, what uses most first, and as many as it is told', async () => {
    const once = await master.cli('top', '--sort', 'memory', '-d', '50ms');
    expect(once.code).toBe(0);
    expect(once.stdout).toMatch(
      /^2 of 3 workers with processes · cpu .*\nNAME .*\nlarge .*\nsmall .*\nidle .*\n$/,
    );
    const twice = await master.cli('top', 'small', '-b', '-n', '2', '-d', '10ms', '-o', 'jsonl');
    const lists = twice.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as WorkerList);
    expect(lists.map(({ workers }) => workers.map(({ name }) => name))).toEqual([['small'], ['small']]);
  });

  test('top --tree draws the processes below their worker', async () => {
    const { stdout } = await master.cli('top', 'large', '--tree', '-d', '50ms');
    expect(stdout).toMatch(/\nlarge .*\n {2}\S*node .*hog\.mjs .*\n( {4}sleep 1000 .*\n){2}/);
  });
});

test('an unknown word for usage is refused', async () => {
  await using master = await TestMaster.start(fleet({}));
  const answer = await new HttpClient(master.socket).send('GET', '/v1/workers?usage=much');
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.json())).toContain('usage: expected one of none, total, tree');
});
