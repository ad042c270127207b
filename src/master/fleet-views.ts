import type { ShimProcessControl } from '../processcontrol/shim-process-control.ts';
import type { Clock } from '../shared/clock.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { DependencyKeeper } from './dependencies/keeper.ts';
import type { EventLog } from './event-log.ts';
import type { Fleet } from './fleet.ts';
import type { GroupDesk } from './groups/group-desk.ts';
import { withKernelThrottling } from './kernel-throttling.ts';
import type { Reloader } from './reloader.ts';
import type { WorkerReloads } from './reloads/worker-reloads.ts';
import type { Resources } from './resources.ts';
import { type Surroundings, workerDetail, workerView } from './worker-view.ts';

export interface FleetViewsParts {
  readonly clock: Clock;
  readonly logDir: string;
  readonly control: Pick<ShimProcessControl, 'figures'>;
  readonly fleet: Pick<Fleet, 'all' | 'get'>;
  readonly events: EventLog;
  readonly resources: Pick<Resources, 'usage' | 'limits' | 'quotas'>;
  readonly dependencies: DependencyKeeper;
  readonly groups: Pick<GroupDesk, 'pathOf'>;
  readonly reloader: Pick<Reloader, 'isPending'>;
  readonly reloads: Pick<WorkerReloads, 'noteOf' | 'viewOf'>;
}

/** Workers as the API shows them: with what they know of themselves and what others know of them. */
export class FleetViews {
  readonly #parts: FleetViewsParts;

  constructor(parts: FleetViewsParts) {
    this.#parts = parts;
  }

  /** All workers, in configuration order. */
  list() {
    const { clock, fleet, resources, reloads } = this.#parts;
    return fleet.all().map((worker) => {
      const view = workerView(worker, clock, this.#surroundingsOf(worker));
      const more = [
        resources.limits.noteOf(worker),
        resources.quotas.noteOf(worker),
        reloads.noteOf(worker),
      ].filter(Boolean);
      return more.length === 0 ? view : { ...view, note: [view.note, ...more].filter(Boolean).join('; ') };
    });
  }

  /** Everything there is to tell of one worker; undefined for an unknown name. */
  async detail(name: string) {
    const { clock, fleet, control, events, logDir, resources, dependencies, reloads } = this.#parts;
    const worker = fleet.get(name);
    if (worker === undefined) return undefined;
    const detail = await workerDetail(
      worker,
      clock,
      this.#surroundingsOf(worker),
      events,
      logDir,
      dependencies.viewOf(name),
    );
    const lastReload = reloads.viewOf(name);
    const measured = await resources.usage.lookGently(worker, 'tree');
    const usage = await withKernelThrottling(measured, worker, control);
    return { ...detail, lastReload, usage, ...resources.limits.views(worker) };
  }

  #surroundingsOf({ name }: WorkerActor): Surroundings {
    const { reloader, groups, dependencies } = this.#parts;
    return {
      changed: reloader.isPending(name),
      groups: groups.pathOf(name),
      neededTryMs: () => dependencies.nextTryMs(name),
    };
  }
}
