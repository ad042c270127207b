import { type JoinedLine, LineJoiner, parseCri } from './cri.ts';
import type { FileLine } from './line-cutter.ts';
import { type LineFilter, type LogRecord, lineTest } from './log-record.ts';
import type { RunMark } from './run-marks.ts';

/**
 * Turns the lines of a worker's files into records: joins pieces, puts the marks of incarnations between the lines by
 * time, and lets pass what the filter wants. Does no I/O.
 */
export class RecordStream {
  readonly #worker: string;
  readonly #wanted: ReturnType<typeof lineTest>;
  readonly #joiner = new LineJoiner();
  #marks: readonly RunMark[] = [];
  #nextMark = 0;
  #started = false;

  constructor(worker: string, filter: LineFilter) {
    this.#worker = worker;
    this.#wanted = lineTest(filter);
  }

  /** Takes the worker's marks; called again when there are more. */
  setMarks(marks: readonly RunMark[]): void {
    const last = this.#marks[this.#nextMark - 1]?.at ?? '';
    this.#marks = marks;
    // The file of marks may have been trimmed: find the place again by time.
    this.#nextMark = marks.findIndex((mark) => mark.at > last);
    if (this.#nextMark < 0) this.#nextMark = marks.length;
  }

  /** The records a line of a file gives. One without a CRI prefix counts as stdout at `fallbackAt`. */
  accept(line: FileLine, fallbackAt: string): LogRecord[] {
    const record = parseCri(line.bytes);
    const at = record?.at ?? fallbackAt;
    const records = this.#takeMarks(at);
    if (record === undefined) {
      records.push(...this.#pass({ at, stream: 'stdout', bytes: line.bytes, complete: line.ended }));
    } else {
      // A record without its line end was cut off: nothing will complete it.
      const joined = this.#joiner.add(line.ended ? record : { ...record, full: false });
      if (joined !== undefined) records.push(...this.#pass(joined));
    }
    return records;
  }

  /** The lines nothing will complete any more. */
  flush(): LogRecord[] {
    return this.#joiner.flush().flatMap((line) => this.#pass(line));
  }

  #takeMarks(at: string): LogRecord[] {
    const records: LogRecord[] = [];
    for (
      let mark = this.#marks[this.#nextMark];
      mark !== undefined && mark.at <= at;
      mark = this.#marks[this.#nextMark]
    ) {
      this.#nextMark += 1;
      // Of the runs before the first line only the one that wrote it matters.
      const later = this.#marks[this.#nextMark];
      if (!this.#started && later !== undefined && later.at <= at) continue;
      records.push(...this.flush(), { kind: 'run', worker: this.#worker, ...mark });
    }
    this.#started = true;
    return records;
  }

  #pass(line: JoinedLine): LogRecord[] {
    return this.#wanted(line) ? [{ kind: 'line', worker: this.#worker, ...line }] : [];
  }
}
