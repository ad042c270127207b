import type { StartRecordView } from '../api/contract/dependencies.ts';
import type { Clock } from '../shared/clock.ts';
import { isUpState, type Snapshot } from '../statemachine/states.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';

/** What a start has come to, monotonic ms; null = not yet. */
interface StartTimes {
  /** Epoch ms of `wantedMs`; all other times are told relative to it, however the wall clock is set meanwhile. */
  readonly wantedAt: number;
  readonly wantedMs: number;
  readonly launchedMs: number | null;
  readonly upMs: number | null;
  readonly readyMs: number | null;
}

/**
 * When each worker was wanted, launched, up and ready the last time it was started. What comes back by itself after it
 * had been ready is no start in this sense: otherwise a crash at night would hide how the fleet came up.
 */
export class StartRecords {
  readonly #clock: Clock;
  readonly #records = new Map<string, StartTimes>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A worker has changed. */
  changed(worker: WorkerActor, before: Snapshot): void {
    const { name, snapshot } = worker;
    const nowMs = this.#clock.monotonicMs();
    if (isLaunch(before, snapshot)) {
      this.#records.set(name, {
        wantedAt: this.#clock.wallMs(),
        wantedMs: nowMs,
        launchedMs: null,
        upMs: null,
        readyMs: null,
      });
    }
    const known = this.#records.get(name);
    if (known === undefined || known.readyMs !== null) return;
    const isLaunched = isUpState(snapshot.state);
    const isUp = snapshot.state === 'running' || snapshot.state === 'done';
    this.#records.set(name, {
      wantedAt: known.wantedAt,
      wantedMs: known.wantedMs,
      launchedMs: isLaunched ? (known.launchedMs ?? nowMs) : known.launchedMs,
      upMs: isUp ? (known.upMs ?? nowMs) : null,
      readyMs: worker.isReady || snapshot.state === 'done' ? nowMs : null,
    });
  }

  /** The worker is no more. */
  forget(name: string): void {
    this.#records.delete(name);
  }

  view(): readonly StartRecordView[] {
    return [...this.#records].map(([worker, { wantedAt, wantedMs, launchedMs, upMs, readyMs }]) => {
      const at = (ms: number | null): string | null =>
        ms === null ? null : new Date(wantedAt + (ms - wantedMs)).toISOString();
      return {
        worker,
        wantedAt: new Date(wantedAt).toISOString(),
        launchedAt: at(launchedMs),
        upAt: at(upMs),
        readyAt: at(readyMs),
      };
    });
  }
}

/** It rested, or somebody had it restarted, and now it is on its way. */
function isLaunch(before: Snapshot, after: Snapshot): boolean {
  const isOnItsWay = after.state === 'waiting' || after.state === 'starting';
  if (!isOnItsWay) return false;
  const rested = before.state === 'stopped' || before.state === 'done' || before.state === 'failed';
  const restarted = before.sequel?.kind === 'launch';
  return rested || (restarted && (before.state === 'stopping' || before.state === 'cleaning'));
}
