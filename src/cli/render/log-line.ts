import { isUtf8 } from 'node:buffer';
import type { LogRecord } from '../../logs/log-record.ts';
import type { Style } from '../style.ts';

export type LineRecord = Extract<LogRecord, { kind: 'line' }>;

export interface LogLineOptions {
  readonly format: 'text' | 'raw' | 'json';
  readonly hasPrefix: boolean;
  readonly hasTimestamps: boolean;
  readonly style: Style;
  /** The workers whose lines may come, so that their prefixes line up. */
  readonly workers: readonly string[];
}

const LINE_FEED = Buffer.from('\n');

/**
 * Turns log records into what is printed, one after the other; the worker's own bytes are never changed. A line
 * that came in pieces is put together again, unless something else came between them. `end` is what is still
 * missing after the last one.
 */
export function createLogPrinter({ format, hasPrefix, hasTimestamps, style, workers }: LogLineOptions): {
  print(record: LineRecord): Buffer;
  end(): Buffer;
} {
  const width = Math.max(0, ...workers.map((name) => name.length));
  let open: string | undefined;
  const head = (record: LineRecord): Buffer => {
    const source = `${record.stream} ${record.worker}`;
    if (open === source) return Buffer.alloc(0);
    const breaks = open === undefined ? '' : '\n';
    const at = hasTimestamps ? `${style.dim(record.at)} ` : '';
    return Buffer.from(`${breaks}${at}${prefixOf(record, hasPrefix, width, style)}`);
  };
  return {
    print(record) {
      if (format === 'json') return Buffer.from(`${JSON.stringify(jsonOf(record))}\n`);
      const tail = record.complete ? [LINE_FEED] : [];
      if (format === 'raw') return Buffer.concat([record.bytes, ...tail]);
      const text = Buffer.concat([head(record), record.bytes, ...tail]);
      open = record.complete ? undefined : `${record.stream} ${record.worker}`;
      return text;
    },
    end() {
      const missing = open === undefined ? Buffer.alloc(0) : LINE_FEED;
      open = undefined;
      return missing;
    },
  };
}

/** The lines that tell of a new run or of something missing; undefined for the worker's own lines. */
export function markerLine(record: LogRecord): string | undefined {
  if (record.kind === 'run') {
    const stream = record.stream === undefined ? '' : `, ${record.stream}`;
    return `--- ${record.worker} ${record.text}, incarnation ${record.incarnation} (pid ${record.pid})${stream} ---`;
  }
  return record.kind === 'gap' ? `--- ${record.worker}: ${record.text} ---` : undefined;
}

/** `web | `, and `web ! ` for stderr; without prefixes only a terminal gets the mark. */
function prefixOf({ worker, stream }: LineRecord, hasPrefix: boolean, width: number, style: Style): string {
  const isError = stream === 'stderr';
  const mark = isError ? style.red('!') : '|';
  if (hasPrefix) return `${style.hue(worker, worker.padEnd(width))} ${mark} `;
  return isError && style.isOn ? `${mark} ` : '';
}

/** Bytes that are no UTF-8 are given as base64 under another key. */
function jsonOf({ worker, at, stream, bytes, complete }: LineRecord): unknown {
  const content = isUtf8(bytes) ? { text: bytes.toString() } : { base64: bytes.toString('base64') };
  return { worker, at, stream, ...content, complete };
}
