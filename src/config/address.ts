import { isIPv6 } from 'node:net';
import { type Address, HANDED_PORT, PORT_PLACEHOLDER } from '../shared/address.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawServer } from './raw-probes.ts';

const LOOPBACK = '127.0.0.1';

/**
 * The address of a server as written: a port, `host:port`, a host, the path of a socket, or a map with these.
 * What cannot be one is reported.
 * @param defaultPort for a host without a port; undefined = there must be one
 */
export function normalizeAddress(
  written: string | number | RawServer,
  path: Path,
  context: NormalizeContext,
  defaultPort?: number,
): Address {
  if (typeof written === 'number') return { host: LOOPBACK, port: written };
  if (typeof written === 'string') return parse(written, undefined, path, context, defaultPort);
  const at: Path = written.address === undefined ? path : [...path, 'address'];
  if (written.address === undefined) return { host: LOOPBACK, port: written.port ?? defaultPort ?? 0 };
  return parse(written.address, written.port, at, context, defaultPort);
}

function parse(
  text: string,
  besides: number | undefined,
  path: Path,
  context: NormalizeContext,
  defaultPort: number | undefined,
): Address {
  const { report } = context;
  const nowhere = { host: LOOPBACK, port: 0 };
  if (text.endsWith(PORT_PLACEHOLDER)) return handedOut(text, path, context);
  const socket = text.replace(/^unix:/, '');
  if (socket.startsWith('/')) {
    if (besides !== undefined) report.error(path, 'a socket has no port', { hint: 'remove port' });
    return { socket };
  }
  // With a port beside it its colons can mean nothing else.
  if (besides !== undefined && isIPv6(text)) return parse(`[${text}]`, besides, path, context, defaultPort);
  const match = /^(?:\[([0-9A-Fa-f:.%\w]+)\]|([^[\]:/\s]+))(?::(\d{1,5}))?$/.exec(text);
  if (match === null) {
    report.error(path, `${JSON.stringify(text)} is no address`, {
      hint: 'write host:port, [::1]:port, or the absolute path of a socket',
    });
    return nowhere;
  }
  const host = match[1] ?? match[2] ?? LOOPBACK;
  if (match[1] === undefined && match[3] === undefined && /^\d+$/.test(host)) {
    return checked(LOOPBACK, Number(host), path, report);
  }
  if (match[3] !== undefined && besides !== undefined) {
    report.error(path, 'the port is given twice', { hint: 'keep one of the two' });
  }
  const port = match[3] === undefined ? (besides ?? defaultPort) : Number(match[3]);
  if (port === undefined) {
    report.error(path, `${JSON.stringify(text)} has no port`, { hint: `write ${text}:PORT` });
    return nowhere;
  }
  return checked(host, port, path, report);
}

/** `${PORT}` or `host:${PORT}`. */
function handedOut(text: string, path: Path, context: NormalizeContext): Address {
  refuseForeignPort(path, context);
  const host = text.slice(0, -PORT_PLACEHOLDER.length).replace(/:$/, '');
  const address =
    host === '' ? { host: LOOPBACK, port: 1 } : parse(`${host}:1`, undefined, path, context, undefined);
  return 'socket' in address ? address : { ...address, port: HANDED_PORT };
}

/** Reports a `${PORT}` where nobody hands out a port. */
export function refuseForeignPort(path: Path, { report, handsOutPort = false }: NormalizeContext): void {
  if (handsOutPort) return;
  report.error(path, `there is no ${PORT_PLACEHOLDER} here`, {
    hint: 'only a worker of type integrated is handed out a port, and its probes may name it',
  });
}

function checked(host: string, port: number, path: Path, report: NormalizeContext['report']): Address {
  if (port < 1 || port > 65_535)
    report.error(path, `there is no port ${port}`, { hint: 'ports are 1 to 65535' });
  return { host, port };
}
