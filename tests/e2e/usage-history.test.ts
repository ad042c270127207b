import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UsageHistoryView } from '../../src/api/contract/usage.ts';
import { fleet, program, SLEEPER } from '../helpers/fleet.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';

const HOG = [process.execPath, program('hog.mjs'), 'memory=32'] as const;
const FOLLOWED = { interval: '1s', history_retention: '10m' } as const;
const EXAMPLE = join(import.meta.dirname, '../../config/examples/limits.yaml');

/** Asks until there is as much of it as wished. */
async function untilMeasured(
  master: TestMaster,
  name: string,
  isEnough: (history: UsageHistoryView) => boolean,
): Promise<UsageHistoryView> {
  for (;;) {
    const { code, stdout } = await master.cli('usage', name, '-o', 'jsonl');
    expect(code).toBe(0);
    const history = JSON.parse(stdout) as UsageHistoryView;
    if (isEnough(history)) return history;
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

describe.each(MODES)('what workers have used, $mode', ({ env }) => {
  let master: TestMaster;
  beforeAll(async () => {
    master = await TestMaster.start(
      fleet({
        large: { run: [...HOG], start_seconds: '0', resource_monitoring: FOLLOWED },
        unfollowed: SLEEPER,
      }),
      env,
    );
    await master.untilLogged('large', /^ready$/m);
  });
  afterAll(() => master[Symbol.asyncDispose]());

  test('it is measured at the interval that the file says, and shown with what was highest', async () => {
    const history = await untilMeasured(master, 'large', ({ points }) => points.length >= 2);
    expect(history).toMatchObject({ intervalMs: 1000, retentionMs: 600_000, pointMs: 3000 });
    expect(history.whole?.rssPeakBytes).toBeGreaterThan(32 * 1024 ** 2);
    const { stdout } = await master.cli('usage', 'large');
    expect(stdout).toMatch(
      /^large: the last .+, measured every 1s, kept for 10m\n +LATEST +AVERAGE +HIGHEST\n/,
    );
    expect(stdout).toMatch(/^memory +\S+M +\S+M +\S+M$/m);
  });

  test('a worker that does not ask for it has no history, and a name that is none is told', async () => {
    const { stdout } = await master.cli('usage', 'unfollowed');
    expect(stdout).toBe('unfollowed: no history, because it has no resource_monitoring\n');
    expect((await master.cli('usage', 'larg')).code).toBe(4);
    const answer = await new HttpClient(master.socket).send('GET', '/v1/usage?since=yesterday');
    expect(answer.status).toBe(400);
  });

  test('the next master knows it, and a look of somebody else does not disturb what is measured', async () => {
    await master.cli('status', '-o', 'wide', '--exit-zero');
    const before = await untilMeasured(master, 'large', ({ points }) => points.length >= 3);
    await master.daemon('stop', '--leave-workers');
    await master.launch();
    const after = await untilMeasured(master, 'large', ({ points }) =>
      points.some(({ at }) => Date.parse(at) > Date.parse(before.points.at(-1)?.at ?? '')),
    );
    const first = (history: UsageHistoryView): number =>
      Math.floor(Date.parse(history.points[0]?.at ?? '') / 1000);
    expect(first(after)).toBe(first(before));
  });

  test('what is not to be followed any more is not, and its process goes on', async () => {
    const pid = await master.pidOf('large');
    master.configure(fleet({ large: { run: [...HOG], start_seconds: '0' }, unfollowed: SLEEPER }));
    await master.reload();
    const { stdout } = await master.cli('usage', 'large');
    expect(stdout).toContain('no history');
    expect(await master.pidOf('large')).toBe(pid);
  });
});

test('nobody follows anything: there is no file', async () => {
  await using master = await TestMaster.start(fleet({ web: SLEEPER }));
  await master.state('web', 'running');
  await master.cli('usage', 'web');
  expect(existsSync(join(master.dir, 'state', 'usage.db'))).toBe(false);
});

test("the limits example of HSU's roadmap runs, unchanged, with everything it asks for", async () => {
  await using master = await TestMaster.start(readFileSync(EXAMPLE, 'utf8'));
  const name = 'memory-limited-worker';
  await master.state(name, 'running');
  const { limits } = await master.worker(name);
  expect(limits.map((limit) => [limit.name, limit.policy])).toEqual([
    ['memory.max_rss', 'graceful_shutdown'],
    ['memory.max_virtual', 'graceful_shutdown'],
    ['memory.max', 'graceful_shutdown'],
    ['cpu.max_percent', 'throttle'],
    ['cpu.max_time', 'throttle'],
    ['io.max_read_rate', 'alert'],
    ['io.max_write_rate', 'alert'],
    ['io.max_file_descriptors', 'alert'],
  ]);
  for (const { enforcement } of limits) expect(enforcement).not.toBe('');
  const { stdout } = await master.cli('usage', name, '-o', 'json');
  expect(JSON.parse(stdout)).toMatchObject([{ intervalMs: 30_000, retentionMs: 86_400_000 }]);
});
