import type { ErrorKind } from '../../shared/errors.ts';

/** Body of an answer whose HTTP status says that nothing was done. */
export interface ErrorBody {
  readonly error: {
    readonly kind: ErrorKind;
    readonly message: string;
    readonly hint?: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
}
