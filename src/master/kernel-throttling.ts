import type { UsageView } from '../api/contract/usage.ts';
import type { ShimProcessControl } from '../processcontrol/shim-process-control.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import { figuresInTime } from './shim-figures.ts';

/**
 * What a worker uses, with the time that the kernel has held it back for a limit on its CPU. With version 1 of cgroups that is told
 * by a group of its own, which only the shim knows.
 */
export async function withKernelThrottling(
  usage: UsageView | null,
  { name, definition }: Pick<WorkerActor, 'name' | 'definition'>,
  control: Pick<ShimProcessControl, 'figures'>,
): Promise<UsageView | null> {
  const isLimited = definition.limits.some((group) => group.name === 'cpu');
  if (usage === null || usage.throttledMs !== null || !isLimited) return usage;
  const throttledMs = (await figuresInTime(control))?.throttledMs[name];
  return throttledMs === undefined ? usage : { ...usage, throttledMs: Math.round(throttledMs) };
}
