import type { SchemaNode } from './schema-node.ts';
import { count, duration, factor, list, map, oneOf, signal } from './schema-values.ts';

/** The profiles of HSU, with the factors it has always given them. */
export const PROFILE_FACTORS: Readonly<Record<string, number>> = {
  batch: 3,
  web: 1,
  database: 5,
  worker: 2,
  scheduler: 2.5,
  default: 1,
};

/** How much each severity stretches retries and delays, unless the file says otherwise. */
export const SEVERITY_FACTORS: Readonly<Record<string, number>> = {
  warning: 0.5,
  critical: 1,
  emergency: 2,
};

const retryKeys = (maxRetries?: number, retryDelay?: string, backoffRate?: number) => ({
  max_retries: count(
    'Failures in a row that are answered with a restart before `exhausted` applies. 0 = unlimited.',
    maxRetries,
  ),
  retry_delay: duration('Wait before the first restart. 0 = restart at once.', retryDelay),
  backoff_rate: factor('Each further restart waits this many times longer.', backoffRate),
});

const triggerOverrides = {
  health_failures: map(
    'Retries after failed health checks. Keys left out are those of an ordinary exit.',
    retryKeys(),
  ),
  resource_violations: map(
    'Retries after a broken limit. Left out: two retries more, twice the delay, backoff_rate 1.5.',
    retryKeys(),
  ),
  severity_multipliers: map(
    'Factors for retries and delays by severity of the trigger (an exit is critical). A map given here replaces the built-in one; names left out count as 1.',
    factorsOf(SEVERITY_FACTORS),
    { default: SEVERITY_FACTORS },
  ),
  worker_profile_multipliers: map(
    'Factors for retries and delays by `profile_type`. A map given here replaces the built-in one; names left out count as 1.',
    factorsOf(PROFILE_FACTORS),
    { default: PROFILE_FACTORS },
  ),
  startup_grace_period: duration(
    '`health_check` and limits ask in vain for this long after each start. It never delays the restart after an exit, nor an operator. Left out: 2m for those of the HSU form, else none; given, it counts for all of them.',
  ),
  sustained_violation_time: duration(
    'The same key of every group of `limits` that does not have it. Left out: the default of each policy.',
  ),
  spike_tolerance_time: duration('The same, for shorter breaches, which are not even mentioned.'),
};

/** `restart_policy`, in both spellings. */
export const restartPolicy: SchemaNode = oneOf(
  'When a worker that ended by itself is started again. A worker stopped by hand stays stopped under every policy.',
  ['always', 'on-failure', 'never', 'unless-stopped'],
  'on-failure',
);

/** `restart:` of the short form. */
export const restart: SchemaNode = map('How restarts are paced, and what counts as success.', {
  ...retryKeys(10, '1s', 2),
  max_delay: duration('No restart waits longer than this, whatever the backoff says.', '60s'),
  jitter: {
    title: 'a number from 0 to 1',
    description: 'Share of the delay by which it is randomly spread: 0.2 is ±20 %.',
    type: 'number',
    minimum: 0,
    maximum: 1,
    default: 0.2,
  },
  stable_after: duration(
    'Each full period of running beyond the first forgives one failure. 0 = every run forgives all.',
    '60s',
  ),
  window: map('A ceiling whatever the pace: more automatic restarts than this per period are not made.', {
    attempts: count('Automatic restarts per period. 0 = no ceiling.', 20),
    period: duration('Length of the sliding window.', '10m'),
  }),
  exhausted: oneOf(
    'What happens when the retries are spent: `park` = wait as `crash-loop` and try again slowly; `fail` = give up until started by hand.',
    ['park', 'fail'],
    'park',
  ),
  parked_retry: duration('Time between the slow retries of a parked worker.', '5m'),
  success_exit_codes: exitCodes('Exit codes that count as success.', [0]),
  success_signals: signals('Signals that count as success when the process dies of one.'),
  fatal_exit_codes: exitCodes('Exit codes after which no policy starts the worker again.', []),
  fatal_signals: signals('Signals after which no policy starts the worker again.'),
  ...triggerOverrides,
});

/** `unit.managed.control.context_aware_restart` of the HSU form. */
export const contextAwareRestart: SchemaNode = map(
  "HSU's restart block. With it, HSU's own numbers (3 retries, 5s, 1.5) fill what `default` leaves out.",
  { default: map('Retries after an exit.', retryKeys(3, '5s', 1.5)), ...triggerOverrides },
);

function factorsOf(names: Readonly<Record<string, number>>): Record<string, SchemaNode> {
  return Object.fromEntries(Object.keys(names).map((key) => [key, factor(`Factor of \`${key}\`.`)]));
}

function exitCodes(description: string, byDefault: readonly number[]): SchemaNode {
  const code: SchemaNode = { title: 'an exit code from 0 to 255', type: 'integer', minimum: 0, maximum: 255 };
  return list(description, code, { default: byDefault });
}

function signals(description: string): SchemaNode {
  return list(description, signal('Name or number of a signal.'), { default: [] });
}
