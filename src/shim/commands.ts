import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callAfter } from '../shared/long-timer.ts';
import { signalName } from '../shared/signals.ts';
import { Captures } from './capture.ts';
import type { Cgroups } from './cgroups.ts';
import type { DescriptorRoom } from './descriptor-room.ts';
import { type Inherited, lookAtInherited } from './inherited.ts';
import { explainExecFailure, prepareLaunch } from './launch.ts';
import type { Native } from './native/native.ts';
import { bootId, readStat } from './process-table.ts';
import type { IncarnationFacts, SpawnFailure } from './protocol/facts.ts';
import type { Results } from './protocol/requests.ts';
import type { SpawnSpec } from './protocol/specs.ts';
import type { ChildExit, Spawner } from './spawner.ts';
import { Sweeper } from './sweeper.ts';
import type { ProcessTrees } from './tree.ts';

export interface CommandsParts {
  readonly native: Native | null;
  readonly spawner: Spawner;
  readonly cgroups: Cgroups | null;
  readonly trees: ProcessTrees;
  readonly runDir: string;
  readonly room: Pick<DescriptorRoom, 'checkForCommand'>;
}

/**
 * Runs checks and hooks: each a tree of its own, with a time to end in, after which all of it is killed. What it leaves
 * behind goes as well: nobody would ever look after it. Each leaves a note on disk while it runs, by which the next shim
 * finds and removes what this one could not.
 */
export class Commands {
  readonly #parts: CommandsParts;
  readonly #folder: string;
  readonly #captures: Captures;
  readonly #sweeper: Sweeper;
  readonly #inherited: Inherited;
  readonly #bootId = bootId();
  readonly #devNull = openSync('/dev/null', 'r');
  readonly #running = new Map<number, Running>();

  constructor(parts: CommandsParts) {
    this.#parts = parts;
    this.#folder = join(parts.runDir, 'commands');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    this.#captures = new Captures(this.#folder, parts.native);
    this.#sweeper = new Sweeper(parts.native, parts.cgroups, parts.trees);
    this.#inherited = lookAtInherited(parts.spawner.softNofileToSet);
  }

  /** Removes what commands of a dead shim have left. */
  async takeOver(): Promise<void> {
    const paths = readdirSync(this.#folder).map((name) => join(this.#folder, name));
    const notes = paths.filter((path) => path.endsWith('.json')).map(readNote);
    for (const path of paths) rmSync(path, { force: true });
    for (const note of notes) if (note?.bootId === this.#bootId) await this.#remove(note.facts);
  }

  /** Kills what runs: nobody waits for it any more. */
  close(): void {
    for (const { facts } of this.#running.values()) this.#sweeper.kill(facts);
  }

  /** Kills this one, if it runs: nobody wants it any more. */
  end(id: string): void {
    for (const running of this.#running.values()) if (running.facts.id === id) running.end();
  }

  /**
   * Resolves when nothing of the command lives any more, or what lives cannot be killed.
   * @param onOutput gets what it writes as it comes; the bytes are good only during the call
   */
  async run(
    spec: SpawnSpec,
    timeoutMs: number,
    outputBytes: number,
    onOutput: (bytes: Buffer) => void = () => {},
  ): Promise<Results['runCommand']> {
    const preflight = prepareLaunch(spec, this.#inherited);
    if (!preflight.ok) return preflight;
    let capture: ReturnType<Captures['open']>;
    try {
      this.#parts.room.checkForCommand();
      capture = this.#captures.open(outputBytes, onOutput);
    } catch (error) {
      return { ok: false, failure: noPipe(error as NodeJS.ErrnoException) };
    }
    const { writer } = capture;
    const started = this.#parts.spawner.spawn({
      ...preflight.launch,
      env: spec.env,
      cwd: spec.cwd,
      umask: spec.umask ?? 0o022,
      stdin: this.#devNull,
      stdout: writer,
      stderr: writer,
    });
    closeSync(writer);
    if ('errno' in started) {
      capture.finish();
      return { ok: false, failure: explainExecFailure(started.errno, preflight.launch.file) };
    }
    const facts = this.#identify(spec, started.pid);
    const note = this.#note(facts);
    const { exit, timedOut, isKilled } = await this.#ended(facts, timeoutMs);
    if (isKilled || this.#hasLeftovers(facts)) await this.#remove(facts);
    else this.#forget(facts);
    rmSync(note, { force: true });
    const signal = exit.signal === null ? null : signalName(exit.signal);
    return { ok: true, code: exit.code, signal, timedOut, output: capture.finish() };
  }

  /** Children were reaped, of whatever kind. */
  reaped(exits: readonly ChildExit[]): void {
    for (const exit of exits) this.#running.get(exit.pid)?.ended(exit);
    this.#sweeper.childEnded();
  }

  #identify({ id, worker, incarnation, definition }: SpawnSpec, pid: number): IncarnationFacts {
    const [group = id] = id.split('.');
    return {
      // Not the worker's own name: what belongs to a command is no part of the worker.
      worker: group,
      incarnation,
      id,
      pid,
      startTime: readStat(pid)?.startTime ?? 0,
      startedAt: Date.now(),
      definition: `${worker} ${definition}`,
      cgroup: this.#parts.cgroups?.place(group, pid) ?? null,
    };
  }

  #ended(facts: IncarnationFacts, timeoutMs: number): Promise<CommandExit> {
    return new Promise((resolve) => {
      let timedOut = false;
      let isKilled = false;
      const end = (): void => {
        isKilled = true;
        this.#sweeper.kill(facts);
      };
      const cancel = callAfter(timeoutMs, () => {
        timedOut = true;
        end();
      });
      const ended = (exit: ChildExit): void => {
        cancel();
        this.#running.delete(facts.pid);
        resolve({ exit, timedOut, isKilled });
      };
      this.#running.set(facts.pid, { facts, end, ended });
    });
  }

  /** Cheap, and without a cgroup not the whole truth: a scan of all processes after each check would cost too much. */
  #hasLeftovers(facts: IncarnationFacts): boolean {
    if (facts.cgroup !== null) return this.#parts.trees.leftoversHint(facts) !== 0;
    try {
      process.kill(-facts.pid, 0);
      return true;
    } catch {
      return false;
    }
  }

  async #remove(facts: IncarnationFacts): Promise<void> {
    await this.#sweeper.sweep(facts, 0);
    this.#forget(facts);
  }

  #forget({ worker }: IncarnationFacts): void {
    this.#parts.trees.forget(worker);
    this.#parts.cgroups?.remove(worker);
  }

  /** A disk that is full must not keep anybody from looking at a worker. */
  #note(facts: IncarnationFacts): string {
    const path = join(this.#folder, `${facts.worker}.json`);
    try {
      writeFileSync(path, JSON.stringify({ bootId: this.#bootId, facts }), { mode: 0o600 });
    } catch {
      // Then the next shim, should there have to be one, knows nothing of it.
    }
    return path;
  }
}

interface Running {
  readonly facts: IncarnationFacts;
  readonly end: () => void;
  readonly ended: (exit: ChildExit) => void;
}

interface CommandExit {
  readonly exit: ChildExit;
  readonly timedOut: boolean;
  /** By us, so that something of it may be left. */
  readonly isKilled: boolean;
}

function readNote(path: string): { bootId: string; facts: IncarnationFacts } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function noPipe(error: NodeJS.ErrnoException): SpawnFailure {
  const transient = ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'].includes(error.code ?? '');
  const message = `cannot make a pipe for its output: ${error.message}`;
  return { code: transient ? 'resources' : 'other', message, transient };
}
