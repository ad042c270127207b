import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet } from '../helpers/fleet.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { TestMaster } from '../helpers/master.ts';

/** Bytes of the files of a worker's log, or of all of them. */
function logBytes(master: TestMaster, worker = ''): number {
  const folder = join(master.dir, 'log');
  return readdirSync(folder)
    .filter((name) => name.startsWith(worker) && name.includes('.log'))
    .reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

async function removedLines(master: TestMaster): Promise<number> {
  const answer = await new HttpClient(master.socket).send('GET', '/metrics');
  const metric = /hsu_worker_log_removed_lines_total\{worker="flood"\} (\d+)/;
  return Number(metric.exec(answer.text)?.[1]);
}

const numbers = (upTo: number) => ({
  run: ['sh', '-c', `seq 1 ${upTo}; exec sleep 1000`],
  start_seconds: '0',
});

test('I10: a log keeps to max_log_size, and every line that went for it is counted', async () => {
  await using master = await TestMaster.start(
    fleet({
      flood: { ...numbers(100_000), logs: { compress: false }, limits: { storage: { max_log_size: '1MB' } } },
    }),
  );
  await eventually(() => expect(master.output('flood')).toMatch(/^100000$/m));
  await eventually(() => expect(logBytes(master, 'flood.log')).toBeLessThanOrEqual(1e6));
  const { message } = await master.event(({ worker, reason }) => worker === 'flood' && reason === 'removed');
  expect(message).toMatch(
    /^\d+ rotated files? \(.*\) with \d+ lines w(as|ere) removed, to keep to max_log_size$/,
  );
  // What went after one look is counted at the next one.
  await eventually(async () => {
    const { stdout } = await master.cli('logs', 'flood', '-n', '100000');
    const left = stdout.split('\n').filter((line) => /^\d+$/.test(line)).length;
    expect((await removedLines(master)) + left).toBe(100_000);
  });
  const [limit] = (await master.worker('flood')).limits;
  expect(limit).toMatchObject({
    name: 'storage.max_log_size',
    max: 1e6,
    enforcement: 'kept to by removing the oldest files',
  });
  expect(limit?.value).toBeGreaterThan(1e5);
});

test('all logs keep to master.max_log_size: whoever takes most loses its oldest, also one that does not run', async () => {
  const logs = { max_size: '100KB', max_files: 1000, compress: false };
  const workers = { quiet: { ...numbers(10), logs }, flood: { ...numbers(100_000), logs } };
  await using master = await TestMaster.start(fleet(workers));
  await eventually(() => expect(master.output('flood')).toMatch(/^100000$/m));
  await master.act('stop', ['flood']);
  expect(logBytes(master)).toBeGreaterThan(3e6);
  master.configure(fleet(workers, { master: { max_log_size: '1MB' } }));
  await master.reload();
  await eventually(() => expect(logBytes(master)).toBeLessThanOrEqual(1e6));
  const { message } = await master.event(({ worker, reason }) => worker === 'flood' && reason === 'removed');
  expect(message).toContain('to keep to max_log_size');
  expect(master.output('quiet')).toContain('10');
  expect(master.output('flood')).toContain('100000');
});
