import { Worker } from 'node:worker_threads';
import type { AnswerMessage, Job, JobAnswer, JobMessage } from './jobs.ts';
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
  /** Resolves when everything that was asked for is done, or when the time is over. */
  settled(timeoutMs: number): Promise<void>;
  /** Ends the thread; what is under way is given up. */
  close(): void;
}

/** A disk that has not answered within this will not soon: one that is mounted over the network, perhaps. */
const SILENCE_MS = 60_000;
/** Threads that wait for such disks, at most. */
const MOST_STUCK = 3;
const NO_ANSWER = 'the file system does not answer';

interface Waiting {
  readonly job: Job;
  readonly resolve: (answer: JobAnswer[Job['kind']]) => void;
}

/**
 * One thread for all work of this kind, started with the first job. A thread that a disk keeps waiting is left alone,
 * and another one goes on with what comes next.
 */
export class DiskThread implements Disk {
  readonly #program: string;
  readonly #silenceMs: number;
  readonly #waiting = new Map<number, Waiting>();
  /** Whoever asks for a folder that is being looked through hears the same answer. */
  readonly #measuring = new Map<string, Promise<TreeSize>>();
  #thread: Worker | null = null;
  readonly #stuck = new Set<Worker>();
  #lastId = 0;
  #timer: NodeJS.Timeout | null = null;
  #settled: (() => void)[] = [];

  /** @param program file of the thread */
  constructor(program: string, silenceMs = SILENCE_MS) {
    this.#program = program;
    this.#silenceMs = silenceMs;
  }

  measure(path: string): Promise<TreeSize> {
    const known = this.#measuring.get(path);
    if (known !== undefined) return known;
    const asked = this.#ask({ kind: 'measure', path }) as Promise<TreeSize>;
    this.#measuring.set(path, asked);
    void asked.then(() => this.#measuring.delete(path));
    return asked;
  }

  logs(path: string): Promise<LogListing> {
    return this.#ask({ kind: 'logs', path }) as Promise<LogListing>;
  }

  remove(path: string): Promise<string | null> {
    return this.#ask({ kind: 'remove', path }) as Promise<string | null>;
  }

  settled(timeoutMs: number): Promise<void> {
    if (this.#waiting.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.#settled.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  close(): void {
    const thread = this.#thread;
    this.#thread = null;
    this.#giveUp('it was ended');
    void thread?.terminate();
  }

  #ask(job: Job): Promise<JobAnswer[Job['kind']]> {
    if (this.#stuck.size >= MOST_STUCK) return Promise.resolve(failed(job, NO_ANSWER));
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      this.#thread ??= this.#start();
      this.#waiting.set(id, { job, resolve });
      this.#thread.postMessage({ id, job } satisfies JobMessage);
      this.#timer ??= this.#await();
    });
  }

  #start(): Worker {
    const thread = new Worker(this.#program, { resourceLimits: { maxOldGenerationSizeMb: 128 } });
    // Nobody stays for its sake.
    thread.unref();
    thread.on('message', ({ id, answer }: AnswerMessage) => {
      if (thread === this.#thread) this.#answered(id, answer);
      else void thread.terminate();
    });
    const gone = (why: string): void => {
      this.#stuck.delete(thread);
      if (thread !== this.#thread) return;
      this.#thread = null;
      this.#giveUp(why);
    };
    thread.on('error', (error) => gone((error as Error).message));
    thread.on('exit', () => gone('it has ended'));
    return thread;
  }

  #answered(id: number, answer: JobAnswer[Job['kind']]): void {
    const { resolve } = this.#waiting.get(id) ?? {};
    this.#waiting.delete(id);
    this.#clearTimer();
    if (this.#waiting.size > 0) this.#timer = this.#await();
    resolve?.(answer);
    this.#tellSettled();
  }

  #await(): NodeJS.Timeout {
    return setTimeout(() => {
      if (this.#thread !== null) this.#stuck.add(this.#thread);
      this.#thread = null;
      this.#giveUp(NO_ANSWER);
    }, this.#silenceMs).unref();
  }

  #giveUp(why: string): void {
    this.#clearTimer();
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { job, resolve } of all) resolve(failed(job, why));
    this.#tellSettled();
  }

  #tellSettled(): void {
    if (this.#waiting.size > 0) return;
    const all = this.#settled;
    this.#settled = [];
    for (const tell of all) tell();
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function failed({ kind }: Job, why: string): JobAnswer[Job['kind']] {
  switch (kind) {
    case 'measure':
      return { bytes: 0, entries: 0, isWhole: false, problem: why, tookMs: 0 };
    case 'logs':
      return { workers: [], fileSystemBytes: null, problem: why, tookMs: 0 };
    case 'remove':
      return why;
  }
}
