import type { EventView } from '../../src/api/contract/events.ts';
import type { WorkerView } from '../../src/api/contract/worker.ts';
import type { Configuration, WorkerDefinition } from '../../src/config/definition.ts';
import type { Inheritance } from '../../src/processcontrol/process-control.ts';
import type { Desired } from '../../src/statemachine/states.ts';
import { versionOf } from './definitions.ts';
import { type Disk, isNewerThanRest, savedWishOf } from './disk.ts';
import { Ends } from './ends.ts';
import { restartedWith, stoppedWith } from './groups.ts';
import type { MachineObserver, SimulatedProcess } from './machine.ts';

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I8' | 'I9' | 'I11';

/** An invariant did not hold. */
export class Broken extends Error {
  readonly invariant: Invariant;

  constructor(invariant: Invariant, what: string) {
    super(`${invariant}: ${what}`);
    this.invariant = invariant;
  }
}

/** What has to hold of one worker. */
interface Expectation {
  definition: WorkerDefinition;
  wish: Desired;
}

/**
 * Knows what was asked for and what really happened, both in the simplest way there is, and holds the one against the
 * other. The first thing that is wrong is kept, because whoever caused it may swallow what is thrown.
 */
export class Oracle implements MachineObserver {
  readonly ends: Ends;
  #broken: Broken | null = null;
  readonly #live = new Map<string, SimulatedProcess>();
  readonly #expected = new Map<string, Expectation>();
  /** Workers that were once configured to leave things behind. */
  readonly #mayLeave = new Set<string>();
  #config: Configuration | null = null;
  /** Incarnations in the order they were asked for. */
  readonly #asked = new Map<string, number>();
  /** Up to which of them there was a reason to stop the worker's process. */
  readonly #mayStop = new Map<string, number>();
  /** Workers that are told to stop when it is their turn, whatever runs of them then. */
  readonly #toldInTurn = new Map<string, 'restarted' | 'stopped'>();
  /** What the present master says of its workers. */
  readonly #states = new Map<string, string>();
  /** The present master has started somebody since that was looked at. */
  #hasLaunched = false;
  #isShuttingDown = false;
  /** The file that was read last was refused. */
  #isRefused = false;
  #editions = 0;
  #order = 0;

  constructor() {
    this.ends = new Ends((what) => this.fail('I4', what));
  }

  get broken(): Broken | null {
    return this.#broken;
  }

  /** What the running master was told to run. */
  get config(): Configuration | null {
    return this.#config;
  }

  /** Grows with each configuration that is applied. */
  get editions(): number {
    return this.#editions;
  }

  fail(invariant: Invariant, what: string): void {
    this.#broken ??= new Broken(invariant, what);
  }

  // What really happens.

  started(process: SimulatedProcess): void {
    const { worker, mark, pid } = process;
    if (worker === null) return;
    const other = this.#live.get(worker);
    if (other !== undefined) {
      this.fail('I1', `${mark} (pid ${pid}) was started beside ${other.mark} (pid ${other.pid})`);
    }
    this.#live.set(worker, process);
  }

  /** Something of an earlier incarnation lives: only where the worker may leave something, or nobody could know of that run. */
  startedBeside({ worker, mark }: SimulatedProcess, left: SimulatedProcess): void {
    if (worker === null || this.#mayLeave.has(worker) || !this.ends.isKnown(left.mark)) return;
    this.fail('I5', `${mark} was started beside what ${left.mark} has left (pid ${left.pid})`);
  }

  ended(process: SimulatedProcess): void {
    const { worker, mark } = process;
    if (worker === null) return;
    if (this.#live.get(worker) === process) this.#live.delete(worker);
    this.ends.ended(mark, process.status);
  }

  signalled(process: SimulatedProcess, signal: number): void {
    const { worker, mark, pid, isMain } = process;
    if (worker === null) {
      this.fail('I3', `signal ${signal} hit pid ${pid}, which belongs to nobody here`);
      return;
    }
    if (!isMain) return;
    const asked = this.#asked.get(mark) ?? 0;
    if (this.#toldInTurn.has(worker)) return;
    if (asked > (this.#mayStop.get(worker) ?? -1)) {
      const invariant = this.#isRefused ? 'I8' : 'I9';
      this.fail(invariant, `signal ${signal} to ${mark} (pid ${pid}) without any reason`);
    }
  }

  /** The power was off. */
  rebooted(): void {
    this.#live.clear();
    this.ends.excuseAll();
  }

  // What the master does.

  booted(config: Configuration, disk: Disk, { live }: Inheritance): void {
    this.#config = config;
    this.#editions += 1;
    this.#isShuttingDown = false;
    this.#isRefused = false;
    this.#states.clear();
    this.#expected.clear();
    for (const definition of config.workers) {
      const { name, enabled } = definition;
      if (definition.kill === 'main') this.#mayLeave.add(name);
      const saved = savedWishOf(name, disk);
      const facts = live.find(({ worker }) => worker === name);
      const runsByHand = facts !== undefined && (saved === 'running' || isNewerThanRest(facts, disk));
      const wish = runsByHand || (saved !== 'stopped' && enabled) ? 'running' : 'stopped';
      this.#expected.set(name, { definition, wish });
    }
    for (const facts of live) {
      const expectation = this.#expected.get(facts.worker);
      const version = this.#live.get(facts.worker)?.version;
      const isAsWanted = expectation?.wish === 'running' && versionOf(expectation.definition) === version;
      if (!isAsWanted) this.#allowStop(facts.worker);
    }
  }

  /** A valid file was read, and is applied now. */
  handedOut(config: Configuration): void {
    this.#isRefused = false;
    if (this.#isShuttingDown) return;
    this.#editions += 1;
    this.#config = config;
    const before = new Map(this.#expected);
    this.#expected.clear();
    for (const definition of config.workers) {
      const { name, enabled } = definition;
      if (definition.kill === 'main') this.#mayLeave.add(name);
      const old = before.get(name);
      before.delete(name);
      if (old === undefined) {
        this.#expected.set(name, { definition, wish: enabled ? 'running' : 'stopped' });
        continue;
      }
      let { wish } = old;
      if (old.definition.enabled !== enabled) wish = enabled ? 'running' : 'stopped';
      this.#expected.set(name, { definition, wish });
      const isNewProcess = versionOf(old.definition) !== versionOf(definition);
      if (isNewProcess || wish === 'stopped') this.#allowStop(name);
    }
    for (const name of before.keys()) this.#allowStop(name);
  }

  /** An invalid file was read: nothing may come of it. */
  refused(): void {
    this.#isRefused = true;
  }

  shuttingDown(): void {
    this.#isShuttingDown = true;
    for (const name of this.#live.keys()) this.#allowStop(name);
    for (const name of this.#expected.keys()) this.#allowStop(name);
  }

  /** The operator's command was taken on. */
  commanded(verb: 'start' | 'stop' | 'restart' | 'reset', worker: string): void {
    const expectation = this.#expected.get(worker);
    if (expectation === undefined || verb === 'reset') return;
    expectation.wish = verb === 'stop' ? 'stopped' : 'running';
    if (verb !== 'start') this.#allowStop(worker);
  }

  /** Workers that are wanted running. */
  get wanted(): readonly string[] {
    return [...this.#expected].filter(([, { wish }]) => wish === 'running').map(([name]) => name);
  }

  /** Several workers are restarted together, each when it is its turn; what is wanted of them does not change. */
  restartedTogether(workers: readonly string[]): void {
    for (const worker of workers) this.#toldInTurn.set(worker, 'restarted');
  }

  /** The master has something to say: what it does for the sake of a group must be what the group says. */
  told({ worker, type, reason, message }: EventView): void {
    if (worker === null || this.#config === null) return;
    if (type === 'state') this.#stateIs(worker, reason);
    const [, names = '', how] = /^(.*) (restarted|stopped) with it, as /.exec(message) ?? [];
    if (type !== 'process' || reason !== 'group' || how === undefined) return;
    const meant =
      how === 'restarted' ? restartedWith(this.#config, worker) : stoppedWith(this.#config, worker);
    for (const name of names.split(', ')) {
      if (!meant.includes(name)) this.fail('I9', `${name} is ${how} with ${worker}, and no group says so`);
      this.#toldInTurn.set(name, how === 'restarted' ? how : 'stopped');
    }
  }

  #stateIs(worker: string, state: string): void {
    const before = this.#states.get(worker);
    this.#states.set(worker, state);
    const isAtRest = state === 'stopped' || state === 'done' || state === 'failed';
    if (isAtRest && this.#toldInTurn.get(worker) === 'stopped') this.#toldInTurn.delete(worker);
    // What an earlier master has begun goes on, also where its last words were lost.
    if (state === 'starting' && before !== undefined) this.#hasLaunched = true;
  }

  /** When everything is said: no more are being started than may be. */
  checkStarts(): void {
    if (!this.#hasLaunched) return;
    this.#hasLaunched = false;
    const most = this.#config?.master.maxParallelStarts ?? Infinity;
    const starting = [...this.#states].filter(([, one]) => one === 'starting').map(([name]) => name);
    if (starting.length > most)
      this.fail('I2', `${starting.join(', ')} are starting, and ${most} at most may`);
  }

  /** The operator sends a signal. */
  signalling(worker: string): void {
    this.#allowStop(worker);
  }

  spawning(worker: string, mark: string): void {
    this.#asked.set(mark, ++this.#order);
    // It waits for all of them to stop before it comes back.
    if (this.#toldInTurn.get(worker) === 'restarted') this.#toldInTurn.delete(worker);
    const expectation = this.#expected.get(worker);
    if (expectation === undefined) this.fail('I2', `${mark} is started and not configured`);
    else if (expectation.wish === 'stopped') this.fail('I2', `${mark} is started and not wanted`);
    else if (this.#isShuttingDown) this.fail('I2', `${mark} is started in a shutdown`);
  }

  // What has to be so.

  /** At any time: what the master thinks is wanted is what is wanted. */
  checkWishes(views: readonly WorkerView[]): void {
    for (const { name, desired } of views) {
      const wish = this.#expected.get(name)?.wish;
      if (wish !== undefined && wish !== desired) {
        this.fail('I2', `${name} is wanted ${wish}, and the master thinks ${desired}`);
      }
    }
  }

  /** Nothing goes wrong any more and nothing is planned: everything is as it was asked for. */
  checkEnd(views: readonly WorkerView[]): void {
    this.checkWishes(views);
    this.ends.checkComplete();
    const names = views.map(({ name }) => name).sort();
    const expected = [...this.#expected.keys()].sort();
    if (names.join() !== expected.join()) this.fail('I8', `it has ${names}, and the file says ${expected}`);
    for (const view of views) {
      const expectation = this.#expected.get(view.name);
      if (expectation !== undefined) this.#checkWorker(view, expectation);
    }
    for (const [name, { mark }] of this.#live) {
      if (!this.#expected.has(name)) this.fail('I2', `${mark} lives and is not configured`);
    }
  }

  /** The last master has ended. */
  checkNothingLeft(): void {
    for (const { mark } of this.#live.values()) this.fail('I5', `${mark} lives after the shutdown`);
    this.ends.checkComplete();
  }

  #checkWorker({ name, state, pid, note }: WorkerView, { wish, definition }: Expectation): void {
    const process = this.#live.get(name);
    if (wish === 'stopped') {
      if (process !== undefined) this.fail('I2', `${process.mark} lives and is not wanted`);
      if (state !== 'stopped') this.fail('I2', `${name} is not wanted, and ${state}`);
      return;
    }
    if (state === 'done' || state === 'failed') {
      if (note === '') this.fail('I2', `${name} is ${state} for no reason`);
      if (process !== undefined) this.fail('I2', `${process.mark} lives, and ${name} is ${state}`);
      return;
    }
    if (state === 'stopped' && / of the group /.test(note)) {
      if (process !== undefined) this.fail('I2', `${process.mark} lives, and ${name} rests with its group`);
      return;
    }
    if (state !== 'running') this.fail('I2', `${name} is wanted, and in the end ${state}: ${note}`);
    else if (process?.pid !== pid)
      this.fail('I2', `${name} is said to run as ${pid}, and is ${process?.pid}`);
    else if (definition.enabled && process.version !== versionOf(definition)) {
      this.fail('I9', `${process.mark} runs version ${process.version}, not ${versionOf(definition)}`);
    }
  }

  /** There is a reason to stop whatever was asked for until now. */
  #allowStop(worker: string): void {
    this.#mayStop.set(worker, this.#order);
  }
}

/** A mark is `<worker>.<incarnation>.<chance>`. */
export function workerOf(mark: string): string {
  return mark.slice(0, mark.indexOf('.'));
}
