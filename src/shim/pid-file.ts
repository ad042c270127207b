import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** What a PID file says, or why it is not believed. */
export type PidFileReading =
  | {
      readonly kind: 'pid';
      readonly pid: number;
      /** Owner of the file. */
      readonly uid: number;
      /** Epoch ms. */
      readonly writtenAt: number;
    }
  /** Not there, empty, or half written: it may become good. */
  | { readonly kind: 'not-yet'; readonly reason: string }
  /** Somebody else may have written it, or it is no file. */
  | { readonly kind: 'refused'; readonly reason: string };

/** The first line of a PID file is enough; PostgreSQL writes more of them. */
const HEAD_BYTES = 64;
const LARGEST_PID = 2 ** 22;

/**
 * Reads a PID file that another program keeps. A symbolic link and a file that everybody may write are refused: who
 * can choose what it says could choose whom we signal (A049). Never waits for the other end of a FIFO.
 */
export async function readPidFile(path: string): Promise<PidFileReading> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return refused(`${path} is not a file`);
      if ((stat.mode & 0o002) !== 0) return refused(`${path} may be written by everybody`);
      const head = Buffer.alloc(HEAD_BYTES);
      const { bytesRead } = await file.read(head, 0, head.length, 0);
      const [line = ''] = head.toString('latin1', 0, bytesRead).split('\n');
      if (line.trim() === '') return { kind: 'not-yet', reason: `${path} is empty` };
      const pid = /^\s*\d+\s*$/.test(line) ? Number(line) : 0;
      if (pid < 1 || pid > LARGEST_PID) {
        return { kind: 'not-yet', reason: `${path} holds no PID but ${JSON.stringify(line)}` };
      }
      return { kind: 'pid', pid, uid: stat.uid, writtenAt: stat.mtimeMs };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { kind: 'not-yet', reason: `${path} does not exist` };
    if (code === 'ELOOP') return refused(`${path} is a symbolic link`);
    return refused(`${path} cannot be read (${code ?? (error as Error).message})`);
  }
}

function refused(reason: string): PidFileReading {
  return { kind: 'refused', reason };
}
