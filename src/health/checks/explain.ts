import { errnoOf } from '../../shared/errors.ts';

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

/** What went wrong with a connection, in words for a person (A089). */
export function explain(thrown: unknown): string {
  // Of several addresses that were tried the first error tells as much as all of them.
  const error = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
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
