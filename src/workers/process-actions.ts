import type { WorkerDefinition } from '../config/definition.ts';
import type { ProcessControl } from '../processcontrol/process-control.ts';
import { toHsuError } from '../shared/errors.ts';
import { readStat } from '../shim/process-table.ts';
import type { IncarnationFacts } from '../shim/protocol/facts.ts';
import type { SignalTarget } from '../shim/protocol/requests.ts';
import type { Attacher } from './attacher.ts';
import { fillPort } from './handed-port.ts';
import { prepareSpawn } from './launcher.ts';
import { nameProcesses } from './name-processes.ts';

/** How long leftovers of an ended main process may take to end by SIGTERM before they are killed. */
const SWEEP_GRACE_MS = 2000;

/** The process an action is about. */
export interface Acted {
  readonly definition: WorkerDefinition;
  readonly incarnation: number;
  /** `HSU_INCARNATION` of it. */
  readonly id: string;
  /** As the shim knows it; null when it knows nothing. */
  readonly facts: IncarnationFacts | null;
}

/** What is done to the processes of a worker. Never rejects: what could not be done is noted, and the machine goes on by its timer. */
export class ProcessActions {
  readonly #control: ProcessControl;
  readonly #attacher: Attacher;
  readonly #note: (reason: string, message: string) => void;

  constructor(control: ProcessControl, attacher: Attacher, note: (reason: string, message: string) => void) {
    this.#control = control;
    this.#attacher = attacher;
    this.#note = note;
  }

  /**
   * One step of the stop sequence. One that cannot be carried out is no reason to hang: its wait runs, and the next follows.
   * @param isRestart another process is to follow
   */
  async stopStep(acted: Acted, index: number, isRestart: boolean): Promise<void> {
    const { definition, incarnation, id, facts } = acted;
    const step = definition.stop[index];
    if (step === undefined) return;
    await this.#attempt('stop-step', async () => {
      if (step.kind === 'service') {
        const { attachment } = definition;
        if (attachment !== undefined) await this.#attacher.stop(attachment, isRestart);
      } else if (step.kind === 'exec') {
        const spec = await prepareSpawn(definition, incarnation, id);
        // A command that hangs does not outlast its step (A044).
        const timeoutMs = Number.isFinite(step.waitMs) ? step.waitMs : undefined;
        await this.#control.exec(id, { ...spec, argv: fillPort(step.argv, facts?.port) }, timeoutMs);
      } else if (step.signal === 'SIGKILL' && step.target === 'tree') await this.#killTree(facts);
      else await this.#signalToEnd(acted, step.signal, step.target);
    });
  }

  /** The signal that tells a process that it is about to be stopped, and may finish what it does. */
  async announceDrain({ definition, id }: Acted): Promise<void> {
    const { signal } = definition.drain ?? {};
    if (signal !== undefined) {
      await this.#attempt('drain', () => this.#control.signal(id, signal, 'main'));
    }
  }

  /** The signal that has a hanging process write down where it hangs. */
  abort(acted: Acted): Promise<void> {
    const signal = acted.definition.notify?.watchdogSignal ?? 'SIGABRT';
    return this.#attempt('abort', () => this.#signalToEnd(acted, signal, 'main'));
  }

  /** SIGKILL to everything. */
  kill({ facts }: Acted): Promise<void> {
    return this.#attempt('kill', () => this.#killTree(facts));
  }

  /** Removes what the main process left behind. Resolves with who survived, or null when nobody could say. */
  async sweep({ facts }: Acted): Promise<readonly number[] | null> {
    if (facts === null) return [];
    try {
      const { removed, survivors } = await this.#control.sweep(facts, SWEEP_GRACE_MS);
      if (removed.length > 0) {
        this.#note('swept', `removed what the main process left behind: ${nameProcesses(removed)}`);
      }
      return survivors;
    } catch (thrown) {
      this.#note('sweep-failed', toHsuError(thrown).message);
      return null;
    }
  }

  /** A process that somebody has suspended (SIGSTOP, ^Z) hears of no signal before it goes on. */
  async #signalToEnd({ id, facts }: Acted, signal: NodeJS.Signals, target: SignalTarget): Promise<void> {
    await this.#control.signal(id, signal, target);
    const isOurs = facts !== null && facts.foreign === undefined;
    if (isOurs && readStat(facts.pid)?.state === 'T') await this.#control.signal(id, 'SIGCONT', target);
  }

  async #killTree(facts: IncarnationFacts | null): Promise<void> {
    if (facts !== null) await this.#control.killTree(facts);
  }

  async #attempt(what: string, action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (thrown) {
      this.#note(`${what}-failed`, toHsuError(thrown).message);
    }
  }
}
