import { read } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

const readAt = promisify(read);
const CHUNK = 1024 * 1024;

/**
 * Copies the bytes from `from` up to `to` of an open file into a new file, in the thread pool. They are on the disk when it
 * resolves. Rejects with system errors, and when `signal` is aborted.
 */
export async function copyRange(
  fd: number,
  from: number,
  to: number,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const target = await open(path, 'w', 0o640);
  try {
    await target.chmod(0o640);
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, to - from));
    for (let at = from; at < to; ) {
      signal.throwIfAborted();
      const { bytesRead } = await readAt(fd, buffer, 0, Math.min(buffer.length, to - at), at);
      if (bytesRead === 0) throw new Error('the log became shorter while it was rotated');
      for (let done = 0; done < bytesRead; ) {
        done += (await target.write(buffer, done, bytesRead - done)).bytesWritten;
      }
      at += bytesRead;
    }
    await target.datasync();
  } finally {
    await target.close();
  }
}
