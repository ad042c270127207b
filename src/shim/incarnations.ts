import { chownSync, closeSync, openSync } from 'node:fs';
import { signalName } from '../shared/signals.ts';
import { settleEstate } from './adoption.ts';
import type { Cgroups } from './cgroups.ts';
import { ExitWatch } from './exit-watch.ts';
import { type Inherited, lookAtInherited } from './inherited.ts';
import { explainExecFailure, prepareLaunch } from './launch.ts';
import type { Ledger } from './ledger.ts';
import type { Native } from './native/native.ts';
import type { MakeLog, OutputPipes } from './output.ts';
import { bootId, isSameAlive, readStat } from './process-table.ts';
import type {
  ExitRecord,
  IncarnationFacts,
  Notice,
  ProcessFacts,
  Results,
  SignalTarget,
  SpawnFailure,
  SpawnSpec,
} from './protocol.ts';
import { signalExactly, signalOwnGroup } from './signals.ts';
import type { ChildExit, Spawner } from './spawner.ts';
import { processFacts, Sweeper } from './sweeper.ts';
import type { ProcessTrees } from './tree.ts';

interface Live {
  readonly facts: IncarnationFacts;
  /** False for one that was taken over from a dead shim: somebody else reaps it, so its group id is not safe with us. */
  readonly isChild: boolean;
}

export interface IncarnationsParts {
  readonly native: Native | null;
  readonly spawner: Spawner;
  readonly cgroups: Cgroups | null;
  readonly trees: ProcessTrees;
  readonly pipes: OutputPipes;
  readonly ledger: Ledger;
  readonly makeLog: MakeLog;
  readonly tell: (notice: Notice) => void;
}

/**
 * Every incarnation this shim is the parent of: starts them, signals them, reaps them, and keeps each exit until
 * a master has acknowledged it. It decides nothing.
 */
export class Incarnations {
  readonly #parts: IncarnationsParts;
  readonly #live = new Map<string, Live>();
  readonly #byPid = new Map<number, Live>();
  readonly #byWorker = new Map<string, Live>();
  /** Ended ones that may still be swept or acknowledged. */
  readonly #ended = new Map<string, { live: Live; exit: ExitRecord; acknowledged: boolean }>();
  readonly #bootId = bootId();
  readonly #devNull = openSync('/dev/null', 'r');
  readonly #sweeper: Sweeper;
  readonly #watch: ExitWatch;
  readonly #inherited: Inherited;

  constructor(parts: IncarnationsParts) {
    this.#parts = parts;
    this.#sweeper = new Sweeper(parts.native, parts.cgroups, parts.trees);
    this.#watch = new ExitWatch(parts.native, (exit) => this.#reaped([exit]));
    this.#inherited = lookAtInherited(parts.spawner.softNofileToSet);
    parts.spawner.onExits((exits) => this.#reaped(exits));
  }

  get live(): IncarnationFacts[] {
    return [...this.#live.values()].map(({ facts }) => facts);
  }

  get unacknowledged(): ExitRecord[] {
    return [...this.#ended.values()].filter(({ acknowledged }) => !acknowledged).map(({ exit }) => exit);
  }

  /** Starts one incarnation. At most one per worker may live (I1): a second is refused, whoever asks. */
  spawn(spec: SpawnSpec): Results['spawn'] {
    const earlier = this.#byWorker.get(spec.worker)?.facts;
    if (earlier !== undefined) {
      return refused('other', `incarnation ${earlier.incarnation} (pid ${earlier.pid}) is still alive`);
    }
    const preflight = prepareLaunch(spec, this.#inherited);
    if (!preflight.ok) return { ok: false, failure: preflight.failure };
    this.#forgetEnded(spec.worker);
    const { launch } = preflight;
    const outcome = this.#withOutput(spec, (stdout, stderr) => {
      let result: Results['spawn'] = refused('other', 'not tried');
      this.#parts.ledger.record(this.#intent(spec), () => {
        result = this.#start(spec, launch.file, launch.argv, stdout, stderr);
        return result.ok ? result.facts : null;
      });
      return result;
    });
    return outcome;
  }

  /**
   * Takes over what an earlier shim of this run directory left: live incarnations are watched and their output is read
   * on, the others become exits for the master (I7).
   */
  takeOver(): void {
    const { ledger, pipes, makeLog } = this.#parts;
    const { live, exits, stale } = settleEstate(ledger.entries(), this.#bootId);
    for (const worker of stale) ledger.clear(worker);
    for (const { exit, facts } of exits) {
      this.#ended.set(facts.id, { live: { facts, isChild: false }, exit, acknowledged: false });
    }
    for (const { facts, intent } of live) {
      try {
        pipes.open(facts.worker, () => makeLog(facts.worker, intent.logs));
      } catch (error) {
        // Not being able to read its output is no reason to lose the worker.
        process.stderr.write(`${facts.worker}: its output cannot be read: ${(error as Error).message}\n`);
      }
      this.#add({ facts, isChild: false });
    }
    // Only now: one that ends in this very moment must find the others in place.
    for (const { facts } of live) this.#watch.watch(facts.pid, facts.startTime);
  }

  /** Runs a command of the stop sequence beside the worker, with its output and in its cgroup. */
  exec(of: string, spec: SpawnSpec): Results['exec'] {
    const { facts } = this.#require(of);
    const env = { ...spec.env, MAINPID: String(facts.pid) };
    const preflight = prepareLaunch({ ...spec, env }, this.#inherited);
    if (!preflight.ok) throw new Error(preflight.failure.message);
    const pipes = this.#parts.pipes.get(facts.worker);
    if (pipes === undefined) throw new Error(`${facts.worker} has no output pipes`);
    const { stdout, stderr } = this.#parts.pipes.openForWorker(pipes);
    try {
      const started = this.#parts.spawner.spawn({
        ...preflight.launch,
        env,
        cwd: spec.cwd,
        umask: spec.umask ?? 0o022,
        stdin: this.#devNull,
        stdout,
        stderr,
      });
      if ('errno' in started) {
        throw new Error(explainExecFailure(started.errno, preflight.launch.file).message);
      }
      this.#parts.cgroups?.place(facts.worker, started.pid);
      return { pid: started.pid };
    } finally {
      closeSync(stdout);
      closeSync(stderr);
    }
  }

  /** Returns how many processes got the signal. A main process that has already gone is not an error (A028). */
  signal(of: string, signal: number, target: SignalTarget): Results['signal'] {
    const live = this.#live.get(of);
    if (live === undefined) return { delivered: 0 };
    const { pid, startTime } = live.facts;
    if (target === 'main') {
      return { delivered: signalExactly(this.#parts.native, pid, startTime, signal) ? 1 : 0 };
    }
    if (target === 'tree') return { delivered: this.#sweeper.signal(live.facts, signal) };
    const isSafe = live.isChild || isSameAlive(pid, startTime);
    return { delivered: isSafe && signalOwnGroup(pid, signal) ? 1 : 0 };
  }

  /** SIGKILL to everything of the incarnation. */
  killTree(facts: IncarnationFacts): Results['killTree'] {
    return { delivered: this.#sweeper.kill(facts) };
  }

  /** See {@link Sweeper.sweep}. Refused for an incarnation whose main process lives: that is stopped, not swept. */
  sweep(facts: IncarnationFacts, graceMs: number): Promise<Results['sweep']> {
    if (this.#live.has(facts.id)) throw new Error(`${facts.worker} (pid ${facts.pid}) is alive`);
    return this.#sweeper.sweep(facts, graceMs);
  }

  processes(of: string): readonly ProcessFacts[] {
    const live = this.#live.get(of);
    if (live === undefined) return [];
    return this.#sweeper.members(live.facts).map(processFacts);
  }

  /** The master has written this exit down; the ledger may forget it. */
  acknowledge(of: string): void {
    const ended = this.#ended.get(of);
    if (ended === undefined || ended.acknowledged) return;
    ended.acknowledged = true;
    this.#parts.ledger.clear(ended.live.facts.worker);
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.#forgetEnded(worker);
    this.#parts.pipes.close(worker);
    this.#parts.cgroups?.remove(worker);
  }

  #withOutput(spec: SpawnSpec, body: (stdout: number, stderr: number) => Results['spawn']): Results['spawn'] {
    const { pipes, makeLog } = this.#parts;
    let ends: { stdout: number; stderr: number };
    try {
      const own = pipes.open(spec.worker, () => makeLog(spec.worker, spec.logs));
      own.log.setRules(spec.logs);
      if (spec.user !== null) {
        // The worker may open /dev/stdout again by its path (nginx does), and that asks for permission.
        chownSync(own.stdout.path, spec.user.uid, spec.user.gid);
        chownSync(own.stderr.path, spec.user.uid, spec.user.gid);
      }
      ends = pipes.openForWorker(own);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      const transient = code === 'EMFILE' || code === 'ENFILE' || code === 'ENOMEM';
      const message = `cannot make the output pipes: ${(error as Error).message}`;
      return { ok: false, failure: { code: transient ? 'resources' : 'log-pipe', message, transient } };
    }
    try {
      return body(ends.stdout, ends.stderr);
    } finally {
      closeSync(ends.stdout);
      closeSync(ends.stderr);
    }
  }

  #start(
    spec: SpawnSpec,
    file: string,
    argv: readonly string[],
    stdout: number,
    stderr: number,
  ): Results['spawn'] {
    const started = this.#parts.spawner.spawn({
      file,
      argv,
      env: spec.env,
      cwd: spec.cwd,
      umask: spec.umask ?? 0o022,
      stdin: this.#devNull,
      stdout,
      stderr,
    });
    if ('errno' in started) return { ok: false, failure: explainExecFailure(started.errno, file) };
    const { pid } = started;
    const facts: IncarnationFacts = {
      worker: spec.worker,
      incarnation: spec.incarnation,
      id: spec.id,
      pid,
      // Our child cannot be reaped by anybody else, so this is still the process that was started.
      startTime: readStat(pid)?.startTime ?? 0,
      startedAt: Date.now(),
      definition: spec.definition,
      cgroup: this.#parts.cgroups?.place(spec.worker, pid) ?? null,
    };
    this.#add({ facts, isChild: true });
    this.#parts.pipes.get(spec.worker)?.log.mark({
      incarnation: spec.incarnation,
      pid,
      text: spec.incarnation === 1 ? 'started' : 'restarted',
    });
    return { ok: true, facts };
  }

  #add(live: Live): void {
    this.#live.set(live.facts.id, live);
    this.#byPid.set(live.facts.pid, live);
    this.#byWorker.set(live.facts.worker, live);
  }

  #reaped(exits: readonly ChildExit[]): void {
    this.#parts.trees.refresh();
    for (const exit of exits) {
      const live = this.#byPid.get(exit.pid);
      if (live !== undefined) this.#recordEnd(live, exit);
    }
    this.#sweeper.childEnded();
  }

  #recordEnd(live: Live, exit: ChildExit): void {
    const { facts } = live;
    this.#live.delete(facts.id);
    this.#byPid.delete(facts.pid);
    this.#byWorker.delete(facts.worker);
    this.#parts.pipes.drain(facts.worker);
    const record: ExitRecord = {
      worker: facts.worker,
      incarnation: facts.incarnation,
      id: facts.id,
      pid: facts.pid,
      code: exit.code,
      signal: exit.signal === null ? null : signalName(exit.signal),
      at: Date.now(),
      leftovers: this.#leftovers(facts),
    };
    this.#ended.set(facts.id, { live, exit: record, acknowledged: false });
    try {
      this.#parts.ledger.recordExit(record);
    } catch (error) {
      // A full disk must not cost the exit: the record stays in memory and goes to the master.
      const message = `the exit could not be written to the ledger: ${(error as Error).message}`;
      this.#parts.tell({ type: 'remark', worker: facts.worker, message });
    }
    this.#parts.tell({ type: 'exited', exit: record });
  }

  #leftovers(facts: IncarnationFacts): number | null {
    return this.#parts.trees.leftoversHint(facts) ?? this.#parts.trees.members(facts).length;
  }

  #require(of: string): Live {
    const live = this.#live.get(of);
    if (live === undefined) throw new Error(`no live incarnation ${of}`);
    return live;
  }

  #forgetEnded(worker: string): void {
    for (const [id, { live }] of this.#ended) {
      if (live.facts.worker === worker) this.#ended.delete(id);
    }
  }

  #intent(spec: SpawnSpec) {
    const { id, worker, incarnation, definition, logs } = spec;
    return { id, worker, incarnation, definition, logs, bootId: this.#bootId, at: Date.now() };
  }
}

function refused(code: SpawnFailure['code'], message: string): { ok: false; failure: SpawnFailure } {
  return { ok: false, failure: { code, message, transient: false } };
}
