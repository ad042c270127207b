import { systemProbeClock } from '../health/probe-clock.ts';
import type { Snapshot } from '../statemachine/states.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import { DependencyKeeper } from './dependencies/keeper.ts';
import { LogLines, type LogLinesParts } from './dependencies/log-lines.ts';
import type { EventLog } from './event-log.ts';
import type { Fleet } from './fleet.ts';
import { GroupEnds } from './groups/group-ends.ts';
import { JointRestarts } from './groups/joint-restarts.ts';
import type { Memory } from './memory.ts';

export interface RelationsParts {
  readonly fleet: Fleet;
  readonly memory: Pick<Memory, 'keepRounds'>;
  readonly events: EventLog;
  readonly lines: Omit<LogLinesParts, 'settled'>;
}

/** What workers mean to each other: who waits for whom, and who is restarted or stopped together with whom. */
export class Relations {
  readonly dependencies: DependencyKeeper;
  readonly joint: JointRestarts;
  readonly ends: GroupEnds;
  readonly #lines: LogLines;

  constructor({ fleet, memory, events, lines }: RelationsParts) {
    const note = (worker: WorkerActor, message: string): void =>
      events.noteOf(worker, 'process', 'group', message);
    this.#lines = new LogLines({
      ...lines,
      settled: (name) => this.dependencies.lookAtDependentsOf(name),
    });
    this.dependencies = new DependencyKeeper(
      fleet,
      systemProbeClock,
      (name) => this.joint.missing(name),
      this.#lines,
    );
    const { dependencies } = this;
    this.joint = new JointRestarts({
      fleet,
      dependencies,
      note,
      keep: (rounds) => memory.keepRounds(rounds),
    });
    this.ends = new GroupEnds({ fleet, dependencies, note });
  }

  /** A worker has changed. */
  changed(worker: WorkerActor, before: Snapshot): void {
    this.ends.changed(worker, before);
    this.joint.changed(worker, before);
    this.dependencies.changed(worker);
  }

  /** The worker is no more. */
  forget(name: string): void {
    this.joint.forget(name);
  }

  /** Another shim is there, which does not know what is waited for. */
  shimReplaced(): void {
    this.#lines.shimReplaced();
  }

  /** The fleet is being stopped: nobody starts, restarts or stops any more because of another one. */
  close(): void {
    this.joint.close();
    this.ends.close();
    this.dependencies.close();
  }
}
