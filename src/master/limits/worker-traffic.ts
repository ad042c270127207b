import type { Plan } from '../../limits/enforcement.ts';
import { NetworkTraffic, type Traffic } from '../../limits/network-traffic.ts';
import { isSameAlive } from '../../shim/process-table.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { LimitReport } from './limit-report.ts';

const TRAFFIC: ReadonlySet<string> = new Set(['network.max_rx_rate', 'network.max_tx_rate']);

/** What one run of a worker with limits on its traffic receives and sends. */
export class WorkerTraffic {
  readonly #worker: WorkerActor;
  readonly #note: LimitReport['note'];
  readonly #traffic = new NetworkTraffic();
  #isTold = false;

  constructor(worker: WorkerActor, note: LimitReport['note']) {
    this.#worker = worker;
    this.#note = note;
  }

  /** What was found last; null when it is not known. */
  get known(): Traffic | null {
    const { last } = this.#traffic;
    return last === null || 'why' in last ? null : last;
  }

  /** Null when it is not known. Where it cannot be, that is told once. */
  look(nowMs: number): Traffic | null {
    const { process } = this.#worker;
    if (process === null) return null;
    const look = this.#traffic.look(process.pid, nowMs);
    if (look === null || !('why' in look)) return look;
    // A process that has just ended has no namespace either.
    if (!this.#isTold && isSameAlive(process.pid, process.startTime)) {
      this.#isTold = true;
      this.#note(this.#worker, 'limit-failed', `its network traffic cannot be limited: ${look.why}`);
    }
    return null;
  }

  /** How limits are enforced, now that it is known where the worker runs. */
  correct(ways: Plan['ways']): Plan['ways'] {
    const { last } = this.#traffic;
    if (last === null || !('why' in last)) return ways;
    return new Map(
      [...ways].map(([name, way]) => [name, TRAFFIC.has(name) ? `not possible here: ${last.why}` : way]),
    );
  }
}

export function limitsTraffic({ definition }: WorkerActor): boolean {
  return definition.limits.some(({ limits }) => limits.some(({ name }) => TRAFFIC.has(name)));
}
