import type { Plan } from '../../limits/enforcement.ts';
import type { Observation } from '../../limits/evaluate.ts';
import { notHeld } from '../../limits/kernel-hold.ts';
import type { MonitorClock } from '../../limits/monitor.ts';
import type { Usage } from '../../limits/usage.ts';
import type { ControllerName } from '../../shim/kernel-limits.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { LimitActions } from './limit-actions.ts';
import type { LimitReport } from './limit-report.ts';
import type { LimitsInForce } from './limits-in-force.ts';

const MEMORY = 'memory.max_rss';
/** Asking the kernel takes some files of each process. */
const ASK_MS = 10_000;

export interface HoldWatchParts {
  readonly worker: WorkerActor;
  readonly plan: Plan;
  readonly inForce: LimitsInForce;
  readonly actions: LimitActions;
  readonly note: LimitReport['note'];
  readonly clock: MonitorClock;
}

/**
 * Looks after one run of a worker that the kernel is to end when it passes its limit. Who uses more than the kernel would
 * let it either shares pages that others are charged for, or is not held: the limit was refused, or it has left its
 * group. Then looking does what the kernel does not.
 */
export class HoldWatch {
  readonly #parts: HoldWatchParts;
  #nextMs = Number.NEGATIVE_INFINITY;

  constructor(parts: HoldWatchParts) {
    this.#parts = parts;
  }

  look(observations: readonly Observation[], usage: Usage): void {
    const { worker, plan, inForce, actions, note, clock } = this.#parts;
    const observation = observations.find(({ name, value, max }) => name === MEMORY && value > max);
    const nowMs = clock.monotonicMs();
    if (observation === undefined || nowMs < this.#nextMs) return;
    this.#nextMs = nowMs + ASK_MS;
    const group = inForce.of(worker).find(({ name }) => name === 'memory');
    const memoryMax = plan.kernel?.memoryMax;
    if (group?.policy !== 'immediate_kill' || memoryMax === undefined) return;
    const pids = usage.processes.map(({ pid }) => pid);
    const why = notHeld(pids, { memoryMax }).get('memory');
    if (why === undefined) return;
    note(worker, 'limit-failed', `the kernel does not hold it to ${MEMORY}: ${why}`);
    actions.carryOut(group, { kind: 'broken', observation, isAlert: false });
    actions.carryOut(group, { kind: 'act', action: 'immediate_kill', observation, forMs: 0 });
  }
}

/** How limits are enforced, where the kernel is asked whether it holds this process to those that it was told. */
export function asHeld({ ways, kernel }: Plan, pid: number | undefined): Plan['ways'] {
  if (kernel === null || pid === undefined) return ways;
  const unheld = notHeld([pid], kernel);
  if (unheld.size === 0) return ways;
  return new Map(
    [...ways].map(([name, way]) => {
      const why = way.startsWith('kernel (cgroup') ? unheld.get(controllerOf(name)) : undefined;
      return [name, why === undefined ? way : `not in force: ${why}`];
    }),
  );
}

/** `cpu.cpuset` is of another controller than the rest of its group. */
function controllerOf(name: string): ControllerName {
  const [group = ''] = name.split('.');
  if (name === 'cpu.cpuset') return 'cpuset';
  return group === 'process' ? 'pids' : (group as 'memory' | 'cpu' | 'io');
}
