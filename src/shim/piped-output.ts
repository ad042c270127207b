import { chownSync, closeSync, constants, openSync, rmSync } from 'node:fs';
import type { StreamName } from '../logs/cri-format.ts';
import type { LogWriter } from '../logs/log-writer.ts';
import type { RemovedLogs } from '../logs/removed.ts';
import { isFifo } from './fifo.ts';
import type { LineWatch } from './line-watch.ts';
import type { Pipe, PipeReader } from './pipe-reader.ts';
import type { LogFigures } from './protocol/figures.ts';
import type { LogMode, LogSpec, UserSpec } from './protocol/specs.ts';
import { type OutputEnds, type WorkerOutput, withRemoved } from './worker-output.ts';

/** What an older master, which does not say, would have said. */
const DEFAULT_PIPE_BYTES = 1024 ** 2;

/**
 * Output through two FIFOs and this process. The shim opens its ends read-write and so does the worker: a
 * reader always exists, also while the shim is dead, and nobody ever gets SIGPIPE (I7).
 */
export class PipedOutput implements WorkerOutput {
  readonly mode: LogMode;
  readonly #reader: PipeReader;
  readonly #log: LogWriter;
  #stdout: Pipe;
  #stderr: Pipe;
  #lines: LineWatch | null = null;

  /**
   * @param path path of the FIFOs without their suffix
   * @param mode the mode for which it need not be replaced. Throws system errors.
   */
  constructor(reader: PipeReader, path: string, log: LogWriter, rules: LogSpec, mode: LogMode) {
    this.mode = mode;
    this.#reader = reader;
    this.#log = log;
    this.#stdout = this.#open('stdout', `${path}${STDOUT}`);
    try {
      this.#stderr = this.#open('stderr', `${path}${STDERR}`);
    } catch (error) {
      reader.close(this.#stdout);
      throw error;
    }
    this.#apply(rules);
  }

  get figures(): LogFigures {
    return withRemoved(this.#log.counters, this.#log.removed);
  }

  prepare(user: UserSpec | null, rules: LogSpec): void {
    this.#makeAgain(rules);
    if (user === null) return;
    // The worker may open /dev/stdout again by its path (nginx does), and that asks for permission.
    for (const { path } of [this.#stdout, this.#stderr]) chownSync(path, user.uid, user.gid);
  }

  openEnds(): OutputEnds {
    const stdout = openSync(this.#stdout.path, constants.O_RDWR);
    try {
      return { stdout, stderr: openSync(this.#stderr.path, constants.O_RDWR) };
    } catch (error) {
      closeSync(stdout);
      throw error;
    }
  }

  mark(run: Parameters<WorkerOutput['mark']>[0]): void {
    this.#log.mark(run);
  }

  watch(lines: LineWatch | null): void {
    this.#lines = lines;
  }

  insert(lines: Buffer): boolean {
    return this.#log.insert(lines);
  }

  setRules(rules: LogSpec): void {
    if ((rules.mode ?? 'pipe') !== this.mode) return;
    this.#log.setRules(rules);
    this.#apply(rules);
  }

  discard(names: readonly string[]): RemovedLogs {
    return this.#log.discard(names);
  }

  reopen(): void {
    this.#log.reopen();
  }

  drain(): void {
    this.#reader.drain(this.#stdout);
    this.#reader.drain(this.#stderr);
  }

  retire(): void {
    this.close();
  }

  close(): void {
    this.drain();
    for (const pipe of [this.#stdout, this.#stderr]) {
      this.#reader.close(pipe);
      rmSync(pipe.path, { force: true });
    }
    this.#log.close();
  }

  #open(stream: StreamName, path: string): Pipe {
    return this.#reader.open(path, (chunk, length) => this.#take(stream, chunk, length));
  }

  /** Pipes that somebody has removed, as cleaners of old files do: nobody could open them any more. */
  #makeAgain(rules: LogSpec): void {
    if (isFifo(this.#stdout.path) && isFifo(this.#stderr.path)) return;
    this.drain();
    for (const pipe of [this.#stdout, this.#stderr]) this.#reader.close(pipe);
    this.#stdout = this.#open('stdout', this.#stdout.path);
    this.#stderr = this.#open('stderr', this.#stderr.path);
    this.#apply(rules);
  }

  #take(stream: StreamName, chunk: Buffer, length: number): void {
    this.#log.write(stream, chunk, length);
    this.#lines?.add(stream, chunk, length);
  }

  #apply({ pipeSizeBytes = DEFAULT_PIPE_BYTES }: LogSpec): void {
    for (const pipe of [this.#stdout, this.#stderr]) this.#reader.setSizeWhenBusy(pipe, pipeSizeBytes);
  }
}

const STDOUT = '.out';
const STDERR = '.err';

/** Whether an earlier shim gave FIFOs of this path to a worker. */
export function hasPipes(path: string): boolean {
  return isFifo(`${path}${STDOUT}`);
}
