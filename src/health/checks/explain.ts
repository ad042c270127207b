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
};

/** Of files that a check needs itself, such as the key of a certificate. */
const FILE_TEXT: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  ENOENT: 'there is no such file',
};

const NAME_TEXT: Readonly<Record<string, string>> = {
  ENOTFOUND: 'is not known',
  EAI_AGAIN: 'cannot be looked up now',
};

/** What this process, or the machine, has no more of: says nothing about the worker. */
const OWN_TROUBLES = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOBUFS', 'EADDRNOTAVAIL']);

/** What Node advises about its own command line is no advice for our users. */
const OWN_CA = '; tls.ca names the CA to go by';
/** What OpenSSL makes of an answer that is something else. */
const NO_TLS = new Set(['wrong version number', 'packet length too long', 'http request']);

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
  const tls = explainTls(error);
  if (tls !== null) return tls;
  const aboutName = NAME_TEXT[errno ?? ''];
  if (aboutName !== undefined) {
    const { hostname } = error as { hostname?: string };
    return `the host name ${hostname === undefined ? '' : `${hostname} `}${aboutName}`;
  }
  const { path } = (error ?? {}) as NodeJS.ErrnoException;
  const aboutFile = FILE_TEXT[errno ?? ''];
  if (path !== undefined && aboutFile !== undefined) return `${path} cannot be read: ${aboutFile}`;
  if (errno === 'ENOENT' && (error as NodeJS.ErrnoException).syscall === 'connect')
    return 'there is no such socket';
  if (errno !== undefined) return ERRNO_TEXT[errno] ?? `${(error as Error).message}`;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && /CERT|SELF_SIGNED|ALTNAME|ISSUER|VERIFY/.test(code)) {
    return `certificate not accepted: ${(error as Error).message.replace(/; if the root CA .*/, OWN_CA)}`;
  }
  if (code === 'ERR_HTTP2_ERROR' && (error as Error).message === 'Protocol error') {
    return 'the answer is not HTTP/2, as gRPC is';
  }
  return error instanceof Error ? error.message : String(error);
}

/** The reason in a message of OpenSSL: `…:error:0A00010B:SSL routines:function:reason:file:line:…`; null for any other. */
function explainTls(error: unknown): string | null {
  const message = error instanceof Error ? error.message : '';
  const reason = /error:[0-9A-F]+:(?:SSL|x509 certificate) routines:[^:]*:([^:]+)(?::|$)/.exec(message)?.[1];
  if (reason === undefined) return null;
  const [, alert] = / alert (.+)$/.exec(reason) ?? [];
  if (alert !== undefined) return `the other side ends TLS: ${alert}`;
  if (reason === 'key values mismatch') return 'TLS: cert and key do not belong together';
  return NO_TLS.has(reason) ? `the other side does not speak TLS (${reason})` : `TLS: ${reason}`;
}

/** Of several addresses that were tried the first error tells as much as all of them. */
function firstOf(thrown: unknown): unknown {
  return thrown instanceof AggregateError ? thrown.errors[0] : thrown;
}
