import { stat } from 'node:fs/promises';
import { GzipFile, type LineFile, PlainFile } from './line-file.ts';
import { type LogFile, openIfThere } from './log-files.ts';
import { atOf, type LineFilter } from './log-record.ts';
import { RecordStream } from './record-stream.ts';
import type { RunMark } from './run-marks.ts';

/** The first look is at this many bytes of the newest files; each further one at four times as many. */
const FIRST_WINDOW = 64 * 1024;
/** Text shrinks about this much; only a guess to choose how many files to look at. */
const GZIP_RATIO = 10;

/** Where to begin reading, and how many wanted lines to pass over from there. */
export interface TailStart {
  /** Index into the list of files. */
  readonly file: number;
  readonly offset: number;
  readonly skip: number;
}

/**
 * Finds where the last `count` wanted lines begin, looking at the newest bytes first: a huge file is not read for its
 * end, and old compressed ones only when the newer ones have too few lines. Memory does not grow with `count`.
 */
export async function findTailStart(
  files: readonly LogFile[],
  count: number,
  filter: LineFilter,
  marks: readonly RunMark[],
): Promise<TailStart> {
  const sizes = await Promise.all(files.map(sizeOf));
  for (let window = FIRST_WINDOW; ; window *= 4) {
    const start = windowStart(files, sizes, window);
    const whole = start.file === 0 && start.offset === 0;
    const { lines, doubtful } = await countFrom(files, start, filter, marks);
    if (whole || (lines >= count && lines - doubtful >= count)) {
      return { ...start, skip: Math.max(0, lines - count) };
    }
  }
}

function windowStart(
  files: readonly LogFile[],
  sizes: readonly number[],
  window: number,
): { file: number; offset: number } {
  let left = window;
  for (let file = files.length - 1; file >= 0; file -= 1) {
    const size = sizes[file] ?? 0;
    if (isCompressed(files[file])) {
      left -= size * GZIP_RATIO;
      if (left <= 0) return { file, offset: 0 };
    } else {
      if (size > left) return { file, offset: size - left };
      left -= size;
    }
  }
  return { file: 0, offset: 0 };
}

/**
 * Counts the wanted lines from `start` on. The first line of each stream may have begun before the window; `doubtful` is
 * how many lines come before the last of these, that one included.
 */
async function countFrom(
  files: readonly LogFile[],
  start: { file: number; offset: number },
  filter: LineFilter,
  marks: readonly RunMark[],
): Promise<{ lines: number; doubtful: number }> {
  const records = new RecordStream('', filter);
  records.setMarks(marks);
  // The same lines without a filter, to see which is the first of its stream.
  const every = new RecordStream('', {});
  const seen = new Set<string>();
  let lines = 0;
  let doubtful = 0;
  for (let index = start.file; index < files.length; index += 1) {
    const file = files[index];
    if (file === undefined) break;
    const reader = await openLogFile(file, index === start.file ? start.offset : 0);
    if (reader === undefined) continue;
    try {
      const at = await modifiedAt(file);
      for (let line = await reader.next(); line !== undefined; line = await reader.next()) {
        for (const record of records.accept(line, at)) if (record.kind === 'line') lines += 1;
        if (seen.size === 2) continue;
        for (const record of every.accept(line, at)) {
          if (record.kind !== 'line' || seen.has(record.stream)) continue;
          seen.add(record.stream);
          doubtful = lines;
        }
      }
    } catch {
      // A damaged file ends here; the reading proper says so.
    } finally {
      await reader.close();
    }
  }
  for (const record of records.flush()) if (record.kind === 'line') lines += 1;
  for (const record of seen.size < 2 ? every.flush() : []) {
    if (record.kind === 'line' && !seen.has(record.stream)) doubtful = lines;
  }
  return { lines, doubtful };
}

/** Opens a file of the list; undefined when it is gone. A file compressed since it was listed is found. */
export async function openLogFile(file: LogFile, offset: number): Promise<LineFile | undefined> {
  if (file.kind === 'current') return new PlainFile(file.handle, offset, false);
  if (!file.name.compressed) {
    const handle = await openIfThere(file.path);
    if (handle !== undefined) return new PlainFile(handle, offset);
  }
  const path = file.name.compressed ? file.path : `${file.path}.gz`;
  const there = await openIfThere(path);
  await there?.close();
  return there === undefined ? undefined : new GzipFile(path);
}

/** The time a line without one is given: when the file was last written. */
export async function modifiedAt(file: LogFile): Promise<string> {
  try {
    return atOf((file.kind === 'current' ? await file.handle.stat() : await stat(file.path)).mtimeMs);
  } catch {
    return atOf(0);
  }
}

async function sizeOf(file: LogFile): Promise<number> {
  try {
    return (file.kind === 'current' ? await file.handle.stat() : await stat(file.path)).size;
  } catch {
    return 0;
  }
}

function isCompressed(file: LogFile | undefined): boolean {
  return file?.kind === 'rotated' && file.name.compressed;
}
