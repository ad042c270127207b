import { callAfter } from '../shared/long-timer.ts';
import { signalName } from '../shared/signals.ts';
import { readPidFile } from './pid-file.ts';
import { isAlive, ownersOf, type ProcStat, readStat } from './process-table.ts';
import type { IncarnationFacts } from './protocol/facts.ts';
import type { ForkingSpec } from './protocol/specs.ts';
import type { ChildExit } from './spawner.ts';
import { ageMs } from './start-times.ts';
import type { ProcessTrees } from './tree.ts';

export interface DaemonsParts {
  readonly trees: ProcessTrees;
  /** True for a process that is the main one of an incarnation already. */
  readonly isTaken: (pid: number) => boolean;
  /** SIGKILL to a launcher that takes too long. */
  readonly killLauncher: (facts: IncarnationFacts) => void;
  /** Called once for each incarnation: either its daemon is known, or it never will be. */
  readonly promote: (of: string, daemon: ProcStat) => void;
  readonly giveUp: (of: string, launcher: ChildExit, reason: string) => void;
}

/** What is awaited of a launcher. */
export interface AwaitedDaemon extends ForkingSpec {
  /** As whom the launcher was started. */
  readonly uid: number;
  /** It was started by a shim that is dead, so that its orphans are not our children. */
  readonly isInherited?: true;
}

interface Awaited {
  readonly facts: IncarnationFacts;
  readonly spec: AwaitedDaemon;
  /** How the launcher ended; null while it runs. */
  launcher: ChildExit | null;
  /** The launcher took too long and was killed. */
  isLate: boolean;
  isEnding: boolean;
  /** Why there is no daemon yet. */
  reason: string;
  readonly cancelTimeout: () => void;
  look: NodeJS.Timeout | null;
}

/** A PID file is there some milliseconds after its launcher has ended, or before; slow daemons take seconds. */
const FIRST_LOOK_MS = 2;
const LONGEST_PAUSE_MS = 100;

/**
 * Finds the daemons that launchers leave behind: after the launcher has ended well, the PID file is read until it names
 * a process that can be the daemon. A number in a file proves nothing, so it must live, be younger than its launcher, run
 * as the worker's user and belong to the worker's tree.
 */
export class Daemons {
  readonly #parts: DaemonsParts;
  readonly #awaited = new Map<string, Awaited>();

  constructor(parts: DaemonsParts) {
    this.#parts = parts;
  }

  /** Begins to wait. `facts` are those of the launcher. */
  expect(facts: IncarnationFacts, spec: AwaitedDaemon): void {
    const leftMs = Math.max(0, spec.timeoutMs - ageMs(facts));
    this.#awaited.set(facts.id, {
      facts,
      spec,
      launcher: null,
      isLate: false,
      isEnding: false,
      reason: 'its launcher has not ended',
      cancelTimeout: callAfter(leftMs, () => this.#timedOut(facts.id)),
      look: null,
    });
  }

  /**
   * The launcher of this incarnation has ended. Returns null when its daemon is looked for now, otherwise why there will
   * be none. An end that nobody saw is taken for a good one.
   */
  launcherEnded(of: string, exit: ChildExit): string | null {
    const awaited = this.#awaited.get(of);
    if (awaited === undefined) return 'nobody waits for its daemon';
    if (exit.code !== 0 && !(exit.code === null && exit.signal === null)) {
      this.forget(of);
      if (awaited.isLate) return `its launcher was still running after ${secondsOf(awaited)}`;
      const how = exit.signal === null ? `exit ${exit.code}` : signalName(exit.signal);
      return `its launcher ended with ${how}`;
    }
    awaited.launcher = exit;
    void this.#look(of, FIRST_LOOK_MS);
    return null;
  }

  /** True while the launcher has ended and its daemon is not known. */
  isLeaderless(of: string): boolean {
    return (this.#awaited.get(of)?.launcher ?? null) !== null;
  }

  /** The tree is being ended: once nothing of it can be found, nothing will come. */
  expectEnd(of: string): void {
    const awaited = this.#awaited.get(of);
    if (awaited !== undefined) awaited.isEnding = true;
  }

  forget(of: string): void {
    const awaited = this.#awaited.get(of);
    if (awaited === undefined) return;
    awaited.cancelTimeout();
    if (awaited.look !== null) clearTimeout(awaited.look);
    this.#awaited.delete(of);
  }

  async #look(of: string, pauseMs: number): Promise<void> {
    const awaited = this.#awaited.get(of);
    if (awaited === undefined) return;
    const reading = await readPidFile(awaited.spec.pidFile);
    if (this.#awaited.get(of) !== awaited) return;
    if (reading.kind === 'refused') {
      this.#giveUp(awaited, reading.reason);
      return;
    }
    this.#parts.trees.refresh();
    if (reading.kind === 'not-yet') awaited.reason = reading.reason;
    else {
      const daemon = this.#daemonOf(awaited, reading.pid, reading.uid);
      if (typeof daemon === 'object') {
        this.forget(of);
        this.#parts.promote(of, daemon);
        return;
      }
      awaited.reason = `${awaited.spec.pidFile} names pid ${reading.pid}, ${daemon}`;
    }
    const { trees, isTaken } = this.#parts;
    const isGone = awaited.isEnding
      ? trees.members(awaited.facts).length === 0 && !trees.inDoubt
      : trees.isEmpty(awaited.facts, isTaken);
    if (isGone) {
      this.#giveUp(awaited, `nothing that its launcher started is alive, and ${awaited.reason}`);
      return;
    }
    awaited.look = setTimeout(() => void this.#look(of, Math.min(pauseMs * 2, LONGEST_PAUSE_MS)), pauseMs);
  }

  /** The process if it can be the daemon, otherwise why not. */
  #daemonOf({ facts, spec }: Awaited, pid: number, fileUid: number): ProcStat | string {
    const stat = readStat(pid);
    if (!isAlive(stat)) return 'which does not live';
    if (stat.startTime < facts.startTime) return `which is older than the launcher (${stat.comm})`;
    const owners = ownersOf(pid);
    // A root launcher may hand its daemon to any user; nobody else can.
    if (spec.uid !== 0 && !owners.includes(spec.uid)) {
      return `which runs as uid ${owners[0]} (${stat.comm})`;
    }
    if (fileUid !== 0 && fileUid !== spec.uid && !owners.includes(fileUid)) {
      return `and belongs to uid ${fileUid}`;
    }
    if (this.#parts.isTaken(pid)) return `which is another worker (${stat.comm})`;
    return this.#parts.trees.mayBelong(stat, facts, spec.isInherited === true)
      ? stat
      : `which it did not start (${stat.comm})`;
  }

  #timedOut(of: string): void {
    const awaited = this.#awaited.get(of);
    if (awaited === undefined) return;
    if (awaited.launcher !== null) {
      this.#giveUp(awaited, `after ${secondsOf(awaited)} ${awaited.reason}`);
      return;
    }
    awaited.isLate = true;
    this.#parts.killLauncher(awaited.facts);
  }

  #giveUp(awaited: Awaited, why: string): void {
    const { launcher, facts } = awaited;
    this.forget(facts.id);
    if (launcher !== null) this.#parts.giveUp(facts.id, launcher, `no daemon: ${why}`);
  }
}

function secondsOf({ spec }: Awaited): string {
  return `${spec.timeoutMs / 1000} s`;
}
