import type { GroupDefinition } from '../../config/group-definition.ts';
import { hasQuota } from '../../config/normalize-quotas.ts';
import { blockDevicesOf } from '../../limits/block-devices.ts';
import type { Plan } from '../../limits/enforcement.ts';
import { planQuota, type QuotaAbilities } from '../../limits/quota-plan.ts';
import { Throttle } from '../../limits/throttle.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { GroupTree } from './tree.ts';

/** A group with limits, and what is going on in it. */
export interface QuotaEntry {
  readonly definition: GroupDefinition;
  /** The groups with limits around it, itself last. */
  readonly path: readonly string[];
  readonly workers: readonly string[];
  readonly plan: Plan;
  readonly throttle: Throttle;
  /** The member that had to go because of the present outage. */
  victim: string | null;
  isWatched: boolean;
}

/** Something of it runs, and the master has started it. */
export function isCounted({ process, definition }: WorkerActor): boolean {
  return process !== null && definition.attachment === undefined;
}

/** Where a worker runs; undefined for one that is not configured. */
type FolderOf = (worker: string) => string | undefined;

/** Every group with limits, by name. One that is as it was `before` keeps what is going on in it. */
export function quotaEntries(
  tree: GroupTree,
  abilities: QuotaAbilities,
  folderOf: FolderOf,
  before: ReadonlyMap<string, QuotaEntry>,
): Map<string, QuotaEntry> {
  const limited = tree.groups.filter(({ quota }) => hasQuota(quota));
  const names = new Set(limited.map(({ name }) => name));
  return new Map(
    limited.map((definition) => {
      const { name } = definition;
      const workers = tree.workersOf(name);
      const entry: QuotaEntry = {
        definition,
        path: [...tree.pathOf(name), name].filter((one) => names.has(one)),
        workers,
        plan: planQuota(definition, abilities, devicesOf(definition, workers, folderOf)),
        throttle: new Throttle(),
        victim: null,
        isWatched: false,
      };
      const known = before.get(name);
      return [name, known !== undefined && isSame(known, entry) ? known : entry];
    }),
  );
}

function devicesOf(
  { quota }: GroupDefinition,
  workers: readonly string[],
  folderOf: FolderOf,
): readonly string[] {
  const { devices } = quota.tuning;
  if (devices.length > 0) return blockDevicesOf(devices);
  const folders = workers.map(folderOf).filter((folder) => folder !== undefined);
  return blockDevicesOf([...new Set([...folders, '/'])]);
}

function isSame(one: QuotaEntry, other: QuotaEntry): boolean {
  const [a, b] = [one, other].map(({ definition, path, workers, plan }) =>
    JSON.stringify([definition, path, workers, plan.kernel, [...plan.ways]]),
  );
  return a === b;
}
