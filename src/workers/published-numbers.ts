import type { WorkerDefinition } from '../config/definition.ts';
import { NumberFile } from '../processcontrol/number-file.ts';
import type { IncarnationFacts } from '../shim/protocol/facts.ts';

type Files = Pick<WorkerDefinition, 'pidFile' | 'portFile'>;

/** PID and port of a worker, in files for others to read. */
export class PublishedNumbers {
  readonly #pid: NumberFile;
  readonly #port: NumberFile;

  /** @param onProblem a file could not be written or removed; nothing else has changed */
  constructor(onProblem: (reason: 'pid-file-failed' | 'port-file-failed', message: string) => void) {
    this.#pid = new NumberFile((error) => onProblem('pid-file-failed', error.message));
    this.#port = new NumberFile((error) => onProblem('port-file-failed', error.message));
  }

  /** A launcher is not worth a PID file: its daemon is what others look for. */
  publish(files: Files, facts: IncarnationFacts): void {
    if (facts.isLauncher !== true) this.#pid.publish(files.pidFile, facts.pid);
    if (facts.port !== undefined) this.#port.publish(files.portFile, facts.port);
  }

  /** An earlier master may have published the port of a process that has ended. */
  claimPort(files: Files, port: number): void {
    this.#port.claim(files.portFile, port);
  }

  /** The process has ended. */
  withdraw(files: Files, pid: number): void {
    this.#pid.claim(files.pidFile, pid);
    this.#pid.withdraw();
    this.#port.withdraw();
  }

  /** Resolves when everything asked for so far is done. */
  async settled(): Promise<void> {
    await Promise.all([this.#pid.settled(), this.#port.settled()]);
  }
}
