import { expect, test } from 'vitest';
import type { LimitView } from '../../../../src/api/contract/limits.ts';
import { limitLines } from '../../../../src/cli/render/limit-lines.ts';

const WRITING: LimitView = {
  name: 'io.max_write_rate',
  unit: 'bytes/s',
  max: 2 * 1024 ** 2,
  configured: 2 * 1024 ** 2,
  value: 95 * 1024 ** 2,
  policy: 'throttle',
  brokenForMs: 10_000,
  isThrottled: true,
  enforcement: 'sampled every 1s',
};

test('of a rate that is throttled the use is called what it would be', () => {
  expect(limitLines([WRITING])[0]).toMatch(/uses 95\.0M\/s .*; slowed down, freely it would use that much$/);
  expect(limitLines([{ ...WRITING, isThrottled: false }])[0]).toMatch(/sampled every 1s$/);
  // Memory does not get smaller by it.
  const memory = { ...WRITING, name: 'memory.max_rss', unit: 'bytes' } as const;
  expect(limitLines([memory])[0]).toMatch(/; slowed down$/);
});
