import type { RestartRules, RetryRules } from '../statemachine/restart-policy.ts';
import { either, given } from './given.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { sorted } from './normalize-env.ts';
import { normalizeSignals } from './normalize-signals.ts';
import type { Path } from './path.ts';
import type { RawContextAwareRestart, RawRestart, RawRetry, RawTriggers, RawWorker } from './raw.ts';
import { PROFILE_FACTORS, SEVERITY_FACTORS } from './schema-restart.ts';
import { unitOf } from './unit-of.ts';
import { durationMs } from './written-values.ts';

const OWN_RETRY: RetryRules = { maxRetries: 10, retryDelayMs: 1000, backoffRate: 2 };
/** What HSU fills into a `context_aware_restart` block. */
const HSU_RETRY: RetryRules = { maxRetries: 3, retryDelayMs: 5000, backoffRate: 1.5 };

const HSU_GRACE_MS = 120_000;

const TRIGGER_KEYS = [
  'health_failures',
  'resource_violations',
  'severity_multipliers',
  'worker_profile_multipliers',
  'startup_grace_period',
  'sustained_violation_time',
  'spike_tolerance_time',
] as const satisfies readonly (keyof RawTriggers)[];

/** Restart rules from `restart`, `context_aware_restart` or both, completed with the defaults. */
export function normalizeRestart(worker: RawWorker, base: Path, context: NormalizeContext): RestartRules {
  const { report } = context;
  const { unit, path } = unitOf(worker, base);
  const { control } = unit;
  const controlPath: Path = [...path, 'control'];
  const policy = either(
    report,
    given(worker.restart_policy, base, 'restart_policy'),
    given(control?.restart_policy, controlPath, 'restart_policy'),
  );
  if (worker.oneshot === true && (policy?.value === 'always' || policy?.value === 'unless-stopped')) {
    report.error(
      policy.path,
      `a oneshot is meant to end; restart_policy ${policy.value} would never let it`,
      {
        hint: 'write on-failure or never, or leave oneshot out',
      },
    );
  }
  const merged = mergeBlocks(worker, base, context);
  const exit = completeRetry(merged, control?.context_aware_restart === undefined ? OWN_RETRY : HSU_RETRY);
  const own = worker.restart ?? {};
  // Probes as Kubernetes has them say by themselves how long they wait.
  const isHsuCheck = (worker.health_check ?? unit.health_check) !== undefined;
  const hasHsuLimits = control?.limits !== undefined;
  const profiles = merged.worker_profile_multipliers ?? PROFILE_FACTORS;
  return {
    policy: policy?.value ?? 'on-failure',
    ...normalizeEndings(own, [...base, 'restart'], context),
    retries: {
      exit,
      health_failure: completeRetry(merged.health_failures ?? {}, exit),
      resource_violation: completeRetry(merged.resource_violations ?? {}, forViolations(merged, exit)),
    },
    severityMultipliers: sorted(Object.entries(merged.severity_multipliers ?? SEVERITY_FACTORS)),
    profileMultiplier: profiles[worker.profile_type ?? 'default'] ?? 1,
    startupGraceMs: durationMs(merged.startup_grace_period, hasHsuLimits ? HSU_GRACE_MS : 0),
    probeGraceMs: durationMs(merged.startup_grace_period, isHsuCheck ? HSU_GRACE_MS : 0),
    maxDelayMs: durationMs(own.max_delay, 60_000),
    jitter: own.jitter ?? 0.2,
    stableAfterMs: durationMs(own.stable_after, 60_000),
    window: { attempts: own.window?.attempts ?? 20, periodMs: durationMs(own.window?.period, 600_000) },
    exhausted: own.exhausted ?? 'park',
    parkedRetryMs: durationMs(own.parked_retry, 300_000),
  };
}

/** Both blocks as one; a key that both give is an error. */
function mergeBlocks(worker: RawWorker, base: Path, { report }: NormalizeContext): RawRetry & RawTriggers {
  const own: RawRestart = worker.restart ?? {};
  const { unit, path } = unitOf(worker, base);
  const hsu: RawContextAwareRestart = unit.control?.context_aware_restart ?? {};
  const ownPath: Path = [...base, 'restart'];
  const hsuPath: Path = [...path, 'control', 'context_aware_restart'];
  for (const key of ['max_retries', 'retry_delay', 'backoff_rate'] as const) {
    either<unknown>(
      report,
      given(own[key], ownPath, key),
      given(hsu.default?.[key], hsuPath, 'default', key),
    );
  }
  for (const key of TRIGGER_KEYS) {
    either<unknown>(report, given(own[key], ownPath, key), given(hsu[key], hsuPath, key));
  }
  const { default: byDefault, ...triggers } = hsu;
  return { ...triggers, ...byDefault, ...own };
}

function completeRetry(written: RawRetry, rest: RetryRules): RetryRules {
  return {
    maxRetries: written.max_retries ?? rest.maxRetries,
    retryDelayMs: durationMs(written.retry_delay, rest.retryDelayMs),
    backoffRate: written.backoff_rate ?? rest.backoffRate,
  };
}

/** HSU is more patient with broken limits, unless the file says how patient; a block given is completed from `default`. */
function forViolations(merged: RawTriggers, exit: RetryRules): RetryRules {
  if (merged.resource_violations !== undefined) return exit;
  return {
    maxRetries: exit.maxRetries === 0 ? 0 : exit.maxRetries + 2,
    retryDelayMs: exit.retryDelayMs * 2,
    backoffRate: 1.5,
  };
}

/** Which ways of ending are success and which are final. */
function normalizeEndings(
  own: RawRestart,
  path: Path,
  { report }: NormalizeContext,
): Pick<RestartRules, 'successExitCodes' | 'successSignals' | 'fatalExitCodes' | 'fatalSignals'> {
  const successExitCodes = codes(own.success_exit_codes ?? [0]);
  const fatalExitCodes = codes(own.fatal_exit_codes ?? []);
  const successSignals = normalizeSignals(own.success_signals, [...path, 'success_signals'], report);
  const fatalSignals = normalizeSignals(own.fatal_signals, [...path, 'fatal_signals'], report);
  const code = fatalExitCodes.find((candidate) => successExitCodes.includes(candidate));
  if (code !== undefined) {
    report.error([...path, 'fatal_exit_codes'], `exit code ${code} is both success and fatal`, {
      hint: 'take it out of fatal_exit_codes or success_exit_codes',
    });
  }
  const signal = fatalSignals.find((candidate) => successSignals.includes(candidate));
  if (signal !== undefined) {
    report.error([...path, 'fatal_signals'], `${signal} is both success and fatal`, {
      hint: 'take it out of fatal_signals or success_signals',
    });
  }
  return { successExitCodes, successSignals, fatalExitCodes, fatalSignals };
}

function codes(written: readonly number[]): readonly number[] {
  return [...new Set(written)].sort((a, b) => a - b);
}
