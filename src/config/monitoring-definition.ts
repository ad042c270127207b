/** How often what a worker uses is written down, and for how long that is kept. */
export interface SamplingRules {
  readonly intervalMs: number;
  readonly retentionMs: number;
}

/** What is kept and told of a worker's use of resources, beside what somebody asks for. */
export interface MonitoringRules {
  /** Null = nothing is measured for the history. */
  readonly sampling: SamplingRules | null;
  /** Whether warnings about limits and breaches of them are told; policies that act always say so. */
  readonly alerting: boolean;
}
