import {
  appendFileSync,
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { StreamName } from './cri-format.ts';
import { runMarksName } from './log-names.ts';

const TRIM_ABOVE_BYTES = 256 * 1024;
const KEEP_MARKS = 1000;
const TEXT_LIMIT = 512;

/** The beginning of one incarnation that has written something. */
export interface RunMark {
  /** RFC 3339 with nanoseconds, on the same clock as the lines. */
  readonly at: string;
  readonly incarnation: number;
  readonly pid: number;
  /** What happened, for people: `started`, `restarted (exit 1)` … */
  readonly text: string;
  /** Where it begins in the files of a worker that writes them itself; see `direct/segment-state.ts`. */
  readonly offsets?: Readonly<Record<StreamName, number>>;
}

/** Adds a mark to the worker's `.runs.jsonl`, which stays below about 256 KiB. Throws system errors. */
export function appendRunMark(directory: string, worker: string, mark: RunMark): void {
  const path = join(directory, runMarksName(worker));
  const line = `${JSON.stringify({ ...mark, text: mark.text.slice(0, TEXT_LIMIT) })}\n`;
  const fd = openSync(path, 'a', 0o640);
  let size: number;
  try {
    appendFileSync(fd, line);
    size = fstatSync(fd).size;
  } finally {
    closeSync(fd);
  }
  if (size > TRIM_ABOVE_BYTES) trim(path);
}

/** The marks of a worker, oldest first; lines that are no marks (a torn last one) are passed over. */
export function readRunMarks(directory: string, worker: string): RunMark[] {
  let text: string;
  try {
    text = readFileSync(join(directory, runMarksName(worker)), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => parseMark(line) ?? []);
}

/** The marks of a worker as they change. */
export class RunMarkFile {
  readonly #directory: string;
  readonly #worker: string;
  #version = '';

  constructor(directory: string, worker: string) {
    this.#directory = directory;
    this.#worker = worker;
  }

  /** All marks, when there are others than at the last call; else undefined. Throws system errors. */
  changed(): RunMark[] | undefined {
    const found = statSync(join(this.#directory, runMarksName(this.#worker)), { throwIfNoEntry: false });
    const version = found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`;
    if (version === this.#version) return undefined;
    this.#version = version;
    return readRunMarks(this.#directory, this.#worker);
  }
}

function parseMark(line: string): RunMark | undefined {
  if (line === '') return undefined;
  try {
    const { at, incarnation, pid, text, offsets } = JSON.parse(line) as Partial<RunMark>;
    if (typeof at !== 'string' || typeof incarnation !== 'number' || typeof pid !== 'number')
      return undefined;
    const mark = { at, incarnation, pid, text: typeof text === 'string' ? text : '' };
    return offsets === undefined ? mark : { ...mark, offsets };
  } catch {
    return undefined;
  }
}

function trim(path: string): void {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  let kept = lines.slice(-KEEP_MARKS);
  // Marks with long texts: half the limit, so that not every further mark trims again.
  const bytes = Buffer.byteLength(kept.join('\n'));
  if (bytes > TRIM_ABOVE_BYTES / 2)
    kept = kept.slice(-Math.floor((kept.length * TRIM_ABOVE_BYTES) / 2 / bytes));
  writeFileSync(`${path}.tmp`, `${kept.join('\n')}\n`, { mode: 0o640 });
  renameSync(`${path}.tmp`, path);
}
