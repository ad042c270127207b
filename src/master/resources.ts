import { join } from 'node:path';
import { systemProbeClock } from '../health/probe-clock.ts';
import { Meters } from '../limits/meters.ts';
import type { ShimProcessControl } from '../processcontrol/shim-process-control.ts';
import type { Clock } from '../shared/clock.ts';
import type { Places } from '../shared/places.ts';
import type { Disk } from '../storage/disk-thread.ts';
import { TemporaryFolders } from '../storage/temporary-folders.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { EventLog } from './event-log.ts';
import { QuotaDesk } from './groups/quota-desk.ts';
import { HistoryDesk } from './history-desk.ts';
import { LimitDesk } from './limits/limit-desk.ts';
import type { Memory } from './memory.ts';
import { GroupTallies } from './metrics/group-tallies.ts';
import type { Tallies } from './metrics/tallies.ts';
import { StorageDesk } from './storage/storage-desk.ts';
import { UsageDesk } from './usage-desk.ts';

export interface ResourcesParts {
  readonly places: Places;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly control: ShimProcessControl;
  readonly memory: Pick<Memory, 'raisedLimits'>;
  readonly events: EventLog;
  readonly tallies: Tallies;
  readonly workerOf: (name: string) => WorkerActor | undefined;
}

/** What workers use and what they may use: the desks that measure, remember and limit it, each of which knows some of the others. */
export class Resources {
  readonly usage: UsageDesk;
  readonly history: HistoryDesk;
  readonly storage: StorageDesk;
  readonly limits: LimitDesk;
  readonly quotas: QuotaDesk;
  readonly groupTallies = new GroupTallies();

  constructor({ places, clock, disk, control, memory, events, tallies, workerOf }: ResourcesParts) {
    const meters = new Meters();
    this.usage = new UsageDesk(meters, clock);
    this.history = new HistoryDesk({
      path: join(places.stateDir, 'usage.db'),
      clock,
      workerOf,
      onWarning: (message) => events.note('master', 'state-usage', message),
    });
    this.storage = new StorageDesk({
      disk,
      temporary: new TemporaryFolders(places.runDir),
      clock: systemProbeClock,
      workerOf,
      note: (worker, message) => events.noteOf(worker, 'limit', 'storage', message),
      logDir: places.logDir,
      keeper: control,
      tellOfLog: (worker, message) => {
        if (worker === null) events.note('master', 'logs', message);
        else events.noteOf(worker, 'log', 'removed', message);
      },
      logRemoved: (name, removed) => tallies.of(name).logRemoved(removed),
    });
    this.limits = new LimitDesk({
      storage: this.storage,
      groupShareOf: (name) => this.quotas.shareOf(name),
      whoseLimit: (worker, kills) => this.quotas.whoseLimit(worker, kills),
      meters,
      counter: tallies,
      sampled: (worker, usage) => this.history.take(worker, usage),
      kernel: control,
      clock: systemProbeClock,
      raised: memory.raisedLimits,
      note: (worker, reason, message) => events.noteOf(worker, 'limit', reason, message),
    });
    this.quotas = new QuotaDesk({
      meters,
      kernel: control,
      clock: systemProbeClock,
      workerOf,
      note: (worker, reason, message) => {
        if (worker !== null) events.noteOf(worker, 'limit', reason, message);
        else events.note('limit', reason, message);
      },
      ownShareOf: (name) => this.limits.shareOf(name),
      shared: (name, share) => tallies.shared(name, share),
      lookForVictims: (worker) => this.limits.lookForVictims(worker),
      counter: this.groupTallies,
    });
    control.limitBy((name) => {
      const worker = workerOf(name);
      return worker === undefined ? undefined : this.limits.kernelLimitsOf(worker);
    });
    control.completeBy((spec) => this.storage.prepare(spec));
    control.completeCommandsBy((spec) => this.storage.prepareCommand(spec));
    control.listenToGroups((group, message) =>
      events.note('limit', 'limit-restored', `group ${group}: ${message}`),
    );
  }

  /** Something happened to the worker: a run began or ended. */
  changed(worker: WorkerActor): void {
    this.storage.changed(worker);
    this.limits.changed(worker);
    this.quotas.changed(worker);
  }

  /** The kernel has killed it for its memory. */
  killedForMemory(worker: WorkerActor): void {
    this.quotas.killedForMemory(worker);
    this.limits.killedForMemory(worker);
  }

  /** The worker is no more. */
  forget(name: string): void {
    this.limits.forget(name);
    this.storage.forget(name);
    this.quotas.forget(name);
    this.history.forget(name);
  }

  /** Nothing is looked at any more. Resolves when what was measured is on disk. */
  async close(): Promise<void> {
    this.limits.close();
    this.quotas.close();
    this.history.close();
    await this.storage.close();
  }
}
