import { signalOwnGroup } from './signals.ts';

const SIGKILL = 9;
/** The longest time a timer can run; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Commands of stop sequences, which run beside their worker. One that outlasts its step is killed with its process
 * group; what it started outside of that goes with the rest of the worker's tree (I5).
 */
export class StopCommands {
  readonly #running = new Map<number, NodeJS.Timeout>();

  /** @param timeoutMs undefined = it may run as long as the worker */
  started(pid: number, timeoutMs: number | undefined): void {
    if (timeoutMs === undefined) return;
    const kill = (): void => {
      this.#running.delete(pid);
      signalOwnGroup(pid, SIGKILL);
    };
    const timer = setTimeout(kill, Math.min(timeoutMs, LONGEST_MS));
    this.#running.set(pid, timer);
  }

  /** A child was reaped; its number may be given away again. */
  ended(pid: number): void {
    const timer = this.#running.get(pid);
    if (timer === undefined) return;
    clearTimeout(timer);
    this.#running.delete(pid);
  }
}
