import { setTimeout as sleep } from 'node:timers/promises';
import type { UsageView } from '../api/contract/usage.ts';
import type { ShimFigures } from '../shim/protocol.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';

/** A shim that takes longer to answer is not waited for. */
const ANSWER_MS = 1000;

/**
 * What a worker uses, with the time that the kernel has held it back for a limit on its CPU. With version 1 of cgroups that is told
 * by a group of its own, which only the shim knows.
 */
export async function withKernelThrottling(
  usage: UsageView | null,
  { name, definition }: Pick<WorkerActor, 'name' | 'definition'>,
  figures: () => Promise<ShimFigures | null>,
): Promise<UsageView | null> {
  const isLimited = definition.limits.some((group) => group.name === 'cpu');
  if (usage === null || usage.throttledMs !== null || !isLimited) return usage;
  const late = new AbortController();
  const silence = sleep(ANSWER_MS, null, { signal: late.signal }).catch(() => null);
  const throttledMs = (await Promise.race([figures(), silence]))?.throttledMs[name];
  late.abort();
  return throttledMs === undefined ? usage : { ...usage, throttledMs: Math.round(throttledMs) };
}
