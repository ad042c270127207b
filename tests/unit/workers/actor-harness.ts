import { systemClock } from '../../../src/shared/clock.ts';
import type { ExitStatus } from '../../../src/statemachine/restart-policy.ts';
import type { Snapshot } from '../../../src/statemachine/states.ts';
import { WorkerActor } from '../../../src/workers/worker-actor.ts';
import { type HealthServices, NO_COMMANDS } from '../../../src/workers/worker-health.ts';
import type { EndStatus } from '../../../src/workers/worker-status.ts';
import { definitionOf } from '../../fakes/definitions.ts';
import { FakeProcessControl } from '../../fakes/fake-process-control.ts';

/** An actor with a process control of its own, and ears for everything it says. */
export class ActorHarness {
  readonly control = new FakeProcessControl();
  readonly notes: string[] = [];
  readonly desired: string[] = [];
  readonly ends: EndStatus[] = [];
  readonly essentialEnds: ExitStatus[] = [];
  readonly actor: WorkerActor;
  readonly #wakers = new Set<() => void>();

  constructor(more = '', services: Partial<HealthServices> = {}) {
    const wake = (): void => {
      for (const waker of [...this.#wakers]) waker();
    };
    this.actor = new WorkerActor(
      definitionOf(more),
      this.control,
      systemClock,
      {
        changed: wake,
        noted: (_worker, type, reason, message) => {
          this.notes.push(`${type} ${reason}: ${message}`);
          wake();
        },
        desiredChanged: ({ snapshot }) => this.desired.push(snapshot.desired),
        essentialEnded: (_worker, status) => this.essentialEnds.push(status),
        ended: (_worker, end) => {
          this.ends.push(end);
          this.control.acknowledge(end.id);
          wake();
        },
        endedAgain: (_worker, id) => this.control.acknowledge(id),
      },
      { ...NO_COMMANDS, ...services },
    );
  }

  get snapshot(): Snapshot {
    return this.actor.snapshot;
  }

  /** Resolves when the look is satisfied, asked now and after everything the actor says. */
  until(look: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const waker = (): void => {
        if (!look()) return;
        this.#wakers.delete(waker);
        resolve();
      };
      this.#wakers.add(waker);
      waker();
    });
  }

  state(state: Snapshot['state']): Promise<void> {
    return this.until(() => this.snapshot.state === state);
  }

  async start(): Promise<void> {
    this.actor.tell({ type: 'start' });
    await this.state('running');
  }

  /** Resolves when the n-th process runs. */
  running(incarnation: number): Promise<void> {
    return this.until(() => this.snapshot.state === 'running' && this.snapshot.incarnation === incarnation);
  }
}
