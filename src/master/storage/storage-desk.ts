import { existsSync } from 'node:fs';
import type { Configuration } from '../../config/definition.ts';
import { partsOfName } from '../../config/limit-definition.ts';
import type { StorageFigures, Stored, StoredBytes } from '../../limits/stored.ts';
import type { RemovedLogs } from '../../logs/removed.ts';
import { HsuError } from '../../shared/errors.ts';
import type { TimerClock } from '../../shared/timer-clock.ts';
import type { SpawnSpec } from '../../shim/protocol/specs.ts';
import type { Disk } from '../../storage/disk-thread.ts';
import type { TemporaryFolders } from '../../storage/temporary-folders.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { FolderWatch } from './folder-watch.ts';
import { LogBudget, type LogKeeper } from './log-budget.ts';

export interface StorageParts {
  readonly disk: Disk;
  readonly temporary: TemporaryFolders;
  readonly clock: TimerClock;
  readonly workerOf: (name: string) => WorkerActor | undefined;
  readonly note: (worker: WorkerActor, message: string) => void;
  readonly logDir: string;
  readonly keeper: LogKeeper;
  /** Tells about the log of a worker; null = about all of them. */
  readonly tellOfLog: (worker: WorkerActor | null, message: string) => void;
  readonly logRemoved: (worker: string, removed: RemovedLogs) => void;
}

/** For how long the end of the master waits for folders to be removed; the next one removes the rest. */
const REMOVAL_MS = 10_000;
const NOTHING: Stored = new Map();

/** Folders of one run of a worker, by the limit they have. */
interface Run {
  readonly id: string;
  readonly definition: WorkerActor['definition'];
  readonly folders: ReadonlyMap<string, FolderWatch>;
}

/** Knows what workers have on disks, and gives those whose temporary files are limited a folder for them. */
export class StorageDesk implements StorageFigures {
  readonly #parts: StorageParts;
  readonly #logs: LogBudget;
  readonly #runs = new Map<string, Run>();
  readonly #folders = new Map<string, FolderWatch>();
  /** Runs whose folder for temporary files is there, by worker. */
  readonly #temporary = new Map<string, Set<string>>();

  constructor(parts: StorageParts) {
    this.#parts = parts;
    const { disk, clock, keeper, logDir, workerOf, tellOfLog } = parts;
    this.#logs = new LogBudget({
      directory: logDir,
      disk,
      clock,
      keeper,
      removed: parts.logRemoved,
      tell: (name, message) => {
        const worker = name === null ? undefined : workerOf(name);
        // The log of a worker that was removed is still there.
        if (name !== null && worker === undefined) tellOfLog(null, `of the log of ${name}: ${message}`);
        else tellOfLog(worker ?? null, message);
      },
    });
  }

  /** From now on this is configured. */
  configure({ master, workers }: Configuration): void {
    const byWorker = new Map<string, number>();
    for (const { name, limits } of workers) {
      const group = limits.find((one) => one.name === 'storage');
      const limit = group?.limits.find((one) => one.name === 'storage.max_log_size');
      if (limit !== undefined) byWorker.set(name, limit.max);
    }
    this.#logs.limitTo({ all: master.maxLogBytes, byWorker });
  }

  /** What the worker has, as far as it was looked through. */
  of(worker: string): Stored {
    const run = this.#runs.get(worker);
    const log = this.#logs.of(worker);
    if (run === undefined && log === null) return NOTHING;
    const stored = new Map<string, StoredBytes>(log === null ? [] : [['storage.max_log_size', log]]);
    for (const [limit, folder] of run?.folders ?? []) {
      if (folder.stored !== null) stored.set(limit, folder.stored);
    }
    return stored;
  }

  /** Completes what is about to be started. Throws HsuError `io` when there can be no folder for its temporary files. */
  prepare(spec: SpawnSpec): SpawnSpec {
    const { temporary, workerOf } = this.#parts;
    if (workerOf(spec.worker)?.definition.temporary?.path !== null) return spec;
    this.#remember(spec.worker, spec.id);
    try {
      return { ...spec, env: { ...spec.env, TMPDIR: temporary.make(spec.id, spec.user) } };
    } catch (error) {
      throw new HsuError('io', `it can have no folder for its temporary files: ${(error as Error).message}`, {
        hint: `let the master write to ${temporary.parent}, or name a folder as TMPDIR in env`,
        cause: error,
      });
    }
  }

  /** Completes a command that is run for a worker: it has the folder of the run it belongs to, while there is one. */
  prepareCommand(spec: SpawnSpec): SpawnSpec {
    const ofRun = `${spec.worker}.${spec.incarnation}.`;
    const id = [...(this.#temporary.get(spec.worker) ?? [])].find((one) => one.startsWith(ofRun));
    const folder = id === undefined ? null : this.#parts.temporary.pathOf(id);
    if (folder === null || !existsSync(folder)) return spec;
    return { ...spec, env: { ...spec.env, TMPDIR: folder } };
  }

  /** Something happened to the worker: a run began or ended, or its definition changed. */
  changed(worker: WorkerActor): void {
    const { process, name } = worker;
    if (process === null) this.#end(name);
    else this.#follow(worker, process.id);
    this.#tidy(worker);
  }

  /** The worker is configured no more. */
  forget(name: string): void {
    this.#end(name);
    for (const id of this.#temporary.get(name) ?? []) this.#remove(name, id);
  }

  /** Removes folders of runs that ended while no master was there. */
  tidyUp(all: readonly WorkerActor[]): void {
    const live = new Map(all.flatMap(({ process, name }) => (process === null ? [] : [[process.id, name]])));
    for (const id of this.#parts.temporary.found()) {
      const worker = live.get(id);
      if (worker === undefined) void this.#parts.disk.remove(this.#parts.temporary.pathOf(id));
      else this.#remember(worker, id);
    }
  }

  /** Ends looking. Resolves when what was to be removed is gone, or it takes too long. */
  async close(): Promise<void> {
    this.#logs.close();
    for (const folder of this.#folders.values()) folder.close();
    this.#folders.clear();
    this.#runs.clear();
    await this.#parts.disk.settled(REMOVAL_MS);
    this.#parts.disk.close();
  }

  #follow(worker: WorkerActor, id: string): void {
    const { name, definition } = worker;
    const limits = definition.limits.find((group) => group.name === 'storage')?.limits ?? [];
    const known = this.#runs.get(name);
    if (known?.id === id && known.definition === definition) return;
    if (limits.length === 0) {
      this.#end(name);
      return;
    }
    const wanted = limits.flatMap((limit) => {
      const path = this.#pathOf(limit.name, worker, id);
      return path === null ? [] : [{ ...limit, path }];
    });
    const folders = new Map(wanted.map(({ name: limit, path }) => [limit, this.#folder(path, worker)]));
    for (const { name: limit, max, path } of wanted) this.#folders.get(path)?.want(`${name} ${limit}`, max);
    this.#runs.set(name, { id, definition, folders });
    if (known !== undefined) this.#release(name, known, folders);
  }

  #pathOf(limit: string, { definition }: WorkerActor, id: string): string | null {
    const { path } = partsOfName(limit);
    if (path !== undefined) return path;
    if (definition.temporary === undefined) return null;
    return definition.temporary.path ?? this.#parts.temporary.pathOf(id);
  }

  #folder(path: string, worker: WorkerActor): FolderWatch {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const { disk, clock, note } = this.#parts;
    const folder = new FolderWatch(path, disk, clock, (problem) =>
      note(worker, `${path} is not fully looked through: ${problem}`),
    );
    this.#folders.set(path, folder);
    return folder;
  }

  #end(name: string): void {
    const run = this.#runs.get(name);
    if (run === undefined) return;
    this.#runs.delete(name);
    this.#release(name, run, new Map());
  }

  /** Lets go of folders that this worker does not want any more. */
  #release(name: string, { folders }: Run, kept: ReadonlyMap<string, FolderWatch>): void {
    for (const [limit, folder] of folders) {
      if (kept.get(limit) === folder) continue;
      folder.release(`${name} ${limit}`);
      if (folder.isWanted) continue;
      folder.close();
      this.#folders.delete(folder.path);
    }
  }

  #remember(worker: string, id: string): void {
    this.#temporary.set(worker, (this.#temporary.get(worker) ?? new Set()).add(id));
  }

  /** Removes the folders of runs that are over. */
  #tidy({ name, process, snapshot: { state } }: WorkerActor): void {
    const ids = this.#temporary.get(name);
    // What is being started has its folder already, and what is being ended may still need it.
    if (ids === undefined || BETWEEN.has(state)) return;
    for (const id of ids) if (id !== process?.id) this.#remove(name, id);
  }

  #remove(worker: string, id: string): void {
    const { disk, temporary, workerOf, note } = this.#parts;
    const ids = this.#temporary.get(worker);
    ids?.delete(id);
    if (ids?.size === 0) this.#temporary.delete(worker);
    void disk.remove(temporary.pathOf(id)).then((problem) => {
      const actor = workerOf(worker);
      if (problem !== null && actor !== undefined)
        note(actor, `its temporary files could not be removed: ${problem}`);
    });
  }
}

const BETWEEN: ReadonlySet<WorkerActor['snapshot']['state']> = new Set(['starting', 'stopping', 'cleaning']);
