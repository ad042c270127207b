import type { Logger } from 'pino';
import { type SignalName, signalNumber } from '../../shared/signals.ts';
import type { ExitStatus } from '../../statemachine/restart-policy.ts';

export interface End {
  readonly why: string;
  /** Exit code of the master. */
  readonly code: number;
  /** There is nothing left to talk to the workers with: they are left running. */
  readonly lost: boolean;
}

/** How and why the master ends. The first reason wins; a second signal means "by force". */
export class Ending {
  readonly asked: Promise<End>;
  readonly #force = new AbortController();
  #log: Logger | null = null;
  #settle: (end: End) => void = () => {};
  #signals = 0;

  constructor() {
    this.asked = new Promise((resolve) => {
      this.#settle = resolve;
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.#signalled(signal));
  }

  /** Aborts when whatever still lives is to be killed. */
  get force(): AbortSignal {
    return this.#force.signal;
  }

  /** From now on the reasons are logged as they arise. */
  logTo(log: Logger): void {
    this.#log = log;
  }

  byEssential(worker: string, status: ExitStatus): void {
    const code =
      status.signal === null ? (status.code ?? 1) : 128 + signalNumber(status.signal as SignalName);
    this.#log?.warn(
      { worker },
      `essential worker ${worker} has ended; so does the master, with exit code ${code}`,
    );
    this.#settle({ why: `essential worker ${worker} ended`, code, lost: false });
  }

  lose(why: string): void {
    this.#log?.error(why);
    this.#settle({ why, code: 1, lost: true });
  }

  #signalled(signal: string): void {
    this.#signals += 1;
    if (this.#signals === 1) {
      this.#log?.info(`${signal}: stopping all workers; once more kills them`);
      this.#settle({ why: signal, code: 0, lost: false });
    } else {
      this.#log?.warn(`${signal} again: killing what still lives`);
      this.#force.abort();
    }
  }
}
