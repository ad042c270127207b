/** What everything a worker started uses together. */
export interface UsageView {
  readonly at: string;
  /** Time that `cpuPercent` and the rates are the average of: since somebody looked last, or since the start. */
  readonly overMs: number;
  /** Of one core: 250 is two and a half cores. */
  readonly cpuPercent: number;
  readonly cpuTimeMs: number;
  /** Resident memory, summed over the processes. */
  readonly rssBytes: number;
  /** The most that was seen of it since the start. */
  readonly peakRssBytes: number;
  /** The highest average over about a second or more that was seen since the start. */
  readonly peakCpuPercent: number;
  readonly virtualBytes: number;
  readonly processes: number;
  readonly threads: number;
  /** From here on null where it is not for the master to see. */
  readonly swapBytes: number | null;
  readonly descriptors: number | null;
  /** Storage traffic since the start. */
  readonly readBytes: number | null;
  readonly writtenBytes: number | null;
  /** Bytes per second. */
  readonly readRate: number | null;
  readonly writeRate: number | null;
  /** Share of the last ten seconds, in percent, in which some process of it waited. */
  readonly pressure: { readonly cpu: number; readonly memory: number; readonly io: number } | null;
  /** For how long the kernel has held it back for a limit on its CPU. */
  readonly throttledMs: number | null;
  /** Its parts; only there when asked for. */
  readonly tree?: readonly ProcessUsageView[];
}

export interface ProcessUsageView {
  readonly pid: number;
  readonly ppid: number;
  readonly threads: number;
  readonly cpuPercent: number;
  readonly cpuTimeMs: number;
  readonly rssBytes: number;
  readonly command: string;
}

/** What a worker used over one span of time, or over several together. */
export interface UsagePointView {
  /** When it was measured; of several the first time. */
  readonly at: string;
  /** Length of the span. */
  readonly overMs: number;
  /** Of one core: the average, and the highest average between two measurements. */
  readonly cpuPercent: number;
  readonly cpuPeakPercent: number;
  /** Average and highest. */
  readonly rssBytes: number;
  readonly rssPeakBytes: number;
  /** Highest. */
  readonly processes: number;
  /** Highest; null where it is not for the master to see, as are the rates. */
  readonly descriptors: number | null;
  /** Bytes per second, average. */
  readonly readRate: number | null;
  readonly writeRate: number | null;
}

/** One line of the answer to `GET /v1/usage`. */
export interface UsageHistoryView {
  readonly worker: string;
  /** Time between two measurements; null when the worker has no `resource_monitoring`. */
  readonly intervalMs: number | null;
  /** What an older point stands for. */
  readonly pointMs: number | null;
  readonly retentionMs: number | null;
  /** All points together; null when there are none. */
  readonly whole: UsagePointView | null;
  /** Oldest first. There are none of the time when nothing of the worker ran. */
  readonly points: readonly UsagePointView[];
}

/** How much of the use `GET /v1/workers` tells. */
export type UsageDetail = 'none' | 'total' | 'tree';
