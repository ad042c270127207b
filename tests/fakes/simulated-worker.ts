import type { Effect } from '../../src/statemachine/effects.ts';
import type { MachineEvent } from '../../src/statemachine/events.ts';
import type { Desired, ExitFacts, Snapshot, State } from '../../src/statemachine/states.ts';
import { INITIAL, type MachineRules, transition } from '../../src/statemachine/transition.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { SeededRandom } from './seeded-random.ts';
import { SimulatedDrain } from './simulated-drain.ts';
import { SimulatedHooks } from './simulated-hooks.ts';
import { SimulatedProcesses, type StopForce } from './simulated-processes.ts';
import type { SimulatedTime } from './simulated-time.ts';

export type Command = Extract<MachineEvent, { type: 'start' | 'stop' | 'restart' | 'reset' | 'kill' }>;
/** What others say about the worker: what it needs, and what its probes have found. */
export type Remark =
  | Extract<MachineEvent, { type: 'dependenciesChanged' }>
  | { readonly type: 'healthReported'; readonly isHealthy: boolean }
  | { readonly type: 'readinessChanged'; readonly isReady: boolean }
  | { readonly type: 'moreTimeAsked'; readonly ms: number };

const RESTING: ReadonlySet<State> = new Set(['stopped', 'done', 'failed']);
const WAITING: ReadonlySet<State> = new Set(['backoff', 'crash-loop']);
const ONLY_WHEN_WANTED: ReadonlySet<State> = new Set([
  'waiting',
  'starting',
  'running',
  'backoff',
  'crash-loop',
  'done',
  'failed',
]);
const HISTORY_KEPT = 40;

/**
 * The state machine, driven as the worker's actor drives it, against simulated processes. Keeps its own, much simpler
 * idea of what was asked for, and after every event compares the machine, the timer and the processes with it.
 */
export class SimulatedWorker {
  readonly processes: SimulatedProcesses;
  readonly hooks: SimulatedHooks;
  readonly drain: SimulatedDrain;
  readonly recorded: ExitFacts[] = [];
  /** `state.event` of everything that happened. */
  readonly visited = new Set<string>();
  readonly #time: SimulatedTime;
  readonly #random: SeededRandom;
  readonly #rules: MachineRules;
  readonly #history: string[] = [];
  #snapshot: Snapshot = deepFreeze(INITIAL);
  #timer: { readonly dueMs: number; readonly cancel: () => void } | null = null;
  #wish: Desired = 'stopped';
  /** What an operator wanted last: what the next master has to find. */
  #operatorWish: Desired = 'stopped';
  /** What was written down of it. */
  #saved: Desired = 'stopped';
  #shutDown = false;
  #isCalm = false;
  #steps = 0;

  constructor(
    time: SimulatedTime,
    random: SeededRandom,
    rules: MachineRules,
    stopSteps: readonly StopForce[],
  ) {
    this.#time = time;
    this.#random = random;
    this.#rules = deepFreeze(rules);
    const options = { stopSteps, oneshot: rules.oneshot, orphansMustGo: rules.removesLeftovers };
    this.processes = new SimulatedProcesses(time, random, options, (fact) => this.#receive(fact));
    this.hooks = new SimulatedHooks(time, random, (event) => this.#receive(event));
    this.drain = new SimulatedDrain(time, random, rules.drain, (event) => this.#receive(event));
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get steps(): number {
    return this.#steps;
  }

  get history(): string {
    return this.#history.join('\n');
  }

  /** Begins with a process of an earlier master. */
  adopt(desired: Desired): void {
    this.#wish = desired;
    this.#operatorWish = desired;
    this.#saved = desired;
    this.#snapshot = deepFreeze({ ...INITIAL, desired });
    const { pid, incarnation } = this.processes.plant(5);
    const startedAtMs = this.#time.nowMs - this.#random.oneOf([0, 500, 90_000]);
    this.#receive({ type: 'adopted', incarnation, pid, startedAtMs });
  }

  /** What an operator, the configuration or the master asks for. After a shutdown only `kill` is let through. */
  command(command: Command): void {
    if (this.#shutDown && command.type !== 'kill') return;
    this.#wishFor(command);
    this.#receive(command);
  }

  /** Somebody who knows says so; about the process that is the current one at this moment. */
  remark(remark: Remark): void {
    const { incarnation } = this.#snapshot;
    if (this.#shutDown) return;
    if (remark.type === 'dependenciesChanged') this.#receive(remark);
    else if (remark.type !== 'healthReported') this.#receive({ ...remark, incarnation });
    else this.#receive({ ...remark, incarnation, message: 'liveness: HTTP 500' });
  }

  /** From now on nothing ends without being told to, everything comes up, and what it needs is there. */
  calmDown(): void {
    this.#isCalm = true;
    this.processes.calmDown();
    this.hooks.calmDown();
    this.remark({ type: 'dependenciesChanged', waitsFor: null });
  }

  /** Nothing is planned any more: what was asked for must be so by now. */
  checkEnd(): void {
    const { state, desired, process, reason } = this.#snapshot;
    const { main, orphans, endings } = this.processes;
    this.#expect(this.recorded.length === endings.length, 'I4: an exit was never recorded');
    if (this.#wish === 'stopped' || this.#shutDown) {
      this.#expect(RESTING.has(state), 'I2: it is not wanted and not at rest');
      this.#expect(main === null, 'I2: it is not wanted and still lives');
      if (this.#rules.removesLeftovers) this.#expect(orphans.length === 0, 'I5: something of it still lives');
    } else {
      const rests = state === 'done' || state === 'failed' || (state === 'stopped' && this.#snapshot.rests);
      const settled = state === 'running' || (rests && reason !== '');
      this.#expect(settled, 'I2: it is wanted, and neither runs nor says why not');
      this.#expect(state !== 'running' || process?.pid === main?.pid, 'I2: it is said to run');
      this.#expect(state !== 'running' || main !== null, 'I2: it is said to run');
    }
    this.#expect(desired === this.#wish, 'what is wanted was forgotten');
  }

  #wishFor(command: Command): void {
    const { state } = this.#snapshot;
    switch (command.type) {
      case 'start':
        this.#wants('running');
        return;
      case 'restart':
        if (command.cause === 'requested') this.#wants('running');
        return;
      case 'stop':
        if (command.cause === 'group') return;
        if (command.cause === 'shutdown') this.#shutDown = true;
        else if (command.cause === 'config') this.#wish = 'stopped';
        else if (this.#wish === 'running') this.#wants('stopped');
        return;
      case 'kill':
        if (state === 'starting' || state === 'running') this.#wants('stopped');
        return;
      case 'reset':
        return;
    }
  }

  #wants(wish: Desired): void {
    this.#wish = wish;
    this.#operatorWish = wish;
  }

  #receive(event: MachineEvent): void {
    const before = this.#snapshot;
    this.visited.add(`${before.state}.${event.type}`);
    const timerAtMs = this.#timer?.dueMs ?? null;
    const context = { rules: this.#rules, nowMs: this.#time.nowMs, random: this.#random.next(), timerAtMs };
    const step = transition(before, deepFreeze(event), deepFreeze(context));
    this.#snapshot = deepFreeze(step.snapshot);
    this.#steps += 1;
    this.#note(event, before, step.effects);
    const broken = this.drain.follow(before, event, step);
    this.#expect(broken === null, broken ?? '');
    for (const effect of step.effects) this.#carryOut(effect);
    if (event.type === 'moreTimeAsked') this.#expectNoLess(timerAtMs);
    if (event.type === 'spawned' || event.type === 'adopted') this.#planToComeUp(event.incarnation);
    this.#check();
  }

  /** Most processes come up in time; the others are told so. */
  #planToComeUp(incarnation: number): void {
    const { comesUpWithinMs } = this.#rules;
    if (comesUpWithinMs === null) return;
    if (this.#isCalm || this.#random.chance(0.8)) {
      const ms = this.#random.upTo(comesUpWithinMs - 1);
      this.#time.after(ms, () => this.#receive({ type: 'cameUp', incarnation }));
    }
    this.#time.after(comesUpWithinMs, () =>
      this.#receive({ type: 'startTimedOut', incarnation, message: 'startup: connection refused' }),
    );
  }

  #carryOut(effect: Effect): void {
    const { incarnation } = this.#snapshot;
    switch (effect.type) {
      case 'spawn':
        this.#expect(this.#wish === 'running', 'I2: started although it is not wanted');
        this.#expect(!this.#shutDown, 'A066: started during a shutdown');
        this.#expect(this.processes.main === null, 'I1: started beside a live one');
        this.#expect(this.processes.spawnsInFlight === 0, 'I1: started while a start is in flight');
        this.#expect(this.hooks.isIdle, 'started while a hook is being run');
        this.#checkPrepared(effect.incarnation);
        this.processes.spawn(effect.incarnation);
        return;
      case 'stopStep':
        this.processes.stopStep(incarnation, effect.step);
        return;
      case 'abort':
      case 'announceDrain':
        return;
      case 'runHooks':
        this.#expect(this.#rules.hooks !== undefined, 'there are no hooks');
        this.hooks.run(effect.kind, incarnation);
        return;
      case 'endHooks':
        this.hooks.end();
        return;
      case 'killTree':
        this.processes.killTree(incarnation);
        return;
      case 'sweep':
        this.processes.sweep(effect.incarnation);
        return;
      case 'setTimer':
        this.#setTimer(effect.ms);
        return;
      case 'clearTimer':
        this.#timer?.cancel();
        this.#timer = null;
        return;
      case 'recordExit':
        this.#recordExit(effect.exit);
        return;
      case 'desiredChanged':
        this.#saved = this.#snapshot.desired;
        return;
      case 'essentialEnded': {
        const { state } = this.#snapshot;
        this.#expect(this.#rules.essential && (state === 'done' || state === 'failed'), 'it has not ended');
        return;
      }
      case 'note':
        this.#expect(effect.message !== '', 'a note says nothing');
        return;
    }
  }

  /** What has to be run before the process was run for it, to a good end. */
  #checkPrepared(incarnation: number): void {
    if (this.#rules.hooks?.pre_start === undefined) return;
    const prepared = this.hooks.ended.filter(
      (one) => one.kind === 'pre_start' && one.incarnation === incarnation,
    );
    const isGood = prepared.length === 1 && prepared[0]?.failure === null;
    this.#expect(isGood, 'A136: started although pre_start was not run, or has failed');
  }

  #setTimer(ms: number): void {
    this.#expect(Number.isFinite(ms) && ms >= 0, `a timer of ${ms} ms`);
    this.#timer?.cancel();
    const cancel = this.#time.after(ms, () => {
      this.#timer = null;
      this.#receive({ type: 'timerElapsed' });
    });
    this.#timer = { dueMs: this.#time.nowMs + ms, cancel };
  }

  #recordExit(exit: ExitFacts): void {
    const known = this.recorded.some(({ incarnation }) => incarnation === exit.incarnation);
    this.#expect(!known, `I4: the exit of ${exit.incarnation} was recorded twice`);
    const truth = this.processes.endings.find(({ incarnation }) => incarnation === exit.incarnation);
    this.#expect(
      truth?.pid === exit.pid && JSON.stringify(truth.status) === JSON.stringify(exit.status),
      `I4: the exit of ${exit.incarnation} was invented`,
    );
    this.#expect(exit.uptimeMs >= 0, 'an uptime below nothing');
    this.recorded.push(exit);
  }

  #check(): void {
    const { state, desired, process, nextTryAtMs, reason, stop, sequel, isReady, waitsFor, hooks } =
      this.#snapshot;
    this.#expect(desired === this.#wish, `${this.#wish} is wanted, and the machine thinks ${desired}`);
    this.#expect(this.#saved === this.#operatorWish, 'I2: what an operator wants is not what was saved');
    if (ONLY_WHEN_WANTED.has(state)) this.#expect(desired === 'running', `${state} although not wanted`);
    this.#expect(!isReady || state === 'starting' || state === 'running', `ready in ${state}`);
    if (state === 'waiting') {
      this.#expect(waitsFor !== null && reason !== '', 'I2: it waits for nothing');
      this.#expect(this.#timer === null, 'a timer survives in waiting');
    }
    if (RESTING.has(state) || WAITING.has(state) || state === 'waiting') {
      this.#expect(process === null && this.processes.main === null, `I2: ${state}, and a process lives`);
      this.#expect(this.processes.spawnsInFlight === 0, `I2: ${state}, and a start is in flight`);
      this.#expect(this.hooks.isIdle, `${state}, and a hook is being run`);
      this.#expect(stop === null && sequel === null, `${state}, and something is to follow`);
      if (this.#rules.removesLeftovers)
        this.#expect(this.processes.orphans.length === 0, `I5: ${state}, and something of it lives`);
    }
    if (RESTING.has(state) || state === 'running') {
      this.#expect(this.#timer === null, `a timer survives in ${state}`);
    }
    const waits = WAITING.has(state);
    this.#expect(waits === (nextTryAtMs !== null), `${state} and a next try at ${nextTryAtMs}`);
    if (waits) {
      this.#expect(reason !== '', `I2: ${state} without a reason`);
      this.#expect(this.#timer?.dueMs === nextTryAtMs, 'I2: nothing will cause the next try');
    }
    if (state === 'cleaning' || state === 'stop-failed') {
      const goesOn = hooks === null ? this.#timer !== null : !this.hooks.isIdle && this.#timer === null;
      this.#expect(goesOn && reason !== '', `nobody looks after ${state}`);
    }
    if (state === 'starting' && process === null) {
      this.#expect(
        this.#isAnswered(hooks === 'pre_start') && this.#timer === null,
        'a start that nobody answers',
      );
    }
    if (state === 'running') this.#expect(process !== null, 'running without a process');
    if (state === 'stopping') this.#checkStopGoesOn();
  }

  /** Whoever asks for more time is given more, or what it has. */
  #expectNoLess(timerAtMs: number | null): void {
    const now = this.#timer?.dueMs ?? null;
    this.#expect(timerAtMs === null ? now === null : (now ?? 0) >= timerAtMs, 'it was given less time');
  }

  /** Somebody will say how the start, or what comes before it, has ended. */
  #isAnswered(byHooks: boolean): boolean {
    const { spawnsInFlight } = this.processes;
    return byHooks ? !this.hooks.isIdle && spawnsInFlight === 0 : spawnsInFlight === 1;
  }

  #checkStopGoesOn(): void {
    const { process, stop, hooks } = this.#snapshot;
    this.#expect(stop !== null, 'stopping for no reason');
    const forEver = stop?.killed === false && this.#rules.stopWaitsMs[stop.step] === Number.POSITIVE_INFINITY;
    const goesOn =
      process === null
        ? this.#isAnswered(hooks === 'pre_start') && this.#timer === null
        : (this.#timer !== null) !== forEver;
    this.#expect(goesOn, 'a stop that nothing brings further');
  }

  #note(event: MachineEvent, before: Snapshot, effects: readonly Effect[]): void {
    const { state, desired } = this.#snapshot;
    const wanted = effects.map((effect) => effect.type).join(', ');
    this.#history.push(
      `${this.#time.nowMs} ${before.state} + ${JSON.stringify(event)} → ${state} (${desired}): ${wanted}`,
    );
    if (this.#history.length > HISTORY_KEPT) this.#history.shift();
  }

  #expect(holds: boolean, broken: string): void {
    if (!holds) throw new Error(`${broken}\n${this.history}`);
  }
}
