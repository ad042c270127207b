import type { LimitGroup } from '../../config/limit-definition.ts';
import { blockDevicesOf, weightSharing } from '../../limits/block-devices.ts';
import { type HostAbilities, type Plan, planEnforcement } from '../../limits/enforcement.ts';
import { hasTuning } from '../../limits/tuning-views.ts';
import { toHsuError } from '../../shared/errors.ts';
import { fingerprint } from '../../shared/fingerprint.ts';
import type { KernelLimits } from '../../shim/kernel-limits.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { LimitReport } from './limit-report.ts';

/** Has the kernel hold workers to their limits. */
export interface KernelControl {
  readonly controllers: Pick<HostAbilities, 'controllers' | 'missing' | 'weight'>;
  /** Resolves with what could not be set, in words. */
  setLimits(worker: string, limits: KernelLimits): Promise<readonly string[]>;
}

export interface KernelOrdersParts {
  readonly kernel: KernelControl;
  /** The limits of a worker as they are now. */
  readonly limitsOf: (worker: WorkerActor) => readonly LimitGroup[];
  readonly note: LimitReport['note'];
}

/** Decides what the kernel is to hold workers to, and tells it what is news. */
export class KernelOrders {
  readonly #parts: KernelOrdersParts;
  /** What the kernel was told last, by worker. */
  readonly #told = new Map<string, string>();

  constructor(parts: KernelOrdersParts) {
    this.#parts = parts;
  }

  /** How each limit of the worker is enforced. */
  planOf(worker: WorkerActor): Plan {
    const { tuning, workingDirectory, limits } = worker.definition;
    if (limits.length === 0 && !hasTuning(tuning)) return UNLIMITED;
    const places = tuning.devices.length > 0 ? tuning.devices : [workingDirectory, '/'];
    const { controllers } = this.#parts.kernel;
    const devices = blockDevicesOf(places);
    const isOlder = controllers.weight !== undefined;
    const weight = controllers.weight ?? (tuning.ioWeight === undefined ? undefined : weightSharing(devices));
    return planEnforcement(this.#parts.limitsOf(worker), tuning, {
      ...controllers,
      devices,
      weight,
      ...(isOlder ? {} : { deviceOf }),
    });
  }

  /** What a process is started with; undefined when the kernel has nothing to do. */
  atStart(worker: WorkerActor): KernelLimits | undefined {
    const { kernel } = this.planOf(worker);
    if (kernel === null) return undefined;
    this.#told.set(worker.name, fingerprint(kernel));
    return kernel;
  }

  /** The kernel was told something about the worker that may still be so. */
  hasTold({ name, process }: WorkerActor): boolean {
    return this.#told.has(name) || process?.memoryGroup !== undefined;
  }

  /** Tells the kernel; a process that was started with these limits need not be told again. */
  give(worker: WorkerActor, { kernel }: Plan): void {
    const limits = kernel ?? {};
    const mark = fingerprint(limits);
    const before = this.#told.get(worker.name);
    const isNews = before !== mark && (mark !== NOTHING || this.hasTold(worker));
    if (isNews) this.#tell(worker, limits, mark);
  }

  /** Tells the kernel again: there is another shim. */
  assert(workers: readonly WorkerActor[]): void {
    for (const worker of workers) {
      const { kernel } = this.planOf(worker);
      if (kernel !== null && worker.process !== null) this.#tell(worker, kernel, fingerprint(kernel));
    }
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.#told.delete(worker);
  }

  #tell(worker: WorkerActor, limits: KernelLimits, mark: string): void {
    this.#told.set(worker.name, mark);
    const note = (message: string): void => this.#parts.note(worker, 'limit-failed', message);
    this.#parts.kernel.setLimits(worker.name, limits).then(
      (problems) => {
        for (const problem of problems) note(`a limit could not be set: ${problem}`);
      },
      (thrown: unknown) => note(`limits could not be set: ${toHsuError(thrown).message}`),
    );
  }
}

const UNLIMITED: Plan = { kernel: null, sampled: [], ways: new Map() };
const NOTHING = fingerprint({});

function deviceOf(path: string): string | null {
  return blockDevicesOf([path])[0] ?? null;
}
