import type { Selector } from './actions.ts';

/** One look at a worker. */
export interface ProbeResultView {
  readonly at: string;
  /** `warn` passes; `unknown`: the checker itself was held up, and nobody could tell. */
  readonly outcome: 'pass' | 'warn' | 'fail' | 'unknown';
  readonly latencyMs: number;
  readonly message: string;
  /** What the check saw, at most 64 KiB of it; in the history the first 1024 characters. */
  readonly output: string;
  readonly incarnation: number;
}

/** One probe of a worker and what it has come to. */
export interface ProbeView {
  /** The key it has in the configuration: `startup`, `liveness`, `readiness`, `health_check`. */
  readonly name: string;
  readonly decides: readonly ('startup' | 'liveness' | 'readiness')[];
  /** The check in a few words. */
  readonly check: string;
  /** `idle`: nothing runs, or the startup probe has not passed yet, or it has and this is it. */
  readonly state: 'idle' | 'unknown' | 'passing' | 'failing';
  /** In a row. */
  readonly successes: number;
  /** In a row. */
  readonly failures: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
  readonly periodMs: number;
  readonly timeoutMs: number;
  /** Newest first, at most ten. */
  readonly results: readonly ProbeResultView[];
}

/** Body of `POST /v1/check`. The answer is one {@link CheckResult} a line. */
export interface CheckRequest {
  readonly selector: Selector;
}

/** What all probes of a worker have found just now. */
export interface CheckResult {
  readonly worker: string;
  /** `none`: it has no probes. */
  readonly outcome: 'pass' | 'fail' | 'unknown' | 'none';
  readonly probes: readonly {
    readonly name: string;
    readonly check: string;
    readonly result: ProbeResultView;
  }[];
}
