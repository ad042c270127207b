import { callAfter } from '../shared/long-timer.ts';
import { signalOwnGroup } from './signals.ts';

const SIGKILL = 9;

/**
 * Commands of stop sequences, which run beside their worker. One that outlasts its step is killed with its process
 * group; what it started outside of that goes with the rest of the worker's tree (I5).
 */
export class StopCommands {
  /** How the timer of each is cancelled. */
  readonly #running = new Map<number, () => void>();

  /** @param timeoutMs undefined = it may run as long as the worker */
  started(pid: number, timeoutMs: number | undefined): void {
    if (timeoutMs === undefined) return;
    const kill = (): void => {
      this.#running.delete(pid);
      signalOwnGroup(pid, SIGKILL);
    };
    this.#running.set(pid, callAfter(timeoutMs, kill));
  }

  /** A child was reaped; its number may be given away again. */
  ended(pid: number): void {
    this.#running.get(pid)?.();
    this.#running.delete(pid);
  }
}
