import { Worker } from 'node:worker_threads';
import { inTime } from '../shared/in-time.ts';
import type { AnswerMessage, Job, JobAnswer, JobMessage, LaneData } from './jobs.ts';

/** Threads that wait for such disks, at most. */
const MOST_STUCK = 3;
const NO_ANSWER = 'the file system does not answer';

interface Waiting {
  readonly job: Job;
  readonly resolve: (answer: JobAnswer[Job['kind']]) => void;
}

/**
 * One job after the other in a thread of their own, started with the first one. A thread that a disk keeps waiting is left
 * alone, and another one goes on with what comes next. Nothing here rejects.
 */
export class DiskLane {
  readonly #program: string;
  readonly #niceness: number;
  readonly #silenceMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  readonly #stuck = new Set<Worker>();
  /** Those that have not ended, stuck or not. */
  readonly #threads = new Set<Worker>();
  #lastId = 0;
  #timer: NodeJS.Timeout | null = null;
  #settled: (() => void)[] = [];

  /**
   * @param program file of the thread
   * @param niceness of the thread
   * @param silenceMs after which a disk is given up
   */
  constructor(program: string, niceness: number, silenceMs: number) {
    this.#program = program;
    this.#niceness = niceness;
    this.#silenceMs = silenceMs;
  }

  /** Resolves with the answer, or with why there is none in the form of one. */
  ask(job: Job): Promise<JobAnswer[Job['kind']]> {
    if (this.#stuck.size >= MOST_STUCK) return Promise.resolve(failed(job, NO_ANSWER));
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      this.#thread ??= this.#start();
      this.#waiting.set(id, { job, resolve });
      this.#thread.postMessage({ id, job } satisfies JobMessage);
      this.#timer ??= this.#await();
    });
  }

  /** Resolves when everything that was asked for is done, or when the time is over. */
  settled(timeoutMs: number): Promise<void> {
    if (this.#waiting.size === 0) return Promise.resolve();
    return inTime(new Promise((resolve) => this.#settled.push(resolve)), timeoutMs, undefined);
  }

  /** Ends the threads; what is under way is given up. Resolves when they have ended: that of a silent disk may never. */
  async close(): Promise<void> {
    this.#thread = null;
    this.#giveUp('the master ended first');
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #start(): Worker {
    const thread = new Worker(this.#program, {
      workerData: { niceness: this.#niceness } satisfies LaneData,
      resourceLimits: { maxOldGenerationSizeMb: 128 },
    });
    // Nobody stays for its sake.
    thread.unref();
    this.#threads.add(thread);
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
    thread.on('exit', () => {
      this.#threads.delete(thread);
      gone('it has ended');
    });
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
