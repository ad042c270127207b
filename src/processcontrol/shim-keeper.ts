import type { PipeKeeper } from './pipe-keeper.ts';
import type { ShimConnection } from './shim-connection.ts';
import { ShimProcessControl } from './shim-process-control.ts';

export interface ShimKeeping {
  /** Starts, or joins, the successor of a lost shim. */
  readonly startAgain: () => Promise<ShimConnection>;
  /** The shim is gone; workers live on, and nobody reads their output until the next one is there. */
  readonly onLost: () => void;
  /** A successor is there. What it inherited is for the listener to hand out. */
  readonly onReplaced: () => void;
  /** There is no successor: what waits for one waits for ever, and the master has to end. */
  readonly onGivenUp: (error: Error) => void;
}

/** Sees to it that there is a shim: when the one that is talked to is gone, a new one takes over at once. */
export class ShimKeeper {
  readonly control: ShimProcessControl;
  readonly #keeping: ShimKeeping;
  #replacement: Promise<boolean> | null = null;

  constructor(connection: ShimConnection, pipes: PipeKeeper, keeping: ShimKeeping) {
    this.#keeping = keeping;
    this.control = new ShimProcessControl(connection, pipes, () => {
      this.#replacement = this.#replace();
    });
  }

  /**
   * Resolves with false at once while the shim is there. While it is being replaced, resolves when that is over: with
   * true when there is a successor, and then nothing that was true of the processes before need be so any more.
   */
  async replaced(): Promise<boolean> {
    return (await this.#replacement) ?? false;
  }

  async #replace(): Promise<boolean> {
    this.#keeping.onLost();
    try {
      this.control.reconnect(await this.#keeping.startAgain());
    } catch (error) {
      this.#keeping.onGivenUp(error as Error);
      return false;
    }
    this.#replacement = null;
    this.#keeping.onReplaced();
    return true;
  }
}
