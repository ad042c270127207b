import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBytes, formatDuration, parseDurationMs, parseSizeBytes } from '../../../src/shared/units.ts';

describe('durations', () => {
  test.each([
    ['250ms', 250],
    ['20s', 20_000],
    ['1h30m', 5_400_000],
    ['1.5h', 5_400_000],
    ['7d', 604_800_000],
    ['2us', 0.002],
    ['2µs', 0.002],
    ['0', 0],
    [' 5s ', 5000],
  ])('%s is read', (text, ms) => {
    expect(parseDurationMs(text)).toBeCloseTo(ms, 9);
  });

  test.each(['', '5', '5 s', '-5s', '5sec', '5s5', 's', '1e3s', '5S', 'infinity'])(
    '%j is refused',
    (text) => {
      expect(parseDurationMs(text)).toBeUndefined();
    },
  );

  test.each([
    [0, '0ms'],
    [-5, '0ms'],
    [999, '999ms'],
    [1000, '1s'],
    [134_000, '2m14s'],
    [3_600_000, '1h'],
    [3_601_000, '1h'],
    [266_400_000, '3d2h'],
  ])('%d ms is written %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test('what is written is read as a time no longer than it was and of the same magnitude', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), (ms) => {
        const read = parseDurationMs(formatDuration(ms)) ?? Number.NaN;
        expect(read).toBeLessThanOrEqual(ms);
        expect(read).toBeGreaterThanOrEqual(ms * 0.9 - 1000);
      }),
    );
  });
});

describe('sizes', () => {
  test.each([
    ['4096', 4096],
    ['512M', 512 * 1024 ** 2],
    ['1GiB', 1024 ** 3],
    ['1gib', 1024 ** 3],
    ['100MB', 100e6],
    ['1.5K', 1536],
    ['2 T', 2 * 1024 ** 4],
    ['7B', 7],
  ])('%s is read', (text, bytes) => {
    expect(parseSizeBytes(text)).toBe(bytes);
  });

  test.each(['', 'M', '5X', '5MX', '-5', '5M5'])('%j is refused', (text) => {
    expect(parseSizeBytes(text)).toBeUndefined();
  });

  test.each([
    [0, '0B'],
    [1023, '1023B'],
    [1024, '1.00K'],
    [140 * 1024 ** 2, '140M'],
    [1.2 * 1024 ** 3, '1.20G'],
    [5000 * 1024 ** 4, '5000T'],
  ])('%d bytes are written %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
