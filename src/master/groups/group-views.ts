import type { GroupUsageView, GroupView } from '../../api/contract/groups.ts';
import type { Usage } from '../../limits/usage.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { GroupFigures } from '../metrics/group-samples.ts';
import type { GroupTallies } from '../metrics/group-tallies.ts';
import type { UsageDesk } from '../usage-desk.ts';
import type { QuotaDesk } from './quota-desk.ts';
import { sumOf } from './quota-meter.ts';
import { sum, sumOrNull } from './sum.ts';
import type { GroupTree } from './tree.ts';

export interface GroupViewParts {
  readonly workerOf: (name: string) => WorkerActor | undefined;
  readonly usage: Pick<UsageDesk, 'look'>;
  readonly quotas: Pick<QuotaDesk, 'views' | 'figures'>;
  readonly tallies: Pick<GroupTallies, 'of'>;
  /** Workers that wait for a place in the group, the next one first. */
  readonly waitingFor: (group: string) => readonly string[];
}

/** Every group as the API shows it. */
export function groupViews(tree: GroupTree, parts: GroupViewParts): readonly GroupView[] {
  return tree.groups.map(({ name, strategy, maxRunning }) => {
    const workers = tree.workersOf(name);
    const actors = workers.map(parts.workerOf).filter((worker) => worker !== undefined);
    return {
      name,
      within: tree.pathOf(name),
      workers,
      strategy,
      ...parts.quotas.views(name),
      usage: usageOf(actors, parts.usage),
      running: actors.filter(({ process }) => process !== null).length,
      maxRunning: Number.isFinite(maxRunning) ? maxRunning : null,
      waiting: parts.waitingFor(name),
    };
  });
}

/** Every group as metrics tell of it. */
export function groupFigures(
  tree: GroupTree,
  parts: Omit<GroupViewParts, 'usage'>,
  usageOf: ReadonlyMap<string, Usage>,
): readonly GroupFigures[] {
  return tree.groups.map(({ name, maxRunning }) => {
    const actors = tree.workersOf(name).map(parts.workerOf);
    const own = actors.filter((worker) => worker !== undefined && worker.definition.attachment === undefined);
    const used = own.map((worker) => usageOf.get(worker?.name ?? '')).filter((usage) => usage !== undefined);
    const usage = sumOf(used, used[0]?.atMs ?? 0);
    return {
      name,
      tally: parts.tallies.of(name),
      usage,
      limits: parts.quotas.figures(name, usage),
      running: actors.filter((worker) => worker?.process != null).length,
      maxRunning: Number.isFinite(maxRunning) ? maxRunning : null,
      waiting: parts.waitingFor(name).length,
    };
  });
}

/** What somebody else has started is no part of the sum. */
function usageOf(workers: readonly WorkerActor[], desk: GroupViewParts['usage']): GroupUsageView | null {
  const own = workers.filter(({ definition }) => definition.attachment === undefined);
  const all = own.map((worker) => desk.look(worker, 'total')).filter((usage) => usage !== null);
  if (all.length === 0) return null;
  return {
    cpuPercent: Math.round(sum(all, ({ cpuPercent }) => cpuPercent) * 10) / 10,
    rssBytes: sum(all, ({ rssBytes }) => rssBytes),
    processes: sum(all, ({ processes }) => processes),
    threads: sum(all, ({ threads }) => threads),
    readRate: sumOrNull(all, ({ readRate }) => readRate),
    writeRate: sumOrNull(all, ({ writeRate }) => writeRate),
  };
}
