import { closeSync, writeSync } from 'node:fs';
import { DirectLog, type DirectLogOptions } from '../logs/direct/direct-log.ts';
import type { RemovedLogs } from '../logs/removed.ts';
import type { LogFigures } from './protocol/figures.ts';
import type { LogSpec, UserSpec } from './protocol/specs.ts';
import { type OutputEnds, type WorkerOutput, withRemoved } from './worker-output.ts';

/** Output that the worker appends to its files itself: this process only rotates them. */
export class DirectOutput implements WorkerOutput {
  readonly mode = 'direct';
  readonly #log: DirectLog;

  /** Throws system errors. */
  constructor(options: DirectLogOptions) {
    this.#log = new DirectLog(options);
  }

  get figures(): LogFigures {
    return withRemoved({ bytes: this.#log.written, droppedBytes: 0, droppedLines: 0 }, this.#log.removed);
  }

  prepare(user: UserSpec | null): void {
    this.#log.prepare(user?.uid ?? null);
  }

  openEnds(): OutputEnds {
    return this.#log.openEnds();
  }

  watch(): void {
    // Nothing of it comes by here.
  }

  mark(run: Parameters<WorkerOutput['mark']>[0]): void {
    this.#log.mark(run);
  }

  /** Nobody here knows how far the worker has come in its line, so this goes where it writes less. */
  insert(lines: Buffer): boolean {
    const { stdout, stderr } = this.openEnds();
    try {
      writeSync(stderr, lines);
    } finally {
      closeSync(stdout);
      closeSync(stderr);
    }
    return true;
  }

  setRules(rules: LogSpec): void {
    if (rules.mode === 'direct') this.#log.setRules(rules);
  }

  discard(names: readonly string[]): RemovedLogs {
    return this.#log.discard(names);
  }

  reopen(): void {
    // Whoever has a file open keeps it: another one would not get a byte.
  }

  drain(): void {
    this.#log.tendSoon();
  }

  retire(): void {
    this.#log.retire();
  }

  close(): void {
    this.#log.close();
  }
}
