import { randomUUID } from 'node:crypto';
import { allPids, environmentContains, executableOf } from './process-table.ts';

/**
 * The processes of one benchmark run, told from all others by what they carry: everything launched inherits a random
 * mark in its environment, and the workers run a program that exists only in this run's directory. So daemons that
 * detach and orphans of a killed supervisor are found, and nothing else ever is.
 */
export class OwnProcesses {
  readonly #mark = `HSU_BENCH_RUN=${randomUUID()}`;
  readonly #worker: string;

  /** `worker`: absolute, real path of the run's own worker program. */
  constructor(worker: string) {
    this.#worker = worker;
  }

  /** The environment to launch things with. */
  get environment(): NodeJS.ProcessEnv {
    const [name = '', value = ''] = this.#mark.split('=');
    return { ...process.env, [name]: value };
  }

  /** Whether this PID is a live worker of this run; a zombie is not. */
  isWorker(pid: number): boolean {
    return executableOf(pid) === this.#worker;
  }

  /** Everything of this run that is not a worker: supervisors, their helpers, their log writers. */
  supervisors(): number[] {
    return allPids().filter((pid) => this.#isMarked(pid) && !this.isWorker(pid));
  }

  /** Kills whatever of this run still lives, supervisors first so that none restarts anything. Synchronous, for exit paths. */
  sweep(): void {
    for (let round = 0; round < 500; round++) {
      const supervisors = this.supervisors();
      const found = supervisors.length > 0 ? supervisors : allPids().filter((pid) => this.isWorker(pid));
      if (found.length === 0) return;
      for (const pid of found) kill(pid);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
    throw new Error(`some processes marked ${this.#mark} do not die of SIGKILL`);
  }

  #isMarked(pid: number): boolean {
    return environmentContains(pid, this.#mark);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
