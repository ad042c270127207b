import type { MachineEvent } from '../../src/statemachine/events.ts';
import type { ExitStatus } from '../../src/statemachine/restart-policy.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** What a step of the stop sequence does: ask, which a program may ignore, or kill everything. */
export type StopForce = 'ask' | 'kill';

export interface SimulatedProcess {
  readonly incarnation: number;
  readonly pid: number;
  /** Ends when it is asked to. */
  obeys: boolean;
  /** In uninterruptible sleep: not even SIGKILL ends it. */
  stuck: boolean;
  /** What it leaves behind when it ends. */
  children: number;
  /** It cannot end before its own start was answered. */
  answeredAtMs: number;
  dropExit: () => void;
}

interface Orphans {
  readonly incarnation: number;
  readonly pids: number[];
  stuck: boolean;
}

export interface Ending {
  readonly incarnation: number;
  readonly pid: number;
  readonly status: ExitStatus;
}

interface Options {
  readonly stopSteps: readonly StopForce[];
  /** Programs that behave end by themselves, with success, instead of living on. */
  readonly oneshot: boolean;
  /** Orphans of an earlier incarnation must be gone before the next one starts. */
  readonly orphansMustGo: boolean;
}

const LONGEST_LATENCY_MS = 80;

/**
 * The processes of one worker and whoever carries out what is wanted with them, in simulated time. Everything takes a
 * random while, both ways. While there is chaos programs crash, ignore requests, leave processes behind, cannot
 * be killed or not be started, and answers to a removal get lost. Breaking I1 throws.
 */
export class SimulatedProcesses {
  /** Every end of a main process, as it really was. */
  readonly endings: Ending[] = [];
  readonly #time: SimulatedTime;
  readonly #random: SeededRandom;
  readonly #options: Options;
  readonly #tell: (fact: MachineEvent) => void;
  #main: SimulatedProcess | null = null;
  readonly #orphans: Orphans[] = [];
  #spawnsInFlight = 0;
  #nextPid = 100;
  #chaos = true;

  constructor(
    time: SimulatedTime,
    random: SeededRandom,
    options: Options,
    tell: (fact: MachineEvent) => void,
  ) {
    this.#time = time;
    this.#random = random;
    this.#options = options;
    this.#tell = tell;
  }

  /** The live main process. */
  get main(): SimulatedProcess | null {
    return this.#main;
  }

  get spawnsInFlight(): number {
    return this.#spawnsInFlight;
  }

  /** Live processes left behind by ended main ones. */
  get orphans(): readonly number[] {
    return this.#orphans.flatMap(({ pids }) => pids);
  }

  /** From now on programs start, live, and end when they are asked to; what was stuck can be killed. */
  calmDown(): void {
    this.#chaos = false;
    for (const orphans of this.#orphans) orphans.stuck = false;
    if (this.#main === null) return;
    this.#main.dropExit();
    this.#behave(this.#main);
  }

  /** A process from before the simulation began. */
  plant(incarnation: number): SimulatedProcess {
    return this.#create(incarnation, 0);
  }

  spawn(incarnation: number): void {
    this.#spawnsInFlight += 1;
    this.#time.after(this.#latency(), () => {
      const answerMs = this.#latency();
      if (this.#chaos && this.#random.chance(0.15)) {
        const transient = this.#random.chance(0.3);
        this.#answerSpawn(answerMs, { type: 'spawnFailed', incarnation, message: 'not found', transient });
        return;
      }
      const { pid } = this.#create(incarnation, answerMs);
      this.#answerSpawn(answerMs, { type: 'spawned', incarnation, pid });
    });
  }

  stopStep(incarnation: number, step: number): void {
    if (this.#options.stopSteps[step] === 'kill') {
      this.killTree(incarnation);
      return;
    }
    this.#time.after(this.#latency(), () => {
      const main = this.#mainOf(incarnation);
      if (main === null || !main.obeys) return;
      const status = this.#random.oneOf([signalled('SIGTERM'), exited(0), exited(1)]);
      this.#planExit(main, this.#random.upTo(2000), status);
    });
  }

  killTree(incarnation: number): void {
    this.#time.after(this.#latency(), () => {
      this.#killOrphans(incarnation);
      const main = this.#mainOf(incarnation);
      if (main === null || main.stuck) return;
      main.children = 0;
      this.#end(main, signalled('SIGKILL'));
    });
  }

  sweep(incarnation: number): void {
    const lost = this.#chaos && this.#random.chance(0.1);
    // An answer may come so late that the removal was asked for again, and even that the next incarnation runs.
    const slow = this.#chaos && this.#random.chance(0.2);
    this.#time.after(this.#latency() + this.#random.upTo(slow ? 40_000 : 3000), () => {
      if (lost) return;
      const survivors = this.#killOrphans(incarnation);
      this.#time.after(this.#latency(), () => this.#tell({ type: 'swept', incarnation, survivors }));
    });
  }

  #create(incarnation: number, answerMs: number): SimulatedProcess {
    const alive = this.#main;
    if (alive !== null) throw new Error(`I1: ${incarnation} was started beside ${alive.incarnation}`);
    if (this.#options.orphansMustGo && this.orphans.length > 0) {
      throw new Error(`I1: ${incarnation} was started beside what an earlier one left: ${this.orphans}`);
    }
    const main: SimulatedProcess = {
      incarnation,
      pid: this.#nextPid++,
      obeys: this.#random.chance(0.7),
      stuck: this.#random.chance(0.1),
      children: this.#random.chance(0.3) ? 1 + this.#random.upTo(1) : 0,
      answeredAtMs: this.#time.nowMs + answerMs,
      dropExit: () => {},
    };
    this.#main = main;
    if (!this.#chaos) this.#behave(main);
    else if (this.#random.chance(0.6)) {
      const status = this.#random.oneOf([exited(0), exited(1), exited(78), signalled('SIGSEGV'), UNKNOWN]);
      this.#planExit(main, this.#random.oneOf([0, 10, 1500, 30_000, 200_000]), status);
    }
    return main;
  }

  #behave(main: SimulatedProcess): void {
    main.obeys = true;
    main.stuck = false;
    main.children = 0;
    if (this.#options.oneshot) this.#planExit(main, 3000, exited(0));
  }

  #answerSpawn(ms: number, fact: MachineEvent): void {
    this.#time.after(ms, () => {
      this.#spawnsInFlight -= 1;
      this.#tell(fact);
    });
  }

  #planExit(main: SimulatedProcess, ms: number, status: ExitStatus): void {
    main.dropExit();
    main.dropExit = this.#time.after(ms, () => this.#end(main, status));
  }

  #end(main: SimulatedProcess, status: ExitStatus): void {
    if (this.#main !== main) return;
    main.dropExit();
    this.#main = null;
    const { incarnation, pid, children } = main;
    this.endings.push({ incarnation, pid, status });
    if (children > 0) {
      const pids = Array.from({ length: children }, () => this.#nextPid++);
      this.#orphans.push({ incarnation, pids, stuck: this.#chaos && this.#random.chance(0.3) });
    }
    const leftovers = this.#random.chance(0.5) ? null : children;
    const answerMs = Math.max(this.#latency(), main.answeredAtMs - this.#time.nowMs);
    this.#time.after(answerMs, () => this.#tell({ type: 'exited', incarnation, status, leftovers }));
  }

  /** Returns who survived it. */
  #killOrphans(incarnation: number): number[] {
    const index = this.#orphans.findIndex((orphans) => orphans.incarnation === incarnation);
    const orphans = this.#orphans[index];
    if (orphans === undefined) return [];
    if (orphans.stuck) return orphans.pids;
    this.#orphans.splice(index, 1);
    return [];
  }

  #mainOf(incarnation: number): SimulatedProcess | null {
    return this.#main?.incarnation === incarnation ? this.#main : null;
  }

  #latency(): number {
    return 1 + this.#random.upTo(LONGEST_LATENCY_MS);
  }
}

const UNKNOWN: ExitStatus = { code: null, signal: null };

function exited(code: number): ExitStatus {
  return { code, signal: null };
}

function signalled(signal: string): ExitStatus {
  return { code: null, signal };
}
