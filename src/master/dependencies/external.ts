import { existsSync } from 'node:fs';
import type { ExternalDependency } from '../../config/dependency-definition.ts';
import { httpChecker } from '../../health/checks/http.ts';
import { tcpChecker } from '../../health/checks/tcp.ts';
import { lookOnce } from '../../health/look-once.ts';
import type { ProbeClock } from '../../health/probe-clock.ts';
import { type Checker, failed, passed } from '../../health/result.ts';
import type { Missing } from './condition.ts';

const PERIOD_MS = 1000;
const LOOK_TIMEOUT_MS = 5000;

/**
 * Something outside that one worker waits for: looked at once a second for as long as the worker waits, for it may go again
 * while something else is waited for. It has to be there anew for each start.
 */
export class ExternalWait {
  readonly #dependency: ExternalDependency;
  readonly #checker: Checker;
  readonly #clock: ProbeClock;
  readonly #changed: () => void;
  #cancel: (() => void) | null = null;
  #isLooking = false;
  #isThere = false;
  #message = 'not looked at yet';
  /** Monotonic ms since when it has been missing; null = it is not, or nobody waits. */
  #sinceMs: number | null = null;
  #turn = 0;

  constructor(dependency: ExternalDependency, clock: ProbeClock, changed: () => void) {
    this.#dependency = dependency;
    this.#checker = checkerOf(dependency.check);
    this.#clock = clock;
    this.#changed = changed;
  }

  get name(): string {
    return this.#dependency.name;
  }

  get definition(): ExternalDependency {
    return this.#dependency;
  }

  get missing(): Missing | null {
    if (this.#isThere) return null;
    const waitedMs = this.#sinceMs === null ? 0 : this.#clock.monotonicMs() - this.#sinceMs;
    const isInVain = waitedMs >= this.#dependency.timeoutMs;
    return { text: `${this.#dependency.name} (${this.#message})`, isInVain };
  }

  /** Begins to look, unless that is under way. */
  begin(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#sinceMs = this.#clock.monotonicMs();
    void this.#look(this.#turn);
  }

  /** Looks no more, and what was found does not count any more. */
  end(): void {
    this.#turn += 1;
    this.#isLooking = false;
    this.#cancel?.();
    this.#cancel = null;
    this.#isThere = false;
    this.#message = 'not looked at yet';
    this.#sinceMs = null;
  }

  close(): void {
    this.end();
    this.#checker.close();
  }

  async #look(turn: number): Promise<void> {
    const { outcome, message } = await lookOnce(this.#checker, LOOK_TIMEOUT_MS, 0, this.#clock);
    if (turn !== this.#turn) return;
    const isThere = outcome === 'pass';
    const isNews = isThere !== this.#isThere || message !== this.#message;
    this.#isThere = isThere;
    this.#message = message;
    if (isThere) this.#sinceMs = null;
    else this.#sinceMs ??= this.#clock.monotonicMs();
    this.#cancel = this.#clock.after(PERIOD_MS, () => void this.#look(turn));
    // What is missing for too long becomes vain without any other news.
    if (isNews || !isThere) this.#changed();
  }
}

function checkerOf(check: ExternalDependency['check']): Checker {
  switch (check.type) {
    case 'tcp':
      return tcpChecker({ type: 'tcp', address: check.address, tls: null, send: null, expect: null });
    case 'http':
      return httpChecker({
        type: 'http',
        url: check.url,
        socket: null,
        method: 'GET',
        headers: {},
        body: null,
        statuses: [{ from: 200, to: 299 }],
        expectBody: null,
        expectJson: {},
        tls: { verify: true, serverName: null, ca: null, cert: null, key: null },
        redirects: 'follow',
        keepAlive: false,
      });
    case 'file':
      return {
        look: async () => (existsSync(check.path) ? passed('is there') : failed('does not exist')),
        close: () => {},
      };
  }
}
