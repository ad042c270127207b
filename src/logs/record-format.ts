import { countLines, type Encoded, encodeCri, PREFIX_LENGTH, type StreamName } from './cri-format.ts';
import type { FileRules } from './file-rules.ts';

const LF = 0x0a;

/** How output becomes the bytes of a file, and what an unfinished write means for it. */
export interface RecordFormat {
  /** The record of `length` (> 0) bytes; valid until the next call only. */
  encode(slice: Buffer, length: number, stamp: string, stream: StreamName): Encoded;
  /** Bytes and line ends of the worker in the part of a record that did not reach the file. */
  unwritten(record: Encoded, reached: number): [bytes: number, lines: number];
  /** Whether the stream is inside a line when the bytes from `from` up to `reached` are in the file; `before` if they do not tell. */
  isMidLine(record: Encoded, from: number, reached: number, before: boolean): boolean;
  /** A line of our own, after the ends of the lines that it cuts off. */
  note(message: string, stamp: string, cutOff: readonly StreamName[]): string;
}

const cri: RecordFormat = {
  encode: encodeCri,
  /** What of a torn record is in the file stays there as a `P`, a bare prefix does not. */
  unwritten({ buffer, length, partial }, reached) {
    const start = reached === 0 ? 0 : buffer.lastIndexOf(LF, reached - 1) + 1;
    const records = countLines(buffer, start, length);
    const kept = Math.max(0, reached - start - PREFIX_LENGTH);
    const lines = partial ? records - 1 : records;
    return [length - start - records * PREFIX_LENGTH - (partial ? 1 : 0) - kept, lines];
  },
  isMidLine({ buffer, length, partial }, from, reached, before) {
    return buffer.lastIndexOf(LF, reached - 1) >= from ? partial && reached === length : before;
  },
  note(message, stamp, cutOff) {
    const ends = cutOff.map((stream) => `${stamp} ${stream} F \n`).join('');
    return `${ends}${stamp} stderr F hsu-master: ${message}\n`;
  },
};

const raw: RecordFormat = {
  encode: (slice, length) => ({
    buffer: slice,
    length,
    lines: countLines(slice, 0, length),
    partial: slice[length - 1] !== LF,
  }),
  unwritten: ({ buffer, length }, reached) => [length - reached, countLines(buffer, reached, length)],
  isMidLine: ({ buffer }, _from, reached) => buffer[reached - 1] !== LF,
  note: (message, _stamp, cutOff) => `${cutOff.length > 0 ? '\n' : ''}hsu-master: ${message}\n`,
};

export const RECORD_FORMATS: Readonly<Record<FileRules['format'], RecordFormat>> = { cri, raw };
