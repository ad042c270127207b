/** A hook of a worker. */
export interface HookView {
  /** When it is run: `pre_start`, `on_ready` … */
  readonly kind: string;
  readonly tag: string;
  /** The command, or the request, in words. */
  readonly does: string;
  readonly timeoutMs: number;
  /** Its last try; null = none is known. */
  readonly last: {
    readonly at: string;
    readonly durationMs: number;
    readonly incarnation: number;
    readonly attempt: number;
    /** `ended`: it was cut off, because nobody waited for it any more. */
    readonly outcome: 'succeeded' | 'failed' | 'ended';
    /** `exit 0`, `HTTP 204`, `exit 3: no database` … */
    readonly message: string;
    /** Head of what it wrote, or of the answer. */
    readonly output: string;
  } | null;
}
