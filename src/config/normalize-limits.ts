import { checkAmount } from './check-amounts.ts';
import { either, type Given, given } from './given.ts';
import {
  CEILING_FACTOR,
  LIMIT_GROUPS,
  LIMIT_KINDS,
  type Limit,
  type LimitGroup,
  type LimitGroupName,
  type LimitKind,
  type LimitPolicy,
  limitName,
  TAKES_TIME,
} from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeSteps } from './normalize-limit-steps.ts';
import { checkConnections, connectionFilter } from './normalize-network.ts';
import { normalizeStorage } from './normalize-storage.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';
import type { RawLimitPolicy, RawLimits, RawRunTimeLimits, RawStorageLimits } from './raw-limits.ts';
import { DEFAULT_POLICY } from './schema-limits.ts';
import { unitOf } from './unit-of.ts';
import { durationMs, rateBytes, sizeBytes } from './written-values.ts';

const SUSTAINED_MS = 30_000;
const TALK_PAUSE_MS = 60_000;

/** Keys that are good for something without a limit that could be broken. */
const KERNEL_KEYS = [
  'heap',
  'high',
  'weight',
  'cpuset',
  'nice',
  'ionice',
  'max_read_ops',
  'max_write_ops',
  'per_device',
];

/** The limits of a worker, group by group; groups that limit nothing are left out. */
export function normalizeLimits(
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): readonly LimitGroup[] {
  const written = limitsOf(worker, base, context);
  if (written === undefined) return [];
  const times = timesOf(worker);
  return LIMIT_GROUPS.flatMap((name) => {
    const group = given(written.value[name], written.path, name);
    return group === undefined ? [] : (normalizeGroup(name, group, times, context) ?? []);
  });
}

/** `limits` of whichever form has it. */
export function limitsOf(
  worker: RawWorker,
  base: Path,
  { report }: NormalizeContext,
): Given<RawLimits> | undefined {
  const { unit, path } = unitOf(worker, base);
  return either(
    report,
    given(worker.limits, base, 'limits'),
    given(unit.control?.limits, path, 'control', 'limits'),
  );
}

type Times = Pick<RawLimitPolicy, 'sustained_violation_time' | 'spike_tolerance_time'>;

/** HSU has the two times in its restart block; there they are meant for all groups. */
function timesOf(worker: RawWorker): Times {
  return { ...unitOf(worker, []).unit.control?.context_aware_restart, ...worker.restart };
}

/** One group of limits, of a worker or of several together; undefined when it limits nothing. */
export function normalizeGroup(
  name: LimitGroupName,
  { value, path }: Given<RawLimitPolicy>,
  times: Times,
  context: NormalizeContext,
): LimitGroup | undefined {
  const policy = policyOf(value.policy ?? DEFAULT_POLICY[name]);
  const limits =
    name === 'storage'
      ? normalizeStorage({ value: value as RawStorageLimits, path }, context)
      : limitsIn(name, { value, path }, policy, context);
  if (limits.length === 0) {
    const isForKernelOnly = KERNEL_KEYS.some((key) => key in value);
    if (!context.report.hasErrorIn(path) && !isForKernelOnly) {
      context.report.warning(path, `limits nothing`, { hint: `add one of ${keysOf(name)}`, at: 'key' });
    }
    return undefined;
  }
  warnAboutUnused(value, path, policy, context);
  const { sustained_violation_time: sustained, spike_tolerance_time: spike } = { ...times, ...value };
  const isTalk = policy === 'log' || policy === 'alert';
  return {
    name,
    limits,
    policy,
    warningPercent: value.warning_threshold ?? null,
    sustainedMs: durationMs(sustained, TAKES_TIME.has(policy) && policy !== 'escalate' ? SUSTAINED_MS : 0),
    spikeMs: durationMs(spike, 0),
    hysteresis: (value.hysteresis ?? 5) / 100,
    coolDownMs: durationMs(value.cool_down, isTalk ? TALK_PAUSE_MS : 0),
    varianceMs: name === 'run_time' ? durationMs((value as RawRunTimeLimits).variance, 0) : 0,
    steps: policy === 'escalate' ? normalizeSteps(value.steps, [...path, 'steps'], context) : [],
    adjust: { factor: value.adjust?.factor ?? 1.5, most: value.adjust?.most ?? 2 },
  };
}

function policyOf(written: string): LimitPolicy {
  return written === 'alert_only' ? 'alert' : (written as LimitPolicy);
}

function limitsIn(
  name: LimitGroupName,
  group: Given<RawLimitPolicy>,
  policy: LimitPolicy,
  context: NormalizeContext,
): readonly Limit[] {
  const limits: Limit[] = [];
  for (const kind of LIMIT_KINDS) {
    if (kind.group !== name) continue;
    const written = writtenLimit(kind, group, context);
    const max = written === undefined ? ceilingFor(kind, limits, policy) : amountOf(kind, written.value);
    if (max === undefined) continue;
    if (written !== undefined) checkAmount(kind, max, written, context);
    limits.push({
      name: limitName(kind),
      max,
      ...(kind.key === 'max_connections' ? { connections: connectionFilter(group.value) } : {}),
    });
  }
  if (name === 'network') checkConnections(group, context);
  checkCeiling(limits, group, context);
  return limits;
}

/** The value under the key of the kind, or under another spelling of it. */
function writtenLimit(
  { group, key }: LimitKind,
  { value, path }: Given<object>,
  { report }: NormalizeContext,
): Given<string | number> | undefined {
  const at = (name: string): Given<string | number> | undefined =>
    given((value as Readonly<Record<string, string | number | undefined>>)[name], path, name);
  if (key === 'max_read_rate' || key === 'max_write_rate') {
    return either(report, at(key), at(key.replace('_rate', '_bps')));
  }
  if (group !== 'cpu' || key !== 'max_percent') return at(key);
  const cores = at('max_cores');
  const percent = cores === undefined ? undefined : { value: Number(cores.value) * 100, path: cores.path };
  return either(report, at(key), percent);
}

function amountOf({ unit }: LimitKind, written: string | number): number {
  switch (unit) {
    case 'bytes':
      return sizeBytes(written, 0);
    case 'bytes/s':
      return rateBytes(written, 0);
    case 'ms':
      return durationMs(written, 0);
    default:
      return Number(written);
  }
}

/** Memory that grows while a policy takes its time must end somewhere. */
function ceilingFor(
  { nature }: LimitKind,
  limits: readonly Limit[],
  policy: LimitPolicy,
): number | undefined {
  const rss = limits.find(({ name }) => name === 'memory.max_rss');
  if (nature !== 'ceiling' || rss === undefined || !TAKES_TIME.has(policy)) return undefined;
  return Math.floor(rss.max * CEILING_FACTOR);
}

function checkCeiling(limits: readonly Limit[], { path }: Given<object>, { report }: NormalizeContext): void {
  const of = (name: string) => limits.find((limit) => limit.name === `memory.${name}`)?.max;
  const [rss, max] = [of('max_rss'), of('max')];
  if (rss !== undefined && max !== undefined && max < rss) {
    report.error([...path, 'max'], 'max is below max_rss, so the policy would never have its turn', {
      hint: 'max is the ceiling: write more than max_rss, or leave one of the two out',
    });
  }
}

function warnAboutUnused(
  value: RawLimitPolicy,
  path: Path,
  policy: LimitPolicy,
  { report }: NormalizeContext,
): void {
  const unused = (key: keyof RawLimitPolicy, needs: LimitPolicy): void => {
    if (value[key] === undefined || policy === needs) return;
    report.warning([...path, key], `${key} has no effect: the policy is ${policy}`, {
      hint: `write policy: ${needs}, or remove it`,
      at: 'key',
    });
  };
  unused('steps', 'escalate');
  unused('adjust', 'restart_adjusted');
}

function keysOf(group: LimitGroupName): string {
  return LIMIT_KINDS.filter((kind) => kind.group === group)
    .map(({ key }) => key)
    .join(', ');
}
