import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { restingDirectBytes } from '../helpers/direct-logs.ts';

export type Stream = 'stdout' | 'stderr';

/** A line as the worker wrote it, put together from the records of its stream. */
export interface CapturedLine {
  readonly stream: Stream;
  /** Epoch ms at which its first byte was read. */
  readonly at: number;
  readonly text: string;
}

const RECORD = /^(\S+Z) (stdout|stderr) ([FP]) (.*)$/s;

/**
 * Every line of a worker from all its log files, in the order of the files. Throws when something in them is no record:
 * the format itself is never broken, whoever was killed.
 */
export function* capturedLines(dir: string, worker: string): Generator<CapturedLine> {
  const open: Record<Stream, { at: number; text: string } | null> = { stdout: null, stderr: null };
  for (const name of filesOf(dir, worker)) {
    const bytes = readFileSync(join(dir, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
    if (text !== '' && !text.endsWith('\n')) throw new Error(`${name} ends inside a record`);
    for (const record of text.split('\n').slice(0, -1)) {
      const [, stamp = '', stream, tag, content = ''] = RECORD.exec(record) ?? [];
      if (stream !== 'stdout' && stream !== 'stderr') throw new Error(`${name} has no record: ${record}`);
      const before = open[stream];
      const line = { at: before?.at ?? Date.parse(stamp), text: (before?.text ?? '') + content };
      open[stream] = tag === 'P' ? line : null;
      if (tag === 'F') yield { stream, ...line };
    }
  }
  for (const stream of ['stdout', 'stderr'] as const) {
    const rest = open[stream];
    if (rest !== null) yield { stream, ...rest };
  }
}

/** The lines of a worker that writes its files itself; they hold no times, so each is of now. */
export function* directLines(dir: string, worker: string): Generator<CapturedLine> {
  for (const stream of ['stdout', 'stderr'] as const) {
    const name = stream === 'stdout' ? worker : `${worker}.err`;
    if (!existsSync(join(dir, `${name}.segments.json`))) continue;
    const text = restingDirectBytes(dir, worker, stream).toString('latin1');
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) yield { stream, at: Date.now(), text: line };
  }
}

function filesOf(dir: string, worker: string): string[] {
  const rotated = readdirSync(dir).filter((name) => name.startsWith(`${worker}.log.`));
  // While a file is being compressed, or when that was cut off, it stands there twice.
  const finished = rotated.filter((name) => !name.endsWith('.gz') || !rotated.includes(name.slice(0, -3)));
  const files = finished.filter((name) => /\.log\.[^.]+\.\d+Z(-\d+)?(\.gz)?$/.test(name));
  const current = readdirSync(dir).includes(`${worker}.log`) ? [`${worker}.log`] : [];
  return [...files.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), ...current];
}

function orderOf(name: string): string {
  const [, stamp = '', serial = '1'] = /\.log\.([^-]*Z)(?:-(\d+))?/.exec(name) ?? [];
  return stamp + serial.padStart(9, '0');
}
