/** One limit of a worker. */
export interface LimitView {
  /** As in the configuration: `memory.max_rss`. */
  readonly name: string;
  readonly unit: 'bytes' | 'bytes/s' | 'percent' | 'ms' | 'count';
  readonly max: number;
  /** What the file says; less than `max` when `restart_adjusted` has raised it. */
  readonly configured: number;
  /** At the last look; null before the first one, when nothing runs, and where it cannot be known. */
  readonly value: number | null;
  /** It may be more: not all of it could be seen. */
  readonly isAtLeast?: true;
  readonly policy: string;
  readonly brokenForMs: number | null;
  readonly isThrottled: boolean;
  /** In words: by the kernel, by looking, or why not. */
  readonly enforcement: string;
}

/** Something the kernel shares out by: a weight, a soft limit, a list of processors. */
export interface ShareView {
  /** As in the configuration: `cpu.weight`. */
  readonly name: string;
  readonly text: string;
  readonly enforcement: string;
}
