import type { ConnectionState } from './limit-definition.ts';
import type { RawDuration, RawMonitoring } from './raw.ts';

type RawAmount = string | number;

export interface RawLimitStep {
  readonly do?: 'log' | 'warn' | 'alert' | 'throttle' | 'restart' | 'graceful_shutdown' | 'immediate_kill';
  readonly signal?: string | number;
  readonly target?: 'main' | 'group' | 'tree';
  readonly wait?: RawDuration;
}

/** What every group may say beside its limits. */
export interface RawLimitPolicy {
  readonly policy?: string;
  readonly warning_threshold?: number;
  readonly sustained_violation_time?: RawDuration;
  readonly spike_tolerance_time?: RawDuration;
  readonly hysteresis?: number;
  readonly cool_down?: RawDuration;
  readonly steps?: readonly RawLimitStep[];
  readonly adjust?: { readonly factor?: number; readonly most?: number };
}

export interface RawMemoryLimits extends RawLimitPolicy {
  readonly max_rss?: RawAmount;
  readonly max_virtual?: RawAmount;
  readonly max_swap?: RawAmount;
  readonly max?: RawAmount;
  readonly high?: RawAmount;
  readonly heap?: { readonly max?: RawAmount; readonly runtime?: 'node' | 'java' | 'go' };
}

export interface RawCpuLimits extends RawLimitPolicy {
  readonly max_percent?: number;
  readonly max_cores?: number;
  readonly max_time?: RawDuration;
  readonly weight?: number;
  readonly cpuset?: string | number;
  readonly nice?: number;
}

export interface RawDeviceLimits {
  readonly path?: string;
  readonly max_read_rate?: RawAmount;
  readonly max_write_rate?: RawAmount;
  readonly max_read_ops?: number;
  readonly max_write_ops?: number;
}

export interface RawIoLimits extends RawLimitPolicy {
  readonly max_read_rate?: RawAmount;
  readonly max_read_bps?: RawAmount;
  readonly max_write_rate?: RawAmount;
  readonly max_write_bps?: RawAmount;
  readonly max_read_ops?: number;
  readonly max_write_ops?: number;
  readonly weight?: number;
  readonly ionice?: string;
  readonly devices?: readonly string[];
  readonly per_device?: readonly RawDeviceLimits[];
  readonly max_file_descriptors?: number;
}

export interface RawProcessLimits extends RawLimitPolicy {
  readonly max_processes?: number;
  readonly max_child_processes?: number;
  readonly max_threads?: number;
  readonly max_file_descriptors?: number;
}

export interface RawNetworkLimits extends RawLimitPolicy {
  readonly max_rx_rate?: RawAmount;
  readonly max_tx_rate?: RawAmount;
  readonly max_connections?: number;
  readonly states?: readonly ConnectionState[];
  readonly ports?: readonly number[];
}

export interface RawStorageLimits extends RawLimitPolicy {
  readonly max_log_size?: RawAmount;
  readonly max_tmp_size?: RawAmount;
  readonly paths?: readonly { readonly path?: string; readonly max?: RawAmount }[];
}

export interface RawRunTimeLimits extends RawLimitPolicy {
  readonly max_time?: RawDuration;
  readonly variance?: RawDuration;
}

export interface RawLimits {
  readonly memory?: RawMemoryLimits;
  readonly cpu?: RawCpuLimits;
  readonly io?: RawIoLimits;
  readonly process?: RawProcessLimits;
  readonly network?: RawNetworkLimits;
  readonly storage?: RawStorageLimits;
  readonly run_time?: RawRunTimeLimits;
  readonly monitoring?: RawMonitoring;
  readonly cpu_shares?: number;
  readonly priority?: number;
}
