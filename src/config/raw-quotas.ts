import type { RawCpuLimits, RawIoLimits, RawMemoryLimits, RawProcessLimits } from './raw-limits.ts';

/** `limits:` of a group, as written. */
export interface RawQuotas {
  readonly memory?: Pick<RawMemoryLimits, 'max_rss' | 'max' | 'high'>;
  readonly cpu?: Pick<RawCpuLimits, 'max_percent' | 'max_cores' | 'weight'>;
  readonly io?: Omit<RawIoLimits, 'max_file_descriptors'>;
  readonly process?: Pick<RawProcessLimits, 'max_processes' | 'max_threads'>;
}
