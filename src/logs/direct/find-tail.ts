import { LineCutter } from '../line-cutter.ts';
import type { SegmentView } from './segment-view.ts';
import { StreamReader } from './stream-reader.ts';

/** The first look is at this many bytes of the end; each further one at four times as many. */
const FIRST_WINDOW = 64 * 1024;

/** Where to begin reading. */
export interface StreamTail {
  readonly offset: number;
  /** Wanted lines to pass over from there. */
  readonly skip: number;
  /** It may be inside of a line, which is to be passed over too. */
  readonly isInside: boolean;
}

/** Finds where the last `count` wanted lines begin, not before `from`. Rejects with system errors. */
export async function findTail(
  view: SegmentView,
  from: number,
  count: number,
  isWanted: (bytes: Buffer, at: string) => boolean,
): Promise<StreamTail> {
  const { to } = view.range();
  for (let window = FIRST_WINDOW; ; window *= 4) {
    const isWhole = to - window <= from;
    // One byte earlier: when that is a line end, the window begins with a whole line.
    const offset = isWhole ? from : to - window - 1;
    const lines = await countLines(view, offset, to, !isWhole, isWanted);
    if (isWhole || lines >= count) return { offset, skip: Math.max(0, lines - count), isInside: !isWhole };
  }
}

async function countLines(
  view: SegmentView,
  from: number,
  to: number,
  startsInside: boolean,
  isWanted: (bytes: Buffer, at: string) => boolean,
): Promise<number> {
  const reader = new StreamReader(view, from);
  const cutter = new LineCutter();
  let lines = 0;
  let isInside = startsInside;
  let at = '';
  const count = (bytes: Buffer, isEnded: boolean): void => {
    if (!isInside && isWanted(bytes, at)) lines += 1;
    isInside &&= !isEnded;
  };
  try {
    for (let part = await reader.next(); part !== undefined; part = await reader.next()) {
      at = part.at;
      if (part.kind === 'gap') continue;
      cutter.add(part.bytes.subarray(0, to - part.from));
      for (let line = cutter.take(); line !== undefined; line = cutter.take()) count(line.bytes, line.ended);
      if (part.from + part.bytes.length >= to) break;
    }
    const rest = cutter.takeRest();
    if (rest !== undefined) count(rest.bytes, false);
  } finally {
    await reader.close();
  }
  return lines;
}
