import { setTimeout } from 'node:timers/promises';
import type { Attachment, WorkerDefinition } from '../config/definition.ts';
import { type Discovery, discover } from '../discovery/discover.ts';
import type { ProcessControl } from '../processcontrol/process-control.ts';
import { type ServiceManager, systemd } from '../processcontrol/systemd.ts';
import type { DiscoveryRule } from '../shared/discovery-rule.ts';
import { toHsuError } from '../shared/errors.ts';
import { signalNumber } from '../shared/signals.ts';
import type { Results } from '../shim/protocol/requests.ts';
import type { AttachSpec } from '../shim/protocol/specs.ts';
import { launchFingerprint } from './launch-identity.ts';

/** A service that is up opens its port or writes its PID file some time later. */
const APPEARS_WITHIN_MS = 10_000;
const FIRST_PAUSE_MS = 20;

/** Takes over processes that somebody else starts. */
export class Attacher {
  readonly #control: ProcessControl;
  readonly #services: ServiceManager;

  constructor(control: ProcessControl, services: ServiceManager = systemd) {
    this.#control = control;
    this.#services = services;
  }

  /** What a rule matches now. */
  look(rule: DiscoveryRule): Promise<Discovery> {
    return discover(rule, { own: this.#control.ownPids, mainPid: (unit) => this.#services.mainPid(unit) });
  }

  /**
   * Finds the process of an unmanaged worker and has it watched. When it is not there it is started by its service
   * manager, if it may be and `mayStart` says so. Rejects with HsuError `unavailable` when there is no shim.
   */
  async attach(
    definition: WorkerDefinition,
    attachment: Attachment,
    incarnation: number,
    id: string,
    mayStart: boolean,
  ): Promise<Results['attach']> {
    let found = await this.look(attachment.rule);
    const { service } = attachment;
    if (found.kind === 'absent' && mayStart && attachment.canRestart && service !== undefined) {
      try {
        await this.#services.start(service.unit);
      } catch (error) {
        return failed(toHsuError(error).message);
      }
      found = await this.#appearance(attachment.rule);
    }
    if (found.kind !== 'found') return failed(found.reason);
    const [{ pid, startTime }] = found.processes;
    return this.#control.attach({
      worker: definition.name,
      incarnation,
      id,
      pid,
      startTime,
      definition: launchFingerprint(definition),
      signals: permittedSignals(attachment),
    });
  }

  /** Has the service manager stop the process, or restart it. */
  async stop({ service }: Attachment, isRestart: boolean): Promise<void> {
    if (service === undefined) return;
    await (isRestart ? this.#services.restart(service.unit) : this.#services.stop(service.unit));
  }

  async #appearance(rule: DiscoveryRule): Promise<Discovery> {
    const until = performance.now() + APPEARS_WITHIN_MS;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
      const found = await this.look(rule);
      if (found.kind !== 'absent' || performance.now() + pauseMs > until) return found;
      await setTimeout(pauseMs);
    }
  }
}

/** The numbers of the signals that may be sent to the process; null = any (I12). */
export function permittedSignals(attachment: Attachment | undefined): AttachSpec['signals'] {
  if (attachment === undefined) return null;
  if (!attachment.canTerminate) return [];
  return attachment.allowedSignals?.map(signalNumber) ?? null;
}

function failed(message: string): Results['attach'] {
  return { ok: false, failure: { code: 'not-found', message, transient: false } };
}
