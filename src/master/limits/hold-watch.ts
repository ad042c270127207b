import type { Plan } from '../../limits/enforcement.ts';
import type { Observation } from '../../limits/evaluate.ts';
import { groupPlaces, notHeld } from '../../limits/kernel-hold.ts';
import type { MonitorClock } from '../../limits/monitor.ts';
import type { Usage } from '../../limits/usage.ts';
import type { KernelLimits } from '../../shim/kernel-limits.ts';
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
  const { mounts, pathsOf } = groupPlaces();
  const paths = pathsOf(pid);
  const places = { mounts, pathsOf: () => paths };
  return new Map(
    [...ways].map(([name, way]) => {
      if (!way.startsWith('kernel (cgroup')) return [name, way];
      const [why] = notHeld([pid], toldFor(name, kernel), places).values();
      return [name, why === undefined ? way : `not in force: ${why}`];
    }),
  );
}

/** What of this the kernel was told for the limit with this name: another one of its controller may have been refused. */
function toldFor(name: string, kernel: KernelLimits): KernelLimits {
  return Object.fromEntries(
    keysOf(name).flatMap((key) => (kernel[key] === undefined ? [] : [[key, kernel[key]]])),
  );
}

function keysOf(name: string): readonly (keyof KernelLimits)[] {
  switch (name) {
    case 'memory.max_rss':
      // By its policy it is the one or the other.
      return ['memoryMax', 'memoryHigh'];
    case 'memory.max':
      return ['memoryMax'];
    case 'memory.high':
      return ['memoryHigh'];
    case 'memory.max_swap':
      return ['memoryMax', 'swapMax'];
    case 'cpu.max_percent':
      return ['cpuMax'];
    case 'cpu.weight':
      return ['cpuWeight'];
    case 'cpu.cpuset':
      return ['cpus'];
    case 'io.weight':
      return ['ioWeight'];
    default:
      return name.startsWith('process.') ? ['pidsMax'] : ['io'];
  }
}
