import { closeSync } from 'node:fs';

const AF_UNIX = 1;
const SOCK_DGRAM = 2;
const SOCK_NONBLOCK = 0o4000;
const SOCK_CLOEXEC = 0o2000000;
const SOL_SOCKET = 1;
const SO_PASSCRED = 16;
const SCM_RIGHTS = 1;
const SCM_CREDENTIALS = 2;
const MSG_DONTWAIT = 0x40;
const MSG_CMSG_CLOEXEC = 0x40000000;
/** sizeof(struct cmsghdr) on 64-bit machines, and the alignment of what follows. */
const CMSG_HEAD = 16;
const DATA_BYTES = 8192;
const CONTROL_BYTES = 1024;

/** A message, and who the kernel says has sent it. */
export interface Datagram {
  readonly text: string;
  readonly pid: number;
  readonly uid: number;
}

/** What Node lacks altogether: datagrams between processes of one machine, with the identity of the sender. */
export interface Datagrams {
  /** Listens on an abstract address (`@name` for the senders). Returns a descriptor or a negative errno. */
  listen(name: string): number;
  /** Takes the next message; null when there is none. Descriptors that came with it are closed. */
  receive(fd: number): Datagram | null;
}

interface Koffi {
  struct(name: string, members: Readonly<Record<string, string>>): unknown;
  errno(): number;
}

/** Binds the calls. Throws where the C library does not have them. */
export function bindDatagrams(koffi: Koffi, call: <T>(prototype: string) => T): Datagrams {
  koffi.struct('HsuIovec', { base: 'void *', length: 'size_t' });
  koffi.struct('HsuMsghdr', {
    name: 'void *',
    namelen: 'uint32_t',
    iov: 'HsuIovec *',
    iovlen: 'size_t',
    control: 'void *',
    controllen: 'size_t',
    flags: 'int',
  });
  const socket =
    call<(domain: number, type: number, protocol: number) => number>('int socket(int, int, int)');
  const setsockopt = call<(fd: number, level: number, name: number, value: Buffer, size: number) => number>(
    'int setsockopt(int, int, int, void *, unsigned int)',
  );
  const bind = call<(fd: number, address: Buffer, size: number) => number>(
    'int bind(int, void *, unsigned int)',
  );
  const recvmsg = call<(fd: number, message: object, flags: number) => number | bigint>(
    'int64_t recvmsg(int, _Inout_ HsuMsghdr *, int)',
  );
  const data = Buffer.alloc(DATA_BYTES);
  const control = Buffer.alloc(CONTROL_BYTES);
  const on = Buffer.from(Int32Array.of(1).buffer);

  return {
    listen(name) {
      const fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
      if (fd < 0) return -koffi.errno();
      const address = Buffer.concat([Buffer.from(Uint16Array.of(AF_UNIX).buffer), Buffer.from(`\0${name}`)]);
      const isBound =
        setsockopt(fd, SOL_SOCKET, SO_PASSCRED, on, on.length) === 0 &&
        bind(fd, address, address.length) === 0;
      if (isBound) return fd;
      const errno = koffi.errno();
      closeSync(fd);
      return -errno;
    },
    receive(fd) {
      const message = {
        name: null,
        namelen: 0,
        iov: [{ base: data, length: data.length }],
        iovlen: 1,
        control,
        controllen: control.length,
        flags: 0,
      };
      const size = Number(recvmsg(fd, message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC));
      if (size < 0) return null;
      const sender = readControl(control.subarray(0, Number(message.controllen)));
      return { text: data.toString('utf8', 0, size), ...sender };
    },
  };
}

/** The sender's identity; what was sent along is let go of, which is also how a sender learns that it was heard. */
function readControl(control: Buffer): { pid: number; uid: number } {
  let sender = { pid: 0, uid: -1 };
  for (let at = 0; at + CMSG_HEAD <= control.length; ) {
    const length = Number(control.readBigUInt64LE(at));
    if (length < CMSG_HEAD) break;
    const type = control.readInt32LE(at + 12);
    const body = control.subarray(at + CMSG_HEAD, at + length);
    if (control.readInt32LE(at + 8) === SOL_SOCKET && type === SCM_CREDENTIALS) {
      sender = { pid: body.readInt32LE(0), uid: body.readUInt32LE(4) };
    }
    if (control.readInt32LE(at + 8) === SOL_SOCKET && type === SCM_RIGHTS) {
      for (let fd = 0; fd + 4 <= body.length; fd += 4) closeSync(body.readInt32LE(fd));
    }
    at += Math.ceil(length / 8) * 8;
  }
  return sender;
}
