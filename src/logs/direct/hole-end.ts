import { fstatSync, readSync } from 'node:fs';

const BLOCK = 4096;

/**
 * Where the hole at the beginning of a file ends, to a byte, when nothing else tells; 0 for a file without one. Looks at a
 * few dozen blocks only, and takes for granted that no block after the hole is all zeros. Throws system errors.
 */
export function holeEnd(fd: number): number {
  const { size, blocks } = fstatSync(fd);
  if (blocks * 512 >= size) return 0;
  let [low, high] = [0, Math.ceil(size / BLOCK)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstByte(fd, middle * BLOCK) < 0) low = middle + 1;
    else high = middle;
  }
  return Math.min(size, low * BLOCK + Math.max(0, firstByte(fd, low * BLOCK)));
}

/** Place in the block of the first byte that is not zero; -1 when there is none. */
function firstByte(fd: number, at: number): number {
  const block = Buffer.alloc(BLOCK);
  const length = readSync(fd, block, 0, BLOCK, at);
  return block.subarray(0, length).findIndex((byte) => byte !== 0);
}
