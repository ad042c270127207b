import { closeSync } from 'node:fs';

const AF_INET = 2;
const AF_INET6 = 10;
const SOCK_STREAM_CLOEXEC = 1 | 0o2000000;
const SOL_SOCKET = 1;
const SO_REUSEADDR = 2;
const IPPROTO_IPV6 = 41;
const IPV6_V6ONLY = 26;
/** struct sockaddr_in6; that for IPv4 is shorter, with the port at the same place. */
const ADDRESS_BYTES = 28;
const PORT_AT = 2;

/** System calls on sockets. */
export interface SocketCalls {
  /**
   * A TCP socket that is bound to the port on every address, 0 = any free one, and does not listen. Nobody is given the
   * port then who does not ask for this very one, and who asks with SO_REUSEADDR may listen on it. A negative errno
   * when that is not possible. The caller closes the descriptor with fs.closeSync.
   */
  holdPort(port: number): { readonly fd: number; readonly port: number } | { readonly errno: number };
}

/** Binds them; `errno` is that of the last call of this thread. */
export function bindSocketCalls(call: <T>(prototype: string) => T, errno: () => number): SocketCalls {
  const socket =
    call<(family: number, type: number, protocol: number) => number>('int socket(int, int, int)');
  const setOption = call<
    (fd: number, level: number, name: number, value: Int32Array, bytes: number) => number
  >('int setsockopt(int, int, int, void *, unsigned int)');
  const bind = call<(fd: number, address: Buffer, bytes: number) => number>(
    'int bind(int, void *, unsigned int)',
  );
  const getName = call<(fd: number, address: Buffer, bytes: Int32Array) => number>(
    'int getsockname(int, void *, void *)',
  );

  const hold = (family: number, port: number): ReturnType<SocketCalls['holdPort']> => {
    const fd = socket(family, SOCK_STREAM_CLOEXEC, 0);
    if (fd < 0) return { errno: errno() };
    setOption(fd, SOL_SOCKET, SO_REUSEADDR, new Int32Array([1]), 4);
    if (family === AF_INET6) setOption(fd, IPPROTO_IPV6, IPV6_V6ONLY, new Int32Array([0]), 4);
    const address = Buffer.alloc(ADDRESS_BYTES);
    address.writeUInt16LE(family, 0);
    address.writeUInt16BE(port, PORT_AT);
    const bytes = family === AF_INET6 ? ADDRESS_BYTES : 16;
    if (bind(fd, address, bytes) !== 0 || getName(fd, address, new Int32Array([ADDRESS_BYTES])) !== 0) {
      const failure = errno();
      closeSync(fd);
      return { errno: failure };
    }
    return { fd, port: address.readUInt16BE(PORT_AT) };
  };

  return {
    holdPort(port) {
      const both = hold(AF_INET6, port);
      // Without IPv6 the other family is all there is.
      return 'fd' in both ? both : hold(AF_INET, port);
    },
  };
}
