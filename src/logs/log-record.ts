import type { StreamName } from './cri-format.ts';

/** What reading logs yields. `at` is RFC 3339 in UTC with nine digits, so times compare as text. */
export type LogRecord =
  | {
      readonly kind: 'line';
      readonly worker: string;
      readonly at: string;
      readonly stream: StreamName;
      /** Without the line end. */
      readonly bytes: Buffer;
      /** False when no line end was written: the last words of a process, or a part of a giant line. */
      readonly complete: boolean;
    }
  | {
      /** From here on the lines are those of another incarnation. */
      readonly kind: 'run';
      readonly worker: string;
      readonly at: string;
      readonly incarnation: number;
      readonly pid: number;
      readonly text: string;
      /** Only its lines, when the worker has a file for each stream. */
      readonly stream?: StreamName;
    }
  | {
      /** Something is missing here, because a file was removed or is damaged. */
      readonly kind: 'gap';
      readonly worker: string;
      readonly at: string;
      readonly text: string;
    };

/** Which lines are wanted; what is absent lets everything pass. */
export interface LineFilter {
  /** Milliseconds since the epoch, inclusive. */
  readonly sinceMs?: number | undefined;
  /** Milliseconds since the epoch, inclusive. */
  readonly untilMs?: number | undefined;
  readonly stream?: StreamName | undefined;
  /** Tried on the line as UTF-8. */
  readonly grep?: RegExp | undefined;
  /** Wants the lines that `grep` does not match. */
  readonly invert?: boolean | undefined;
}

/** A record's time at a whole millisecond. */
export function atOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 23)}000000Z`;
}

/** Makes the test a filter stands for. */
export function lineTest(
  filter: LineFilter,
): (line: { at: string; stream: StreamName; bytes: Buffer }) => boolean {
  const { sinceMs, untilMs, stream, grep, invert = false } = filter;
  const since = sinceMs === undefined ? '' : atOf(sinceMs);
  // The whole of the last millisecond belongs to it.
  const until = untilMs === undefined ? '~' : `${atOf(untilMs).slice(0, 23)}999999Z`;
  // A global or sticky expression would remember where it stopped in the line before.
  const pattern = grep && new RegExp(grep.source, grep.flags.replace(/[gy]/g, ''));
  return (line) =>
    (stream === undefined || line.stream === stream) &&
    line.at >= since &&
    line.at <= until &&
    (pattern === undefined || pattern.test(line.bytes.toString()) !== invert);
}
