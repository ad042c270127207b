import type { Intent, LedgerEntry } from './ledger.ts';
import { incarnationMark, isAlive, isSameAlive, type ProcStat, scanProcesses } from './process-table.ts';
import type { ExitRecord, IncarnationFacts } from './protocol/facts.ts';

/** What is looked at to tell what became of an incarnation. */
export interface Sight {
  isSameAlive(pid: number, startTime: number): boolean;
  scanProcesses(): ReadonlyMap<number, ProcStat>;
  incarnationMark(pid: number): string | undefined;
}

const MACHINE: Sight = { isSameAlive, scanProcesses, incarnationMark };

/** What a dead shim left behind, as its ledger and the process table tell it. */
export interface Estate {
  readonly live: readonly {
    readonly facts: IncarnationFacts;
    readonly intent: Intent;
    /** False for one that was found by its mark alone: the ledger does not know it yet. */
    readonly isWritten: boolean;
  }[];
  /** Ended while nobody was their parent, or ended and never acknowledged, or not known to have left nothing. */
  readonly exits: readonly {
    readonly exit: ExitRecord;
    readonly facts: IncarnationFacts;
    /** A master has acknowledged it. */
    readonly isHeard: boolean;
  }[];
  /** Workers whose entry means nothing any more: another boot, or a spawn that never happened. */
  readonly stale: readonly string[];
  /** Ended earlier than the present incarnation of their worker, and never acknowledged. */
  readonly unheard: readonly ExitRecord[];
}

/**
 * Sorts the entries of a ledger: what lives is known by pid and start time within the same boot, never by pid alone.
 * An intent without an identity (the shim died in between) is looked for by its mark.
 */
export function settleEstate(entries: readonly LedgerEntry[], boot: string, sight: Sight = MACHINE): Estate {
  const live: Estate['live'][number][] = [];
  const exits: Estate['exits'][number][] = [];
  const stale: string[] = [];
  const unheard: ExitRecord[] = [];
  for (const { intent, identity, exit, isHeard = false, unheard: earlier } of entries) {
    const isOfThisBoot = intent.bootId === boot;
    const facts = isOfThisBoot ? (identity ?? findByMark(intent, sight)) : null;
    const owed = isOfThisBoot ? earlier : [];
    unheard.push(...owed);
    if (facts === null && owed.length > 0) continue;
    if (facts === null) stale.push(intent.worker);
    else if (exit !== null) exits.push({ exit, facts, isHeard });
    // Of a launcher that has ended the daemon may live, and is looked for.
    else if (facts.isLauncher || sight.isSameAlive(facts.pid, facts.startTime)) {
      live.push({ facts, intent, isWritten: identity !== null });
    } else exits.push({ exit: unseenExit(facts), facts, isHeard });
  }
  return { live, exits, stale, unheard };
}

/** The session leader that carries the incarnation's mark is the main process. */
function findByMark(intent: Intent, sight: Sight): IncarnationFacts | null {
  for (const stat of sight.scanProcesses().values()) {
    if (stat.pid !== stat.session || !isAlive(stat) || sight.incarnationMark(stat.pid) !== intent.id)
      continue;
    return {
      worker: intent.worker,
      incarnation: intent.incarnation,
      id: intent.id,
      pid: stat.pid,
      startTime: stat.startTime,
      startedAt: intent.at,
      definition: intent.definition,
      cgroup: null,
      ...(intent.quotas === undefined ? {} : { quotas: intent.quotas }),
      ...(intent.forking === undefined ? {} : { isLauncher: true as const }),
    };
  }
  return null;
}

/** Nobody saw it end, so nobody knows how: nothing is invented (I7). */
function unseenExit(facts: IncarnationFacts): ExitRecord {
  const { worker, incarnation, id, pid, startedAt } = facts;
  return {
    worker,
    incarnation,
    id,
    pid,
    startedAt,
    code: null,
    signal: null,
    at: Date.now(),
    leftovers: null,
  };
}
