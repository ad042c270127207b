import { type Given, given, saidOnce } from './given.ts';
import { CHECK_KEYS, normalizeCheck } from './normalize-check.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import { PROBE_ROLES, type ProbeDefinition, type ProbeRole } from './probe-definition.ts';
import type { RawWorker } from './raw.ts';
import type { RawHealthCheck, RawProbe } from './raw-probes.ts';
import { unitOf } from './unit-of.ts';
import { durationMs } from './written-values.ts';

/** All probes of a worker: startup, liveness and readiness, or HSU's `health_check`, which is the last two in one. */
export function normalizeProbes(
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): readonly ProbeDefinition[] {
  const healthCheck = healthCheckOf(worker, base, context);
  const own = PROBE_ROLES.flatMap((role) => given(worker[role], base, role) ?? []);
  for (const written of healthCheck === undefined ? [] : own) {
    if (written.path.at(-1) === 'startup') continue;
    context.report.error(written.path, 'health_check is liveness and readiness already', {
      hint: 'write liveness and readiness instead of health_check',
      at: 'key',
    });
  }
  return [
    ...own.map(({ value, path }) => normalizeProbe(path.at(-1) as ProbeRole, value, path, context)),
    healthCheck === undefined ? undefined : normalizeHealthCheck(healthCheck, context),
  ].filter((probe) => probe !== undefined);
}

/** `health_check` of whichever form has it. */
function healthCheckOf(
  worker: RawWorker,
  base: Path,
  { report }: NormalizeContext,
): Given<RawHealthCheck> | undefined {
  const short = given(worker.health_check, base, 'health_check');
  const { unit, path } = unitOf(worker, base);
  const long = given(unit.health_check, path, 'health_check');
  saidOnce(report, short, long);
  return short ?? long;
}

function normalizeProbe(
  role: ProbeRole,
  written: RawProbe,
  path: Path,
  context: NormalizeContext,
): ProbeDefinition | undefined {
  const check = onlyCheck(written, path, context);
  if (check === undefined) return undefined;
  const periodMs = durationMs(written.period, 10_000);
  return withSaneTimes(
    {
      name: role,
      roles: [role],
      check,
      initialDelayMs: durationMs(written.initial_delay, 0),
      periodMs,
      timeoutMs: durationMs(written.timeout, Math.min(1000, periodMs)),
      successThreshold: written.success_threshold ?? 1,
      failureThreshold: written.failure_threshold ?? 3,
      ...(written.limits_ok === true ? { limitsOk: true } : {}),
    },
    path,
    'period',
    context,
  );
}

function onlyCheck(
  written: RawProbe,
  path: Path,
  context: NormalizeContext,
): ProbeDefinition['check'] | undefined {
  const { report } = context;
  const keys = CHECK_KEYS.filter((key) => written[key] !== undefined && written[key] !== false);
  const [key, other] = keys;
  if (key === undefined && written.limits_ok === true) return { type: 'process' };
  if (key === undefined) {
    if (!report.hasErrorIn(path)) {
      report.error(path, 'a probe without a check', {
        hint: `add one of ${CHECK_KEYS.join(', ')}`,
        at: 'key',
      });
    }
    return undefined;
  }
  if (other !== undefined) {
    report.error([...path, other], `a second check beside ${key}`, {
      hint: 'a probe has one check',
      at: 'key',
    });
  }
  for (const word of ['shell', 'success_exit_codes', 'warning_exit_codes'] as const) {
    if (key === 'exec' || written[word] === undefined) continue;
    report.error([...path, word], `${word} goes with exec`, { hint: 'remove it', at: 'key' });
  }
  return normalizeCheck(key, written, path, context);
}

function normalizeHealthCheck(
  { value, path }: Given<RawHealthCheck>,
  context: NormalizeContext,
): ProbeDefinition | undefined {
  const { report } = context;
  const { type, run_options: options = {}, ...blocks } = value;
  if (type === undefined) return undefined;
  for (const other of ['http', 'grpc', 'tcp', 'exec'] as const) {
    if (other === type || blocks[other] === undefined) continue;
    report.warning([...path, other], `${other} has no effect: the type is ${type}`, {
      hint: 'remove it',
      at: 'key',
    });
  }
  if (type !== 'process' && blocks[type] === undefined) {
    if (!report.hasErrorIn(path)) {
      report.error(path, `type ${type} needs a block "${type}"`, { hint: HEALTH_CHECK_EXAMPLES[type] });
    }
    return undefined;
  }
  const raw: RawProbe = type === 'process' ? { process: true } : { [type]: blocks[type] };
  const check = normalizeCheck(type, raw, path, context);
  if (check === undefined || options.enabled === false) return undefined;
  const periodMs = durationMs(options.interval, 30_000);
  return withSaneTimes(
    {
      name: 'health_check',
      roles: ['liveness', 'readiness'],
      check,
      initialDelayMs: durationMs(options.initial_delay, 0),
      periodMs,
      timeoutMs: durationMs(options.timeout, Math.min(5000, periodMs)),
      successThreshold: 1,
      failureThreshold: (options.retries ?? 2) + 1,
    },
    [...path, 'run_options'],
    'interval',
    context,
  );
}

const HEALTH_CHECK_EXAMPLES = {
  http: 'write http: {url: "http://127.0.0.1:8080/health"}',
  grpc: 'write grpc: {address: "127.0.0.1:50051"}',
  tcp: 'write tcp: {address: 127.0.0.1, port: 8080}',
  exec: 'write exec: {command: /usr/bin/test, args: [-e, /run/app.pid]}',
} as const;

function withSaneTimes(
  probe: ProbeDefinition,
  path: Path,
  periodKey: 'period' | 'interval',
  { report }: NormalizeContext,
): ProbeDefinition {
  if (probe.periodMs <= 0) report.error([...path, periodKey], `${periodKey} must be longer than 0`);
  if (probe.timeoutMs <= 0 && probe.periodMs > 0)
    report.error([...path, 'timeout'], 'timeout must be longer than 0');
  else if (probe.timeoutMs > probe.periodMs && probe.periodMs > 0) {
    report.warning(
      [...path, 'timeout'],
      `timeout is longer than ${periodKey}: a slow check delays the next one`,
      {
        hint: `shorten timeout or lengthen ${periodKey}`,
        at: 'key',
      },
    );
  }
  return probe;
}
