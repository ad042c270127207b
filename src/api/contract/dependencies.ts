import type { API_VERSION } from './version.ts';
import type { WorkerStateName } from './worker-state.ts';

/** One worker starts after another. */
export interface DependencyView {
  readonly from: string;
  readonly to: string;
  readonly condition: 'started' | 'ready' | 'completed' | 'completed_successfully' | 'log_match';
  /** Of `log_match`: the line of the other worker; `writtenAt` null = it has not come in the process that runs. */
  readonly line: {
    readonly pattern: string;
    readonly stream: 'any' | 'stdout' | 'stderr';
    readonly writtenAt: string | null;
  } | null;
  readonly restart: 'keep' | 'restart' | 'stop';
  readonly required: boolean;
  /** `order`: written as `after` or `before`. */
  readonly kind: 'depends_on' | 'order';
  /** The condition holds now. */
  readonly isFulfilled: boolean;
}

/** Something outside that a worker waits for before each start. */
export interface ExternalDependencyView {
  readonly worker: string;
  readonly name: string;
  /** What it waits for, and why; null when it is there. */
  readonly missing: string | null;
}

/** The last start of a worker; what comes back by itself after it was ready is none. null = not yet. */
export interface StartRecordView {
  readonly worker: string;
  readonly wantedAt: string;
  readonly launchedAt: string | null;
  /** Past its start window and startup probe, or, for a one-shot, done. */
  readonly upAt: string | null;
  readonly readyAt: string | null;
}

export interface DependencyGraphView {
  readonly edges: readonly DependencyView[];
  readonly external: readonly ExternalDependencyView[];
}

/** Answer to `GET /v1/graph`. */
export interface GraphDocument extends DependencyGraphView {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'Graph';
  /** In configuration order. */
  readonly workers: readonly {
    readonly name: string;
    readonly state: WorkerStateName;
    readonly ready: boolean;
  }[];
  /** Of workers that were started since the daemon runs. */
  readonly starts: readonly StartRecordView[];
}
