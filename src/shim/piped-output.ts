import { chownSync, closeSync, constants, openSync, rmSync } from 'node:fs';
import type { LogWriter } from '../logs/log-writer.ts';
import type { Pipe, PipeReader } from './pipe-reader.ts';
import type { LogSpec, UserSpec } from './protocol.ts';
import type { OutputEnds, WorkerOutput } from './worker-output.ts';

/** What an older master, which does not say, would have said. */
const DEFAULT_PIPE_BYTES = 1024 ** 2;

/**
 * Output through two FIFOs and this process. The shim opens its ends read-write and so does the worker: a
 * reader always exists, also while the shim is dead, and nobody ever gets SIGPIPE (I7).
 */
export class PipedOutput implements WorkerOutput {
  readonly #reader: PipeReader;
  readonly #log: LogWriter;
  readonly #stdout: Pipe;
  readonly #stderr: Pipe;

  /** @param path path of the FIFOs without their suffix. Throws system errors. */
  constructor(reader: PipeReader, path: string, log: LogWriter, rules: LogSpec) {
    this.#reader = reader;
    this.#log = log;
    this.#stdout = reader.open(`${path}${STDOUT}`, (chunk, length) => log.write('stdout', chunk, length));
    try {
      this.#stderr = reader.open(`${path}${STDERR}`, (chunk, length) => log.write('stderr', chunk, length));
    } catch (error) {
      reader.close(this.#stdout);
      throw error;
    }
    this.setRules(rules);
  }

  openEnds(user: UserSpec | null): OutputEnds {
    if (user !== null) {
      // The worker may open /dev/stdout again by its path (nginx does), and that asks for permission.
      for (const { path } of [this.#stdout, this.#stderr]) chownSync(path, user.uid, user.gid);
    }
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

  setRules(rules: LogSpec): void {
    this.#log.setRules(rules);
    for (const pipe of [this.#stdout, this.#stderr]) {
      this.#reader.setSizeWhenBusy(pipe, rules.pipeSizeBytes ?? DEFAULT_PIPE_BYTES);
    }
  }

  reopen(): void {
    this.#log.reopen();
  }

  drain(): void {
    this.#reader.drain(this.#stdout);
    this.#reader.drain(this.#stderr);
  }

  close(): void {
    this.drain();
    for (const pipe of [this.#stdout, this.#stderr]) {
      this.#reader.close(pipe);
      rmSync(pipe.path, { force: true });
    }
    this.#log.close();
  }
}

const STDOUT = '.out';
const STDERR = '.err';
