import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename } from 'node:path';

/** While there is no directory to watch (or no watch to be had) it is looked at this often. */
const FALLBACK_POLL_MS = 1000;

/** What changed: names in the directory, or `all` when that is not known. */
export type Changes = ReadonlySet<string> | 'all';

/**
 * Says when something in a directory changes, also in one that does not exist yet or is removed and made again.
 * Changes between two calls are not missed.
 */
export class DirectoryWatch {
  readonly #directory: string;
  #watcher: FSWatcher | undefined;
  #inode: number | undefined;
  #names = new Set<string>();
  #all = false;
  #wake: (() => void) | undefined;

  constructor(directory: string) {
    this.#directory = directory;
    this.#attach();
  }

  /** The changes since the last call, as soon as there are any; an empty set when `signal` is aborted. */
  async wait(signal?: AbortSignal): Promise<Changes> {
    if (this.#names.size === 0 && !this.#all && signal?.aborted !== true) await this.#sleep(signal);
    if (signal?.aborted === true) return new Set();
    return this.take();
  }

  /** The changes since the last call; perhaps none. */
  take(): Changes {
    this.#attach();
    const changes: Changes = this.#all ? 'all' : this.#names;
    this.#names = new Set();
    this.#all = false;
    return changes;
  }

  close(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  #sleep(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        this.#wake = undefined;
        resolve();
      };
      const poll = (): void => {
        this.#all = true;
        done();
      };
      const timer = this.#watcher === undefined ? setTimeout(poll, FALLBACK_POLL_MS) : undefined;
      signal?.addEventListener('abort', done);
      this.#wake = done;
    });
  }

  /** Watches the directory that has the name now. */
  #attach(): void {
    const inode = statSync(this.#directory, { throwIfNoEntry: false })?.ino;
    if (this.#watcher !== undefined && inode === this.#inode) return;
    this.close();
    this.#inode = inode;
    this.#all = true;
    if (inode === undefined) return;
    try {
      this.#watcher = watch(this.#directory, (_event, name) => this.#changed(name));
      this.#watcher.on('error', () => {
        this.close();
        this.#changed(null);
      });
    } catch {
      // No watches left (fs.inotify.max_user_watches): polling does, more slowly.
      this.#watcher = undefined;
    }
  }

  #changed(name: string | null): void {
    // The directory itself went away; its successor may even have the same inode number.
    if (name === basename(this.#directory)) this.close();
    if (name === null) this.#all = true;
    else this.#names.add(name);
    this.#wake?.();
  }
}
