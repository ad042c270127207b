import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TlsRules } from '../../config/probe-definition.ts';
import type { Address } from '../../shared/address.ts';
import { known, nameLookups } from '../name-lookups.ts';
import { OutOfTime } from '../out-of-time.ts';
import { tlsOptions } from './tls.ts';

/**
 * Opens a connection, encrypted when there are rules for that. Resolves when it can be used; rejects with the error of
 * the connection, also after an abort, which destroys the socket. Later errors of the socket are for the caller.
 * @param protocols to be negotiated (ALPN)
 * @param expected whom the certificate has to name
 */
export async function openConnection(
  address: Address,
  rules: TlsRules | null,
  signal: AbortSignal,
  protocols: readonly string[] = [],
  expected = 'socket' in address ? 'localhost' : address.host,
): Promise<Socket> {
  const where = 'socket' in address ? { path: address.socket } : await found(address, signal);
  const options = rules === null ? null : await tlsOptions(rules);
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket =
      options === null
        ? connectPlain(where)
        : connectTls({ ...whoIs(expected), ...where, ALPNProtocols: [...protocols], ...options });
    const abort = (): void => {
      socket.destroy(new OutOfTime('no connection'));
    };
    signal.addEventListener('abort', abort, { once: true });
    socket.once(options === null ? 'connect' : 'secureConnect', () => {
      signal.removeEventListener('abort', abort);
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
    socket.once('close', () => signal.removeEventListener('abort', abort));
  });
}

async function found({ host, port }: Exclude<Address, { socket: string }>, signal: AbortSignal) {
  return { host, port, lookup: known(await nameLookups.addressesOf(host, signal)) };
}

/** Whom the certificate has to name; an IP address is no name to ask for. */
function whoIs(expected: string): { host: string } | { servername: string } {
  return isIP(expected) === 0 ? { servername: expected } : { host: expected };
}
