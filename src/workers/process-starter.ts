import type { WorkerDefinition } from '../config/definition.ts';
import type { ProcessControl } from '../processcontrol/process-control.ts';
import type { Attacher } from './attacher.ts';
import { withPort } from './handed-port.ts';
import { prepareSpawn } from './launcher.ts';

export interface StartRequest {
  readonly definition: WorkerDefinition;
  readonly incarnation: number;
  /** `HSU_INCARNATION` of the process to be. */
  readonly id: string;
  /** Whether a process that somebody else starts may be started when it is not there. */
  readonly mayStart: boolean;
  /** The port its predecessor had. */
  readonly port: number | null;
  /** False once something else is wanted: who a user is may take seconds to find out (I2). */
  readonly isWanted: () => boolean;
  /** Called when the spawn goes out. */
  readonly onAsked: () => void;
}

/** Starts the process of a worker, or takes over one that somebody else started. */
export class ProcessStarter {
  readonly #control: ProcessControl;
  readonly #attacher: Attacher;

  constructor(control: ProcessControl, attacher: Attacher) {
    this.#control = control;
    this.#attacher = attacher;
  }

  /** Rejects with HsuError when the definition cannot be carried out here, `unavailable` when there is no shim. */
  async start(request: StartRequest): ReturnType<ProcessControl['spawn']> {
    const { definition, incarnation, id, mayStart, port, isWanted, onAsked } = request;
    const { attachment } = definition;
    if (attachment !== undefined) {
      return this.#attacher.attach(definition, attachment, incarnation, id, mayStart);
    }
    const plain = await prepareSpawn(definition, incarnation, id);
    const spec =
      definition.type === 'integrated'
        ? withPort(plain, await this.#control.reservePort(definition.name, port))
        : plain;
    if (!isWanted()) {
      const message = 'it was stopped before it was started';
      return { ok: false, failure: { code: 'other', message, transient: false } };
    }
    onAsked();
    return this.#control.spawn(spec);
  }
}
