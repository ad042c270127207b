import type { WorkerDefinition } from '../config/definition.ts';
import type { ProcessControl } from '../processcontrol/process-control.ts';
import type { IncarnationFacts } from '../shim/protocol/facts.ts';
import { isUpState } from '../statemachine/states.ts';
import { permittedSignals } from './attacher.ts';
import { launchFingerprint } from './launch-identity.ts';
import type { Machine } from './machine.ts';

/** What was done to make a changed definition true. */
export type Redefinition = 'in-place' | 'restart' | 'next-start' | 'look';

export interface DefinitionsParts {
  readonly control: Pick<ProcessControl, 'permit' | 'setLogs'>;
  readonly machine: Machine;
  /** The live main process; null when none is there. */
  readonly process: () => IncarnationFacts | null;
  /** Another definition is in force. */
  readonly taken: (definition: WorkerDefinition) => void;
  /** What others see of the worker may have changed. */
  readonly changed: () => void;
}

/** The definition that the process of a worker goes by, and the one that is wanted: it may have to wait for the next process. */
export class Definitions {
  readonly #parts: DefinitionsParts;
  #current: WorkerDefinition;
  /** Waits for the next spawn when the running process cannot take it over. */
  #next: WorkerDefinition | null = null;

  constructor(first: WorkerDefinition, parts: DefinitionsParts) {
    this.#current = first;
    this.#parts = parts;
  }

  /** What runs, or ran last, goes by it. */
  get current(): WorkerDefinition {
    return this.#current;
  }

  get wanted(): WorkerDefinition {
    return this.#next ?? this.#current;
  }

  /** Nothing runs any more that went by the current one. */
  takeNext(): void {
    if (this.#next !== null) this.#take(this.#next);
  }

  /** It is wanted again. What runs may go by a definition that was changed while it was not. */
  catchUp(): void {
    const { machine, process } = this.#parts;
    const { desired, state } = machine.snapshot;
    const facts = process();
    if (desired !== 'running' || !isUpState(state) || facts === null || facts.foreign !== undefined) return;
    const isAnother = facts.definition !== launchFingerprint(this.wanted);
    if (isAnother && this.wanted.enabled) machine.receive({ type: 'restart', cause: 'config' });
  }

  /** Applies a changed definition with the smallest action that does it, and returns which one that was. */
  redefine(next: WorkerDefinition): Redefinition {
    const process = this.#parts.process();
    return process?.foreign === undefined ? this.#redefineOwn(next) : this.#redefineForeign(process, next);
  }

  /** What was stopped by hand stays stopped, also while its stop is still under way (I2). */
  #redefineOwn(next: WorkerDefinition): Redefinition {
    const { control, machine, changed } = this.#parts;
    const before = this.wanted;
    const { desired, state } = machine.snapshot;
    // Held against what runs: what still waits for the next start is in no process.
    const needsProcess = launchFingerprint(this.#current) !== launchFingerprint(next);
    const isNews = !before.enabled || launchFingerprint(before) !== launchFingerprint(next);
    const isForNow = needsProcess && isNews && next.enabled && desired === 'running';
    let restarts = false;
    if (needsProcess && state !== 'stopped') {
      // The stop still follows the rules the process was started under.
      this.#next = next;
      if (isForNow) restarts = machine.receive({ type: 'restart', cause: 'config' }) === 'taken';
    } else {
      this.#take(next);
      control.setLogs(next.name, next.logs);
    }
    if (before.enabled && !next.enabled) machine.receive({ type: 'stop', cause: 'config' });
    if (!before.enabled && next.enabled) machine.receive({ type: 'start' });
    changed();
    if (!needsProcess) return 'in-place';
    return restarts ? 'restart' : 'next-start';
  }

  /**
   * Nothing was built into a process that somebody else started, so the new rules hold at once. A worker that becomes
   * managed keeps it until its next restart, which starts one here.
   */
  #redefineForeign(process: IncarnationFacts, next: WorkerDefinition): Redefinition {
    const { control, machine } = this.#parts;
    control.permit(process.id, permittedSignals(next.attachment));
    this.#take(next);
    if (!next.enabled) machine.receive({ type: 'stop', cause: 'config' });
    if (next.attachment === undefined) return 'next-start';
    if (process.definition === launchFingerprint(next)) return 'in-place';
    if (machine.snapshot.desired === 'running') machine.receive({ type: 'restart', cause: 'config' });
    return 'look';
  }

  #take(next: WorkerDefinition): void {
    this.#current = next;
    this.#next = null;
    this.#parts.taken(next);
  }
}
