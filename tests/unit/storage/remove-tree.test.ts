import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeTree } from '../../../src/storage/remove-tree.ts';

let base = '';
let root = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'hsu-remove-'));
  root = join(base, 'tree');
  mkdirSync(root);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

test('everything goes, whatever its name', () => {
  mkdirSync(join(root, 'a', 'b'), { recursive: true });
  writeFileSync(join(root, 'a', 'b', 'file'), 'x');
  mkdirSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0xfe])]));
  expect(removeTree(root)).toBeNull();
  expect(existsSync(root)).toBe(false);
  expect(removeTree(root)).toBeNull();
});

test('links go, what they lead to stays', () => {
  const kept = join(base, 'kept');
  mkdirSync(kept);
  writeFileSync(join(kept, 'file'), 'kept');
  symlinkSync(kept, join(root, 'link'));
  expect(removeTree(root)).toBeNull();
  symlinkSync(kept, root);
  expect(removeTree(root)).toBeNull();
  expect(existsSync(root)).toBe(false);
  expect(readFileSync(join(kept, 'file'), 'utf8')).toBe('kept');
});

test('read-only and closed folders go too', () => {
  mkdirSync(join(root, 'module', 'sub'), { recursive: true });
  writeFileSync(join(root, 'module', 'file'), 'x');
  mkdirSync(join(root, 'closed'), { mode: 0 });
  chmodSync(join(root, 'module'), 0o555);
  expect(removeTree(root)).toBeNull();
  expect(existsSync(root)).toBe(false);
});

test('what cannot be removed is said', () => {
  let deep = root;
  for (let level = 0; level < 600; level++) deep = join(deep, 'd');
  mkdirSync(deep, { recursive: true });
  expect(removeTree(root)).toBe('more than 500 levels of folders');
});
