import { describe, expect, it, test } from 'vitest';
import {
  concerns,
  type KernelLimits,
  withFormerDevices,
  writesFor,
} from '../../../src/shim/kernel-limits.ts';

/** File and text of each write, `?` before what need not be there. */
const writes = (version: 1 | 2, controller: 'io' | 'memory', limits: KernelLimits): readonly string[] =>
  writesFor(version, controller, limits).map(
    ({ file, text, isOptional }) => `${isOptional === true ? '?' : ''}${file} ${text}`,
  );

describe('weights of storage traffic', () => {
  it.each([
    [2, 'bfq', 100, ['io.bfq.weight 100', '?io.weight default 100']],
    [2, 'bfq', 50, ['io.bfq.weight 50', '?io.weight default 100']],
    [2, 'bfq', 10_000, ['io.bfq.weight 1000', '?io.weight default 100']],
    [2, 'cost', 10_000, ['?io.bfq.weight 100', 'io.weight default 10000']],
    [1, 'bfq', 200, ['blkio.bfq.weight 109', '?blkio.weight 500']],
    [1, 'cfq', 100, ['?blkio.bfq.weight 100', 'blkio.weight 500']],
    [1, 'cfq', 1, ['?blkio.bfq.weight 100', 'blkio.weight 10']],
    [1, 'cfq', 9000, ['?blkio.bfq.weight 100', 'blkio.weight 1000']],
  ] as const)('version %i, %s, %i', (version, by, weight, expected) => {
    expect(writes(version, 'io', { ioWeight: { weight, by } })).toEqual(expected);
  });

  test('are a matter of the io controller, and the usual ones again without', () => {
    expect(concerns('io', { ioWeight: { weight: 5, by: 'bfq' } })).toBe(true);
    expect(concerns('io', {})).toBe(false);
    expect(writes(2, 'io', {})).toEqual(['?io.bfq.weight 100', '?io.weight default 100']);
  });
});

describe('no swap at all', () => {
  test('version 2 has a limit of its own for it, which must be there then', () => {
    expect(writes(2, 'memory', { swapMax: 0 })).toContain('memory.swap.max 0');
    expect(writes(2, 'memory', {})).toContain('?memory.swap.max max');
  });

  test('version 1 limits memory and swap together', () => {
    expect(writes(1, 'memory', { memoryMax: 5000, swapMax: 0 })).toEqual([
      '?memory.memsw.limit_in_bytes -1',
      'memory.limit_in_bytes 5000',
      'memory.memsw.limit_in_bytes 5000',
      '?memory.soft_limit_in_bytes -1',
    ]);
  });
});

describe('limits of single disks', () => {
  const io = {
    devices: ['8:0', '8:16'],
    readRate: 10,
    each: { '8:16': { readRate: 5 }, '8:32': { writeOps: 7 } },
  };

  test('go before those of all, and are no limits of the others', () => {
    expect(writes(2, 'io', { io }).filter((line) => line.startsWith('io.max'))).toEqual([
      'io.max 8:0 rbps=10 wbps=max riops=max wiops=max',
      'io.max 8:16 rbps=5 wbps=max riops=max wiops=max',
      'io.max 8:32 rbps=max wbps=max riops=max wiops=7',
    ]);
    expect(writes(1, 'io', { io })).toContain('blkio.throttle.write_iops_device 8:32 7');
    expect(writes(1, 'io', { io })).toContain('blkio.throttle.read_bps_device 8:32 0');
  });

  test('what a group was limited on before and is not any more is set free', () => {
    const former = (file: string): string => (file === 'io.max' ? '8:0 rbps=10\n8:48 wbps=5\n' : '');
    const text = writes(2, 'io', withFormerDevices({ io }, 2, former)).filter((line) =>
      line.includes('8:48'),
    );
    expect(text).toEqual(['io.max 8:48 rbps=max wbps=max riops=max wiops=max']);
    expect(withFormerDevices({}, 2, () => '')).toEqual({});
    const old = (file: string): string => (file === 'blkio.throttle.write_bps_device' ? '8:48 500\n' : '');
    expect(writes(1, 'io', withFormerDevices({}, 1, old))).toContain(
      'blkio.throttle.write_bps_device 8:48 0',
    );
  });
});
