import { closeSync, openSync } from 'node:fs';
import type { AwaitedLines } from './awaited-lines.ts';
import type { Cgroups } from './cgroups.ts';
import type { Controllers } from './controllers.ts';
import { type Inherited, lookAtInherited } from './inherited.ts';
import { explainExecFailure, type Launch, prepareLaunch, shellKeeps } from './launch.ts';
import type { Ledger, LedgerPage } from './ledger.ts';
import type { Notifications } from './notifications.ts';
import type { Outputs } from './outputs.ts';
import { bootId, readStat } from './process-table.ts';
import type { ExitRecord, IncarnationFacts, SpawnFailure } from './protocol/facts.ts';
import type { SpawnSpec } from './protocol/specs.ts';
import type { ReadyPipes } from './ready-pipes.ts';
import type { Spawner } from './spawner.ts';
import type { OutputEnds } from './worker-output.ts';

export interface StarterParts {
  readonly spawner: Spawner;
  readonly cgroups: Cgroups | null;
  readonly controllers: Controllers | null;
  readonly remark: (worker: string, message: string) => void;
  readonly outputs: Outputs;
  readonly ledger: Ledger;
  readonly notifications: Notifications;
  readonly readyPipes: ReadyPipes;
  readonly lines: AwaitedLines;
}

/** A process that runs its program already, and whose identity has yet to be taken down. */
export interface Started {
  readonly ok: true;
  /** Reads the identity, places the process in its cgroup and writes both down. Call once, in the same turn. */
  identify(): IncarnationFacts;
}

/** The worker's ends of its output, and that of the pipe on which it says that it is ready. */
interface SpawnEnds extends OutputEnds {
  readonly extra?: { readonly from: number; readonly to: number };
}

export type StartResult = Started | { readonly ok: false; readonly failure: SpawnFailure };

/**
 * Starts processes: the intent into the ledger, the output, the spawn, the identity.
 *
 * The identity is a second step because right after posix_spawn the kernel still works on the exec and /proc and
 * cgroup.procs would wait for it, 0.3 ms each: in a burst the next process is started meanwhile.
 */
export class Starter {
  readonly #parts: StarterParts;
  readonly #inherited: Inherited;
  readonly #bootId = bootId();
  readonly #devNull = openSync('/dev/null', 'r');

  constructor(parts: StarterParts) {
    this.#parts = parts;
    this.#inherited = lookAtInherited(parts.spawner.softNofileToSet);
  }

  /** Starts the main process of an incarnation. The ledger keeps these exits of earlier ones beside it. */
  start(asked: SpawnSpec, unheard: readonly ExitRecord[]): StartResult {
    let spec = asked;
    try {
      if (asked.notify !== undefined && 'access' in asked.notify)
        spec = withNotifySocket(asked, this.#parts.notifications.open(asked.worker));
    } catch (error) {
      return { ok: false, failure: { code: 'other', message: (error as Error).message, transient: false } };
    }
    const enters = this.#limit(spec);
    const memoryGroup = this.#memoryGroup(spec);
    const preflight = prepareLaunch(spec, this.#inherited, enters);
    if (!preflight.ok) return preflight;
    let ends: SpawnEnds;
    try {
      ends = this.#openEnds(spec);
    } catch (error) {
      return { ok: false, failure: outputFailure(error as NodeJS.ErrnoException) };
    }
    const intent = {
      id: spec.id,
      worker: spec.worker,
      incarnation: spec.incarnation,
      definition: spec.definition,
      logs: spec.logs,
      ...(spec.forking === undefined ? {} : { forking: { ...spec.forking, uid: uidOf(spec) } }),
      ...(spec.notify === undefined ? {} : { notify: spec.notify }),
      ...(spec.quotas === undefined ? {} : { quotas: spec.quotas }),
      bootId: this.#bootId,
      at: Date.now(),
    };
    const page = this.#parts.ledger.open(intent, unheard);
    const { born: started, path } = this.#birth(spec, enters, () =>
      this.#spawn(spec, preflight.launch, spec.env, ends),
    );
    if ('errno' in started) {
      page.discard();
      return { ok: false, failure: explainExecFailure(started.errno, preflight.launch.file) };
    }
    return {
      ok: true,
      identify: () => {
        if (isLimited(spec) && enters.length === 0) {
          this.#parts.controllers?.place(spec.worker, started.pid);
        }
        return this.#identify(spec, started.pid, path, page, memoryGroup);
      },
    };
  }

  /** Runs a command of the stop sequence beside the worker, with its output and in its cgroup. Throws an Error. */
  startBeside(facts: IncarnationFacts, spec: SpawnSpec): number {
    const env = { ...spec.env, MAINPID: String(facts.pid) };
    const preflight = prepareLaunch({ ...spec, env }, this.#inherited);
    if (!preflight.ok) throw new Error(preflight.failure.message);
    const output = this.#parts.outputs.get(facts.worker);
    if (output === undefined) throw new Error(`${facts.worker} has no output`);
    const started = this.#spawn(spec, preflight.launch, env, output.openEnds());
    if ('errno' in started) {
      throw new Error(explainExecFailure(started.errno, preflight.launch.file).message);
    }
    this.#parts.cgroups?.place(facts.worker, started.pid);
    this.#parts.controllers?.place(facts.worker, started.pid);
    return started.pid;
  }

  /**
   * Sets the limits that the kernel is to enforce. Returns the groups the process has to enter by itself; empty when it
   * needs none, or when its variables would not pass through the shell that it takes: it is then moved.
   */
  #limit(spec: SpawnSpec): readonly string[] {
    const { controllers, cgroups, remark } = this.#parts;
    if (!isLimited(spec) || controllers === null) return [];
    const { paths, problems } = controllers.apply(spec.worker, spec.limits ?? {});
    for (const problem of problems) remark(spec.worker, `a limit could not be set: ${problem}`);
    if (paths.length === 0) return [];
    if (!shellKeeps(spec.env)) {
      remark(spec.worker, 'it is limited only after its start, because of the names of its variables');
      return [];
    }
    const home = cgroups?.folderOf(spec.worker) ?? null;
    return [...new Set(home === null ? paths : [home, ...paths])];
  }

  /** The path is that of the cgroup in which it was born; null: it has yet to be placed. */
  #birth<T>(
    spec: SpawnSpec,
    enters: readonly string[],
    spawn: () => T,
  ): { readonly born: T; readonly path: string | null } {
    const { cgroups } = this.#parts;
    if (enters.length > 0) return { born: spawn(), path: cgroups?.folderOf(spec.worker) ?? null };
    if (spec.forking === undefined || cgroups === null) return { born: spawn(), path: null };
    return cgroups.birth(spec.worker, spawn);
  }

  #openEnds({ worker, logs, user, notify, awaits = [] }: SpawnSpec): SpawnEnds {
    const output = this.#parts.outputs.open(worker, logs, user);
    const ready = notify !== undefined && 'log' in notify ? notify.log : null;
    this.#parts.lines.open(worker, output, ready, awaits);
    const ends = output.openEnds();
    if (notify === undefined || !('fd' in notify)) {
      this.#parts.readyPipes.close(worker);
      return ends;
    }
    try {
      return { ...ends, extra: { from: this.#parts.readyPipes.open(worker), to: notify.fd } };
    } catch (error) {
      closeSync(ends.stdout);
      closeSync(ends.stderr);
      throw error;
    }
  }

  /** Closes our copies of the worker's ends, whatever happens. */
  #spawn(spec: SpawnSpec, launch: Launch, env: SpawnSpec['env'], ends: SpawnEnds) {
    try {
      return this.#parts.spawner.spawn({
        ...launch,
        env,
        cwd: spec.cwd,
        umask: spec.umask ?? 0o022,
        stdin: this.#devNull,
        stdout: ends.stdout,
        stderr: ends.stderr,
        extra: ends.extra,
      });
    } finally {
      closeSync(ends.stdout);
      closeSync(ends.stderr);
      if (ends.extra !== undefined) closeSync(ends.extra.from);
    }
  }

  /** Looked at before the start, so that every kill for memory that comes is one of this incarnation. */
  #memoryGroup(spec: SpawnSpec): Pick<IncarnationFacts, 'memoryGroup'> {
    const { controllers } = this.#parts;
    const group = isLimited(spec) ? (controllers?.groupOf(spec.worker, 'memory') ?? null) : null;
    if (group === null) return {};
    return { memoryGroup: { ...group, oomKills: controllers?.oomKills(spec.worker) ?? 0 } };
  }

  #identify(
    spec: SpawnSpec,
    pid: number,
    bornIn: string | null,
    page: LedgerPage,
    memoryGroup: Pick<IncarnationFacts, 'memoryGroup'>,
  ): IncarnationFacts {
    const facts: IncarnationFacts = {
      worker: spec.worker,
      incarnation: spec.incarnation,
      id: spec.id,
      pid,
      // Our child is reaped by nobody else, so this is still the process that was started.
      startTime: readStat(pid)?.startTime ?? 0,
      startedAt: Date.now(),
      definition: spec.definition,
      cgroup: bornIn ?? this.#parts.cgroups?.place(spec.worker, pid) ?? null,
      ...(spec.forking === undefined ? {} : { isLauncher: true as const }),
      ...(spec.port === undefined ? {} : { port: spec.port }),
      ...(spec.quotas === undefined ? {} : { quotas: spec.quotas }),
      ...memoryGroup,
    };
    page.identify(facts);
    this.#parts.outputs.get(spec.worker)?.mark({
      incarnation: spec.incarnation,
      pid,
      text: spec.incarnation === 1 ? 'started' : 'restarted',
    });
    return facts;
  }
}

/** As whom the process is started. */
export function uidOf(spec: SpawnSpec): number {
  return spec.user?.uid ?? process.getuid?.() ?? 0;
}

/** By itself, or with the groups it is in. */
function isLimited({ limits, quotas }: SpawnSpec): boolean {
  return limits !== undefined || quotas !== undefined;
}

function outputFailure(error: NodeJS.ErrnoException): SpawnFailure {
  const transient = ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'].includes(error.code ?? '');
  const message = `cannot open the output: ${error.message}`;
  return { code: transient ? 'resources' : 'log-pipe', message, transient };
}

function withNotifySocket(spec: SpawnSpec, address: string): SpawnSpec {
  return { ...spec, env: { ...spec.env, NOTIFY_SOCKET: address } };
}
