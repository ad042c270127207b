import type { Sight } from '../../src/shim/adoption.ts';
import type { ProcStat } from '../../src/shim/process-table.ts';
import type { ExitStatus } from '../../src/statemachine/restart-policy.ts';
import type { SeededRandom } from '../fakes/seeded-random.ts';
import type { SimulatedTime } from '../fakes/simulated-time.ts';
import type { Weather } from './weather.ts';

/** A process of the simulated machine; without a worker it is one that is none of our business. */
export interface SimulatedProcess {
  readonly pid: number;
  /** Ticks since boot. */
  readonly startTime: number;
  readonly worker: string | null;
  /** `HSU_INCARNATION`. */
  readonly mark: string;
  readonly isMain: boolean;
  /** Which version of the definition it was started from. */
  readonly version: string;
  readonly oneshot: boolean;
  /** Whoever reaps it; null when that one has died: then init does, at once. */
  parent: Watcher | null;
  /** Who else wants to hear of its end. */
  watcher: Watcher | null;
  state: 'alive' | 'zombie' | 'reaped';
  status: ExitStatus;
  obeys: boolean;
  /** In uninterruptible sleep: not even SIGKILL ends it. */
  stuck: boolean;
  /** It was asked to end and did not. */
  asked: boolean;
  /** What it leaves behind when it ends. */
  children: number;
  dropExit: () => void;
}

export interface Watcher {
  hasEnded(process: SimulatedProcess): void;
}

export interface MachineObserver {
  started(process: SimulatedProcess): void;
  ended(process: SimulatedProcess): void;
  signalled(process: SimulatedProcess, signal: number): void;
}

export interface Program {
  readonly worker: string;
  readonly mark: string;
  readonly version: string;
  readonly oneshot: boolean;
}

const TICK_MS = 10;
const FIRST_PID = 100;
/** Few, so that numbers come again soon. */
const PIDS = 400;
export const SIGKILL = 9;
/** The longest uninterruptible sleep. */
const LONGEST_SLEEP_MS = 300_000;
const LONGEST_ORPHAN_MS = 600_000;
const BOOT_WALL_MS = 1_700_000_000_000;

/** The process table of one machine: who lives, who ended how, and who has which pid now. */
export class Machine {
  readonly #time: SimulatedTime;
  readonly #random: SeededRandom;
  readonly #observer: MachineObserver;
  readonly #processes = new Map<number, SimulatedProcess>();
  readonly #lastStartTimes = new Map<number, number>();
  #weather: Weather;
  #boots = 1;
  #bootedAtMs: number;
  #nextPid = FIRST_PID;

  constructor(time: SimulatedTime, random: SeededRandom, weather: Weather, observer: MachineObserver) {
    this.#time = time;
    this.#random = random;
    this.#weather = weather;
    this.#observer = observer;
    this.#bootedAtMs = time.nowMs;
  }

  get bootId(): string {
    return `boot-${this.#boots}`;
  }

  get wallMs(): number {
    return BOOT_WALL_MS + this.#time.nowMs;
  }

  /** Live processes of workers. */
  get alive(): SimulatedProcess[] {
    return [...this.#processes.values()].filter(({ state, worker }) => state === 'alive' && worker !== null);
  }

  /** What a shim can see of it. */
  get sight(): Sight {
    return {
      isSameAlive: (pid, startTime) => this.find(pid, startTime)?.state === 'alive',
      scanProcesses: () => new Map([...this.#processes].map(([pid, process]) => [pid, statOf(process)])),
      incarnationMark: (pid) => this.#processes.get(pid)?.mark,
    };
  }

  /** This very process, not a later one with its number. */
  find(pid: number, startTime: number): SimulatedProcess | undefined {
    const process = this.#processes.get(pid);
    return process?.startTime === startTime ? process : undefined;
  }

  /** Live processes that ended main ones of this incarnation left behind. */
  orphansOf(mark: string): SimulatedProcess[] {
    return [...this.#processes.values()].filter(
      (one) => one.mark === mark && !one.isMain && one.state === 'alive',
    );
  }

  spawn(program: Program, parent: Watcher): SimulatedProcess {
    const process = this.#create({ ...program, isMain: true }, parent);
    this.#observer.started(process);
    if (this.#random.chance(this.#weather.crashes)) {
      const status = this.#random.oneOf([exited(0), exited(1), exited(78), signalled('SIGSEGV')]);
      this.#planExit(process, this.#random.oneOf([0, 10, 1500, 30_000, 200_000]), status);
    } else if (process.oneshot) this.#planExit(process, 3000, exited(0));
    return process;
  }

  /** Delivers a signal to a live process. What is stuck gets it when it wakes up. */
  signal(process: SimulatedProcess, signal: number): void {
    if (process.state !== 'alive') return;
    this.#observer.signalled(process, signal);
    process.asked = true;
    if (signal === SIGKILL) {
      if (process.stuck) return;
      process.children = 0;
      this.#end(process, signalled('SIGKILL'));
    } else if (process.obeys && !process.stuck) this.#endAsAsked(process);
  }

  /** The parent has taken note of the end: the pid is free. */
  reap(process: SimulatedProcess): void {
    if (process.state !== 'zombie') return;
    process.state = 'reaped';
    this.#processes.delete(process.pid);
    if (!this.#random.chance(this.#weather.pidTakenOver)) return;
    const stranger = this.#create({ ...STRANGER, isMain: true }, null, process.pid);
    this.#time.after(60_000, () => this.#end(stranger, exited(0)));
  }

  /** A parent has died: init adopts its children, and reaps them at once. */
  orphan(parent: Watcher): void {
    for (const process of [...this.#processes.values()]) {
      if (process.watcher === parent) process.watcher = null;
      if (process.parent !== parent) continue;
      process.parent = null;
      this.reap(process);
    }
  }

  /** Power off and on: nothing that ran runs, and numbers begin anew. */
  reboot(): void {
    for (const process of this.#processes.values()) {
      process.dropExit();
      process.state = 'reaped';
    }
    this.#processes.clear();
    this.#boots += 1;
    this.#bootedAtMs = this.#time.nowMs;
    this.#lastStartTimes.clear();
    this.#nextPid = FIRST_PID;
  }

  /** From now on programs live, or do their work, and end when they are asked to; what was asked before ends now. */
  calmDown(weather: Weather): void {
    this.#weather = weather;
    for (const process of this.#processes.values()) {
      if (process.state !== 'alive' || process.worker === null) continue;
      process.dropExit();
      process.obeys = true;
      process.stuck = false;
      process.children = 0;
      if (process.asked || !process.isMain) this.#endAsAsked(process);
      else if (process.oneshot) this.#planExit(process, 3000, exited(0));
    }
  }

  #create(
    program: Omit<Program, 'worker'> & { readonly worker: string | null; readonly isMain: boolean },
    parent: Watcher | null,
    pid = this.#freePid(),
  ): SimulatedProcess {
    const process: SimulatedProcess = {
      ...program,
      pid,
      startTime: this.#startTimeOf(pid),
      parent,
      watcher: null,
      state: 'alive',
      status: UNKNOWN,
      obeys: !this.#random.chance(this.#weather.disobeys),
      stuck: this.#random.chance(this.#weather.stuck),
      asked: false,
      children: this.#random.chance(this.#weather.leavesChildren) ? 1 + this.#random.upTo(1) : 0,
      dropExit: () => {},
    };
    this.#processes.set(pid, process);
    if (process.stuck) this.#time.after(LONGEST_SLEEP_MS, () => this.#wake(process));
    return process;
  }

  /** The kernel does not give a number away again within the same tick. */
  #startTimeOf(pid: number): number {
    const tick = Math.floor((this.#time.nowMs - this.#bootedAtMs) / TICK_MS);
    const startTime = Math.max(tick, (this.#lastStartTimes.get(pid) ?? -1) + 1);
    this.#lastStartTimes.set(pid, startTime);
    return startTime;
  }

  /** It does not live for ever; what cannot be killed wakes up one day. */
  #leaveBehind(of: Pick<SimulatedProcess, 'worker' | 'mark' | 'version'>): void {
    const child = this.#create({ ...of, oneshot: false, isMain: false }, null);
    child.children = 0;
    this.#planExit(child, LONGEST_ORPHAN_MS, exited(0));
  }

  #freePid(): number {
    const last = FIRST_PID + Math.max(PIDS, 2 * this.#processes.size);
    do {
      this.#nextPid = this.#nextPid < last ? this.#nextPid + 1 : FIRST_PID;
    } while (this.#processes.has(this.#nextPid));
    return this.#nextPid;
  }

  #wake(process: SimulatedProcess): void {
    process.stuck = false;
    if (process.asked) this.#endAsAsked(process);
  }

  #endAsAsked(process: SimulatedProcess): void {
    const status = this.#random.oneOf([signalled('SIGTERM'), exited(0), exited(1)]);
    this.#planExit(process, this.#random.upTo(2000), status);
  }

  #planExit(process: SimulatedProcess, ms: number, status: ExitStatus): void {
    process.dropExit();
    process.dropExit = this.#time.after(ms, () => this.#end(process, status));
  }

  #end(process: SimulatedProcess, status: ExitStatus): void {
    if (process.state !== 'alive') return;
    process.dropExit();
    process.state = 'zombie';
    process.status = status;
    const { worker, mark, version, children, parent, watcher } = process;
    for (let count = 0; count < children; count++) this.#leaveBehind({ worker, mark, version });
    if (worker !== null && process.isMain) this.#observer.ended(process);
    if (parent === null) this.reap(process);
    (parent ?? watcher)?.hasEnded(process);
  }
}

const STRANGER = { worker: null, mark: '', version: '', oneshot: false } as const;
const UNKNOWN: ExitStatus = { code: null, signal: null };

function exited(code: number): ExitStatus {
  return { code, signal: null };
}

function signalled(signal: string): ExitStatus {
  return { code: null, signal };
}

function statOf({ pid, startTime, isMain, state }: SimulatedProcess): ProcStat {
  return {
    pid,
    startTime,
    ppid: 1,
    pgid: pid,
    session: isMain ? pid : 1,
    state: state === 'alive' ? 'S' : 'Z',
    threads: 1,
    comm: 'simulated',
  };
}
