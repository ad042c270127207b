import type { ExitRecord } from '../shim/protocol/facts.ts';
import type { Notice } from '../shim/protocol/notices.ts';
import type { ProcessListener } from './process-control.ts';

/** Who hears of what a shim tells: hands each notice to whoever looks after the worker it concerns. */
export class ProcessListeners {
  readonly #byWorker = new Map<string, ProcessListener>();
  /** Hears of the end of a process whose worker nobody listens for. */
  strangerEnded: (exit: ExitRecord) => void = () => {};
  /** Hears that a limit of a group was set back. */
  groupRestored: (group: string, message: string) => void = () => {};

  /** One a worker; replaces an earlier one. */
  set(worker: string, listener: ProcessListener): void {
    this.#byWorker.set(worker, listener);
  }

  forget(worker: string): void {
    this.#byWorker.delete(worker);
  }

  tell(notice: Notice): void {
    switch (notice.type) {
      case 'exited':
        this.#exited(notice.exit);
        return;
      case 'promoted':
        this.#byWorker.get(notice.facts.worker)?.promoted(notice.facts);
        return;
      case 'notified':
        this.#byWorker.get(notice.worker)?.notified?.(notice.of, notice.news);
        return;
      case 'logProblem':
        this.#byWorker.get(notice.worker)?.remarked('log', notice.message);
        return;
      case 'remark':
        this.#byWorker.get(notice.worker)?.remarked('process', notice.message);
        return;
      case 'limitRestored':
        if (notice.group !== undefined) this.groupRestored(notice.group, notice.message);
        else this.#byWorker.get(notice.worker ?? '')?.limitRestored?.(notice.message);
        return;
      case 'welcome':
        return;
    }
  }

  #exited(exit: ExitRecord): void {
    const listener = this.#byWorker.get(exit.worker);
    if (listener === undefined) this.strangerEnded(exit);
    else listener.exited(exit);
  }
}
