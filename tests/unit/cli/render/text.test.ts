import { expect, test } from 'vitest';
import { displayWidth, padEnd, sanitize, sanitizeLines, truncate } from '../../../../src/cli/render/text.ts';

test('control characters are written out and line breaks become spaces', () => {
  expect(sanitize('a\tb\r\n  c')).toBe('a b c');
  expect(sanitize('\x1b[2Jgone\x07')).toBe('\\x1b[2Jgone\\x07');
  expect(sanitize('\u009b31m \u202eevil')).toBe('\\x9b31m \\u202eevil');
  expect(sanitize('naïve 日本 🚀')).toBe('naïve 日本 🚀');
});

test('width counts columns and not characters', () => {
  expect(displayWidth('abc')).toBe(3);
  expect(displayWidth('日本')).toBe(4);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(displayWidth('🚀')).toBe(2);
  expect(padEnd('日', 4)).toBe('日  ');
});

test('a cut is marked and never wider than asked for', () => {
  expect(truncate('abcdef', 6)).toBe('abcdef');
  expect(truncate('abcdef', 4)).toBe('abc…');
  expect(truncate('日本語', 4)).toBe('日…');
  expect(truncate('abc', 1)).toBe('…');
  expect(truncate('abc', 0)).toBe('');
});

test('a text of several lines keeps its layout and nothing else', () => {
  expect(sanitizeLines('f.yaml:1:3: no\n    run: \x1b[2J\n      ^\n')).toBe(
    'f.yaml:1:3: no\n    run: \\x1b[2J\n      ^\n',
  );
});
