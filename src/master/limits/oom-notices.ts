import { type OomKill, oomKills } from '../../limits/oom-log.ts';
import type { OomWatch } from '../../limits/oom-watch.ts';
import { isSameAlive } from '../../shim/process-table.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { LimitReport } from './limit-report.ts';

export interface OomNoticesParts extends LimitReport {
  /** At which group's limit the kernel has killed in it, as the end of a sentence; empty = at none. */
  readonly whoseLimit: (worker: WorkerActor, kills?: readonly OomKill[]) => string;
}

/** Tells when the kernel has killed a part of a worker for memory: it may leave the rest, and nobody else would notice. */
export class OomNotices {
  readonly #parts: OomNoticesParts;

  constructor(parts: OomNoticesParts) {
    this.#parts = parts;
  }

  look(worker: WorkerActor, watch: OomWatch): void {
    const count = watch.look();
    const { process } = worker;
    // Its own end is told by whoever reaps it.
    if (count === 0 || process?.memoryGroup === undefined || !isSameAlive(process.pid, process.startTime))
      return;
    const group = process.memoryGroup;
    const kills = oomKills(group.path);
    const victims = kills.slice(0, count).map(({ victim }) => victim);
    // A large process takes a moment to be gone after it was killed.
    if (victims.some((victim) => victim.endsWith(`(${process.pid})`))) return;
    const { counter, note, whoseLimit } = this.#parts;
    counter.oomKilled(worker.name);
    const who = victims.join(', ');
    const what = who === '' ? (count === 1 ? 'a process' : `${count} processes`) : who;
    note(worker, 'oom', `the kernel has killed ${what} for memory${whoseLimit(worker, kills)}`);
    const memory = worker.definition.limits.find(({ name }) => name === 'memory');
    // Of a group of version 2 the kernel has killed everything, and the main process is about to be gone.
    if (memory?.policy !== 'immediate_kill' || group.version === 2) return;
    const message = 'the kernel has killed a part of it for memory';
    worker.breakLimit({ how: 'at-once', afterwards: 'rest', severity: 'emergency', message });
  }
}
