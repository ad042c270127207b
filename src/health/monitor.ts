import type { NotifyRules } from '../config/notify-definition.ts';
import type { ProbeDefinition, ProbeRole } from '../config/probe-definition.ts';
import type { NotifyNews } from '../shim/protocol/facts.ts';
import type { Standing } from '../shim/protocol/standing.ts';
import { type GateFacts, hasComeUp, isReady } from './gate.ts';
import { NotificationWatch } from './notification.ts';
import { Probe } from './probe.ts';
import type { ProbeClock } from './probe-clock.ts';
import type { Checker, ProbeResult } from './result.ts';

/** Hears what the looks at a worker have come to. */
export interface HealthListener {
  /** It has come up. */
  cameUp(): void;
  /** It may be used from now on, or not any more. */
  readinessChanged(isReady: boolean, message: string): void;
  /** Liveness has turned. */
  healthChanged(isHealthy: boolean, message: string): void;
  /** The same, and bad news again with each further failure: a restart may have been refused before. */
  healthReported(isHealthy: boolean, message: string): void;
  /** It gives no sign of life any more, though it should. */
  hangs(message: string): void;
  /** It has not come up in the time it had; repeated while it lasts. */
  startTimedOut(message: string): void;
  /** A probe has looked, whether that counts or not. */
  looked?(probe: string, result: ProbeResult): void;
}

export interface MonitorParts {
  readonly clock: ProbeClock;
  readonly makeChecker: (probe: ProbeDefinition) => Checker;
  readonly listener: HealthListener;
  /** Hears what the worker has said so far; see {@link NotificationWatch}. */
  readonly hearOut?: () => Promise<number>;
}

/** The run that is looked at. */
export interface ObservedRun {
  readonly incarnation: number;
  /** Monotonic ms. */
  readonly startedAtMs: number;
  /** It has come up already; the startup probe is not asked again. */
  readonly hasComeUp: boolean;
  /** What the worker has said in this run. */
  readonly said?: Standing;
}

/**
 * All probes of one worker, of whatever kind the worker is: the startup probe first, then the others, and what follows
 * from their verdicts. Decides nothing about the worker.
 */
export class HealthMonitor {
  readonly #parts: MonitorParts;
  readonly #probes: readonly Probe[];
  /** null = the worker is not expected to say anything. */
  readonly #notification: NotificationWatch | null;
  #run: ObservedRun | null = null;
  #hasComeUp = false;
  #isReady = false;
  #isHealthy = true;
  #notified: boolean | null = null;
  #isReloading = false;

  constructor(probes: readonly ProbeDefinition[], notify: NotifyRules | undefined, parts: MonitorParts) {
    this.#parts = parts;
    this.#notification =
      notify === undefined
        ? null
        : new NotificationWatch(
            notify,
            parts.clock,
            {
              ready: () => this.#saidReady(),
              unready: (why) => this.#saidUnready(why),
              timedOut: (message) => parts.listener.startTimedOut(message),
              hangs: (message) => parts.listener.hangs(message),
            },
            parts.hearOut,
          );
    this.#probes = probes.map(
      (definition) =>
        new Probe(
          definition,
          parts.makeChecker(definition),
          parts.clock,
          (probe, result) => this.#counted(probe, result),
          (probe, result) => parts.listener.looked?.(probe.definition.name, result),
        ),
    );
  }

  get probes(): readonly Probe[] {
    return this.#probes;
  }

  /** Whether readiness is anything else than running. */
  get saysReady(): boolean {
    return this.#notification !== null || this.#probes.some((probe) => is(probe, 'readiness'));
  }

  /** Begins to look at a run; ends the one before. */
  begin(run: ObservedRun): void {
    this.end();
    this.#run = run;
    this.#notified = this.#notification === null ? null : run.hasComeUp;
    this.#isReloading = this.#notification !== null && run.said?.unready !== undefined;
    this.#notification?.begin(run.startedAtMs, run.hasComeUp, run.said);
    if (run.hasComeUp) this.#goOn();
    else this.#beginProbes(run, (probe) => is(probe, 'startup'));
    this.#advance('there is nothing to wait for');
  }

  /** The run is over, or is being ended: nothing is looked at any more. */
  end(): void {
    for (const probe of this.#probes) probe.end();
    this.#notification?.end();
    this.#run = null;
    this.#hasComeUp = false;
    this.#isReady = false;
    this.#isHealthy = true;
    this.#isReloading = false;
  }

  /** What the worker says of itself; of importance only when that is asked for. */
  heard(news: NotifyNews): void {
    this.#notification?.heard(news);
  }

  /** What the worker said last about what it does; empty when nothing. */
  get status(): string {
    return this.#notification?.status ?? '';
  }

  /** What the worker has to say yet, for a person; empty when that is nothing. */
  get awaited(): string {
    return this.#notification?.awaited ?? '';
  }

  /** Makes every check at once, whatever runs and whoever asks. */
  check(): Promise<readonly { readonly probe: Probe; readonly result: ProbeResult }[]> {
    return Promise.all(this.#probes.map(async (probe) => ({ probe, result: await probe.lookNow() })));
  }

  close(): void {
    this.end();
    for (const probe of this.#probes) probe.close();
  }

  #counted(probe: Probe, result: ProbeResult): void {
    const what = `${probe.definition.name}: ${result.message}`;
    this.#advance(what);
    const { verdict, failures } = probe.tally;
    const hasFailed = verdict === 'failing' && result.outcome === 'fail';
    const told = `${what} (${failures} failures in a row)`;
    if (is(probe, 'startup') && hasFailed) this.#parts.listener.startTimedOut(told);
    if (!is(probe, 'liveness')) return;
    if (hasFailed) this.#reportHealth(false, told);
    else if (verdict === 'passing' && !this.#isHealthy) this.#reportHealth(true, what);
  }

  #reportHealth(isHealthy: boolean, message: string): void {
    const { listener } = this.#parts;
    if (isHealthy !== this.#isHealthy) listener.healthChanged(isHealthy, message);
    this.#isHealthy = isHealthy;
    listener.healthReported(isHealthy, message);
  }

  #saidReady(): void {
    this.#notified = true;
    this.#isReloading = false;
    this.#advance('it says that it is ready');
  }

  #saidUnready(why: string): void {
    this.#isReloading = true;
    this.#advance(why);
  }

  /** Draws the conclusions from what is known now. */
  #advance(why: string): void {
    if (this.#run === null) return;
    if (!this.#hasComeUp && hasComeUp(this.#facts())) {
      this.#goOn();
      this.#parts.listener.cameUp();
    }
    this.#tellReadiness(why);
  }

  /** It has come up: from now on the other probes look. */
  #goOn(): void {
    this.#hasComeUp = true;
    for (const probe of this.#probes) if (is(probe, 'startup')) probe.end();
    if (this.#run !== null) this.#beginProbes(this.#run, (probe) => !is(probe, 'startup'));
  }

  #tellReadiness(why: string): void {
    if (!this.saysReady) return;
    const ready = this.#hasComeUp && isReady({ ...this.#facts(), startup: [] });
    if (ready === this.#isReady) return;
    this.#isReady = ready;
    this.#parts.listener.readinessChanged(ready, why);
  }

  #beginProbes({ incarnation, startedAtMs }: ObservedRun, which: (probe: Probe) => boolean): void {
    const ageMs = this.#parts.clock.monotonicMs() - startedAtMs;
    for (const probe of this.#probes) if (which(probe)) probe.begin(incarnation, ageMs);
  }

  #facts(): GateFacts {
    const talliesOf = (role: ProbeRole) =>
      this.#probes.filter((probe) => is(probe, role)).map(({ tally }) => tally);
    return {
      startup: talliesOf('startup'),
      readiness: talliesOf('readiness'),
      notified: this.#notified,
      isReloading: this.#isReloading,
    };
  }
}

function is({ definition }: Probe, role: ProbeRole): boolean {
  return definition.roles.includes(role);
}
