/** What the API can ask of the program around the master: how it ends, and what takes its place. */
export interface DaemonPort {
  /**
   * Stops all workers, or with `leaveWorkers` lets them run on, and ends the daemon and its shim. Resolves with whoever
   * could not be stopped, just before the daemon ends.
   */
  shutdown(leaveWorkers: boolean): Promise<readonly string[]>;
  /**
   * Looks at the version that is installed now, and takes it on instead of this one when it can take over; the workers
   * notice nothing. Resolves with its number, just before that. Throws HsuError `failed_precondition` when it cannot.
   */
  upgrade(): Promise<{ readonly version: string }>;
}
