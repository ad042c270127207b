import { settleEstate } from '../../src/shim/adoption.ts';
import type { Intent, LedgerEntry } from '../../src/shim/ledger.ts';
import type { ExitRecord, IncarnationFacts, NotifyNews } from '../../src/shim/protocol/facts.ts';
import { encodeMessage } from '../../src/shim/protocol/framing.ts';
import type { Notice } from '../../src/shim/protocol/notices.ts';
import type { Request, Results } from '../../src/shim/protocol/requests.ts';
import type { SpawnSpec } from '../../src/shim/protocol/specs.ts';
import { standingAfter } from '../../src/shim/protocol/standing.ts';
import { PROTOCOL_VERSION } from '../../src/shim/protocol/version.ts';
import type { SeededRandom } from '../fakes/seeded-random.ts';
import type { SimulatedTime } from '../fakes/simulated-time.ts';
import { type Machine, SIGKILL, type SimulatedProcess, type Watcher } from './machine.ts';
import type { Weather } from './weather.ts';
import type { SimulatedWire } from './wire.ts';

/** The ledger's folder: what a dead shim leaves to the next. */
export type Ledger = Map<string, LedgerEntry>;

export interface ShimParts {
  readonly time: SimulatedTime;
  readonly random: SeededRandom;
  readonly machine: Machine;
  readonly ledger: Ledger;
  readonly weather: () => Weather;
  readonly ended: () => void;
  /** An incarnation is known for certain from now on: its end has to be told. */
  readonly identified: (mark: string) => void;
  /** How a child ended is on disk. */
  readonly seen: (mark: string) => void;
  /** A hook begins to run, or has ended. */
  readonly hookRun: (spec: SpawnSpec, isBegin: boolean) => void;
  /** The exit was acknowledged: it will not be told again. */
  readonly forgotten: (mark: string) => void;
}

interface Live {
  readonly facts: IncarnationFacts;
  readonly process: SimulatedProcess;
  readonly isChild: boolean;
}

interface SimulatedHook {
  ask(reply: (result: Results['runCommand']) => void): void;
  end(): void;
}

interface Ended {
  readonly facts: IncarnationFacts;
  readonly exit: ExitRecord;
  acknowledged: boolean;
  isSettled: boolean;
  isForgotten: boolean;
}

/** What is done in steps; after each the shim may be dead. */
type Task = Generator<void, void, void>;

/**
 * The shim as its master knows it: it says and does what src/shim says and does, to simulated processes. One thing at
 * a time, as there, and between two steps of it the disk may be slow and the shim may die. What a new shim makes of the
 * ledger of a dead one is the real code.
 */
export class Shim implements Watcher {
  readonly pid: number;
  readonly #parts: ShimParts;
  readonly #live = new Map<string, Live>();
  readonly #byWorker = new Map<string, Live>();
  readonly #ended = new Map<string, Ended>();
  /** Exits that had not been acknowledged when the next incarnation of their worker was started. */
  readonly #unheard = new Map<string, ExitRecord>();
  /** Hooks that run or have run, by their ids. */
  readonly #hooks = new Map<string, SimulatedHook>();
  readonly #tasks: Task[] = [];
  #isBusy = false;
  #isDead = false;
  #wire: SimulatedWire | null = null;
  #rest = '';

  constructor(pid: number, parts: ShimParts) {
    this.pid = pid;
    this.#parts = parts;
    this.#takeOver();
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Incarnations it remembers (I11). */
  get size(): number {
    return this.#live.size + this.#ended.size + this.#unheard.size;
  }

  /** A master has connected; the one before it is not listened to any more. */
  accept(wire: SimulatedWire): void {
    this.#wire?.hangUp();
    this.#wire = wire;
    this.#rest = '';
    this.#do(this.#welcome(wire));
  }

  /** Whole and half lines of the master that is connected. */
  heard(wire: SimulatedWire, text: string): void {
    if (wire !== this.#wire) return;
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#do(this.#answer(wire, JSON.parse(line) as Request));
  }

  left(wire: SimulatedWire): void {
    if (wire === this.#wire) this.#wire = null;
  }

  hasEnded(process: SimulatedProcess): void {
    this.#parts.time.after(this.#parts.random.upTo(this.#parts.weather().latencyMs), () => {
      if (this.#isDead) return;
      this.#do(this.#recordEnd(process));
    });
  }

  /** kill -9. */
  die(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#hooks.clear();
    this.#tasks.length = 0;
    this.#wire?.hangUp();
    this.#parts.machine.orphan(this);
    this.#parts.ended();
  }

  #do(task: Task): void {
    if (this.#isDead) return;
    this.#tasks.push(task);
    if (!this.#isBusy) this.#proceed();
  }

  #proceed(): void {
    const { random, time, weather } = this.#parts;
    for (let task = this.#tasks[0]; task !== undefined; task = this.#tasks[0]) {
      if (task.next().done === true) {
        this.#tasks.shift();
        continue;
      }
      if (random.chance(weather().shimDies)) {
        this.die();
        return;
      }
      const pauseMs = random.upTo(weather().diskMs);
      if (pauseMs === 0) continue;
      this.#isBusy = true;
      time.after(pauseMs, () => {
        this.#isBusy = false;
        if (!this.#isDead) this.#proceed();
      });
      return;
    }
  }

  #takeOver(): void {
    const { ledger, machine } = this.#parts;
    const estate = settleEstate([...ledger.values()], machine.bootId, machine.sight);
    const { live, exits, stale, unheard } = estate;
    for (const worker of stale) ledger.delete(worker);
    for (const exit of unheard) this.#unheard.set(exit.id, exit);
    for (const { exit, facts, isHeard } of exits) {
      const isSettled = exit.leftovers === 0;
      this.#ended.set(facts.id, { facts, exit, ...OWED, acknowledged: isHeard, isSettled });
      if (isHeard && this.#orphansOf(facts).length === 0) this.#settle(facts.id);
    }
    for (const { facts, intent, isWritten } of live) {
      const page = ledger.get(facts.worker);
      if (!isWritten && page !== undefined) ledger.set(facts.worker, { ...page, intent, identity: facts });
      const process = machine.find(facts.pid, facts.startTime);
      if (process === undefined) throw new Error(`${facts.id} is taken for alive`);
      this.#add({ facts, process, isChild: false });
      process.watcher = this;
      this.#parts.identified(facts.id);
    }
  }

  *#welcome(wire: SimulatedWire): Task {
    yield;
    const live = [...this.#live.values()].map(({ facts }) => facts);
    const ended = [...this.#ended.values()];
    const exits = this.#unacknowledged();
    const leftBehind = ended
      .filter(({ facts, exit }) => exit.leftovers !== 0 && this.#orphansOf(facts).length > 0)
      .map(({ facts }) => facts);
    const abilities = { native: true, subreaper: true, cgroup: null, commands: true, hooks: true } as const;
    const { pid } = this;
    this.#say(
      {
        type: 'welcome',
        protocol: PROTOCOL_VERSION,
        pid,
        version: 'simulated',
        abilities,
        live,
        exits,
        leftBehind,
      },
      wire,
    );
  }

  *#answer(wire: SimulatedWire, request: Request): Task {
    const reply = (result: unknown): void => this.#reply(wire, { id: request.id, result });
    const refuse = (error: string): void => this.#reply(wire, { id: request.id, error });
    switch (request.type) {
      case 'spawn':
        yield* this.#spawn(request.spec, reply, refuse);
        return;
      case 'signal':
        reply({ delivered: this.#signal(request.of, request.signal, request.target === 'tree') });
        return;
      case 'exec': {
        const live = this.#live.get(request.of);
        if (live === undefined) refuse(`${request.of} is not alive`);
        else {
          this.#signal(request.of, SIGUSR1, false);
          reply({ pid: 1 });
        }
        return;
      }
      case 'killTree':
        reply({ delivered: this.#kill(request.facts) });
        return;
      case 'sweep':
        if (this.#live.has(request.facts.id)) refuse(`${request.facts.worker} is alive`);
        else this.#sweep(request.facts, request.graceMs, reply);
        return;
      case 'processes':
        reply([]);
        return;
      case 'acknowledge':
        if (this.#acknowledge(request.of)) {
          this.#parts.forgotten(request.of);
          yield;
        }
        reply(null);
        return;
      case 'runCommand':
        this.#runHook(request.spec, reply);
        return;
      case 'endHook':
        this.#hooks.get(request.of)?.end();
        reply(null);
        return;
      case 'reopenLogs':
      case 'setLogs':
        reply(null);
        return;
      case 'forget':
        this.#forgetEnded(request.worker);
        reply(null);
        return;
      case 'shutdown':
        if (this.#live.size > 0) refuse('workers are still alive');
        else {
          reply(null);
          this.die();
        }
        return;
    }
  }

  *#spawn(spec: SpawnSpec, reply: (result: Results['spawn']) => void, refuse: (error: string) => void): Task {
    const { random, weather, machine, ledger, identified } = this.#parts;
    const earlier = this.#byWorker.get(spec.worker);
    if (earlier !== undefined) {
      const message = `incarnation ${earlier.facts.incarnation} is still alive`;
      reply({ ok: false, failure: { code: 'other', message, transient: false } });
      return;
    }
    this.#replaceEnded(spec.worker);
    const before = ledger.get(spec.worker);
    const { worker, incarnation, id, definition, logs, env } = spec;
    const at = machine.wallMs;
    const intent: Intent = { id, worker, incarnation, definition, logs, bootId: machine.bootId, at };
    const unheard = this.#unheardOf(worker);
    ledger.set(worker, { intent, identity: null, exit: null, unheard });
    yield;
    if (random.chance(weather().spawnFails)) {
      if (before === undefined || unheard.length === 0) ledger.delete(worker);
      else ledger.set(worker, before);
      yield;
      const transient = random.chance(0.3);
      if (random.chance(0.1)) refuse('the shim cannot do that');
      else reply({ ok: false, failure: { code: 'other', message: 'it cannot be started', transient } });
      return;
    }
    const process = machine.spawn(
      { worker, mark: id, version: env['VERSION'] ?? '', oneshot: env['KIND'] === 'oneshot' },
      this,
    );
    yield;
    const facts: IncarnationFacts = {
      worker,
      incarnation,
      id,
      pid: process.pid,
      startTime: process.startTime,
      startedAt: machine.wallMs,
      definition,
      cgroup: null,
    };
    ledger.set(worker, { intent, identity: facts, exit: null, unheard: this.#unheardOf(worker) });
    identified(id);
    this.#add({ facts, process, isChild: true });
    yield;
    reply({ ok: true, facts });
  }

  *#recordEnd(process: SimulatedProcess): Task {
    const { machine, random, ledger, weather, seen } = this.#parts;
    const live = this.#live.get(process.mark);
    if (live === undefined || live.process !== process) return;
    const { facts, isChild } = live;
    yield;
    this.#live.delete(facts.id);
    this.#byWorker.delete(facts.worker);
    // Of a process that was never its child it learns the status only where the kernel still knows it.
    const status = isChild || random.chance(0.5) ? process.status : { code: null, signal: null };
    const orphans = this.#orphansOf(facts).length;
    machine.reap(process);
    const exit: ExitRecord = {
      worker: facts.worker,
      incarnation: facts.incarnation,
      id: facts.id,
      pid: facts.pid,
      startedAt: facts.startedAt,
      code: status.code,
      signal: status.signal,
      at: machine.wallMs,
      leftovers: random.chance(0.3) ? null : orphans,
    };
    this.#ended.set(facts.id, { facts, exit, ...OWED, isSettled: exit.leftovers === 0 });
    const entry = ledger.get(facts.worker);
    if (entry !== undefined) ledger.set(facts.worker, { ...entry, exit });
    if (isChild) seen(facts.id);
    yield;
    this.#say({ type: 'exited', exit });
    if (random.chance(weather().repeats)) this.#say({ type: 'exited', exit });
  }

  #signal(of: string, signal: number, tree: boolean): number {
    const live = this.#live.get(of);
    if (live === undefined) return 0;
    const { machine } = this.#parts;
    // What is not its child is looked at again: its pid may be somebody else's by now.
    const process = live.isChild ? live.process : machine.find(live.facts.pid, live.facts.startTime);
    if (process === undefined || process.state !== 'alive') return 0;
    machine.signal(process, signal);
    if (tree) for (const orphan of this.#orphansOf(live.facts)) machine.signal(orphan, signal);
    this.#mayAskForTime(live);
    return 1;
  }

  /** It says that it takes longer, at once or while it ends. */
  #mayAskForTime({ facts, process }: Live): void {
    const { time, random, weather } = this.#parts;
    if (!random.chance(weather().asksForTime)) return;
    const news = { extendMs: random.oneOf([1, 3000, 40_000]) };
    time.after(random.upTo(3000), () => {
      const live = this.#live.get(facts.id);
      if (this.#isDead || live === undefined || process.state !== 'alive') return;
      this.#do(this.#hearRequest(live, news));
    });
  }

  *#hearRequest(live: Live, news: NotifyNews): Task {
    const { ledger, machine } = this.#parts;
    if (!this.#live.has(live.facts.id)) return;
    const said = standingAfter(live.facts.said ?? {}, news, machine.wallMs);
    const facts = { ...live.facts, said };
    this.#add({ ...live, facts });
    const page = ledger.get(facts.worker);
    if (page?.identity?.id === facts.id) ledger.set(facts.worker, { ...page, identity: facts });
    yield;
    this.#say({ type: 'notified', of: facts.id, worker: facts.worker, news });
  }

  #kill(facts: IncarnationFacts): number {
    const { machine } = this.#parts;
    const main = machine.find(facts.pid, facts.startTime);
    if (main !== undefined) machine.signal(main, SIGKILL);
    for (const orphan of this.#orphansOf(facts)) machine.signal(orphan, SIGKILL);
    return 1;
  }

  /** Not a task: what it waits for happens beside everything else. */
  #sweep(facts: IncarnationFacts, graceMs: number, reply: (result: Results['sweep']) => void): void {
    const found = this.#orphansOf(facts);
    const { time, random } = this.#parts;
    time.after(found.length === 0 ? 0 : random.upTo(graceMs + 3000), () => {
      if (this.#isDead) return;
      this.#kill(facts);
      const survivors = this.#orphansOf(facts).map(({ pid }) => pid);
      const removed = found
        .filter(({ pid }) => !survivors.includes(pid))
        .map(({ pid, startTime }) => ({ pid, startTime, ppid: 1, command: 'child' }));
      if (survivors.length === 0) this.#settle(facts.id);
      reply({ removed, survivors });
    });
  }

  /** Nothing is left of what has ended. */
  #settle(of: string): void {
    const ended = this.#ended.get(of);
    if (ended === undefined || ended.isSettled) return;
    ended.isSettled = true;
    if (ended.acknowledged) this.#parts.ledger.delete(ended.facts.worker);
  }

  /** Nor is this. What is asked for again is not run again. */
  #runHook(spec: SpawnSpec, reply: (result: Results['runCommand']) => void): void {
    const known = this.#hooks.get(spec.id);
    if (known !== undefined) {
      known.ask(reply);
      return;
    }
    const { time, random, weather, hookRun } = this.#parts;
    const asking = [reply];
    let result: Results['runCommand'] | null = null;
    const end = (code: number | null): void => {
      if (this.#isDead || result !== null) return;
      result = { ok: true, code, signal: code === null ? 'SIGKILL' : null, timedOut: false, output: '' };
      hookRun(spec, false);
      for (const answer of asking) answer(result);
    };
    this.#hooks.set(spec.id, {
      ask: (again) => {
        if (result === null) asking.push(again);
        else again(result);
      },
      end: () => void time.after(random.upTo(100), () => end(null)),
    });
    hookRun(spec, true);
    const code = random.chance(weather().crashes) ? 1 : 0;
    time.after(random.oneOf([0, 10, 1500, 20_000]), () => end(code));
  }

  #orphansOf(facts: IncarnationFacts): SimulatedProcess[] {
    return this.#parts.machine.orphansOf(facts.id);
  }

  #add(live: Live): void {
    this.#live.set(live.facts.id, live);
    this.#byWorker.set(live.facts.worker, live);
  }

  #unacknowledged(): ExitRecord[] {
    const ended = [...this.#ended.values()].filter(({ acknowledged }) => !acknowledged);
    return [...this.#unheard.values(), ...ended.map(({ exit }) => exit)];
  }

  #unheardOf(worker: string): ExitRecord[] {
    return [...this.#unheard.values()].filter((exit) => exit.worker === worker);
  }

  /** Returns false when there was nothing to acknowledge. */
  #acknowledge(of: string): boolean {
    const { ledger } = this.#parts;
    const unheard = this.#unheard.get(of);
    if (unheard !== undefined) {
      this.#unheard.delete(of);
      const { worker } = unheard;
      const page = ledger.get(worker);
      if (this.#byWorker.has(worker)) {
        if (page !== undefined) ledger.set(worker, { ...page, unheard: this.#unheardOf(worker) });
      } else if (!this.#unacknowledged().some((exit) => exit.worker === worker)) ledger.delete(worker);
      return true;
    }
    const ended = this.#ended.get(of);
    if (ended === undefined || ended.acknowledged) return false;
    ended.acknowledged = true;
    if (ended.isForgotten) this.#ended.delete(of);
    const { worker } = ended.facts;
    const page = ledger.get(worker);
    if (ended.isSettled || ended.isForgotten) ledger.delete(worker);
    else if (page !== undefined) ledger.set(worker, { ...page, isHeard: true });
    return true;
  }

  #forgetEnded(worker: string): void {
    for (const [id, ended] of this.#ended) {
      if (ended.facts.worker !== worker) continue;
      if (!ended.acknowledged) ended.isForgotten = true;
      else {
        this.#ended.delete(id);
        if (!ended.isSettled) this.#parts.ledger.delete(worker);
      }
    }
  }

  /** A new incarnation takes the place of the ended one, whose exit is still owed to the master. */
  #replaceEnded(worker: string): void {
    for (const [id, { facts, exit, acknowledged }] of this.#ended) {
      if (facts.worker !== worker) continue;
      this.#ended.delete(id);
      if (!acknowledged) this.#unheard.set(id, exit);
    }
    for (const { id } of this.#unheardOf(worker).slice(0, -UNHEARD_KEPT)) this.#unheard.delete(id);
  }

  #say(notice: Notice, wire = this.#wire): void {
    wire?.tell(encodeMessage(notice));
  }

  #reply(wire: SimulatedWire, response: Parameters<typeof encodeMessage>[0]): void {
    if (wire === this.#wire && !this.#isDead) wire.tell(encodeMessage(response));
  }
}

const OWED = { acknowledged: false, isForgotten: false };
const SIGUSR1 = 10;
/** As many as src/shim/incarnations.ts keeps. */
export const UNHEARD_KEPT = 16;
