import type { GroupView } from '../../api/contract/groups.ts';
import type { Configuration } from '../../config/definition.ts';
import type { Usage } from '../../limits/usage.ts';
import type { GroupFigures } from '../metrics/group-samples.ts';
import type { StartQueue } from '../start-queue.ts';
import type { GroupEnds } from './group-ends.ts';
import { type GroupViewParts, groupFigures, groupViews } from './group-views.ts';
import type { JointRestarts } from './joint-restarts.ts';
import type { QuotaDesk } from './quota-desk.ts';
import { GroupTree } from './tree.ts';

export interface GroupDeskParts extends Omit<GroupViewParts, 'quotas' | 'waitingFor'> {
  readonly joint: Pick<JointRestarts, 'configure'>;
  readonly ends: Pick<GroupEnds, 'configure'>;
  readonly quotas: Pick<QuotaDesk, 'configure' | 'views' | 'figures'>;
  readonly starts: Pick<StartQueue, 'configure' | 'waitingFor'>;
}

/** The groups of the configuration that runs: all who go by them go by the same tree. */
export class GroupDesk {
  readonly #parts: GroupDeskParts;
  readonly #views: GroupViewParts;
  #tree = new GroupTree([]);

  constructor(parts: GroupDeskParts) {
    this.#parts = parts;
    this.#views = { ...parts, waitingFor: (group) => parts.starts.waitingFor(group) };
  }

  /** From now on the groups of this configuration count. */
  configure({ groups, workers }: Configuration): void {
    const { joint, ends, quotas, starts } = this.#parts;
    this.#tree = new GroupTree(groups);
    joint.configure(this.#tree);
    ends.configure(this.#tree);
    quotas.configure(this.#tree, workers);
    starts.configure(this.#tree);
  }

  /** The groups a worker is in, the outermost first. */
  pathOf(worker: string): readonly string[] {
    return this.#tree.pathOf(worker);
  }

  /** Every group as the API shows it. */
  views(): readonly GroupView[] {
    return groupViews(this.#tree, this.#views);
  }

  /** Every group as metrics tell of it, by what each worker uses. */
  figures(usageOf: ReadonlyMap<string, Usage>): readonly GroupFigures[] {
    return groupFigures(this.#tree, this.#views, usageOf);
  }
}
