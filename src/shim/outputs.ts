import { join } from 'node:path';
import type { HolePuncher } from '../logs/direct/hole-puncher.ts';
import { directName } from '../logs/direct/segment-state.ts';
import { writesItself } from '../logs/direct/segment-view.ts';
import { LogWriter } from '../logs/log-writer.ts';
import { type RemovedLogs, together } from '../logs/removed.ts';
import { RotatedFiles } from '../logs/rotated-files.ts';
import type { DescriptorRoom } from './descriptor-room.ts';
import { DirectOutput } from './direct-output.ts';
import type { PipeReader } from './pipe-reader.ts';
import { hasPipes, PipedOutput } from './piped-output.ts';
import type { LogFigures } from './protocol/figures.ts';
import type { LogMode, LogSpec, UserSpec } from './protocol/specs.ts';
import type { WorkerOutput } from './worker-output.ts';

export interface OutputsParts {
  /** Where the FIFOs are. */
  readonly fifos: string;
  /** Where the logs are. */
  readonly logs: string;
  readonly reader: PipeReader;
  readonly puncher: HolePuncher;
  readonly room: Pick<DescriptorRoom, 'checkForWorker'>;
  /** Something is wrong with a log, or it is not where it was meant to be. */
  readonly onProblem: (worker: string, message: string) => void;
}

/** The outputs of all workers. */
export class Outputs {
  readonly #parts: OutputsParts;
  readonly #outputs = new Map<string, WorkerOutput>();

  constructor(parts: OutputsParts) {
    this.#parts = parts;
  }

  /**
   * The output for an incarnation about to begin, ready for it. A worker whose files cannot be handed to it gets pipes
   * instead, and a problem says why. Throws the system error when those are not possible either.
   */
  open(worker: string, rules: LogSpec, user: UserSpec | null): WorkerOutput {
    const mode = rules.mode ?? 'pipe';
    const known = this.#outputs.get(worker);
    if (known === undefined) this.#parts.room.checkForWorker();
    else if (known.mode !== mode) {
      this.#outputs.delete(worker);
      known.retire();
    }
    if (mode === 'direct') {
      try {
        return this.#prepared(worker, rules, user, () => this.#direct(worker, rules, false));
      } catch (error) {
        const why = (error as Error).message;
        this.#parts.onProblem(
          worker,
          `logs.mode: direct is not possible: ${why}; until its next start it has pipes`,
        );
        this.close(worker);
      }
    }
    if (mode === 'pipe' && known === undefined) this.#retireEarlier(worker, rules);
    return this.#prepared(worker, rules, user, () => this.#piped(worker, rules, 'pipe'));
  }

  /** Goes on with the output of an incarnation that an earlier shim has started. Throws system errors. */
  resume(worker: string, rules: LogSpec): void {
    // Whatever was asked for, that shim may not have been able to.
    const isDirect = rules.mode === 'direct' && !hasPipes(this.#pipePath(worker));
    this.#outputs.set(
      worker,
      isDirect ? this.#direct(worker, rules, true) : this.#piped(worker, rules, 'pipe'),
    );
  }

  get(worker: string): WorkerOutput | undefined {
    return this.#outputs.get(worker);
  }

  all(): IterableIterator<WorkerOutput> {
    return this.#outputs.values();
  }

  /** What was written and lost, by worker. */
  figures(): Readonly<Record<string, LogFigures>> {
    return Object.fromEntries([...this.#outputs].map(([worker, output]) => [worker, output.figures]));
  }

  /** Removes these rotated files of a worker, whether it has an output or not. Throws system errors. */
  trim(worker: string, files: readonly string[]): RemovedLogs {
    const output = this.#outputs.get(worker);
    if (output !== undefined) return output.discard(files);
    const { logs, onProblem } = this.#parts;
    const discard = (name: string): RemovedLogs =>
      new RotatedFiles(logs, name, (_operation, path, error) =>
        onProblem(worker, `cannot remove the old log ${path}: ${(error as Error).message}`),
      ).discard(files);
    return together(discard(worker), discard(directName(worker, 'stderr')));
  }

  /** How many workers have an output. */
  get count(): number {
    return this.#outputs.size;
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

  #prepared(worker: string, rules: LogSpec, user: UserSpec | null, make: () => WorkerOutput): WorkerOutput {
    const known = this.#outputs.get(worker);
    known?.setRules(rules);
    const output = known ?? make();
    this.#outputs.set(worker, output);
    output.prepare(user, rules);
    return output;
  }

  /** Files that the worker wrote itself, under an earlier shim, are none to go on with through pipes. */
  #retireEarlier(worker: string, rules: LogSpec): void {
    const { logs, onProblem } = this.#parts;
    if (!writesItself(logs, worker)) return;
    try {
      this.#directOutput(worker, rules, false).retire();
    } catch (error) {
      onProblem(worker, `cannot put its former log aside: ${(error as Error).message}`);
    }
  }

  #direct(worker: string, rules: LogSpec, isInUse: boolean): WorkerOutput {
    const { logs: directory, puncher, onProblem } = this.#parts;
    const refusal = isInUse ? null : puncher.refusal(directory);
    if (refusal !== null) {
      const why = `the file system of ${directory} cannot punch holes (${refusal}), so nothing could be rotated`;
      onProblem(worker, `logs.mode: direct is not possible: ${why}; it has pipes instead`);
      return this.#piped(worker, rules, 'direct');
    }
    return this.#directOutput(worker, rules, isInUse);
  }

  #directOutput(worker: string, rules: LogSpec, isInUse: boolean): DirectOutput {
    const { logs: directory, puncher, onProblem } = this.#parts;
    return new DirectOutput({
      directory,
      name: worker,
      rules,
      puncher,
      isInUse,
      onProblem: ({ message }) => onProblem(worker, message),
    });
  }

  /** @param standsFor the mode for which it need not be replaced */
  #piped(worker: string, rules: LogSpec, standsFor: LogMode): WorkerOutput {
    const { logs: directory, onProblem, reader } = this.#parts;
    const log = new LogWriter({
      directory,
      name: worker,
      rules,
      onProblem: ({ message }) => onProblem(worker, message),
    });
    return new PipedOutput(reader, this.#pipePath(worker), log, rules, standsFor);
  }

  #pipePath(worker: string): string {
    return join(this.#parts.fifos, worker);
  }
}
