import type { FileHandle } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PlainFile } from '../../../src/logs/line-file.ts';

const TIME = '2026-11-20T15:59:01.000000000Z';

/** A file of which every read but the last sees a content of its own. */
function changingFile(...contents: readonly string[]): FileHandle {
  let reads = 0;
  const handle = {
    async read(block: Buffer, offset: number, length: number, position: number) {
      const content = contents[Math.min(reads++, contents.length - 1)] ?? '';
      const bytes = Buffer.from(content).subarray(position, position + length);
      return { bytesRead: bytes.copy(block, offset), buffer: block };
    },
    stat: async () => ({ size: Math.max(...contents.map(({ length }) => length)) }),
    close: async () => {},
  };
  return handle as unknown as FileHandle;
}

test('A104: half a record that is mended between two looks is read as it was mended', async () => {
  const whole = `${TIME} stdout F whole\n`;
  const torn = `${whole}${TIME} stdout F hal`;
  const mended = `${whole}${TIME} stdout P hal\n${TIME} stdout F \n`;
  const file = new PlainFile(changingFile(torn, torn, mended), 0);
  const lines: string[] = [];
  // Once to the end of what there is, and once more when there is more.
  for (let looks = 0; looks < 2; looks++) {
    for (let line = await file.next(); line !== undefined; line = await file.next()) {
      lines.push(line.bytes.toString());
    }
  }
  expect(lines).toEqual([`${TIME} stdout F whole`, `${TIME} stdout P hal`, `${TIME} stdout F `]);
});
