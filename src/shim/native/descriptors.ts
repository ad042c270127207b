const F_SETPIPE_SZ = 1031;
const F_GETPIPE_SZ = 1032;
const F_SETLEASE = 1024;
const F_WRLCK = 1;
const F_UNLCK = 2;
const FALLOC_FL_KEEP_SIZE = 1;
const FALLOC_FL_PUNCH_HOLE = 2;

/** System calls on open descriptors. */
export interface DescriptorCalls {
  /** Bytes a pipe can hold, or a negative errno. */
  pipeSize(fd: number): number;
  /** Makes a pipe hold so many bytes, rounded up by the kernel; returns what it holds now, or a negative errno. */
  setPipeSize(fd: number, bytes: number): number;
  /**
   * Whether nobody else has the file of this descriptor open, by taking a lease and giving it back. Somebody who opens
   * the file in between waits for that, and this process gets SIGIO, which it must be prepared for.
   */
  isOnlyOpener(fd: number): boolean;
  /** Gives the blocks of a range of a file back to the file system; the range reads as zeros. Returns 0 or an errno. */
  punchHole(fd: number, from: number, length: number): number;
  /** As {@link punchHole}, in the thread pool: dirty pages may have to reach the disk first. */
  punchHoleLater(fd: number, from: number, length: number): Promise<number>;
}

type Fallocate = ((fd: number, mode: number, from: number, length: number) => number) & {
  async(
    fd: number,
    mode: number,
    from: number,
    length: number,
    done: (error: Error | null, result: number) => void,
  ): void;
};

/** Binds them; `errno` is that of the last call of this thread. */
export function bindDescriptorCalls(call: <T>(prototype: string) => T, errno: () => number): DescriptorCalls {
  // The third argument is variadic in C; on Linux an int is passed there as everywhere else.
  const fcntl = call<(fd: number, command: number, value: number) => number>('int fcntl(int, int, int)');
  const fallocate = call<Fallocate>('int fallocate(int, int, int64_t, int64_t)');
  const mode = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;
  const orErrno = (result: number): number => (result >= 0 ? result : -errno());
  const punchHole = (fd: number, from: number, length: number): number =>
    fallocate(fd, mode, from, length) === 0 ? 0 : errno();
  return {
    pipeSize: (fd) => orErrno(fcntl(fd, F_GETPIPE_SZ, 0)),
    setPipeSize: (fd, bytes) => orErrno(fcntl(fd, F_SETPIPE_SZ, bytes)),
    isOnlyOpener: (fd) => fcntl(fd, F_SETLEASE, F_WRLCK) === 0 && fcntl(fd, F_SETLEASE, F_UNLCK) === 0,
    punchHole,
    punchHoleLater: (fd, from, length) =>
      new Promise((done) =>
        // The errno of another thread cannot be asked for; a call that failed fails again at once, and then it can.
        fallocate.async(fd, mode, from, length, (_error, result) =>
          done(result === 0 ? 0 : punchHole(fd, from, length)),
        ),
      ),
  };
}
