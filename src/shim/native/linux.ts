import { closeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { release } from 'node:os';
import { bindDatagrams } from './datagrams.ts';
import { bindDescriptorCalls } from './descriptors.ts';
import type { Native, NativeSpawn, Poller, Reaped } from './native.ts';
import { bindSocketCalls } from './sockets.ts';

const PR_SET_CHILD_SUBREAPER = 36;
const POSIX_SPAWN_SETSIGDEF = 0x04;
const POSIX_SPAWN_SETSIGMASK = 0x08;
const POSIX_SPAWN_SETSID = 0x80;
const RLIMIT_NOFILE = 7;
const WNOHANG = 1;
const SYS_PIDFD_SEND_SIGNAL = 424;
const SYS_PIDFD_OPEN = 434;
/** _IOWR(0xFF, 11, 64 bytes): PIDFD_GET_INFO in its first version. */
const PIDFD_GET_INFO = 0xc040ff0b;
const PIDFD_INFO_BYTES = 64;
const PIDFD_INFO_EXIT = 1 << 3;
const PIDFD_EXIT_CODE_AT = 60;
const EPOLL_CLOEXEC = 0o2000000;
const EPOLL_CTL_ADD = 1;
const EPOLL_CTL_DEL = 2;
const EPOLLIN = 1;
const UV_READABLE = 1;
/** enum uv_handle_type in libuv 1.x, unchanged since 1.0. */
const UV_POLL = 8;
/** glibc and musl both need less than this for attributes, file actions and signal sets. */
const OPAQUE_BYTES = 512;
/** Longest extended attribute that is asked for. */
const ATTRIBUTE_BYTES = 256;

/**
 * Loads the native calls through koffi (prebuilt, optional). Returns null where it cannot be had:
 * not installed, not Linux, or a C library without the calls.
 */
export function loadNative(): Native | null {
  if (process.platform !== 'linux') return null;
  try {
    return bind(createRequire(import.meta.url)('koffi') as Koffi);
  } catch {
    return null;
  }
}

/** The little of koffi's interface that is used here. */
interface Koffi {
  load(path: string | null): { func(prototype: string): (...args: never[]) => unknown };
  errno(): number;
  proto(definition: string): unknown;
  pointer(type: unknown): unknown;
  register(callback: (...args: never[]) => void, type: unknown): unknown;
  sizeof(type: string): number;
  struct(name: string, members: Readonly<Record<string, string>>): unknown;
}

function bind(koffi: Koffi): Native {
  const lib = koffi.load(null);
  const call = <T>(prototype: string): T => lib.func(prototype) as unknown as T;

  const prctl = call<(option: number, a: number, b: number, c: number, d: number) => number>(
    'int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)',
  );
  const mkfifo = call<(path: string, mode: number) => number>('int mkfifo(const char *, unsigned int)');
  const getxattr = call<(path: string, name: string, value: Buffer, size: number) => number>(
    'int64_t getxattr(const char *, const char *, void *, size_t)',
  );
  const waitpid = call<(pid: number, status: Int32Array, options: number) => number>(
    'int waitpid(int, void *, int)',
  );
  const read = call<(fd: number, buffer: Buffer, size: number) => number>(
    'int64_t read(int, void *, size_t)',
  );
  const prlimit = call<
    (pid: number, resource: number, next: BigUint64Array | null, old: BigUint64Array | null) => number
  >('int prlimit64(int, int, void *, void *)');
  const pidfdOpen = call<(nr: number, pid: number, flags: number) => number>(
    'long syscall(long, int, unsigned int)',
  );
  const pidfdSend = call<(nr: number, fd: number, signal: number, info: null, flags: number) => number>(
    'long syscall(long, int, int, void *, unsigned int)',
  );

  const ioctl = call<(fd: number, request: number, info: Buffer) => number>(
    'int ioctl(int, unsigned long, void *)',
  );

  // A type has one name for the whole process, so it is made once.
  const pollCallback = koffi.pointer(koffi.proto('void HsuPollCallback(void *, int, int)'));

  const attrInit = call<(attr: Buffer) => number>('int posix_spawnattr_init(void *)');
  const attrFlags = call<(attr: Buffer, flags: number) => number>(
    'int posix_spawnattr_setflags(void *, short)',
  );
  const attrDefault = call<(attr: Buffer, set: Buffer) => number>(
    'int posix_spawnattr_setsigdefault(void *, void *)',
  );
  const attrMask = call<(attr: Buffer, set: Buffer) => number>(
    'int posix_spawnattr_setsigmask(void *, void *)',
  );
  const sigemptyset = call<(set: Buffer) => number>('int sigemptyset(void *)');
  const actionsInit = call<(actions: Buffer) => number>('int posix_spawn_file_actions_init(void *)');
  const actionsDestroy = call<(actions: Buffer) => number>('int posix_spawn_file_actions_destroy(void *)');
  const addDup2 = call<(actions: Buffer, from: number, to: number) => number>(
    'int posix_spawn_file_actions_adddup2(void *, int, int)',
  );
  const addChdir = call<(actions: Buffer, path: string) => number>(
    'int posix_spawn_file_actions_addchdir_np(void *, const char *)',
  );
  const posixSpawn = call<
    (
      pid: Int32Array,
      file: string,
      actions: Buffer,
      attr: Buffer,
      argv: readonly (string | null)[],
      env: readonly (string | null)[],
    ) => number
  >('int posix_spawn(void *, const char *, void *, void *, const char **, const char **)');

  const attributes = Buffer.alloc(OPAQUE_BYTES);
  const signals = Buffer.alloc(OPAQUE_BYTES);
  attrInit(attributes);
  attrFlags(attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  // Not sigfillset: it leaves out the two signals glibc keeps for its threads, and the child would ignore them.
  signals.fill(0xff);
  attrDefault(attributes, signals);
  sigemptyset(signals);
  attrMask(attributes, signals);

  const actions = Buffer.alloc(OPAQUE_BYTES);
  const pidOut = new Int32Array(1);
  const statusOut = new Int32Array(1);
  const ownNofile = new BigUint64Array(2);
  prlimit(0, RLIMIT_NOFILE, null, ownNofile);

  /** The limit is inherited, so it is lowered around the spawn; descriptors that are already open stay usable. */
  const withSoftNofile = (soft: number, body: () => number): number => {
    const hard = ownNofile[1] ?? 0n;
    const lowered = new BigUint64Array([BigInt(soft) < hard ? BigInt(soft) : hard, hard]);
    prlimit(0, RLIMIT_NOFILE, lowered, null);
    try {
      return body();
    } finally {
      prlimit(0, RLIMIT_NOFILE, ownNofile, null);
    }
  };

  return {
    datagrams: bindDatagrams(koffi, call),
    becomeSubreaper: () => prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) === 0,
    attribute(path, name) {
      const value = Buffer.alloc(ATTRIBUTE_BYTES);
      const size = Number(getxattr(path, name, value, value.length));
      return size < 0 ? null : value.toString('latin1', 0, size);
    },
    mkfifo: (path, mode) => (mkfifo(path, mode) === 0 ? 0 : koffi.errno()),
    spawn(options: NativeSpawn) {
      actionsInit(actions);
      addDup2(actions, options.stdin, 0);
      addDup2(actions, options.stdout, 1);
      addDup2(actions, options.stderr, 2);
      if (options.extra !== undefined) addDup2(actions, options.extra.from, options.extra.to);
      addChdir(actions, options.cwd);
      const umask = process.umask(options.umask);
      const errno = withSoftNofile(options.softNofile, () =>
        posixSpawn(
          pidOut,
          options.file,
          actions,
          attributes,
          [...options.argv, null],
          [...options.env, null],
        ),
      );
      process.umask(umask);
      actionsDestroy(actions);
      return errno === 0 ? { pid: pidOut[0] ?? 0 } : { errno };
    },
    reap(): Reaped | null {
      const pid = waitpid(-1, statusOut, WNOHANG);
      return pid > 0 ? { pid, status: statusOut[0] ?? 0 } : null;
    },
    read(fd, buffer) {
      const count = read(fd, buffer, buffer.length);
      return count >= 0 ? count : -koffi.errno();
    },
    openPidfd(pid) {
      const fd = pidfdOpen(SYS_PIDFD_OPEN, pid, 0);
      return fd >= 0 ? fd : -koffi.errno();
    },
    signalPidfd: (fd, signal) =>
      pidfdSend(SYS_PIDFD_SEND_SIGNAL, fd, signal, null, 0) === 0 ? 0 : koffi.errno(),
    exitStatus(fd) {
      const info = Buffer.alloc(PIDFD_INFO_BYTES);
      info.writeUInt32LE(PIDFD_INFO_EXIT, 0);
      if (ioctl(fd, PIDFD_GET_INFO, info) !== 0) return null;
      return (info.readUInt32LE(0) & PIDFD_INFO_EXIT) === 0 ? null : info.readInt32LE(PIDFD_EXIT_CODE_AT);
    },
    knowsExitStatus: kernelIsAtLeast(6, 15),
    createPoller: (onReadable) => createPoller(koffi, call, pollCallback, onReadable),
    ...bindDescriptorCalls(call, () => koffi.errno()),
    ...bindSocketCalls(call, () => koffi.errno()),
  };
}

function kernelIsAtLeast(major: number, minor: number): boolean {
  const [a = 0, b = 0] = release().split('.').map(Number);
  return a > major || (a === major && b >= minor);
}

/**
 * One epoll descriptor watched by one uv_poll handle of Node's own loop (the node binary exports libuv).
 * The C callback runs outside Node's callback scope, so it only schedules the drain.
 */
function createPoller(
  koffi: Koffi,
  call: <T>(prototype: string) => T,
  pollCallback: unknown,
  onReadable: (fd: number) => void,
): Poller {
  const epollCreate = call<(flags: number) => number>('int epoll_create1(int)');
  const epollCtl = call<(epfd: number, op: number, fd: number, event: Buffer | null) => number>(
    'int epoll_ctl(int, int, int, void *)',
  );
  const epollWait = call<(epfd: number, events: Buffer, max: number, timeout: number) => number>(
    'int epoll_wait(int, void *, int, int)',
  );
  const defaultLoop = call<() => unknown>('void *uv_default_loop()');
  const handleSize = call<(type: number) => number>('size_t uv_handle_size(int)');
  const pollInit = call<(loop: unknown, handle: Buffer, fd: number) => number>(
    'int uv_poll_init(void *, void *, int)',
  );
  const pollStart = call<(handle: Buffer, events: number, callback: unknown) => number>(
    'int uv_poll_start(void *, int, void *)',
  );
  const pollStop = call<(handle: Buffer) => number>('int uv_poll_stop(void *)');

  // struct epoll_event is packed on x86-64 only.
  const [size, dataAt] = process.arch === 'x64' ? [12, 4] : [16, 8];
  const batch = 256;
  const events = Buffer.alloc(size * batch);
  const one = Buffer.alloc(size);
  const epfd = epollCreate(EPOLL_CLOEXEC);
  if (epfd < 0) throw new Error(`epoll_create1 failed: errno ${koffi.errno()}`);

  let scheduled = false;
  const drain = (): void => {
    scheduled = false;
    const count = epollWait(epfd, events, batch, 0);
    for (let i = 0; i < count; i++) onReadable(events.readInt32LE(i * size + dataAt));
  };
  const handle = Buffer.alloc(handleSize(UV_POLL));
  pollInit(defaultLoop(), handle, epfd);
  const callback = koffi.register(() => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(drain);
  }, pollCallback);
  pollStart(handle, UV_READABLE, callback);

  return {
    add(fd) {
      one.writeUInt32LE(EPOLLIN, 0);
      one.writeInt32LE(fd, dataAt);
      if (epollCtl(epfd, EPOLL_CTL_ADD, fd, one) !== 0) throw new Error(`epoll_ctl: errno ${koffi.errno()}`);
    },
    remove(fd) {
      epollCtl(epfd, EPOLL_CTL_DEL, fd, null);
    },
    close() {
      pollStop(handle);
      closeSync(epfd);
    },
  };
}
