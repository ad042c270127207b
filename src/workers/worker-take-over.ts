import type { ProcessControl } from '../processcontrol/process-control.ts';
import { type Clock, monotonicOf } from '../shared/clock.ts';
import type { ExitRecord, IncarnationFacts, NotifyNews } from '../shim/protocol/facts.ts';
import { decideAfterExit } from '../statemachine/restart-policy.ts';
import type { ResumePoint, Sequel, Snapshot, UnderWay } from '../statemachine/states.ts';
import { permittedSignals } from './attacher.ts';
import type { Definitions } from './definitions.ts';
import type { Ends } from './ends.ts';
import { endedUnseenEvent } from './exit-events.ts';
import { launchFingerprint } from './launch-identity.ts';
import type { Machine } from './machine.ts';
import { longestWaitMs, machineRules } from './machine-rules.ts';
import type { NewestProcess } from './newest-process.ts';
import {
  countersOf,
  resumePointOf,
  unattendedEnd,
  underWayOf,
  uptimeOf,
  type WorkerStatus,
} from './worker-status.ts';

export interface TakeOverParts {
  readonly control: Pick<ProcessControl, 'permit'>;
  readonly clock: Clock;
  readonly machine: Machine;
  readonly definitions: Definitions;
  readonly process: NewestProcess;
  readonly ends: Ends;
  /** A process that has ended had this port. */
  readonly claimPort: (port: number) => void;
  /** The process has said this about itself. */
  readonly heard: (news: NotifyNews) => void;
  /** Removes what this run left behind. */
  readonly sweep: (incarnation: number) => void;
  readonly note: (reason: string, message: string) => void;
}

/** A process lives, or was asked for. */
const UNDER_WAY: ReadonlySet<Snapshot['state']> = new Set(['starting', 'running', 'stopping']);
/** The delay of a retry that was made is of no interest any more. */
const NO_JITTER = 0.5;
/** Two clocks that are read one after the other, by processes that may have to wait, differ by less. */
const SAME_MOMENT_MS = 1000;
const LAUNCH: Sequel = { kind: 'launch' };

/** Goes on with a worker where an earlier master, or an earlier shim, has left it. */
export class WorkerTakeOver {
  readonly #parts: TakeOverParts;
  /** What an earlier master was in the middle of; null when that does not count any more. */
  #before: WorkerStatus | null = null;

  constructor(parts: TakeOverParts) {
    this.#parts = parts;
  }

  /** What is wanted, from the configuration and from before this master's time; only before anything else happened. */
  rememberDesired(desired: Snapshot['desired'], reason: string): void {
    this.#parts.machine.assume({ desired, reason });
  }

  /**
   * What an earlier master knew; only before anything else happened.
   * @param goesOn false when only the counters count: the fleet was ended in order, or the machine was booted
   */
  remember(status: WorkerStatus, goesOn: boolean): void {
    const { clock, machine, ends } = this.#parts;
    const { desired, reason } = machine.snapshot;
    const counters = countersOf(status, (wallMs) => monotonicOf(clock, wallMs));
    const memory = goesOn ? { level: status.level, recent: status.recentMs } : counters.memory;
    machine.assume({ ...counters, desired, reason, memory }, status.lastRestartAt);
    this.#before = goesOn ? status : null;
    ends.remember(status.lastEnd);
  }

  /**
   * An end that an earlier master has answered with another start, without the time to write it down: it has cost a retry all
   * the same. Only before anything else happened.
   */
  countRetry(exit: ExitRecord): void {
    const { clock, machine, definitions } = this.#parts;
    if (this.#before === null || !this.#wasByItself(exit, this.#before)) return;
    const rules = machineRules(definitions.current);
    const { code, signal } = exit;
    const uptimeMs = uptimeOf(exit);
    const failedStart = uptimeMs < rules.startWindowMs;
    const run = { status: { code, signal }, uptimeMs, failedStart, oneshot: rules.oneshot };
    const { memory, restarts } = machine.snapshot;
    const decision = decideAfterExit(rules.restart, memory, run, monotonicOf(clock, exit.at), NO_JITTER);
    if (decision.kind !== 'restart' && decision.kind !== 'park') return;
    machine.assume({ memory: decision.memory, restarts: restarts + 1 }, exit.at);
  }

  /** As far as can be told: a stop of which nothing was written down is known by the signal it begins with. */
  #wasByItself({ incarnation, signal }: ExitRecord, before: WorkerStatus): boolean {
    if (incarnation < before.incarnation) return false;
    if (incarnation === before.incarnation && before.stop !== null) return false;
    const first = this.#parts.definitions.current.stop.find((step) => step.kind === 'signal');
    return signal === null || signal !== first?.signal;
  }

  /** Goes on where an earlier master left off, or starts when there is nothing to go on with. Nothing of it lives. */
  resume(): void {
    const { clock, machine, definitions } = this.#parts;
    const { desired, state, sequel } = machine.snapshot;
    const leftOff = this.#wrapUpPoint();
    if (leftOff !== null) {
      machine.receive({ type: 'resumed', at: leftOff });
      return;
    }
    // What follows a removal or a stop that goes on is known already.
    if (desired !== 'running' || sequel !== null) return;
    const before = this.#before;
    if (state === 'stopped' && before !== null && this.#isOfThisDefinition(before)) {
      const at = resumePointOf(before, longestWaitMs(definitions.current), clock.monotonicMs());
      machine.receive({ type: 'resumed', at });
    } else if (state === 'stopped' || state === 'cleaning') {
      machine.receive({ type: 'start' });
    }
  }

  /**
   * Takes over a process that runs already. Restarts it when it was started from another definition.
   * @param stopsLater whether it runs on until it is told to stop, when it is not wanted
   */
  adopt(facts: IncarnationFacts, stopsLater = false): void {
    const { control, clock, machine, definitions, process, note } = this.#parts;
    process.adopt(facts);
    machine.receive({
      type: 'adopted',
      incarnation: facts.incarnation,
      pid: facts.pid,
      startedAtMs: monotonicOf(clock, facts.startedAt),
      ...this.#underWay(facts),
      isLauncher: facts.isLauncher === true,
      stopsLater,
    });
    const { attachment } = definitions.current;
    if (facts.foreign !== undefined) control.permit(facts.id, permittedSignals(attachment));
    this.#hearLateRequest(facts, this.#underWay(facts).underWay && this.#before?.stepEndSetAtMs);
    if (machine.snapshot.process === null) return;
    note('adopted', `pid ${facts.pid} was running already and is taken over`);
    // One that was attached, of a worker that is managed by now, may stay until its next restart.
    const converts = facts.foreign !== undefined && attachment === undefined;
    if (machine.snapshot.desired === 'running' && !converts && !this.#isOfThisDefinition(facts)) {
      machine.receive({ type: 'restart', cause: 'config' });
    }
  }

  /**
   * Takes over an end that no master saw, as if it had been seen: it is written down, what it left is removed, and the
   * restart policy decides what follows (I4).
   */
  adoptEnd(exit: ExitRecord, leftBehind: IncarnationFacts | undefined): void {
    const { clock, machine, process, claimPort } = this.#parts;
    process.adoptRemains(leftBehind ?? null, exit.id);
    if (exit.port !== undefined) claimPort(exit.port);
    machine.receive(
      endedUnseenEvent(exit, {
        startedAtMs: monotonicOf(clock, exit.startedAt),
        leftovers: leftBehind === undefined ? 0 : null,
        ...this.#underWay(exit),
      }),
    );
  }

  /** Removes what a process of before this master's time left behind; a start that is told now waits for this. */
  removeLeftBehind(facts: IncarnationFacts): void {
    const { machine, process } = this.#parts;
    process.adoptRemains(facts);
    const { incarnation } = facts;
    machine.receive({ type: 'leftBehind', incarnation, ...this.#underWay(facts) });
  }

  /**
   * The shim was replaced; this is what its successor knows of this worker. What it does not know any more has ended
   * in a way nobody saw. About a spawn that is under way the spawn itself will tell.
   */
  reattach(live: IncarnationFacts | undefined, exits: readonly ExitRecord[]): void {
    const { machine, process, heard, sweep } = this.#parts;
    for (const exit of exits) process.exited(exit);
    const { snapshot } = machine;
    const { incarnation } = snapshot;
    if (snapshot.process === null) {
      if (live !== undefined && !process.isAskedFor) this.adopt(live);
    } else if (live?.id !== process.id) {
      machine.receive({ type: 'exited', incarnation, status: { code: null, signal: null }, leftovers: null });
    } else {
      // The next shim heard it before it could tell anybody.
      if (live.hasSaidReady === true && !snapshot.hasComeUp) heard({ ready: true });
      this.#hearLateRequest(live, machine.timerSetAtMs);
    }
    if (snapshot.state === 'cleaning' && machine.snapshot.hooks === null) sweep(incarnation);
  }

  /** True for an end that was written down before. */
  isWrittenDown(exit: ExitRecord): boolean {
    return this.#parts.ends.isRecorded(exit);
  }

  /** Writes down an exit about which nothing is to be decided any more. */
  inheritExit(exit: ExitRecord): void {
    const { machine, ends } = this.#parts;
    if (ends.isRecorded(exit)) {
      ends.recordAgain(exit);
      return;
    }
    // The number of a start or a process that is there already is what it goes by.
    if (!UNDER_WAY.has(machine.snapshot.state)) machine.countFrom(exit.incarnation);
    ends.record(unattendedEnd(exit));
  }

  /**
   * It has asked for more time while nobody was told.
   * @param sinceMs monotonic ms; what was asked for before has been heard. Left out = nobody waits for it to end
   */
  #hearLateRequest({ incarnation, said }: IncarnationFacts, sinceMs: number | undefined): void {
    const { clock, machine } = this.#parts;
    if (said?.asked === undefined || sinceMs === undefined) return;
    const { at, until } = said.asked;
    if (monotonicOf(clock, at) < sinceMs - SAME_MOMENT_MS) return;
    machine.receive({ type: 'moreTimeAsked', incarnation, ms: Math.max(0, until - clock.wallMs()) });
  }

  /** An earlier master was in the middle of what comes after a run. */
  #wrapUpPoint(): ResumePoint | null {
    const { machine, definitions } = this.#parts;
    const { desired, state } = machine.snapshot;
    const before = this.#before;
    const hasHooks = Object.keys(definitions.current.hooks).length > 0;
    if (state !== 'stopped' || before?.state !== 'cleaning' || !hasHooks) return null;
    const next = this.#isOfThisDefinition(before) ? before.sequel : null;
    return { kind: 'wrapUp', stop: before.stop, sequel: desired === 'stopped' ? null : (next ?? LAUNCH) };
  }

  #underWay(of: IncarnationFacts | ExitRecord): { underWay?: UnderWay } {
    if (this.#before === null) return {};
    const underWay = underWayOf(this.#before, of, this.#parts.clock.monotonicMs());
    return underWay === undefined ? {} : { underWay };
  }

  /** Started from what is configured now. */
  #isOfThisDefinition({ definition }: { readonly definition: string }): boolean {
    return definition === launchFingerprint(this.#parts.definitions.current);
  }
}
