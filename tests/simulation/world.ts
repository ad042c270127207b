import type { Operation } from '../../src/api/master-port.ts';
import type { Master } from '../../src/master/master.ts';
import { SeededRandom } from '../fakes/seeded-random.ts';
import { SimulatedTime } from '../fakes/simulated-time.ts';
import { calmConfiguration, drawConfiguration, editConfiguration } from './definitions.ts';
import { type Disk, savedWishOf } from './disk.ts';
import { Life } from './life.ts';
import { Machine, type SimulatedProcess } from './machine.ts';
import { SimulatedMaster } from './master.ts';
import { Oracle } from './oracle.ts';
import { Shim, UNHEARD_KEPT } from './shim.ts';
import type { Simulation } from './simulated-globals.ts';
import { CALM, drawWeather, type Weather } from './weather.ts';
import { SimulatedWire } from './wire.ts';

/** What happened in an episode, so that a search that no longer gets into the corners is noticed. */
export interface Tally {
  steps: number;
  masters: number;
  mastersKilled: number;
  shims: number;
  shimsKilled: number;
  reboots: number;
  spawns: number;
  adopted: number;
  commands: number;
  answered: number;
  editions: number;
  refused: number;
  exits: number;
  hooks: number;
  /** Workers of a group that were restarted or stopped because of another one. */
  rounds: number;
  /** Workers that had to wait for their turn. */
  turns: number;
}

/** Events after the chaos until everything must have settled. */
const SETTLING_STEPS = 20_000;
/** How often what has to hold at any time is looked at. */
const STEPS_PER_LOOK = 64;
const LONGEST_DOWNTIME_MS = 3000;
const WORKERS = 8;
const VERBS = ['start', 'start', 'stop', 'stop', 'restart', 'restart', 'reset'] as const;

/** One episode: a machine, a shim, one master after the other, an operator, and bad luck of all kinds. */
export class World {
  readonly tally: Tally = {
    steps: 0,
    masters: 0,
    mastersKilled: 0,
    shims: 0,
    shimsKilled: 0,
    reboots: 0,
    spawns: 0,
    adopted: 0,
    commands: 0,
    answered: 0,
    editions: 0,
    refused: 0,
    exits: 0,
    hooks: 0,
    rounds: 0,
    turns: 0,
  };
  readonly #time = new SimulatedTime();
  readonly #random: SeededRandom;
  readonly #oracle: Oracle;
  readonly #machine: Machine;
  readonly #disk: Disk;
  readonly #trace: (line: string) => void;
  #weather: Weather;
  #isCalm = false;
  #shim: Shim | null = null;
  #shimPids = 0;
  #life: Life | null = null;
  #master: SimulatedMaster | null = null;
  #unanswered = 0;
  /** Who was left by the last shutdown. */
  #survivors: readonly string[] | 'nobody knows whom' = 'nobody knows whom';
  /** Number of the newest command to each worker. */
  readonly #newest = new Map<string, number>();

  /** @param trace is told everything that happens; the same seed gives the same again */
  constructor(seed: number, trace: ((line: string) => void) | null = null) {
    this.#random = new SeededRandom(seed);
    this.#weather = drawWeather(this.#random);
    this.#trace = trace === null ? () => {} : (line) => trace(`${this.#time.nowMs} ${line}`);
    this.#trace(`weather ${JSON.stringify(this.#weather)}`);
    this.#oracle = new Oracle();
    this.#machine = new Machine(this.#time, this.#random, this.#weather, {
      started: (process) => {
        this.tally.spawns += 1;
        this.#trace(`${nameOf(process)} is started`);
        const { worker } = process;
        this.#oracle.started(process);
        const left = this.#machine.alive.find((one) => one.worker === worker && !one.isMain);
        if (left !== undefined) this.#oracle.startedBeside(process, left);
      },
      ended: (process) => {
        this.tally.exits += 1;
        this.#trace(`${nameOf(process)} ends: ${JSON.stringify(process.status)}`);
        this.#oracle.ended(process);
      },
      signalled: (process, signal) => {
        this.#trace(`${nameOf(process)} gets signal ${signal}`);
        this.#oracle.signalled(process, signal);
      },
    });
    const config = drawConfiguration(this.#random);
    this.#disk = {
      file: { ok: true, config },
      lastGood: null,
      store: { rev: 0, entries: new Map() },
      journal: { newest: 0, ends: new Map() },
      ledger: new Map(),
    };
  }

  /** What stands in for clock, timers and chance while it is played. */
  get simulation(): Simulation {
    return {
      after: (ms, elapsed) => this.#life?.after(ms, elapsed) ?? (() => {}),
      wallMs: () => this.#machine.wallMs,
      random: () => this.#random.next(),
    };
  }

  /** Plays until so many things have happened, then lets everything calm down. Throws what is broken. */
  async play(steps: number): Promise<Tally> {
    this.#startMaster();
    this.#operate();
    while (this.tally.steps < steps) await this.#step();
    await this.#calmDown();
    return this.tally;
  }

  async #step(): Promise<boolean> {
    if (!this.#time.advance()) return false;
    this.tally.steps += 1;
    await everythingSaid();
    this.#oracle.checkStarts();
    if (this.tally.steps % STEPS_PER_LOOK === 0) this.#look();
    this.#throwIfBroken();
    return true;
  }

  #throwIfBroken(): void {
    const { broken } = this.#oracle;
    if (broken === null) return;
    this.#trace(broken.message);
    throw broken;
  }

  #look(): void {
    const api = this.#master?.api ?? null;
    if (api !== null) this.#oracle.checkWishes(api.list());
    const bounds = [
      ['timers of the master', this.#life?.planned ?? 0, 3 * WORKERS + 8],
      ['incarnations in the shim', this.#shim?.size ?? 0, (2 + UNHEARD_KEPT) * WORKERS],
      ['pages of the ledger', this.#disk.ledger.size, WORKERS],
    ] as const;
    for (const [what, count, most] of bounds) {
      if (count > most) this.#oracle.fail('I11', `${count} ${what}, ${most} at most`);
    }
  }

  // The master and the shim.

  #startMaster(): void {
    if (this.#life !== null && !this.#life.isOver) return;
    this.tally.masters += 1;
    const number = this.tally.masters;
    this.#trace(`master ${number} is started`);
    const wires = new Set<SimulatedWire>();
    const life = new Life(
      this.#time,
      this.#random,
      () => this.#weather,
      () => this.#machine.wallMs,
      () => {
        this.#trace(`master ${number} has ended`);
        this.#unanswered = 0;
        for (const wire of wires) wire.die();
        this.#time.after(this.#random.upTo(LONGEST_DOWNTIME_MS), () => this.#startMaster());
      },
    );
    this.#life = life;
    this.#master = new SimulatedMaster({
      life,
      random: this.#random,
      disk: this.#disk,
      oracle: this.#oracle,
      weather: () => this.#weather,
      bootId: () => this.#machine.bootId,
      connect: () => {
        const wire = this.#connect(life);
        if (wire !== null) wires.add(wire);
        return wire;
      },
      startShim: () => this.#startShim(),
      booted: ({ live }) => {
        this.tally.adopted += live.length;
        this.#trace(`master ${number} is up, ${live.length} live`);
      },
      quit: (survivors) => {
        this.#trace(`the shutdown leaves ${survivors.join() || 'nothing'}`);
        this.#survivors = survivors;
        if (survivors.length === 0 && this.#shim?.isDead === false) {
          this.#oracle.fail('I5', 'the shim is left after the shutdown');
        }
      },
      told: (event) => {
        const { worker, type, reason, message } = event;
        this.#oracle.told(event);
        if (type === 'process' && reason === 'group') this.tally.rounds += 1;
        if (type === 'state' && message.includes('max_parallel_starts')) this.tally.turns += 1;
        this.#trace(`master: ${worker ?? '-'}: ${message}`);
        if (reason === 'reloaded') this.tally.editions += 1;
        if (reason === 'rejected') this.tally.refused += 1;
      },
    });
  }

  #startShim(): void {
    if (this.#shim !== null && !this.#shim.isDead) return;
    this.tally.shims += 1;
    const pid = ++this.#shimPids;
    this.#trace(`shim ${pid} is started`);
    const { ends } = this.#oracle;
    this.#shim = new Shim(pid, {
      time: this.#time,
      random: this.#random,
      machine: this.#machine,
      ledger: this.#disk.ledger,
      weather: () => this.#weather,
      ended: () => {
        this.#trace(`shim ${pid} has ended`);
        if (!this.#isCalm) this.tally.shimsKilled += 1;
      },
      identified: (mark) => ends.identified(mark),
      seen: (mark) => ends.seen(mark),
      hookRun: ({ id }, isBegin) => {
        if (isBegin) this.tally.hooks += 1;
        this.#trace(`hook ${id} ${isBegin ? 'is run' : 'has ended'}`);
      },
      forgotten: (mark) => ends.forgotten(mark),
    });
  }

  #connect(life: Life): SimulatedWire | null {
    const shim = this.#shim;
    if (shim === null || shim.isDead) return null;
    const wire: SimulatedWire = new SimulatedWire(this.#time, this.#random, this.#weather, {
      heard: (text) => shim.heard(wire, text),
      left: () => shim.left(wire),
      sending: () => life.mayDie(),
    });
    this.#time.after(this.#random.upTo(this.#weather.latencyMs), () => {
      if (shim.isDead) wire.hangUp();
      else shim.accept(wire);
    });
    return wire;
  }

  // The operator.

  #operate(): void {
    this.#time.after(1 + this.#random.upTo(this.#weather.idleMs), () => {
      if (this.#isCalm) return;
      this.#actSomehow();
      this.#operate();
    });
  }

  #actSomehow(): void {
    const random = this.#random;
    if (random.chance(this.#weather.reboots)) {
      this.#reboot();
      return;
    }
    if (random.chance(this.#weather.kills)) this.#killMaster();
    if (random.chance(this.#weather.kills)) this.#shim?.die();
    if (random.chance(0.15)) this.#edit();
    const api = this.#master?.api ?? null;
    if (api !== null) this.#command(api);
  }

  #killMaster(): void {
    if (this.#life === null || this.#life.isOver) return;
    this.tally.mastersKilled += 1;
    this.#life.end();
  }

  #reboot(): void {
    this.#trace('the power goes off');
    this.tally.reboots += 1;
    this.#life?.end();
    this.#shim?.die();
    this.#machine.reboot();
    this.#oracle.rebooted();
    if (this.#random.chance(0.5)) this.#disk.ledger.clear();
  }

  /** Somebody saves the file; it is noticed now, later, or never. */
  #edit(): void {
    const { file } = this.#disk;
    const good = file.ok ? file.config : (this.#oracle.config ?? this.#disk.lastGood);
    if (good === null || this.#random.chance(this.#weather.invalidFiles)) {
      this.#trace('the file is made invalid');
      this.#disk.file = { ok: false, finding: '/fleet.yaml:1:1: it is invalid' };
      // Somebody corrects it where no master could start with it.
      if (this.#disk.lastGood === null)
        this.#disk.file = { ok: true, config: drawConfiguration(this.#random) };
    } else {
      this.#disk.file = { ok: true, config: editConfiguration(good, this.#random) };
      this.#trace('the file is edited');
    }
    const api = this.#master?.api ?? null;
    if (api === null) return;
    if (this.#random.chance(0.4)) void api.noticeFileChange();
    else if (this.#random.chance(0.7)) this.#reload(api);
  }

  /** What comes of it is told in the journal; it is refused during a shutdown. */
  #reload(api: Master): void {
    void api.reload().catch(() => {});
  }

  #command(api: Master): void {
    const random = this.#random;
    const [first, ...others] = (this.#oracle.config?.workers ?? []).map(({ name }) => name);
    if (random.chance(this.#weather.kills)) {
      this.#trace('the master is told to end');
      const force = new AbortController();
      if (random.chance(0.3)) this.#life?.after(random.upTo(10_000), () => force.abort());
      if (random.chance(0.3)) this.#time.after(random.upTo(1000), () => this.#shim?.die());
      void this.#master?.quit(force.signal);
      return;
    }
    if (first === undefined) return;
    const worker = random.oneOf([first, ...others]);
    this.tally.commands += 1;
    if (random.chance(0.05)) {
      this.#trace(`signal ${worker}`);
      this.#oracle.signalling(worker);
      void api.signal([worker], 'SIGHUP', random.oneOf(['main', 'tree']));
      return;
    }
    if (random.chance(0.1)) {
      this.#restartTogether(api);
      return;
    }
    if (random.chance(0.1)) {
      this.#stopTogether(api);
      return;
    }
    const verb = random.oneOf(VERBS);
    this.#trace(`${verb} ${worker}`);
    this.#oracle.commanded(verb, worker);
    for (const operation of api.act(verb, [worker])) this.#await(verb, operation);
  }

  /** Of several that are wanted, as of a group; what is wanted stays the same. */
  #restartTogether(api: Master): void {
    const workers = this.#oracle.wanted.filter(() => this.#random.chance(0.6));
    if (workers.length === 0) return;
    this.#trace(`restart ${workers.join(' ')}`);
    for (const worker of workers) this.#oracle.commanded('restart', worker);
    this.#oracle.restartedTogether(workers);
    for (const operation of api.act('restart', workers)) this.#await('restart', operation);
  }

  /** Of several, each when it is its turn; none of them is wanted from now on. */
  #stopTogether(api: Master): void {
    const names = (this.#oracle.config?.workers ?? []).map(({ name }) => name);
    const workers = names.filter(() => this.#random.chance(0.6));
    if (workers.length === 0) return;
    this.#trace(`stop ${workers.join(' ')}`);
    for (const worker of workers) this.#oracle.commanded('stop', worker);
    for (const operation of api.act('stop', workers)) this.#await('stop', operation);
  }

  /** Whoever is told "stopped" may rely on it, whatever happens next. */
  #await(verb: string, { worker, settled }: Operation): void {
    const life = this.#life;
    if (life === null || life.isOver) return;
    const number = this.tally.commands;
    const { editions } = this.#oracle;
    this.#newest.set(worker, number);
    this.#unanswered += 1;
    void settled(new AbortController().signal).then(({ outcome }) => {
      if (life.isOver) return;
      this.#unanswered -= 1;
      this.tally.answered += 1;
      const isNewest = this.#newest.get(worker) === number && this.#oracle.editions === editions;
      if (verb !== 'stop' || outcome !== 'done' || !isNewest) return;
      if (savedWishOf(worker, this.#disk) !== 'stopped') {
        this.#oracle.fail('I2', `${worker} is said to be stopped, and that is not on disk`);
      }
    });
  }

  // The end.

  async #calmDown(): Promise<void> {
    this.#trace('it calms down');
    this.#isCalm = true;
    this.#weather = CALM;
    this.#machine.calmDown(CALM);
    const { file, lastGood } = this.#disk;
    const good = file.ok ? file.config : (this.#oracle.config ?? lastGood ?? drawConfiguration(this.#random));
    this.#disk.file = { ok: true, config: calmConfiguration(good) };
    await this.#settle();
    const api = this.#master?.api ?? null;
    if (api === null) {
      this.#oracle.fail('I2', 'there is no master in the end');
      this.#throwIfBroken();
      return;
    }
    this.#reload(api);
    await this.#settle();
    this.#look();
    this.#oracle.checkEnd(api.list());
    if (this.#unanswered > 0) this.#oracle.fail('I2', `${this.#unanswered} commands were never answered`);
    this.#throwIfBroken();
    await this.#shutDown();
  }

  async #shutDown(): Promise<void> {
    this.#trace('the master is told to end');
    const life = this.#life;
    this.#survivors = 'nobody knows whom';
    void this.#master?.quit(new AbortController().signal);
    for (let step = 0; life?.isOver === false && step < SETTLING_STEPS; step++) {
      if (!(await this.#step())) break;
    }
    if (String(this.#survivors) !== '') this.#oracle.fail('I5', `the shutdown leaves ${this.#survivors}`);
    this.#oracle.checkNothingLeft();
    this.#throwIfBroken();
  }

  async #settle(): Promise<void> {
    for (let step = 0; await this.#step(); step++) {
      if (step > SETTLING_STEPS) {
        const views = this.#master?.api?.list() ?? [];
        const states = views.map(({ name, state, note }) => `${name} ${state} (${note})`);
        this.#oracle.fail('I2', `it never settles: ${states.join(', ')}`);
        this.#throwIfBroken();
      }
    }
  }
}

function nameOf({ mark, pid, isMain }: SimulatedProcess): string {
  return `${mark} (${isMain ? 'pid' : 'child, pid'} ${pid})`;
}

/** Resolves when no promise has anything left to say: the queue of ticks is looked at after that of promises. */
function everythingSaid(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
