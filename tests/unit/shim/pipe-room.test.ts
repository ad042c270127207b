import { expect, test } from 'vitest';
import { type PipeLimits, PipeRoom } from '../../../src/shim/pipe-room.ts';

const KIB = 1024;
const MIB = 1024 ** 2;
const NO_LIMITS: PipeLimits = { largest: Number.POSITIVE_INFINITY, ofUser: Number.POSITIVE_INFINITY };

/** Pipes as the kernel keeps them; it refuses more than `largest` for one. */
function kernelOf(largest = Number.POSITIVE_INFINITY) {
  const sizes = new Map<number, number>();
  return {
    sizes,
    pipeSize: (fd: number): number => sizes.get(fd) ?? 64 * KIB,
    setPipeSize: (fd: number, bytes: number): number => {
      const rounded = 2 ** Math.ceil(Math.log2(bytes));
      if (rounded > largest) return -1;
      sizes.set(fd, rounded);
      return rounded;
    },
  };
}

test('a pipe gets what it asks for, rounded up', () => {
  const room = new PipeRoom(kernelOf(), NO_LIMITS);
  expect(room.fit(1, MIB)).toBe(MIB);
  expect(room.fit(2, 100 * KIB)).toBe(128 * KIB);
});

test('a pipe that is large enough is left as it is', () => {
  const kernel = kernelOf();
  const room = new PipeRoom(kernel, NO_LIMITS);
  expect(room.fit(1, 64 * KIB)).toBe(64 * KIB);
  expect(kernel.sizes.size).toBe(0);
});

test('above the largest size of this kernel it gets that', () => {
  expect(new PipeRoom(kernelOf(), { ...NO_LIMITS, largest: MIB }).fit(1, 16 * MIB)).toBe(MIB);
});

test('what the kernel refuses all the same is tried smaller, down to nothing gained', () => {
  expect(new PipeRoom(kernelOf(256 * KIB), NO_LIMITS).fit(1, MIB)).toBe(256 * KIB);
  expect(new PipeRoom(kernelOf(0), NO_LIMITS).fit(1, MIB)).toBe(64 * KIB);
});

test('I11: two thousand busy pipes of an ordinary user take half of the limit at most, the first ones the most', () => {
  const kernel = kernelOf();
  const room = new PipeRoom(kernel, { largest: MIB, ofUser: 64 * MIB });
  const sizes = Array.from({ length: 2000 }, (_, fd) => room.fit(fd, MIB));
  const grown = sizes.reduce((sum, size) => sum + size - 64 * KIB, 0);
  expect(grown).toBeLessThanOrEqual(32 * MIB);
  expect(grown).toBeGreaterThan(30 * MIB);
  expect(sizes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => MIB));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes.at(-1)).toBe(64 * KIB);
});

test('a pipe that is gone, and one an earlier shim made large, are counted', () => {
  const kernel = kernelOf();
  const room = new PipeRoom(kernel, { largest: MIB, ofUser: 8 * MIB });
  kernel.sizes.set(1, 4 * MIB);
  expect(room.adopt(1)).toBe(4 * MIB);
  expect(room.fit(2, MIB)).toBe(64 * KIB);
  room.release(4 * MIB);
  expect(room.fit(2, MIB)).toBe(MIB);
});
