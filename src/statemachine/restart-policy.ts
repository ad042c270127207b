/** Why a restart is considered; HSU's context-aware restart keeps a retry budget for each. */
export type RestartTrigger = 'exit' | 'health_failure' | 'resource_violation' | 'manual';

/** How bad the trigger was; multiplies retries and delays. */
export type Severity = 'warning' | 'critical' | 'emergency';

/** Retries and delays for one kind of trigger. */
export interface RetryRules {
  /** Unstable runs in a row before the worker is parked; 0 = unlimited. */
  readonly maxRetries: number;
  readonly retryDelayMs: number;
  /** Each further retry waits this many times longer. */
  readonly backoffRate: number;
}

/** Everything that decides whether and when a worker is started again. */
export interface RestartRules {
  /** `unless-stopped` means the same as `always`: under every policy a worker stopped by hand stays stopped (I2). */
  readonly policy: 'never' | 'on-failure' | 'always' | 'unless-stopped';
  readonly successExitCodes: readonly number[];
  readonly successSignals: readonly string[];
  /** Ending like this is final: no policy retries it. */
  readonly fatalExitCodes: readonly number[];
  readonly fatalSignals: readonly string[];
  readonly retries: Readonly<Record<'exit' | 'health_failure' | 'resource_violation', RetryRules>>;
  readonly severityMultipliers: Readonly<Record<string, number>>;
  /** The factor of this worker's profile (`batch`, `web` …), already looked up. */
  readonly profileMultiplier: number;
  /** Limits ask in vain for a restart this long after each start. Exits and operators are never delayed by it. */
  readonly startupGraceMs: number;
  /** The same for probes. */
  readonly probeGraceMs: number;
  readonly maxDelayMs: number;
  /** Share of the delay by which it is randomly spread, 0.2 = ±20 %. */
  readonly jitter: number;
  /** Every further full period of running beyond the first forgives one unstable run. */
  readonly stableAfterMs: number;
  /** At most this many automatic restarts per window, whatever their pace; attempts 0 = no window. */
  readonly window: { readonly attempts: number; readonly periodMs: number };
  /** What happens when the budget is spent: park with slow retries, or fail for good. */
  readonly exhausted: 'park' | 'fail';
  /** Time between the slow retries of a parked worker. */
  readonly parkedRetryMs: number;
}

/** How a process ended. Exactly one of code and signal is set; both are null when nobody could know (I7). */
export interface ExitStatus {
  readonly code: number | null;
  readonly signal: string | null;
}

/** What the policy remembers between runs. */
export interface RestartMemory {
  /** Unstable runs that have not been forgiven. */
  readonly level: number;
  /** Monotonic times (ms) of automatic restarts that may still count for the window. */
  readonly recent: readonly number[];
}

export const FRESH_MEMORY: RestartMemory = { level: 0, recent: [] };

export type RestartDecision =
  | { readonly kind: 'restart'; readonly delayMs: number; readonly memory: RestartMemory }
  | {
      readonly kind: 'park';
      readonly delayMs: number;
      readonly memory: RestartMemory;
      readonly reason: string;
    }
  | { readonly kind: 'complete'; readonly memory: RestartMemory }
  | { readonly kind: 'fail'; readonly memory: RestartMemory; readonly reason: string };

/** One ended run, as the policy sees it. */
export interface EndedRun {
  readonly status: ExitStatus;
  /** How long the process lived, ms. */
  readonly uptimeMs: number;
  /** It ended before its start window was over, or never started: a failed start whatever its code. */
  readonly failedStart: boolean;
  readonly oneshot: boolean;
}

/**
 * Decides what follows a run that ended by itself.
 * @param random a number in [0, 1) that spreads the delay
 */
export function decideAfterExit(
  rules: RestartRules,
  memory: RestartMemory,
  run: EndedRun,
  nowMs: number,
  random: number,
): RestartDecision {
  if (isFatal(rules, run.status)) {
    return { kind: 'fail', memory, reason: `${describeExit(run.status)} is listed as fatal` };
  }
  const succeeded = isSuccess(rules, run.status) && (run.oneshot || !run.failedStart);
  if (succeeded && (run.oneshot || rules.policy === 'on-failure' || rules.policy === 'never')) {
    return { kind: 'complete', memory: FRESH_MEMORY };
  }
  if (rules.policy === 'never') {
    return { kind: 'fail', memory, reason: 'restart_policy is never' };
  }
  return spendRetry(rules, memory, 'exit', 'critical', run.uptimeMs, nowMs, random);
}

/**
 * Decides about a restart that a probe or a limit asks for, or an operator.
 * An operator is never refused or delayed and costs no budget.
 */
export function decideOnTrigger(
  rules: RestartRules,
  memory: RestartMemory,
  trigger: Exclude<RestartTrigger, 'exit'>,
  severity: Severity,
  uptimeMs: number,
  nowMs: number,
  random: number,
): RestartDecision | { readonly kind: 'ignore'; readonly reason: string } {
  if (trigger === 'manual') return { kind: 'restart', delayMs: 0, memory };
  if (trigger === 'health_failure' && rules.policy === 'never') {
    return { kind: 'ignore', reason: 'restart_policy is never' };
  }
  const graceMs = trigger === 'health_failure' ? rules.probeGraceMs : rules.startupGraceMs;
  if (uptimeMs < graceMs) {
    return { kind: 'ignore', reason: 'within startup_grace_period' };
  }
  return spendRetry(rules, memory, trigger, severity, uptimeMs, nowMs, random);
}

function spendRetry(
  rules: RestartRules,
  memory: RestartMemory,
  trigger: Exclude<RestartTrigger, 'manual'>,
  severity: Severity,
  uptimeMs: number,
  nowMs: number,
  random: number,
): RestartDecision {
  const retry = rules.retries[trigger];
  const factor = rules.profileMultiplier * (rules.severityMultipliers[severity] ?? 1);
  const level = forgive(memory.level, uptimeMs, rules.stableAfterMs) + 1;
  const recent = [...memory.recent.filter((at) => nowMs - at < rules.window.periodMs), nowMs].slice(
    -Math.max(1, rules.window.attempts + 1),
  );
  const next: RestartMemory = { level, recent };

  const budget = budgetOf(retry, factor);
  if (budget > 0 && level > budget) {
    return exhaust(rules, next, `${level} failures in a row, ${budget} retries allowed`);
  }
  if (rules.window.attempts > 0 && recent.length > rules.window.attempts) {
    const seconds = Math.round(rules.window.periodMs / 1000);
    return exhaust(rules, next, `more than ${rules.window.attempts} restarts in ${seconds} s`);
  }
  return {
    kind: 'restart',
    delayMs: backoffDelayMs(retry, level, factor, rules.maxDelayMs, rules.jitter, random),
    memory: next,
  };
}

/** Retries in a row; 0 = unlimited. */
function budgetOf({ maxRetries }: RetryRules, factor: number): number {
  return maxRetries === 0 ? 0 : Math.max(1, Math.trunc(maxRetries * factor));
}

/** True while the retries after exits are used up and the present run has not yet earned one back. */
export function isBudgetSpent(
  rules: RestartRules,
  memory: RestartMemory,
  uptimeMs: number,
  nowMs: number,
): boolean {
  const factor = rules.profileMultiplier * (rules.severityMultipliers['critical'] ?? 1);
  const budget = budgetOf(rules.retries.exit, factor);
  const recent = memory.recent.filter((at) => nowMs - at < rules.window.periodMs);
  if (rules.window.attempts > 0 && recent.length > rules.window.attempts) return true;
  return budget > 0 && forgive(memory.level, uptimeMs, rules.stableAfterMs) > budget;
}

function exhaust(rules: RestartRules, memory: RestartMemory, reason: string): RestartDecision {
  return rules.exhausted === 'park'
    ? { kind: 'park', delayMs: rules.parkedRetryMs, memory, reason }
    : { kind: 'fail', memory, reason };
}

/**
 * Forgives one unstable run for each full stable period beyond the first. The first period forgives nothing:
 * a crash just past the threshold would otherwise cancel its own penalty and never escalate.
 */
export function forgive(level: number, uptimeMs: number, stableAfterMs: number): number {
  if (stableAfterMs <= 0) return 0;
  return Math.max(0, level - Math.max(0, Math.floor(uptimeMs / stableAfterMs) - 1));
}

/** `retryDelay × rate^(level-1)`, scaled by the multipliers, capped, then spread by the jitter. */
export function backoffDelayMs(
  retry: RetryRules,
  level: number,
  factor: number,
  maxDelayMs: number,
  jitter: number,
  random: number,
): number {
  const base = retry.retryDelayMs * factor;
  if (base === 0) return 0;
  const raw = base * retry.backoffRate ** Math.max(0, level - 1);
  return Math.round(Math.min(raw, maxDelayMs) * (1 + jitter * (2 * random - 1)));
}

/** True when this way of ending counts as success. */
export function isSuccess(rules: RestartRules, status: ExitStatus): boolean {
  if (status.code !== null) return rules.successExitCodes.includes(status.code);
  return status.signal !== null && rules.successSignals.includes(status.signal);
}

function isFatal(rules: RestartRules, status: ExitStatus): boolean {
  if (status.code !== null) return rules.fatalExitCodes.includes(status.code);
  return status.signal !== null && rules.fatalSignals.includes(status.signal);
}

/** `exit 1`, `SIGKILL` or `exit unknown`. */
export function describeExit(status: ExitStatus): string {
  if (status.signal !== null) return status.signal;
  return status.code === null ? 'exit unknown' : `exit ${status.code}`;
}
