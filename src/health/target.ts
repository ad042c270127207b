import type { CommandEnd } from '../shim/protocol/facts.ts';

/** What a probe looks at: the worker, of whatever kind it is. */
export interface ProbeTarget {
  /** Identity of the main process; null when nothing runs. */
  process(): { readonly pid: number; readonly startTime: number; readonly port?: number } | null;
  /**
   * Runs a command as the worker's user, in its folder and with its environment, as a tree of its own that is killed
   * when the time is over. Rejects with an HsuError when it cannot be started, `unavailable` when there is nobody to
   * start it.
   */
  runCommand(argv: readonly string[], timeoutMs: number): Promise<CommandEnd>;
}
