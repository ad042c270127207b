import type { Cgroups } from './cgroups.ts';
import { incarnationMark, isAlive, type ProcStat, readStat, scanProcesses } from './process-table.ts';
import type { IncarnationFacts } from './protocol.ts';

/**
 * Finds everything a worker started, `setsid` escapees and double forks included. Three kinds of evidence are
 * joined, each enough by itself: its cgroup; being a descendant of a known member, or in the session or group
 * the main process leads; and the `HSU_INCARNATION` mark in the environment of an orphan.
 */
export class ProcessTrees {
  readonly #cgroups: Cgroups | null;
  #snapshot: Map<number, ProcStat> | null = null;

  constructor(cgroups: Cgroups | null) {
    this.#cgroups = cgroups;
  }

  /** Live processes of the incarnation, the main one first if it lives. */
  members(of: IncarnationFacts): ProcStat[] {
    const table = this.#table();
    const found = new Map<number, ProcStat>();
    const main = readStat(of.pid);
    if (main !== undefined && main.startTime === of.startTime) found.set(of.pid, main);
    for (const pid of of.cgroup === null ? [] : (this.#cgroups?.members(of.cgroup) ?? [])) {
      const stat = readStat(pid);
      if (stat !== undefined) found.set(pid, stat);
    }
    for (const stat of table.values()) {
      if (found.has(stat.pid) || stat.startTime < of.startTime) continue;
      const led = stat.session === of.pid || stat.pgid === of.pid;
      if (led || (isOrphan(stat, table) && incarnationMark(stat.pid) === of.id)) found.set(stat.pid, stat);
    }
    addDescendants(found, table);
    return [...found.values()].filter(isAlive);
  }

  /**
   * Cheap answer to "is anything left?" right after the main process was reaped: 0, or null for "look".
   * With a cgroup one read answers for every way of escaping; without one only a look can.
   */
  leftoversHint(of: IncarnationFacts): number | null {
    if (of.cgroup === null || this.#cgroups === null) return null;
    return this.#cgroups.isPopulated(of.cgroup) || groupExists(of.pid) ? null : 0;
  }

  /** One scan serves everything that happens in the same turn of the event loop. */
  #table(): Map<number, ProcStat> {
    if (this.#snapshot === null) {
      this.#snapshot = scanProcesses();
      setImmediate(() => {
        this.#snapshot = null;
      });
    }
    return this.#snapshot;
  }

  /** Forgets the scan: what was just signalled or started must be seen as it is now. */
  refresh(): void {
    this.#snapshot = null;
  }
}

/** Its real parent is gone: it hangs on init or on this process (a subreaper). */
function isOrphan(stat: ProcStat, table: Map<number, ProcStat>): boolean {
  return stat.ppid === 1 || stat.ppid === process.pid || !table.has(stat.ppid);
}

function addDescendants(found: Map<number, ProcStat>, table: Map<number, ProcStat>): void {
  for (let grew = true; grew; ) {
    grew = false;
    for (const stat of table.values()) {
      if (!found.has(stat.pid) && found.has(stat.ppid)) {
        found.set(stat.pid, stat);
        grew = true;
      }
    }
  }
}

function groupExists(pgid: number): boolean {
  try {
    process.kill(-pgid, 0);
    return true;
  } catch {
    return false;
  }
}
