import { chownSync, closeSync, openSync } from 'node:fs';
import { signalName } from '../shared/signals.ts';
import type { Cgroups } from './cgroups.ts';
import { type Inherited, lookAtInherited } from './inherited.ts';
import { explainExecFailure, prepareLaunch } from './launch.ts';
import type { Ledger } from './ledger.ts';
import type { Native } from './native/native.ts';
import type { MakeLog, OutputPipes } from './output.ts';
import { bootId, commandLine, readStat } from './process-table.ts';
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
import type { ProcessTrees } from './tree.ts';

const SIGKILL = 9;
const SIGTERM = 15;

interface Live {
  readonly facts: IncarnationFacts;
  readonly spec: SpawnSpec;
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
  readonly #onChildEnd = new Set<() => void>();
  readonly #inherited: Inherited;

  constructor(parts: IncarnationsParts) {
    this.#parts = parts;
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

  /** Runs a command of the stop sequence beside the worker, with its environment, output and cgroup. */
  exec(of: string, argv: readonly string[]): Results['exec'] {
    const { spec, facts } = this.#require(of);
    const env = { ...spec.env, MAINPID: String(facts.pid) };
    const preflight = prepareLaunch({ ...spec, argv, env }, this.#inherited);
    if (!preflight.ok) throw new Error(preflight.failure.message);
    const pipes = this.#parts.pipes.get(spec.worker);
    if (pipes === undefined) throw new Error(`${spec.worker} has no output pipes`);
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
      if ('errno' in started)
        throw new Error(explainExecFailure(started.errno, preflight.launch.file).message);
      this.#parts.cgroups?.place(spec.worker, started.pid);
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
    if (target === 'group') return { delivered: signalOwnGroup(pid, signal) ? 1 : 0 };
    return { delivered: this.#signalMembers(live.facts, signal) };
  }

  /** SIGKILL to everything of the incarnation, at once where the kernel can (`cgroup.kill`). */
  killTree(of: string): Results['killTree'] {
    const live = this.#live.get(of) ?? this.#ended.get(of)?.live;
    if (live === undefined) return { delivered: 0 };
    const { facts } = live;
    const { cgroups } = this.#parts;
    if (facts.cgroup !== null) {
      cgroups?.freeze(facts.cgroup, true);
      cgroups?.kill(facts.cgroup);
    }
    const delivered = this.#signalMembers(facts, SIGKILL);
    if (facts.cgroup !== null) cgroups?.freeze(facts.cgroup, false);
    return { delivered };
  }

  /**
   * Removes what an ended main process left behind: SIGTERM, a grace period, then SIGKILL until nothing is left.
   * Resolves with those that cannot be removed.
   */
  async sweep(of: string, graceMs: number): Promise<Results['sweep']> {
    const ended = this.#ended.get(of);
    if (ended === undefined) return { removed: 0, survivors: [] };
    const { facts } = ended.live;
    const first = this.#members(facts);
    if (first.length === 0) return { removed: 0, survivors: [] };
    this.#signalMembers(facts, SIGTERM);
    if (await this.#goneWithin(facts, graceMs)) return { removed: first.length, survivors: [] };
    this.killTree(of);
    // New processes may have been forked while the old ones were signalled: again until none is left.
    for (let round = 0; round < KILL_ROUNDS; round++) {
      if (await this.#goneWithin(facts, KILL_ROUND_MS)) return { removed: first.length, survivors: [] };
      this.killTree(of);
    }
    const survivors = this.#members(facts).map(({ pid }) => pid);
    return { removed: Math.max(0, first.length - survivors.length), survivors };
  }

  processes(of: string): readonly ProcessFacts[] {
    const live = this.#live.get(of);
    if (live === undefined) return [];
    this.#parts.trees.refresh();
    return this.#parts.trees.members(live.facts).map((stat) => ({
      pid: stat.pid,
      ppid: stat.ppid,
      startTime: stat.startTime,
      command: commandLine(stat),
    }));
  }

  /** The master has written this exit down; the ledger may forget it. */
  acknowledge(of: string): void {
    const ended = this.#ended.get(of);
    if (ended === undefined || ended.acknowledged) return;
    ended.acknowledged = true;
    this.#parts.ledger.clear(ended.live.spec.worker);
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.#forgetEnded(worker);
    this.#parts.pipes.close(worker);
    this.#parts.cgroups?.remove(worker);
  }

  /** Calls back once when the next child has ended. */
  #nextChildEnd(listener: () => void): () => void {
    this.#onChildEnd.add(listener);
    return () => this.#onChildEnd.delete(listener);
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
    const live = { facts, spec };
    this.#live.set(spec.id, live);
    this.#byPid.set(pid, live);
    this.#byWorker.set(spec.worker, live);
    this.#parts.pipes.get(spec.worker)?.log.mark({
      incarnation: spec.incarnation,
      pid,
      text: spec.incarnation === 1 ? 'started' : 'restarted',
    });
    return { ok: true, facts };
  }

  #reaped(exits: readonly ChildExit[]): void {
    this.#parts.trees.refresh();
    for (const exit of exits) {
      const live = this.#byPid.get(exit.pid);
      if (live !== undefined) this.#recordEnd(live, exit);
    }
    for (const listener of [...this.#onChildEnd]) listener();
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

  #members(facts: IncarnationFacts) {
    this.#parts.trees.refresh();
    return this.#parts.trees.members(facts);
  }

  #signalMembers(facts: IncarnationFacts, signal: number): number {
    let delivered = 0;
    for (const { pid, startTime } of this.#members(facts)) {
      if (signalExactly(this.#parts.native, pid, startTime, signal)) delivered += 1;
    }
    return delivered;
  }

  /** Waits until nothing of the incarnation lives: looks when a child has ended, and now and then besides. */
  async #goneWithin(facts: IncarnationFacts, ms: number): Promise<boolean> {
    const deadline = performance.now() + ms;
    let pause = FIRST_LOOK_MS;
    for (;;) {
      if (this.#members(facts).length === 0) return true;
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await this.#childEndOr(Math.min(pause, left));
      pause = Math.min(pause * 2, LONGEST_LOOK_MS);
    }
  }

  #childEndOr(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        forget();
        resolve();
      };
      const timer = setTimeout(finish, ms);
      const forget = this.#nextChildEnd(finish);
    });
  }

  #require(of: string): Live {
    const live = this.#live.get(of);
    if (live === undefined) throw new Error(`no live incarnation ${of}`);
    return live;
  }

  #forgetEnded(worker: string): void {
    for (const [id, { live }] of this.#ended) {
      if (live.spec.worker === worker) this.#ended.delete(id);
    }
  }

  #intent(spec: SpawnSpec) {
    const { id, worker, incarnation, definition } = spec;
    return { id, worker, incarnation, definition, bootId: this.#bootId, at: Date.now() };
  }
}

const KILL_ROUNDS = 10;
const KILL_ROUND_MS = 300;
const FIRST_LOOK_MS = 5;
const LONGEST_LOOK_MS = 100;

function refused(code: SpawnFailure['code'], message: string): { ok: false; failure: SpawnFailure } {
  return { ok: false, failure: { code, message, transient: false } };
}
