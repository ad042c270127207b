import type { API_VERSION } from './version.ts';

export interface MasterView {
  readonly pid: number;
  readonly shimPid: number | null;
  readonly shim: ShimView | null;
  readonly version: string;
  readonly startedAt: string;
  readonly uptimeMs: number;
  readonly state: 'running' | 'stopping';
  readonly configFile: string;
  readonly configRevision: number;
  /** Why the file on disk is not what runs; null when it is. */
  readonly configError: string | null;
  /** Why what changes is kept in memory only; null while it is on disk. */
  readonly stateError: string | null;
  /** Why the shim does not answer; null while it does. Older masters do not say. */
  readonly shimError?: string | null;
  readonly stateDir: string;
  readonly runDir: string;
  readonly logDir: string;
}

/** What the shim that runs can do on this host. */
export interface ShimView {
  readonly version: string;
  /** Whether it has its native helper. */
  readonly native: boolean;
  /** Whether orphans of workers become its children. */
  readonly subreaper: boolean;
  /** Folder of the workers' cgroups; null when there are none. */
  readonly cgroup: string | null;
  /** Controllers that hold limits, by cgroup version. */
  readonly controllers: Readonly<Partial<Record<'memory' | 'cpu' | 'cpuset' | 'pids' | 'io', 1 | 2>>>;
  /** Why some of them are missing; empty when none is. */
  readonly controllersMissing: string;
  /** Whether it holds groups of workers to limits. One of an older version does not say. */
  readonly groups?: boolean;
  /** Whether it hears sd_notify. */
  readonly notify: boolean;
}

/** Body of `POST /v1/shutdown`. */
export interface ShutdownRequest {
  /** They run on, and the next daemon takes them over. Default false. */
  readonly leaveWorkers?: boolean;
}

/** Body of the answer to `POST /v1/shutdown`, sent when it is done. */
export interface ShutdownResult {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'ShutdownResult';
  /** Workers that could not be stopped; they run on. */
  readonly survivors: readonly string[];
}

/** Body of the answer to `POST /v1/upgrade`, sent just before the other version takes over. */
export interface UpgradeResult {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'UpgradeResult';
  readonly from: string;
  readonly to: string;
}

/** Body of the answer to `POST /v1/reload`. */
export interface ReloadResult {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'ReloadResult';
  readonly ok: boolean;
  readonly revision: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  /** When not ok: each finding as `file:line:col: path: message`. Nothing was changed. */
  readonly findings: readonly string[];
}
