import { join } from 'node:path';
import type { LogWriter } from '../logs/log-writer.ts';
import type { Native } from './native/native.ts';
import { PipeReader } from './pipe-reader.ts';
import { PipedOutput } from './piped-output.ts';
import type { LogSpec } from './protocol.ts';
import type { WorkerOutput } from './worker-output.ts';

export type MakeLog = (worker: string, rules: LogSpec) => LogWriter;

export interface OutputsParts {
  /** Where the FIFOs are. */
  readonly folder: string;
  readonly native: Native | null;
  readonly makeLog: MakeLog;
}

/** The outputs of all workers. */
export class Outputs {
  readonly #parts: OutputsParts;
  readonly #reader: PipeReader;
  readonly #outputs = new Map<string, WorkerOutput>();

  constructor(parts: OutputsParts) {
    this.#parts = parts;
    this.#reader = new PipeReader(parts.native);
  }

  /** The output of a worker by these rules, made if needed. Throws the system error when that is not possible. */
  open(worker: string, rules: LogSpec): WorkerOutput {
    const known = this.#outputs.get(worker);
    if (known !== undefined) {
      known.setRules(rules);
      return known;
    }
    const { folder, makeLog } = this.#parts;
    const output = new PipedOutput(this.#reader, join(folder, worker), makeLog(worker, rules), rules);
    this.#outputs.set(worker, output);
    return output;
  }

  get(worker: string): WorkerOutput | undefined {
    return this.#outputs.get(worker);
  }

  all(): IterableIterator<WorkerOutput> {
    return this.#outputs.values();
  }

  /** Names of the workers that have an output. */
  workers(): string[] {
    return [...this.#outputs.keys()];
  }

  /** Takes what is there and lets go of it. */
  close(worker: string): void {
    this.#outputs.get(worker)?.close();
    this.#outputs.delete(worker);
  }
}
