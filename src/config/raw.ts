import type { GroupStrategy } from './group-definition.ts';
import type { RawDrain } from './raw-drain.ts';
import type { RawHooks } from './raw-hooks.ts';
import type { RawLimits } from './raw-limits.ts';
import type { RawHealthCheck, RawHttp, RawProbe } from './raw-probes.ts';
import type { RawQuotas } from './raw-quotas.ts';

/** A duration as written. */
export type RawDuration = string | number;
export type RawSignal = string | number;
export type RawEnvironment = Readonly<Record<string, string>> | readonly string[];
export type RawCommand = string | readonly string[];

export interface RawRetry {
  readonly max_retries?: number;
  readonly retry_delay?: RawDuration;
  readonly backoff_rate?: number;
}

export interface RawNotify {
  readonly fd?: number;
  readonly log?: string;
  readonly stream?: 'stdout' | 'stderr' | 'any';
  readonly access?: 'main' | 'all';
  readonly timeout?: RawDuration;
  readonly watchdog?: RawDuration;
  readonly watchdog_signal?: RawSignal;
}

export interface RawReload {
  readonly signal?: RawSignal;
  readonly exec?: RawCommand;
  readonly http?: string | RawHttp;
  readonly validate?: RawCommand;
  readonly confirm?: 'notify' | 'readiness' | 'none';
  readonly timeout?: RawDuration;
}

export interface RawDependency {
  readonly worker?: string;
  readonly condition?: 'started' | 'ready' | 'completed' | 'completed_successfully' | 'log_match';
  readonly restart?: 'keep' | 'restart' | 'stop';
  readonly required?: boolean;
  readonly log?: string;
  readonly stream?: 'any' | 'stdout' | 'stderr';
  readonly tcp?: string | number;
  readonly http?: string;
  readonly file?: string;
  readonly timeout?: RawDuration;
}

/** What both restart blocks may say. */
export interface RawTriggers {
  readonly health_failures?: RawRetry;
  readonly resource_violations?: RawRetry;
  readonly severity_multipliers?: Readonly<Record<string, number>>;
  readonly worker_profile_multipliers?: Readonly<Record<string, number>>;
  readonly startup_grace_period?: RawDuration;
  readonly sustained_violation_time?: RawDuration;
  readonly spike_tolerance_time?: RawDuration;
}

export interface RawRestart extends RawRetry, RawTriggers {
  readonly max_delay?: RawDuration;
  readonly jitter?: number;
  readonly stable_after?: RawDuration;
  readonly window?: { readonly attempts?: number; readonly period?: RawDuration };
  readonly exhausted?: 'park' | 'fail';
  readonly parked_retry?: RawDuration;
  readonly success_exit_codes?: readonly number[];
  readonly success_signals?: readonly RawSignal[];
  readonly fatal_exit_codes?: readonly number[];
  readonly fatal_signals?: readonly RawSignal[];
}

export interface RawContextAwareRestart extends RawTriggers {
  readonly default?: RawRetry;
}

export interface RawStopStep {
  readonly signal?: RawSignal;
  readonly target?: 'main' | 'group' | 'tree';
  readonly exec?: RawCommand;
  readonly wait?: RawDuration;
}

export interface RawLogs {
  readonly mode?: 'pipe' | 'direct';
  readonly format?: 'cri' | 'raw';
  readonly max_size?: string | number;
  readonly max_files?: number;
  readonly max_age?: RawDuration;
  readonly max_total?: string | number;
  readonly compress?: boolean;
  readonly pipe_size?: string | number;
}

export interface RawProcessFile {
  readonly servicecontext?: 'system' | 'user' | 'session';
  readonly service_context?: 'system' | 'user' | 'session';
  readonly scenario?: string;
  readonly basedirectory?: string;
  readonly base_directory?: string;
  readonly appname?: string;
  readonly app_name?: string;
  readonly usesubdirectory?: boolean;
  readonly use_subdirectory?: boolean;
}

export interface RawMonitoring {
  readonly enabled?: boolean;
  readonly interval?: RawDuration;
  readonly history_retention?: RawDuration;
  readonly alerting_enabled?: boolean;
}

export interface RawForking {
  readonly pid_file?: string;
  readonly start_timeout?: RawDuration;
}

export interface RawExecution extends RawForking {
  readonly type?: 'simple' | 'forking';
  readonly executable_path?: string;
  readonly args?: readonly string[];
  readonly environment?: RawEnvironment;
  readonly working_directory?: string;
  readonly wait_delay?: RawDuration;
}

export type RawPolicy = 'always' | 'on-failure' | 'never' | 'unless-stopped';

export interface RawControl {
  readonly execution?: RawExecution;
  readonly restart_policy?: RawPolicy;
  readonly context_aware_restart?: RawContextAwareRestart;
  readonly graceful_timeout?: RawDuration;
  readonly process_file?: RawProcessFile;
  readonly limits?: RawLimits;
  readonly resource_monitoring?: RawMonitoring;
}

export interface RawDiscovery {
  readonly method?: 'pid-file' | 'process-name' | 'port' | 'service-name' | 'cgroup';
  readonly pid_file?: string;
  readonly process_name?: string;
  readonly process_args?: readonly string[];
  readonly port?: number;
  readonly protocol?: 'tcp' | 'udp';
  readonly service_name?: string;
  readonly cgroup?: string;
  readonly check_interval?: RawDuration;
}

export interface RawForeignControl {
  readonly can_terminate?: boolean;
  readonly can_restart?: boolean;
  readonly service_manager?: 'systemd';
  readonly service_name?: string;
  readonly allowed_signals?: readonly RawSignal[];
  readonly graceful_timeout?: RawDuration;
}

export interface RawMetadata {
  readonly name?: string;
  readonly description?: string;
}

export interface RawUnit {
  readonly integrated?: {
    readonly metadata?: RawMetadata;
    readonly control?: RawControl;
    readonly health_check?: RawHealthCheck;
  };
  readonly unmanaged?: {
    readonly metadata?: RawMetadata;
    readonly discovery?: RawDiscovery;
    readonly control?: RawForeignControl;
    readonly health_check?: RawHealthCheck;
  };
  readonly managed?: {
    readonly metadata?: RawMetadata;
    readonly control?: RawControl;
    readonly health_check?: RawHealthCheck;
  };
}

/** A worker as the schema lets it through; what broke a rule has been taken out, so everything is optional. */
export interface RawWorker {
  readonly id?: string;
  readonly type?: 'managed' | 'unmanaged' | 'integrated';
  readonly enabled?: boolean;
  readonly description?: string;
  readonly profile_type?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly run?: RawCommand;
  readonly shell?: boolean;
  readonly env?: RawEnvironment;
  readonly inherit_env?: readonly string[];
  readonly cwd?: string;
  readonly user?: string;
  readonly group?: string;
  readonly groups?: readonly string[];
  readonly umask?: string;
  readonly nice?: number;
  readonly ionice?: string;
  readonly oom_score_adj?: number;
  readonly rlimits?: Readonly<Record<string, string | number>>;
  readonly pid_file?: string;
  readonly logs?: RawLogs;
  readonly forking?: RawForking;
  readonly start_seconds?: RawDuration;
  readonly stop?: readonly RawStopStep[];
  readonly drain?: RawDuration | RawDrain;
  readonly kill?: 'tree' | 'main';
  readonly restart_policy?: RawPolicy;
  readonly restart?: RawRestart;
  readonly oneshot?: boolean;
  readonly essential?: boolean;
  readonly depends_on?: readonly (string | RawDependency)[] | Readonly<Record<string, RawDependency | null>>;
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly notify?: 'systemd' | RawNotify;
  readonly reload?: RawReload;
  readonly startup?: RawProbe;
  readonly liveness?: RawProbe;
  readonly readiness?: RawProbe;
  readonly health_check?: RawHealthCheck;
  readonly hooks?: RawHooks;
  readonly limits?: RawLimits;
  readonly resource_monitoring?: RawMonitoring;
  readonly unit?: RawUnit;
}

export interface RawGroup {
  readonly members?: readonly string[];
  readonly strategy?: GroupStrategy;
  readonly limits?: RawQuotas;
  readonly max_running?: number;
  readonly leader?: string;
  readonly on_failure?: 'keep' | 'stop';
}

export interface RawMetrics {
  readonly listen?: string | number;
  readonly allow_remote?: boolean;
}

/** The document after the schema check. */
export interface RawConfiguration {
  readonly master?: {
    readonly log_level?: 'trace' | 'debug' | 'info' | 'warn' | 'error';
    readonly force_shutdown_timeout?: RawDuration;
    readonly reload?: 'auto' | 'manual';
    readonly max_parallel_starts?: number;
    readonly max_log_size?: string | number;
    readonly metrics?: RawMetrics | null;
  } | null;
  readonly workers?: readonly (RawWorker | undefined)[] | null;
  readonly groups?: Readonly<Record<string, RawGroup | undefined>> | null;
}
