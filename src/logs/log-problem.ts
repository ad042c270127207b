import { errnoOf } from '../shared/errors.ts';

/** Something about a log that an operator should know; reported once until it works again. */
export interface LogProblem {
  readonly worker: string;
  readonly path: string;
  readonly operation: 'write' | 'rotate' | 'compress' | 'purge' | 'mark';
  /** The errno name, when it was a system error. */
  readonly code: string | undefined;
  readonly message: string;
}

/** Tells of a problem once for each operation, and again only after it was settled. */
export class ProblemReports {
  readonly #worker: string;
  readonly #tell: (problem: LogProblem) => void;
  #told: Set<LogProblem['operation']> | undefined;

  constructor(worker: string, tell: (problem: LogProblem) => void) {
    this.#worker = worker;
    this.#tell = tell;
  }

  report(operation: LogProblem['operation'], path: string, error: unknown): void {
    this.#told ??= new Set();
    if (this.#told.has(operation)) return;
    this.#told.add(operation);
    const message = `${CANNOT[operation]} ${path}: ${reasonOf(error)}`;
    this.#tell({ worker: this.#worker, path, operation, code: errnoOf(error), message });
  }

  /** This works again; without an operation everything does. */
  settle(operation?: LogProblem['operation']): void {
    if (operation === undefined) this.#told = undefined;
    else this.#told?.delete(operation);
  }
}

/** The system's words without errno, call and path: `no space left on device`. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^E[A-Z0-9]+: (.*?), /.exec(message)?.[1] ?? message;
}

const CANNOT: Readonly<Record<LogProblem['operation'], string>> = {
  write: 'cannot write the log',
  rotate: 'cannot rotate the log',
  compress: 'cannot compress the rotated log',
  purge: 'cannot remove the old log',
  mark: 'cannot note the new incarnation in',
};
