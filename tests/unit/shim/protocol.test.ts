import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeMessage, MAX_MESSAGE_BYTES, MessageReader } from '../../../src/shim/protocol/framing.ts';

test('messages come out as they went in, wherever the stream was cut', () => {
  const cut = fc.array(fc.nat({ max: 400 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), cut, (texts, cuts) => {
      const messages = texts.map((error, id) => ({ id, error }));
      const bytes = Buffer.from(messages.map(encodeMessage).join(''));
      const reader = new MessageReader();
      const ends = [...cuts.map((at) => Math.min(at, bytes.length)), bytes.length].sort((a, b) => a - b);
      const read = ends.flatMap((end, index) => reader.push(bytes.subarray(ends[index - 1] ?? 0, end)));
      // A lone surrogate does not survive UTF-8, on neither side.
      expect(read).toEqual(JSON.parse(Buffer.from(JSON.stringify(messages)).toString()));
    }),
  );
});

test('I11 a line without an end is refused before it fills the memory', () => {
  const reader = new MessageReader();
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  const pushMany = (): void => {
    for (let size = 0; size <= MAX_MESSAGE_BYTES; size += chunk.length) reader.push(chunk);
  };
  expect(pushMany).toThrow(RangeError);
});
