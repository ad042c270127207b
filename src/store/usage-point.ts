/** What a worker used over one span of time, or over several that were put together. */
export interface UsagePoint {
  /** Epoch ms: when it was measured; of several the first time. */
  readonly at: number;
  /** Length of the span. */
  readonly overMs: number;
  /** Of one core, average and highest. */
  readonly cpuPercent: number;
  readonly cpuPeak: number;
  /** Average and highest. */
  readonly rssBytes: number;
  readonly rssPeak: number;
  /** Highest. */
  readonly processes: number;
  /** Highest; null where it is not known, as are the rates. */
  readonly descriptors: number | null;
  /** Bytes per second, average. */
  readonly readRate: number | null;
  readonly writeRate: number | null;
}

/** Two neighbours as one: averages count by their length, and what is the highest of either is kept. */
export function joinPoints(a: UsagePoint, b: UsagePoint): UsagePoint {
  const overMs = a.overMs + b.overMs;
  const average = (x: number, y: number): number => (x * a.overMs + y * b.overMs) / overMs;
  const averageOf = (x: number | null, y: number | null): number | null =>
    x === null ? y : y === null ? x : average(x, y);
  return {
    at: Math.min(a.at, b.at),
    overMs,
    cpuPercent: average(a.cpuPercent, b.cpuPercent),
    cpuPeak: Math.max(a.cpuPeak, b.cpuPeak),
    rssBytes: average(a.rssBytes, b.rssBytes),
    rssPeak: Math.max(a.rssPeak, b.rssPeak),
    processes: Math.max(a.processes, b.processes),
    descriptors:
      a.descriptors === null || b.descriptors === null
        ? (a.descriptors ?? b.descriptors)
        : Math.max(a.descriptors, b.descriptors),
    readRate: averageOf(a.readRate, b.readRate),
    writeRate: averageOf(a.writeRate, b.writeRate),
  };
}
