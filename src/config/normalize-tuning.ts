import { resolve } from 'node:path';
import { memoryOf, reportNothing } from './check-amounts.ts';
import type { IoPriority } from './definition.ts';
import { either, type Given, given, saidOnce } from './given.ts';
import type { LimitTuning } from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { limitsOf } from './normalize-limits.ts';
import { normalizePerDevice } from './normalize-per-device.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';
import { sizeBytes } from './written-values.ts';

/** What version 1 of cgroups and HSU call the usual share of the CPU, and what version 2 does. */
const USUAL_SHARES = 1024;
const USUAL_WEIGHT = 100;
const MOST_WEIGHT = 10_000;
/** What ionice(1) takes for a class without a level. */
const USUAL_LEVEL = '4';

/** The part of `limits` by which the kernel shares out. */
export function normalizeTuning(worker: RawWorker, base: Path, context: NormalizeContext): LimitTuning {
  const { report, folder } = context;
  const limits = limitsOf(worker, base, context);
  if (limits === undefined) return { devices: [] };
  const { value, path } = limits;
  const high = given(value.memory?.high, path, 'memory', 'high');
  const rss = value.memory?.max_rss ?? value.memory?.max;
  const highBytes = high === undefined ? undefined : sizeBytes(high.value, 0);
  if (high !== undefined && rss !== undefined && (highBytes ?? 0) > sizeBytes(rss, 0)) {
    report.error(high.path, 'high is above the limit, so it would never count', {
      hint: 'write less than max_rss',
    });
  }
  const most = memoryOf(context.host);
  if (high !== undefined && (highBytes ?? 0) > most.amount) {
    report.warning(high.path, `is more than ${most.text}`, { hint: 'it can never be reached here' });
  }
  const ops = (['max_read_ops', 'max_write_ops'] as const).map((key) =>
    given(value.io?.[key], path, 'io', key),
  );
  for (const one of [highBytes === 0 ? high : undefined, ...ops.filter((it) => it?.value === 0)]) {
    if (one !== undefined) reportNothing(one.path, report);
  }
  const weight = either(
    report,
    given(value.cpu?.weight, path, 'cpu', 'weight'),
    sharesAsWeight(given(value.cpu_shares, path, 'cpu_shares')),
  );
  const cpuset = given(value.cpu?.cpuset, path, 'cpu', 'cpuset');
  checkProcessors(cpuset, context);
  return {
    ...(highBytes === undefined ? {} : { memoryHigh: highBytes }),
    ...(weight === undefined ? {} : { cpuWeight: weight.value }),
    ...(cpuset === undefined ? {} : { cpus: String(cpuset.value) }),
    ...(value.io?.max_read_ops === undefined ? {} : { readOps: value.io.max_read_ops }),
    ...(value.io?.max_write_ops === undefined ? {} : { writeOps: value.io.max_write_ops }),
    ...(value.io?.weight === undefined ? {} : { ioWeight: value.io.weight }),
    ...normalizePerDevice(given(value.io?.per_device, path, 'io', 'per_device'), context),
    devices: (value.io?.devices ?? []).map((device) => resolve(folder, device)),
  };
}

/** Niceness from any of its places. */
export function niceOf(worker: RawWorker, base: Path, context: NormalizeContext): number | undefined {
  const limits = limitsOf(worker, base, context);
  const path = limits?.path ?? base;
  const places = [
    given(worker.nice, base, 'nice'),
    given(limits?.value.cpu?.nice, path, 'cpu', 'nice'),
    given(limits?.value.priority, path, 'priority'),
  ].filter((place) => place !== undefined);
  const [first, ...others] = places;
  for (const other of others) saidOnce(context.report, first, other);
  return first?.value;
}

/** Priority of its storage traffic from either of its places. */
export function ioniceOf(worker: RawWorker, base: Path, context: NormalizeContext): IoPriority | undefined {
  const limits = limitsOf(worker, base, context);
  const written = either(
    context.report,
    given(worker.ionice, base, 'ionice'),
    given(limits?.value.io?.ionice, limits?.path ?? base, 'io', 'ionice'),
  );
  if (written === undefined) return undefined;
  const [kind, level = USUAL_LEVEL] = written.value.split(':');
  return kind === 'idle'
    ? { kind: 'idle' }
    : { kind: kind as 'best-effort' | 'realtime', level: Number(level) };
}

function sharesAsWeight(shares: Given<number> | undefined): Given<number> | undefined {
  if (shares === undefined) return undefined;
  const weight = Math.round((shares.value * USUAL_WEIGHT) / USUAL_SHARES);
  return { ...shares, value: Math.min(MOST_WEIGHT, Math.max(1, weight)) };
}

function checkProcessors(
  cpuset: Given<string | number> | undefined,
  { report, host }: NormalizeContext,
): void {
  if (cpuset === undefined) return;
  for (const part of String(cpuset.value).split(',')) {
    const [first, last = first] = part.split('-').map(Number);
    if (Number(last) >= Number(first)) continue;
    report.error(cpuset.path, `${JSON.stringify(part)} ends before it begins`, {
      hint: `write ${last}-${first}`,
    });
  }
  const numbers = String(cpuset.value).split(/[,-]/).map(Number);
  if (Math.max(...numbers) < host.cores) return;
  report.warning(cpuset.path, `this machine has only the processors 0 to ${host.cores - 1}`, {
    hint: 'the kernel refuses the others',
  });
}
