import { inTime } from '../shared/in-time.ts';
import { DiskLane } from './disk-lane.ts';
import type { LogListing } from './log-listing.ts';
import type { TreeSize } from './tree-size.ts';

/** Work on a disk that may take long, done where nobody waits for it. Nothing here rejects. */
export interface Disk {
  /** See {@link measureTree}. */
  measure(path: string): Promise<TreeSize>;
  /** See {@link listLogs}. */
  logs(directory: string): Promise<LogListing>;
  /** Removes a folder with everything in it. Resolves with what could not be removed, in words, or null. */
  remove(path: string): Promise<string | null>;
  /** Resolves when everything that was to be removed is gone, or when the time is over. */
  settled(timeoutMs: number): Promise<void>;
  /** Ends what is under way. */
  close(): void;
  /**
   * After {@link close}: resolves with true when all of it has ended, with false when it has not within this time, because a
   * disk does not answer. Nobody can end this process with `process.exit` then.
   */
  ended(timeoutMs: number): Promise<boolean>;
}

/** A disk that has not answered within this will not soon: one that is mounted over the network, perhaps. */
const SILENCE_MS = 60_000;
/** Looking through folders gives way to everything else; what takes space is not to wait for ever. */
const LOOKING = 10;
const TIDYING = 5;

/** Two threads, each for its kind of work: what is to be removed does not wait until a large folder is looked through. */
export class DiskThread implements Disk {
  readonly #looking: DiskLane;
  readonly #tidying: DiskLane;
  /** Whoever asks for a folder that is being looked through hears the same answer. */
  readonly #measuring = new Map<string, Promise<TreeSize>>();
  #closed: Promise<unknown> = Promise.resolve();

  /** @param program file of the threads */
  constructor(program: string, silenceMs = SILENCE_MS) {
    this.#looking = new DiskLane(program, LOOKING, silenceMs);
    // Removing many files takes long even where the disk answers.
    this.#tidying = new DiskLane(program, TIDYING, silenceMs * 10);
  }

  measure(path: string): Promise<TreeSize> {
    const known = this.#measuring.get(path);
    if (known !== undefined) return known;
    const asked = this.#looking.ask({ kind: 'measure', path }) as Promise<TreeSize>;
    this.#measuring.set(path, asked);
    void asked.then(() => this.#measuring.delete(path));
    return asked;
  }

  logs(path: string): Promise<LogListing> {
    return this.#tidying.ask({ kind: 'logs', path }) as Promise<LogListing>;
  }

  remove(path: string): Promise<string | null> {
    return this.#tidying.ask({ kind: 'remove', path }) as Promise<string | null>;
  }

  settled(timeoutMs: number): Promise<void> {
    return this.#tidying.settled(timeoutMs);
  }

  close(): void {
    this.#closed = Promise.all([this.#looking.close(), this.#tidying.close()]);
  }

  ended(timeoutMs: number): Promise<boolean> {
    return inTime(
      this.#closed.then(() => true),
      timeoutMs,
      false,
    );
  }
}
