import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { measureTree } from '../../../src/storage/tree-size.ts';

let root = '';
const at = (...names: string[]): string => join(root, ...names);
const blocksOf = (...paths: string[]): number =>
  paths.reduce((sum, path) => sum + statSync(path).blocks * 512, 0);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hsu-tree-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what a folder takes', () => {
  test('is the blocks of everything in it', () => {
    mkdirSync(at('a', 'b'), { recursive: true });
    writeFileSync(at('a', 'one'), Buffer.alloc(100_000));
    writeFileSync(at('a', 'b', 'two'), Buffer.alloc(5000));
    const all = [root, at('a'), at('a', 'b'), at('a', 'one'), at('a', 'b', 'two')];
    expect(measureTree(root)).toMatchObject({
      bytes: blocksOf(...all),
      entries: 5,
      isWhole: true,
      problem: null,
    });
  });

  test('counts a file with several names once, and a hole not at all', () => {
    writeFileSync(at('one'), Buffer.alloc(100_000));
    linkSync(at('one'), at('again'));
    writeFileSync(at('hole'), '');
    truncateSync(at('hole'), 1e12);
    expect(measureTree(root).bytes).toBe(blocksOf(root, at('one')));
  });

  test('has no part in what a link leads to, unless the folder itself is one', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'hsu-tree-'));
    writeFileSync(join(elsewhere, 'large'), Buffer.alloc(1_000_000));
    symlinkSync(elsewhere, at('link'));
    expect(measureTree(root).bytes).toBeLessThan(100_000);
    expect(measureTree(at('link')).bytes).toBe(measureTree(elsewhere).bytes);
    rmSync(elsewhere, { recursive: true });
  });

  test('is that of its own file system', () => {
    const { entries } = measureTree('/proc/self');
    expect(entries).toBeGreaterThan(10);
    // /proc and /sys are mounted in it.
    const other = new Set([statSync('/proc').dev, statSync('/sys').dev]);
    expect(other.has(statSync('/').dev)).toBe(false);
    expect(measureTree('/', { entries: 1, ms: 1000 }).entries).toBe(1);
  });

  test('is nothing where nothing is, and that of a file where a file is', () => {
    expect(measureTree(at('nowhere'))).toMatchObject({ bytes: 0, isWhole: true });
    writeFileSync(at('file'), Buffer.alloc(9000));
    expect(measureTree(at('file')).bytes).toBe(blocksOf(at('file')));
  });

  test('has names of any bytes', () => {
    mkdirSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0xfe])]));
    expect(measureTree(root)).toMatchObject({ entries: 2, isWhole: true });
  });
});

describe('it is at least so much', () => {
  test('when there are too many files', () => {
    for (let i = 0; i < 20; i++) writeFileSync(at(`f${i}`), 'x');
    const size = measureTree(root, { entries: 10, ms: 1000 });
    expect(size).toMatchObject({ entries: 10, isWhole: false, problem: 'more than 10 files' });
    expect(size.bytes).toBeGreaterThan(0);
  });

  test('when it takes too long', () => {
    for (let i = 0; i < 600; i++) writeFileSync(at(`f${i}`), '');
    let nowMs = 0;
    const slow = measureTree(root, { entries: 1000, ms: 5 }, () => (nowMs += 4));
    expect(slow).toMatchObject({ isWhole: false, problem: 'it took too long' });
    expect(slow.entries).toBeLessThan(601);
  });

  test.skipIf(process.getuid?.() === 0)('when a folder is closed to us (root may enter any)', () => {
    mkdirSync(at('closed'), { mode: 0 });
    expect(measureTree(root)).toMatchObject({ isWhole: false, problem: `${at('closed')}: EACCES` });
    chmodSync(at('closed'), 0o700);
  });
});
