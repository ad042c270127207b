import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kernelLines, kernelLink, kernelNumber, kernelText } from '../../../src/shared/kernel-files.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'hsu-kernel-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test('what a file says, whole, by lines and as a number', () => {
  const path = join(folder(), 'file');
  writeFileSync(path, '12\n');
  expect([kernelText(path), kernelLines(path), kernelNumber(path)]).toEqual(['12\n', ['12'], 12]);
  writeFileSync(path, 'one\ntwo\n');
  expect(kernelLines(path)).toEqual(['one', 'two']);
});

test('a file that is empty, gone or none at all says nothing', () => {
  const path = folder();
  const empty = join(path, 'empty');
  writeFileSync(empty, '');
  for (const one of [empty, join(path, 'gone'), path]) {
    expect([kernelText(one), kernelLines(one), kernelNumber(one)]).toEqual([
      '',
      [],
      Number.POSITIVE_INFINITY,
    ]);
  }
});

test('where a link points to', () => {
  const path = folder();
  symlinkSync('socket:[7]', join(path, 'link'));
  expect([kernelLink(join(path, 'link')), kernelLink(join(path, 'gone')), kernelLink(path)]).toEqual([
    'socket:[7]',
    '',
    '',
  ]);
});
