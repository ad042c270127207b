/**
 * The closed set of error kinds. A kind says what the caller should do, not where the error arose;
 * it decides the HTTP status and the exit code of the CLI (peers agree on these codes: LSB, systemctl).
 */
export type ErrorKind =
  | 'validation'
  | 'usage'
  | 'not_found'
  | 'conflict'
  | 'failed_precondition'
  | 'process'
  | 'timeout'
  | 'permission'
  | 'unavailable'
  | 'io'
  | 'unsupported'
  | 'cancelled'
  | 'internal';

const KINDS: Record<ErrorKind, { httpStatus: number; exitCode: number }> = {
  validation: { httpStatus: 422, exitCode: 1 },
  usage: { httpStatus: 400, exitCode: 2 },
  not_found: { httpStatus: 404, exitCode: 4 },
  conflict: { httpStatus: 409, exitCode: 8 },
  failed_precondition: { httpStatus: 412, exitCode: 1 },
  process: { httpStatus: 500, exitCode: 1 },
  timeout: { httpStatus: 504, exitCode: 7 },
  permission: { httpStatus: 403, exitCode: 6 },
  unavailable: { httpStatus: 503, exitCode: 5 },
  io: { httpStatus: 500, exitCode: 1 },
  unsupported: { httpStatus: 501, exitCode: 1 },
  cancelled: { httpStatus: 499, exitCode: 130 },
  internal: { httpStatus: 500, exitCode: 1 },
};

const BRAND = Symbol.for('hsu-master.error');

export interface ErrorOptions {
  /** What the user can do about it, one imperative sentence. */
  readonly hint?: string;
  /** Machine-readable facts: worker, path, pid … */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * The one error class of the project. Thrown for a bad request, a broken machine or a bug;
 * an expected outcome (a worker exited, a start failed) is data and never thrown.
 */
export class HsuError extends Error {
  override readonly name = 'HsuError';
  readonly [BRAND] = true;
  readonly kind: ErrorKind;
  readonly hint: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(kind: ErrorKind, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.hint = options.hint;
    this.details = options.details ?? {};
  }

  get httpStatus(): number {
    return KINDS[this.kind].httpStatus;
  }

  get exitCode(): number {
    return KINDS[this.kind].exitCode;
  }
}

/** True for an HsuError, also for one that was made by another copy of this module. */
export function isHsuError(value: unknown): value is HsuError {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/** Turns whatever was thrown into an HsuError; system errors keep their errno name in the message. */
export function toHsuError(thrown: unknown): HsuError {
  if (isHsuError(thrown)) return thrown;
  if (thrown instanceof Error) {
    const code = errnoOf(thrown);
    if (code === 'EACCES' || code === 'EPERM') {
      return new HsuError('permission', thrown.message, { cause: thrown });
    }
    return new HsuError(code === undefined ? 'internal' : 'io', thrown.message, { cause: thrown });
  }
  return new HsuError('internal', String(thrown));
}

/** The errno name (`ENOENT`) of a Node system error, if it is one. */
export function errnoOf(thrown: unknown): string | undefined {
  const code = (thrown as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && code.startsWith('E') && !code.startsWith('ERR_') ? code : undefined;
}

/** The exit code for an error kind that arrived over the wire. */
export function exitCodeOf(kind: ErrorKind): number {
  return KINDS[kind]?.exitCode ?? 1;
}
