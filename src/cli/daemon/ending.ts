import type { Logger } from 'pino';
import { type SignalName, signalNumber } from '../../shared/signals.ts';
import type { ExitStatus } from '../../statemachine/restart-policy.ts';

export interface End {
  readonly why: string;
  /** Exit code of the master. */
  readonly code: number;
  /**
   * What becomes of the workers: `stop` ends them; `leave` lets them run on without a shim; `upgrade` leaves the shim
   * too, for the version that takes the place of this one; `lost`: there is nothing left to talk to them with.
   */
  readonly how: 'stop' | 'leave' | 'upgrade' | 'lost';
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
    this.#settle({ why: `essential worker ${worker} ended`, code, how: 'stop' });
  }

  lose(why: string): void {
    this.#log?.error(why);
    this.#settle({ why, code: 1, how: 'lost' });
  }

  /** Somebody asks for it over the API. */
  byRequest(how: 'stop' | 'leave' | 'upgrade'): void {
    this.#log?.info(`${how === 'upgrade' ? 'an upgrade' : 'the end'} is asked for (${how})`);
    this.#settle({ why: `${how} was asked for`, code: 0, how });
  }

  #signalled(signal: string): void {
    this.#signals += 1;
    if (this.#signals === 1) {
      this.#log?.info(`${signal}: stopping all workers; once more kills them`);
      this.#settle({ why: signal, code: 0, how: 'stop' });
    } else {
      this.#log?.warn(`${signal} again: killing what still lives`);
      this.#force.abort();
    }
  }
}
