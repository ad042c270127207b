import { expect, test } from 'vitest';
import { allocatedBytes, BurstWatch } from '../../../src/limits/burst-watch.ts';

test('whoever has hardly more left than the machine has allocated since is looked at', () => {
  let allocated = 1000;
  const watch = new BurstWatch(() => allocated);
  watch.watch('near', 100, 0);
  watch.watch('far', 1000, 0);
  allocated = 1079;
  expect(watch.look(200)).toEqual([]);
  allocated = 1081;
  expect(watch.look(400)).toEqual(['near']);
  watch.watch('near', 60, 400);
  allocated = 1130;
  expect(watch.look(600)).toEqual(['near']);
  watch.end('near');
  allocated = 2000;
  expect(watch.look(800)).toEqual(['far']);
});

test('a large fleet on a machine that allocates all the time is looked at a thousand times a second at most', () => {
  let allocated = 0;
  const watch = new BurstWatch(() => allocated);
  const names = Array.from({ length: 500 }, (_, at) => `w${at}`);
  for (const name of names) watch.watch(name, 10, 0);
  const looks = [200, 400, 600, 800, 1000, 1200].map((nowMs) => {
    allocated += 100;
    return watch.look(nowMs).length;
  });
  expect(looks).toEqual([500, 0, 0, 500, 0, 0]);
});

test('the machine is looked at at full intervals, while somebody is watched and it can say something', () => {
  let allocated: number | null = null;
  const watch = new BurstWatch(() => allocated);
  watch.watch('web', 100, 5000.5);
  expect(watch.dueMs).toBe(Number.POSITIVE_INFINITY);
  allocated = 1000;
  watch.watch('web', 100, 5000.5);
  expect(watch.dueMs).toBe(5200);
  watch.look(5201);
  expect(watch.dueMs).toBe(5400);
  watch.end('web');
  expect(watch.dueMs).toBe(Number.POSITIVE_INFINITY);
});

const isSaid = allocatedBytes() !== null;

test.skipIf(!isSaid)('this machine says how much it allocates (skipped where /proc/vmstat does not)', () => {
  const before = allocatedBytes() ?? 0;
  const mebibytes = 32;
  const written = Buffer.alloc(mebibytes * 1024 ** 2, 1);
  expect((allocatedBytes() ?? 0) - before).toBeGreaterThan(written.length / 2);
});
