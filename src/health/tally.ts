import type { ProbeResult } from './result.ts';

/** Results in a row that turn a verdict. */
export interface Thresholds {
  readonly successThreshold: number;
  readonly failureThreshold: number;
}

/** For what needs no second look. */
export const AT_ONCE: Thresholds = { successThreshold: 1, failureThreshold: 1 };

/** What a probe has come to. */
export interface Tally {
  readonly verdict: 'unknown' | 'passing' | 'failing';
  /** Passes in a row; a warning is one. */
  readonly successes: number;
  /** Failures in a row. */
  readonly failures: number;
}

export const NO_TALLY: Tally = { verdict: 'unknown', successes: 0, failures: 0 };

/**
 * Counts one result. Only results in a row count: one of the other kind begins anew (A083). A result nobody could
 * tell leaves everything as it is.
 */
export function count(tally: Tally, outcome: ProbeResult['outcome'], thresholds: Thresholds): Tally {
  switch (outcome) {
    case 'unknown':
      return tally;
    case 'pass':
    case 'warn': {
      const successes = tally.successes + 1;
      const isEnough = successes >= thresholds.successThreshold;
      return { verdict: isEnough ? 'passing' : tally.verdict, successes, failures: 0 };
    }
    case 'fail': {
      const failures = tally.failures + 1;
      const isEnough = failures >= thresholds.failureThreshold;
      return { verdict: isEnough ? 'failing' : tally.verdict, successes: 0, failures };
    }
  }
}
