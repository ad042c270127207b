/** `unknown`: nobody could tell, because the checker itself was held up or had no means to look. */
export type Outcome = 'pass' | 'warn' | 'fail' | 'unknown';

/** What a single look at a worker found. */
export interface Finding {
  readonly outcome: Outcome;
  /** One line for a person: `HTTP 200`, `connection refused`. */
  readonly message: string;
  /** Head of what the check saw: the output of a command, the body of an answer. */
  readonly output: string;
  /** The worker's own word, which counts for its readiness at once, without thresholds. */
  readonly isOwnWord?: true;
  /** The look had no more time; the message says how far it had come. */
  readonly isOutOfTime?: true;
}

/** A finding with its time. */
export interface ProbeResult extends Finding {
  /** Epoch ms at which the check began. */
  readonly at: number;
  readonly latencyMs: number;
  /** Incarnation that was looked at; 0 = nothing ran. */
  readonly incarnation: number;
}

/** Carries out one kind of check, again and again. */
export interface Checker {
  /**
   * Looks once. Settles soon after the signal aborts, whatever it finds; what it throws counts as a failure with the
   * message of the error.
   */
  look(signal: AbortSignal): Promise<Finding>;
  /** Lets go of connections that were kept; a later look opens them anew. */
  close(): void;
  /**
   * Names the one to be told that something seems to have changed since the last look. Only for checkers that hear of
   * changes by themselves; none is told after {@link close} and before the next look.
   */
  onChange?(changed: () => void): void;
}

/** Longest output of one look, in characters. */
export const OUTPUT_LIMIT = 64 * 1024;
/** Of that the history keeps the head. */
export const OUTPUT_KEPT = 1024;
/** Longest message, in characters. */
const MESSAGE_KEPT = 256;

export const passed = (message: string, output = ''): Finding => finding('pass', message, output);
export const warned = (message: string, output = ''): Finding => finding('warn', message, output);
export const failed = (message: string, output = ''): Finding => finding('fail', message, output);
export const unknown = (message: string, output = ''): Finding => finding('unknown', message, output);

function finding(outcome: Outcome, message: string, output: string): Finding {
  return { outcome, message: message.slice(0, MESSAGE_KEPT), output: output.slice(0, OUTPUT_LIMIT) };
}

/** As much of a result as is remembered. */
export function forHistory(result: ProbeResult): ProbeResult {
  if (result.output.length <= OUTPUT_KEPT) return result;
  // A mere slice would hold on to all of the output.
  return { ...result, output: Buffer.from(result.output.slice(0, OUTPUT_KEPT)).toString() };
}
