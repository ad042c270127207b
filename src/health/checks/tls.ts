import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import type { TlsRules } from '../../config/probe-definition.ts';

/**
 * The rules as Node's TLS takes them. Files are read anew each time, so that renewed certificates need no reload.
 * Rejects with the system error of a file that cannot be read.
 */
export async function tlsOptions(rules: TlsRules): Promise<ConnectionOptions> {
  const [ca, cert, key] = await Promise.all([rules.ca, rules.cert, rules.key].map(readIfNamed));
  return {
    rejectUnauthorized: rules.verify,
    ...(rules.serverName === null ? {} : { servername: rules.serverName }),
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}

async function readIfNamed(path: string | null): Promise<Buffer | undefined> {
  return path === null ? undefined : readFile(path);
}
