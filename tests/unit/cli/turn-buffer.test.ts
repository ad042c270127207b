import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { TurnBuffer } from '../../../src/cli/daemon/turn-buffer.ts';

function collecting() {
  const pieces: string[] = [];
  return { pieces, buffer: new TurnBuffer({ write: (text) => pieces.push(text) }) };
}

test('what one turn writes is passed on in one piece, in order', async () => {
  const { pieces, buffer } = collecting();
  for (const line of ['a\n', 'b\n', 'c\n']) buffer.write(line);
  expect(pieces).toEqual([]);
  await nextTurn();
  buffer.write('d\n');
  await nextTurn();
  expect(pieces).toEqual(['a\nb\nc\n', 'd\n']);
});

test('I11: a turn that writes a lot does not make it grow', () => {
  const { pieces, buffer } = collecting();
  for (let i = 0; i < 3000; i++) buffer.write('x'.repeat(100));
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000);
  buffer.flush();
  expect(pieces.join('').length).toBe(300_000);
});

test('what waits is passed on when the process ends', () => {
  const { pieces, buffer } = collecting();
  buffer.write('last\n');
  const flush = process.listeners('exit').at(-1) as () => void;
  flush();
  expect(pieces).toEqual(['last\n']);
});
