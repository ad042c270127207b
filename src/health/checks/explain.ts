import { errnoOf } from '../../shared/errors.ts';
import { NeverItsTurn, OutOfTime } from '../out-of-time.ts';
import { type Finding, failed, unknown } from '../result.ts';

const ERRNO_TEXT: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed',
  EACCES: 'permission denied',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up now',
};

/** What this process, or the machine, has no more of: says nothing about the worker. */
const OWN_TROUBLES = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOBUFS', 'EADDRNOTAVAIL']);

/** A look that ended so: the worker has failed, unless it is the checker that had no means to look. */
export function findingOf(thrown: unknown, output = ''): Finding {
  const text = explain(thrown);
  if (thrown instanceof OutOfTime) return { ...failed(text, output), isOutOfTime: true };
  const isOurs = thrown instanceof NeverItsTurn || OWN_TROUBLES.has(errnoOf(firstOf(thrown)) ?? '');
  return isOurs ? unknown(`could not look: ${text}`) : failed(text, output);
}

/** What went wrong with a connection, in words for a person (A089). */
export function explain(thrown: unknown): string {
  const error = firstOf(thrown);
  const errno = errnoOf(error);
  if (errno === 'ENOENT' && (error as NodeJS.ErrnoException).syscall === 'connect')
    return 'there is no such socket';
  if (errno !== undefined) return ERRNO_TEXT[errno] ?? `${(error as Error).message}`;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && /CERT|SELF_SIGNED|ALTNAME|ISSUER|VERIFY/.test(code)) {
    return `certificate not accepted: ${(error as Error).message}`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Of several addresses that were tried the first error tells as much as all of them. */
function firstOf(thrown: unknown): unknown {
  return thrown instanceof AggregateError ? thrown.errors[0] : thrown;
}
