import type { WorkerDefinition } from '../config/definition.ts';
import type { HealthMonitor } from '../health/monitor.ts';
import type { ProbeResult } from '../health/result.ts';
import type { ProbeTarget } from '../health/target.ts';
import { fingerprint } from '../shared/fingerprint.ts';
import type { IncarnationFacts, NotifyNews } from '../shim/protocol/facts.ts';
import { type Standing, standingAfter } from '../shim/protocol/standing.ts';
import type { MachineEvent } from '../statemachine/events.ts';
import { isUpState, type Snapshot } from '../statemachine/states.ts';
import { createMonitor, type HealthServices } from './worker-health.ts';

const EARLY_NEWS_KEPT = 16;

type HealthNewsType = 'cameUp' | 'readinessChanged' | 'healthReported' | 'startTimedOut';
type WithoutIncarnation<E> = E extends unknown ? Omit<E, 'incarnation'> : never;
/** What health has to say to the state machine, about the process that is there. */
export type HealthNews = WithoutIncarnation<Extract<MachineEvent, { type: HealthNewsType }>>;

type Probing = Pick<WorkerDefinition, 'name' | 'probes' | 'notify'>;

export interface HealthFollowerParts {
  readonly target: ProbeTarget;
  readonly services: HealthServices;
  readonly tell: (news: HealthNews) => void;
  readonly note: (reason: string, message: string) => void;
  /** A probe has looked. */
  readonly looked: (probe: string, result: ProbeResult) => void;
  /** Epoch ms. */
  readonly wallMs: () => number;
}

/** Has the probes of a worker look at its process from its spawn, or adoption, until it ends or is told to. */
export class HealthFollower {
  readonly #parts: HealthFollowerParts;
  #probing: Probing;
  #monitor: HealthMonitor;
  /** What the process said before the answer to its spawn was taken in. */
  #earlyNews: NotifyNews[] = [];
  /** What this run has said and holds still. */
  #said: { readonly incarnation: number; readonly standing: Standing } = { incarnation: 0, standing: {} };
  #readyAt: number | null = null;

  constructor(probing: Probing, parts: HealthFollowerParts) {
    this.#parts = parts;
    this.#probing = probing;
    this.#monitor = this.#createMonitor();
  }

  /** The probes, and what they have come to. */
  get monitor(): HealthMonitor {
    return this.#monitor;
  }

  /** Epoch ms at which the worker first became ready in this run; later turns do not change it (A091). */
  get readyAt(): number | null {
    return this.#readyAt;
  }

  /** It may be used: its readiness probes pass or, when it has none, it runs. */
  isReady({ state, process, isReady }: Snapshot): boolean {
    if (process === null) return false;
    return this.#monitor.saysReady ? isReady : state === 'running';
  }

  /** A process is about to be started; what an earlier one said is of no interest any more. */
  expectProcess(): void {
    this.#earlyNews = [];
  }

  /** Begins, goes on or ends to look, as the step of the worker wants it. */
  follow(before: Snapshot, now: Snapshot, facts: IncarnationFacts | null): void {
    if (!isLookedAt(now)) {
      if (isLookedAt(before)) this.#monitor.end();
    } else if (!isLookedAt(before) || before.incarnation !== now.incarnation) this.#begin(now, facts);
    if (now.process === null) this.#readyAt = null;
    else if (this.isReady(now)) this.#readyAt ??= this.#parts.wallMs();
  }

  /** Other probes take the place of these, if they are others. */
  redefine(next: Probing, now: Snapshot, facts: IncarnationFacts | null): void {
    const haveChanged =
      fingerprint([next.probes, next.notify]) !== fingerprint([this.#probing.probes, this.#probing.notify]);
    this.#probing = next;
    if (!haveChanged) return;
    this.#monitor.close();
    this.#monitor = this.#createMonitor();
    if (isLookedAt(now)) this.#begin(now, facts);
  }

  /** The process has said something about itself. */
  heard(news: NotifyNews, { process, incarnation }: Snapshot): void {
    if (process !== null) this.#take(news, incarnation);
    else if (this.#earlyNews.length < EARLY_NEWS_KEPT) this.#earlyNews.push(news);
  }

  /** Ends all looking. */
  close(): void {
    this.#monitor.close();
  }

  #begin({ incarnation, process, hasComeUp }: Snapshot, facts: IncarnationFacts | null): void {
    if (process === null) return;
    if (this.#said.incarnation !== incarnation) this.#said = { incarnation, standing: facts?.said ?? {} };
    const said = this.#said.standing;
    this.#monitor.begin({ incarnation, startedAtMs: process.startedAtMs, hasComeUp, said });
    // A shim has heard it while no master was there.
    if (facts?.hasSaidReady === true && !hasComeUp) {
      this.#monitor.heard({ ready: true });
      if (said.unready !== undefined) this.#monitor.heard({ [said.unready]: true });
    }
    for (const news of this.#earlyNews.splice(0)) this.#take(news, incarnation);
  }

  #take(news: NotifyNews, incarnation: number): void {
    const before = this.#said.incarnation === incarnation ? this.#said.standing : {};
    this.#said = { incarnation, standing: standingAfter(before, news, this.#parts.wallMs()) };
    this.#monitor.heard(news);
  }

  #createMonitor(): HealthMonitor {
    const { target, services, tell, note, looked } = this.#parts;
    return createMonitor(
      this.#probing,
      target,
      {
        cameUp: () => tell({ type: 'cameUp' }),
        readinessChanged: (isReady, message) => {
          note(isReady ? 'ready' : 'not-ready', message);
          tell({ type: 'readinessChanged', isReady });
        },
        healthChanged: (isHealthy, message) => note(isHealthy ? 'healthy' : 'unhealthy', message),
        healthReported: (isHealthy, message) => tell({ type: 'healthReported', isHealthy, message }),
        hangs: (message) => {
          note('unhealthy', message);
          tell({ type: 'healthReported', isHealthy: false, message, aborts: true });
        },
        startTimedOut: (message) => tell({ type: 'startTimedOut', message }),
        looked,
      },
      services,
    );
  }
}

function isLookedAt({ process, state }: Snapshot): boolean {
  return process !== null && process.isLauncher !== true && isUpState(state);
}
