import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { directInode } from './direct/segment-view.ts';
import type { FileLine } from './line-cutter.ts';
import type { LineFile } from './line-file.ts';
import { type LogFile, listLogFiles, rotatedNameOf } from './log-files.ts';
import { compareRotated, currentName, type RotatedName, stampMs } from './log-names.ts';
import { atOf, type LineFilter, type LogRecord } from './log-record.ts';
import type { LogSource } from './log-source.ts';
import { RecordStream } from './record-stream.ts';
import { type RunMark, RunMarkFile } from './run-marks.ts';
import { findTailStart, modifiedAt, openLogFile } from './tail-start.ts';

interface OpenLogFile {
  readonly file: LogFile;
  readonly reader: LineFile;
  /** For lines without a time of their own. */
  at: string;
  /** How many blocks had been read when `at` and the marks were last looked up. */
  blocks: number;
  /** Why it could not be read to its end; empty when it could. */
  damage: string;
}

/**
 * What went through the shim into the log of one worker, as records, across all its files. With `follow` it never ends: at the end of what is
 * there, {@link next} gives undefined and can be asked again. The current file is held open, so that it is read to its
 * last byte before its successor is, however often it was renamed, compressed or removed meanwhile.
 */
export class WorkerLog implements LogSource {
  readonly fileNames: readonly string[];
  readonly #directory: string;
  readonly #worker: string;
  readonly #filter: LineFilter;
  readonly #follow: boolean;
  readonly #tail: number | undefined;
  readonly #records: RecordStream;
  readonly #markFile: RunMarkFile;
  readonly #ready: LogRecord[] = [];

  #waiting: LogFile[] = [];
  #open: OpenLogFile | undefined;
  /** The newest rotated file that has been read or is waiting to be. */
  #newest: RotatedName | undefined;
  #marks: RunMark[] = [];
  #begun = false;
  #directInode = 0;
  #ended = false;
  #offset = 0;
  #skip = 0;

  constructor(
    directory: string,
    worker: string,
    options: LineFilter & { readonly tail?: number | undefined; readonly follow?: boolean | undefined },
  ) {
    this.#directory = directory;
    this.#worker = worker;
    this.fileNames = [currentName(worker)];
    this.#filter = options;
    this.#follow = options.follow ?? false;
    this.#tail = options.tail;
    this.#records = new RecordStream(worker, options);
    this.#markFile = new RunMarkFile(directory, worker);
  }

  async next(): Promise<LogRecord | undefined> {
    for (;;) {
      const record = this.#ready.shift();
      if (record !== undefined) {
        if (this.#skip === 0) return record;
        if (record.kind === 'line') this.#skip -= 1;
        continue;
      }
      if (this.#ended) return undefined;
      const line = await this.#nextLine();
      if (line !== undefined) {
        this.#ready.push(...this.#records.accept(line, this.#open?.at ?? atOf(Date.now())));
      } else if (!this.#follow) {
        this.#ended = true;
        this.#ready.push(...this.#records.flush());
      } else if (this.#ready.length === 0) {
        return undefined;
      }
    }
  }

  async close(): Promise<void> {
    await this.#open?.reader.close();
    for (const file of [this.#open?.file, ...this.#waiting])
      if (file?.kind === 'current') await file.handle.close();
    this.#open = undefined;
    this.#waiting = [];
    this.#ended = true;
  }

  async #nextLine(): Promise<FileLine | undefined> {
    for (;;) {
      if (this.#open === undefined && !(await this.#openNext())) return undefined;
      const open = this.#open;
      if (open === undefined) continue;
      const line = await this.#lineOf(open);
      if (line !== undefined) return line;
      if (open.file.kind === 'current' && this.#follow) {
        if (!(await this.#replaced(open.file))) return undefined;
        // Everything written before the successor appeared is in the file by now.
        const last = await this.#lineOf(open);
        if (last !== undefined) return last;
      }
      const rest = open.reader.rest();
      if (rest !== undefined) return rest;
      await this.#finish(open);
      if (open.file.kind === 'current' && !this.#follow) return undefined;
    }
  }

  async #lineOf(open: OpenLogFile): Promise<FileLine | undefined> {
    try {
      const line = await open.reader.next();
      if (open.file.kind === 'current' && open.reader.blocks !== open.blocks) {
        open.blocks = open.reader.blocks;
        // After the block: a mark is written before the output it announces, so it is there by now.
        this.#readMarks();
        open.at = await modifiedAt(open.file);
      }
      return line;
    } catch (error) {
      // What a damaged old file still gives is given; a current one that cannot be read is an error.
      if (open.file.kind === 'current') throw error;
      open.damage = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }

  async #openNext(): Promise<boolean> {
    if (this.#waiting.length === 0) {
      if (this.#begun && (!this.#follow || this.#isIdle())) return false;
      await this.#collect();
    }
    const file = this.#waiting.shift();
    if (file === undefined) return false;
    const at = await modifiedAt(file);
    const reader = await openLogFile(file, this.#offset);
    this.#offset = 0;
    if (reader === undefined) this.#gap(at, `${basename(file.path)} was removed before it could be read`);
    else this.#open = { file, reader, at, blocks: 0, damage: '' };
    return true;
  }

  /** The worker writes its file itself by now, and everything of before has been read: the directory need not be listed. */
  #isIdle(): boolean {
    return this.#directInode !== 0 && this.#directInode === directInode(this.#directory, this.#worker);
  }

  async #collect(): Promise<void> {
    const inode = directInode(this.#directory, this.#worker);
    this.#waiting = await listLogFiles(this.#directory, this.#worker, this.#newest);
    this.#directInode = this.#waiting.length === 0 ? inode : 0;
    this.#readMarks();
    const rotated = this.#waiting.findLast((file) => file.kind === 'rotated');
    if (rotated?.kind === 'rotated') this.#newest = rotated.name;
    if (this.#begun) return;
    this.#begun = true;
    const since = this.#filter.sinceMs;
    if (since !== undefined) {
      // Nothing in a file is younger than its rotation.
      this.#waiting = this.#waiting.filter(
        (file) => file.kind === 'current' || stampMs(file.name.stamp) >= since,
      );
    }
    if (this.#tail !== undefined && this.#waiting.length > 0) await this.#skipToTail(this.#tail);
  }

  async #skipToTail(tail: number): Promise<void> {
    const start = await findTailStart(this.#waiting, tail, this.#filter, this.#marks);
    this.#waiting = this.#waiting.slice(start.file);
    this.#offset = start.offset;
    this.#skip = start.skip;
  }

  /** True when another file has taken the name of the one that is open. */
  async #replaced(file: LogFile & { kind: 'current' }): Promise<boolean> {
    try {
      const [named, held] = await Promise.all([stat(file.path), file.handle.stat()]);
      return named.ino !== held.ino || named.dev !== held.dev;
    } catch {
      // Removed, or rotated and not begun again: there is nothing to go over to yet.
      return false;
    }
  }

  async #finish({ file, reader, at, damage }: OpenLogFile): Promise<void> {
    await reader.close();
    if (damage !== '') this.#gap(at, `${basename(file.path)} is damaged: ${damage}`);
    this.#open = undefined;
    if (file.kind === 'rotated') return;
    const name = await rotatedNameOf(this.#worker, file.handle);
    await file.handle.close();
    if (name === undefined) return;
    if (this.#newest === undefined || compareRotated(name, this.#newest) > 0) this.#newest = name;
    const path = join(this.#directory, name.name);
    if (!existsSync(path) && !existsSync(`${path}.gz`)) {
      this.#gap(at, 'rotated files were removed before they could be read; lines may be missing here');
    }
  }

  #readMarks(): void {
    const marks = this.#markFile.changed();
    if (marks === undefined) return;
    this.#marks = marks.filter(({ offsets }) => offsets === undefined);
    this.#records.setMarks(this.#marks);
  }

  #gap(at: string, text: string): void {
    this.#ready.push({ kind: 'gap', worker: this.#worker, at, text });
  }
}
