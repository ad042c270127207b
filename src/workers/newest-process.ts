import type { WorkerDefinition } from '../config/definition.ts';
import type { ProcessControl } from '../processcontrol/process-control.ts';
import { type Clock, monotonicOf } from '../shared/clock.ts';
import { toHsuError } from '../shared/errors.ts';
import { randomId } from '../shared/random-id.ts';
import type { ExitRecord, IncarnationFacts } from '../shim/protocol/facts.ts';
import { exitedEvent } from './exit-events.ts';
import type { Machine } from './machine.ts';
import type { ProcessStarter } from './process-starter.ts';

export interface NewestProcessParts {
  readonly control: Pick<ProcessControl, 'release'>;
  readonly clock: Clock;
  readonly starter: ProcessStarter;
  readonly machine: Machine;
  readonly definition: () => WorkerDefinition;
  /** Another process is about to be asked for. */
  readonly launching: () => void;
  /** It is known who the main process is. */
  readonly known: (facts: IncarnationFacts) => void;
  /** An end of another process, or of one that has ended for the machine already. */
  readonly strayEnd: (exit: ExitRecord) => void;
}

/** The newest process of a worker, from its launch until another one takes its place. Tells the machine what becomes of it. */
export class NewestProcess {
  readonly #parts: NewestProcessParts;
  #id = '';
  #facts: IncarnationFacts | null = null;
  #isAskedFor = false;
  /** An exit that was told before the answer to its spawn was taken in. */
  #earlyExit: ExitRecord | null = null;

  constructor(parts: NewestProcessParts) {
    this.#parts = parts;
  }

  /** `HSU_INCARNATION` of it; empty = there has been none. */
  get id(): string {
    return this.#id;
  }

  /** As the shim knows it; kept after its end, for what it left behind. */
  get facts(): IncarnationFacts | null {
    return this.#facts;
  }

  /** The same while it lives; else null. */
  get live(): IncarnationFacts | null {
    return this.#parts.machine.snapshot.process === null ? null : this.#facts;
  }

  /** A spawn was asked for and is not answered. */
  get isAskedFor(): boolean {
    return this.#isAskedFor;
  }

  /** It runs already, and was not launched by this master. */
  adopt(facts: IncarnationFacts): void {
    this.#id = facts.id;
    this.#know(facts);
  }

  /** It has ended already, and left this behind, or nothing. */
  adoptRemains(facts: IncarnationFacts | null, id = this.#id): void {
    this.#id = id;
    this.#facts = facts;
  }

  /** Starts a process, or takes over one that somebody else started; `mayStart` is about the latter. */
  async launch(incarnation: number, mayStart: boolean): Promise<void> {
    const { starter, machine, control, launching } = this.#parts;
    const definition = this.#parts.definition();
    const id = `${definition.name}.${incarnation}.${randomId()}`;
    launching();
    this.#id = id;
    try {
      const result = await starter.start({
        definition,
        incarnation,
        id,
        mayStart,
        port: this.#facts?.port ?? null,
        isWanted: () => machine.snapshot.state === 'starting',
        onAsked: () => {
          this.#isAskedFor = true;
        },
      });
      this.#isAskedFor = false;
      if (result === 'did-not-happen') {
        void this.launch(incarnation, mayStart);
        return;
      }
      if (!result.ok) {
        const { message, transient } = result.failure;
        machine.receive({ type: 'spawnFailed', incarnation, message, transient });
        return;
      }
      if (result.facts.foreign !== undefined && incarnation !== machine.snapshot.incarnation) {
        // Something else was wanted meanwhile; nobody else would let go of it.
        control.release(id);
        return;
      }
      this.#arrived(result.facts, incarnation, id);
    } catch (thrown) {
      this.#isAskedFor = false;
      const error = toHsuError(thrown);
      const transient = error.kind === 'unavailable';
      machine.receive({ type: 'spawnFailed', incarnation, message: error.message, transient });
    }
  }

  /** A process of the worker has ended. */
  exited(exit: ExitRecord): void {
    const { machine, strayEnd } = this.#parts;
    if (exit.id === this.#id && this.#isAskedFor) this.#earlyExit = exit;
    else if (exit.id !== this.#id || machine.snapshot.process === null) strayEnd(exit);
    else machine.receive(exitedEvent(exit, machine.snapshot));
  }

  /** The main process is another one from now on; also heard before the answer to its spawn was taken in. */
  promoted(facts: IncarnationFacts): void {
    const { machine } = this.#parts;
    if (facts.id !== this.#id) return;
    this.#know(facts);
    const { incarnation, pid } = facts;
    if (machine.snapshot.process !== null) machine.receive({ type: 'promoted', incarnation, pid });
  }

  #arrived(facts: IncarnationFacts, incarnation: number, id: string): void {
    const { machine } = this.#parts;
    const { pid } = facts;
    const promoted = this.#facts?.id === id ? this.#facts : null;
    this.#know(promoted ?? facts);
    machine.receive({ type: 'spawned', incarnation, pid, ...this.#startOf(facts) });
    if (promoted !== null) machine.receive({ type: 'promoted', incarnation, pid: promoted.pid });
    const exit = this.#earlyExit;
    this.#earlyExit = null;
    if (exit !== null) this.exited(exit);
  }

  /** A foreign process has run for some time already. */
  #startOf({ foreign, startedAt }: IncarnationFacts): { startedAtMs?: number } {
    return foreign === undefined ? {} : { startedAtMs: monotonicOf(this.#parts.clock, startedAt) };
  }

  #know(facts: IncarnationFacts): void {
    this.#facts = facts;
    this.#parts.known(facts);
  }
}
