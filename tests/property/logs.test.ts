import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StreamName } from '../../src/logs/cri-format.ts';
import type { WriteFunction } from '../../src/logs/current-file.ts';
import { LogWriter } from '../../src/logs/log-writer.ts';
import { readLogs } from '../../src/logs/read-logs.ts';
import { eventually } from '../helpers/eventually.ts';
import { LogFolder, RULES } from '../unit/logs/log-folder.ts';

const NL = Buffer.from('\n');

/** Bytes with many line ends, prefixes of our own and everything else that could confuse. */
const bytes = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 300 }).map((array) => Buffer.from(array)),
  fc.stringMatching(/^[a\n\r\0]{1,60}$/).map((text) => Buffer.from(text)),
  fc.constantFrom(
    Buffer.from('2026-11-20T16:00:00.000000000Z stdout F injected\n'),
    Buffer.from('$& $1 $$\n'),
    Buffer.alloc(70_000, 'long '),
    Buffer.alloc(100, '\n'),
  ),
);
const chunk = fc.record({ stream: fc.constantFrom<StreamName>('stdout', 'stderr'), bytes });
const step = fc.oneof(
  { weight: 12, arbitrary: chunk },
  { weight: 1, arbitrary: fc.constantFrom('rotate' as const, 'reopen' as const, 'successor' as const) },
);

/** What the reader should give for a stream: its lines, and the rest after the last line end. */
function linesOf(whole: Buffer): { lines: string[]; rest: string } {
  const parts = whole.toString('latin1').split('\n');
  return { rest: parts.pop() ?? '', lines: parts };
}

async function readBack(folder: LogFolder, stream: StreamName, tail?: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const record of readLogs({ directory: folder.path, workers: ['web'], stream, tail })) {
    if (record.kind !== 'line') throw new Error(`a ${record.kind} was not expected`);
    pieces.push(record.bytes, ...(record.complete ? [NL] : []));
  }
  return Buffer.concat(pieces);
}

function isRotatedPlain(name: string): boolean {
  return name.startsWith('web.log.') && !name.endsWith('.gz');
}

/** A disk that takes what `room` says at each turn: nothing is an error, less than all a short write. */
function writeWithin(room: () => number): WriteFunction {
  return (fd, buffer, offset, length) => {
    const now = Math.min(room(), length);
    if (now === 0)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    return writeSync(fd, buffer, offset, now);
  };
}

test('I10: whatever is written in whatever pieces, each stream reads back byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.integer({ min: 200, max: 20_000 }),
      async (steps, maxSizeBytes) => {
        const folder = new LogFolder();
        try {
          const open = (): LogWriter =>
            new LogWriter({
              directory: folder.path,
              name: 'web',
              rules: { ...RULES, maxFiles: 1e6, maxSizeBytes },
            });
          let writer = open();
          const written: Record<StreamName, Buffer[]> = { stdout: [], stderr: [] };
          for (const one of steps) {
            if (one === 'successor') writer = open();
            else if (typeof one === 'string') writer[one]();
            else {
              writer.write(one.stream, one.bytes, one.bytes.length);
              written[one.stream].push(one.bytes);
            }
          }
          for (const stream of ['stdout', 'stderr'] as const) {
            const whole = Buffer.concat(written[stream]);
            expect(folder.bytesOf(stream).equals(whole)).toBe(true);
            expect((await readBack(folder, stream)).equals(whole)).toBe(true);
          }
        } finally {
          folder.remove();
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('I10: a disk that fails at random: what is kept and what is counted add up, and no record is torn', async () => {
  await fc.assert(
    fc.property(
      fc.array(chunk, { maxLength: 25 }),
      fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 20 }),
      (chunks, rooms) => {
        const folder = new LogFolder();
        try {
          const clock = { now: 0, monotonicMs: () => clock.now, wallMs: () => 1.7e12 + clock.now };
          let turn = 0;
          const io = writeWithin(() => rooms[turn++ % rooms.length] ?? 0);
          const writer = new LogWriter({
            directory: folder.path,
            name: 'web',
            rules: { ...RULES, maxSizeBytes: 5000 },
            clock,
            write: io,
          });
          let bytesIn = 0;
          let linesIn = 0;
          for (const { stream, bytes } of chunks) {
            writer.write(stream, bytes, bytes.length);
            bytesIn += bytes.length;
            linesIn += bytes.filter((byte) => byte === 10).length;
            clock.now += 700;
          }
          const { bytes, lines, droppedBytes, droppedLines } = writer.counters;
          expect([bytes + droppedBytes, lines + droppedLines]).toEqual([bytesIn, linesIn]);
          // A last record may wait for its repair; the next writer does it.
          const next = new LogWriter({ directory: folder.path, name: 'web', rules: RULES });
          next.write('stdout', NL, 1);
          expect(() => folder.records()).not.toThrow();
        } finally {
          folder.remove();
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a tail is the end of the whole, for every stream and count', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(chunk, { maxLength: 30 }),
      fc.integer({ min: 500, max: 200_000 }),
      fc.integer({ min: 0, max: 60 }),
      async (chunks, maxSizeBytes, tail) => {
        const folder = new LogFolder();
        try {
          const writer = new LogWriter({
            directory: folder.path,
            name: 'web',
            rules: { ...RULES, maxFiles: 1e6, maxSizeBytes },
          });
          for (const { stream, bytes } of chunks) writer.write(stream, bytes, bytes.length);
          for (const stream of ['stdout', 'stderr'] as const) {
            const mine = chunks.filter((one) => one.stream === stream).map((one) => one.bytes);
            const { lines, rest } = linesOf(Buffer.concat(mine));
            const all = [...lines.map((line) => `${line}\n`), ...(rest === '' ? [] : [rest])];
            const expected = tail === 0 ? '' : all.slice(-tail).join('');
            expect((await readBack(folder, stream, tail)).toString('latin1')).toBe(expected);
          }
        } finally {
          folder.remove();
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('I10: a follower sees every line once and in order, however writing, rotating and compressing interleave', async () => {
  const pauses = {
    none: () => Promise.resolve(),
    turn: () => new Promise<void>((resolve) => setImmediate(resolve)),
    turns: async () => {
      for (let n = 0; n < 10; n += 1) await pauses.turn();
    },
    compressed: (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3)),
  };
  const burst = fc.record({
    lines: fc.integer({ min: 1, max: 60 }),
    pause: fc.constantFrom('none' as const, 'turn' as const, 'turns' as const, 'compressed' as const),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(burst, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 100, max: 3000 }),
      fc.boolean(),
      async (bursts, maxSizeBytes, compress) => {
        const folder = new LogFolder();
        const rules = { ...RULES, maxFiles: 1e6, maxSizeBytes, compress };
        const writer = new LogWriter({ directory: folder.path, name: 'web', rules });
        const total = bursts.reduce((sum, { lines }) => sum + lines, 0);
        const reading = (async () => {
          const seen: string[] = [];
          for await (const record of readLogs({ directory: folder.path, workers: ['web'], follow: true })) {
            seen.push(record.kind === 'line' ? record.bytes.toString() : record.kind);
            if (seen.length === total) return seen;
          }
          return seen;
        })();
        let count = 0;
        for (const { lines, pause } of bursts) {
          for (let n = 0; n < lines; n += 1, count += 1) {
            const line = Buffer.from(`line ${count}\n`);
            writer.write('stdout', line, line.length);
          }
          await pauses[pause]();
        }
        try {
          expect(await reading).toEqual(Array.from({ length: total }, (_, n) => `line ${n}`));
          // The compressor must be done before its directory goes.
          if (compress) await eventually(() => expect(folder.names().filter(isRotatedPlain)).toEqual([]));
        } finally {
          folder.remove();
        }
      },
    ),
    { numRuns: 60 },
  );
});
