import type { StreamName } from '../cri-format.ts';
import { LineCutter } from '../line-cutter.ts';
import { currentName } from '../log-names.ts';
import { type LineFilter, type LogRecord, lineTest } from '../log-record.ts';
import type { LogSource } from '../log-source.ts';
import { RunMarkFile } from '../run-marks.ts';
import { findTail } from './find-tail.ts';
import { RunPlaces } from './run-places.ts';
import { directName, segmentStateName } from './segment-state.ts';
import { SegmentView } from './segment-view.ts';
import { rotatedMs, StreamReader } from './stream-reader.ts';

export interface DirectSourceOptions extends LineFilter {
  readonly tail?: number | undefined;
  readonly follow?: boolean | undefined;
}

/**
 * One stream of a worker that writes its files itself, as records. Such files hold no times: a line is given that at
 * which its file was written last.
 */
export class DirectSource implements LogSource {
  readonly fileNames: readonly string[];
  readonly #worker: string;
  readonly #stream: StreamName;
  readonly #options: DirectSourceOptions;
  readonly #tail: number | undefined;
  readonly #view: SegmentView;
  readonly #wanted: ReturnType<typeof lineTest>;
  readonly #markFile: RunMarkFile;
  readonly #places: RunPlaces;
  readonly #cutter = new LineCutter();
  readonly #ready: LogRecord[] = [];
  #reader: StreamReader | undefined;
  /** Offset of the next line. */
  #lineStart = 0;
  #skip = 0;
  /** Begun inside of a line, which is not given. */
  #isInside = false;
  #isOver = false;
  #at = '';

  constructor(directory: string, worker: string, stream: StreamName, options: DirectSourceOptions) {
    const name = directName(worker, stream);
    this.fileNames = [currentName(name), segmentStateName(name)];
    this.#worker = worker;
    this.#stream = stream;
    this.#options = options;
    this.#view = new SegmentView(directory, name);
    this.#wanted = lineTest(options);
    // What is not there yet is new when it comes, and what is over is no part of a tail.
    const { tail } = options;
    this.#tail = tail === undefined || !this.isThere ? undefined : this.isInUse ? tail : 0;
    this.#markFile = new RunMarkFile(directory, worker);
    this.#places = new RunPlaces(stream);
  }

  /** Whether the worker has ever written this stream by itself. */
  get isThere(): boolean {
    return this.#view.now() !== undefined;
  }

  /** Whether the worker writes it by itself now. */
  get isInUse(): boolean {
    return (this.#view.now()?.inode ?? 0) !== 0;
  }

  async next(): Promise<LogRecord | undefined> {
    for (;;) {
      const record = this.#ready.shift();
      if (record !== undefined) return record;
      const line = this.#cutter.take();
      if (line !== undefined) this.#give(line.bytes, line.ended);
      else if (this.#isOver || !(await this.#read())) return undefined;
    }
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#reader?.close();
  }

  /** Reads on; false at the end of what there is now. */
  async #read(): Promise<boolean> {
    if (this.#reader === undefined) {
      if (this.#view.now() === undefined) return false;
      await this.#begin();
    }
    const part = await this.#reader?.next();
    if (part?.kind === 'gap') {
      this.#flush();
      this.#ready.push({ kind: 'gap', worker: this.#worker, at: part.at, text: part.text });
      return true;
    }
    if (part === undefined) {
      if (this.#options.follow) return false;
      this.#isOver = true;
      this.#flush();
      return this.#ready.length > 0;
    }
    if (this.#cutter.left === 0) this.#lineStart = part.from;
    this.#at = part.at;
    this.#cutter.add(part.bytes);
    // After the bytes: a mark is written soon after the incarnation begins.
    const marks = this.#markFile.changed();
    if (marks !== undefined) this.#places.setMarks(marks);
    return true;
  }

  async #begin(): Promise<void> {
    const { sinceMs } = this.#options;
    const tail = this.#tail;
    const { from } = this.#view.range();
    let start = { offset: from, skip: 0, isInside: false };
    if (sinceMs !== undefined) {
      // Nothing in a segment is younger than its rotation.
      const old = this.#view
        .now()
        ?.segments.findLast((segment) => rotatedMs(this.#view.name, segment) < sinceMs);
      start = { ...start, offset: Math.max(from, old?.to ?? 0) };
    }
    if (tail !== undefined)
      start = await findTail(this.#view, start.offset, tail, (bytes, at) => this.#isWanted(bytes, at));
    this.#skip = start.skip;
    this.#isInside = start.isInside;
    this.#reader = new StreamReader(this.#view, start.offset);
  }

  #flush(): void {
    const rest = this.#cutter.takeRest();
    if (rest !== undefined) this.#give(rest.bytes, false);
  }

  #give(bytes: Buffer, complete: boolean): void {
    const start = this.#lineStart;
    this.#lineStart += bytes.length + (complete ? 1 : 0);
    if (this.#isInside) {
      this.#isInside = !complete;
      return;
    }
    const isWanted = this.#isWanted(bytes, this.#at);
    if (isWanted && this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if (this.#skip > 0) return;
    for (const { at, incarnation, pid, text } of this.#places.upTo(start)) {
      const { worker, stream } = { worker: this.#worker, stream: this.#stream };
      this.#ready.push({ kind: 'run', worker, at, incarnation, pid, text, stream });
    }
    if (isWanted) {
      const line = { worker: this.#worker, at: this.#at, stream: this.#stream, bytes, complete };
      this.#ready.push({ kind: 'line', ...line });
    }
  }

  #isWanted(bytes: Buffer, at: string): boolean {
    return this.#wanted({ at, stream: this.#stream, bytes });
  }
}
