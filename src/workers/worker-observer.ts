import type { ProbeResult } from '../health/result.ts';
import type { ExitStatus } from '../statemachine/restart-policy.ts';
import type { Snapshot } from '../statemachine/states.ts';
import type { WorkerActor } from './worker-actor.ts';
import type { EndStatus } from './worker-status.ts';

/** What a worker tells those around it. */
export interface WorkerObserver {
  changed(worker: WorkerActor, before: Snapshot): void;
  noted(worker: WorkerActor, type: string, reason: string, message: string): void;
  desiredChanged(worker: WorkerActor): void;
  essentialEnded(worker: WorkerActor, status: ExitStatus): void;
  /** Asked before each launch: why it has to wait for its turn; null or left out = it may be launched. */
  busy?(worker: WorkerActor): string | null;
  /** A process has ended: to be written down, and then to be acknowledged to the process control. */
  ended(worker: WorkerActor, end: EndStatus): void;
  /** One of its probes has looked. */
  probed?(worker: WorkerActor, probe: string, result: ProbeResult): void;
  /** An end that was written down before was told again; acknowledge it when what is said about it is on disk. */
  endedAgain(worker: WorkerActor, id: string): void;
}
