import type { Configuration } from '../config/definition.ts';
import type { Inheritance } from '../processcontrol/process-control.ts';
import type { ExitRecord, IncarnationFacts } from '../shim/protocol/facts.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { DependencyKeeper } from './dependencies/keeper.ts';
import { type Fleet, isAtRest } from './fleet.ts';
import type { JointRestarts } from './groups/joint-restarts.ts';
import type { Memory } from './memory.ts';
import { orphanDefinition } from './orphan.ts';
import type { StartQueue } from './start-queue.ts';

export interface TakeOverParts {
  readonly config: Configuration;
  readonly fleet: Fleet;
  readonly memory: Memory;
  readonly inheritance: Inheritance;
  readonly dependencies: DependencyKeeper;
  readonly joint: Pick<JointRestarts, 'restore' | 'goOn'>;
  readonly starts: Pick<StartQueue, 'beginTakeOver' | 'endTakeOver'>;
  /** Stops these, those that need others first. */
  readonly stopInTurn: (workers: readonly WorkerActor[]) => void;
  /** Lets go of an attached process whose worker is no more. */
  readonly release: (incarnation: string) => void;
  /** The end of a process whose worker is no more. */
  readonly onStrangerEnded: (exit: ExitRecord) => void;
}

/** What a new master found. */
export interface TakenOver {
  /** Processes that run on. */
  readonly live: number;
  /** Ends that no master had seen. */
  readonly ends: number;
}

/**
 * Puts the fleet back to where an earlier master left it: takes over what lives, decides about what ended meanwhile,
 * goes on waiting and stopping, and starts what else is wanted. A process whose worker is configured no more is stopped.
 */
export function takeOver(parts: TakeOverParts): TakenOver {
  const { config, fleet, memory, inheritance, dependencies, joint, starts } = parts;
  for (const definition of config.workers) {
    const { name } = definition;
    const worker = fleet.add(definition);
    if (memory.desired.isStopped(name)) worker.takeOver.rememberDesired('stopped', 'stopped by request');
    else if (definition.enabled) worker.takeOver.rememberDesired('running', 'not started');
    const status = memory.earlierStatusOf(name);
    if (status !== undefined) worker.takeOver.remember(status, memory.goesOn);
    worker.rememberHooks(memory.hooksOf(name) ?? {});
  }
  const configured = new Set(config.workers.map(({ name }) => name));
  // Before anything can start: what it has to wait for.
  starts.beginTakeOver();
  joint.restore(memory.rounds);
  dependencies.configure(config.workers);
  countRetries(parts);
  for (const facts of inheritance.live) {
    if (facts.foreign !== undefined && fleet.get(facts.worker) === undefined) {
      parts.release(facts.id);
      continue;
    }
    const worker = workerOf(facts, fleet);
    const { name, definition, snapshot } = worker;
    const isLate = configured.has(name) && snapshot.desired === 'stopped' && wasStartedLate(facts, memory);
    if (isLate) memory.desired.started(name, definition.enabled);
    if (isLate || memory.desired.isStarted(name))
      worker.takeOver.rememberDesired('running', 'started by request');
    worker.takeOver.adopt(facts, awaitsStop(facts, memory));
  }
  const ends = takeOverEnds(parts);
  for (const worker of inQueueOrder(fleet.all(), memory)) {
    if (configured.has(worker.name)) worker.takeOver.resume();
    else void fleet.remove(worker.name);
  }
  joint.goOn();
  starts.endTakeOver();
  // Those that are being stopped already are among them, for others wait for these.
  const unwanted = fleet.all().filter(({ name }) => configured.has(name) && memory.desired.isStopped(name));
  parts.stopInTurn(unwanted.filter((worker) => !isAtRest(worker)));
  memory.finishBoot((name) => fleet.get(name) !== undefined);
  return { live: inheritance.live.length, ends };
}

/**
 * The worker was at rest, or about to be, when something was last written down of it. Somebody has asked for a start since
 * then, and of that only the process tells (I6).
 */
function wasStartedLate({ worker, incarnation }: IncarnationFacts, memory: Memory): boolean {
  const before = memory.earlierStatusOf(worker);
  // One that has never run leaves nothing to be written down.
  if (before === undefined) return !memory.isBlank;
  if (incarnation <= before.incarnation) return false;
  return before.state === 'stopped' || (before.stop !== null && before.sequel === null);
}

/** It was to be stopped with others, and the master was killed before its turn had come. */
function awaitsStop({ worker, incarnation, foreign }: IncarnationFacts, memory: Memory): boolean {
  const before = memory.earlierStatusOf(worker);
  if (!memory.goesOn || foreign !== undefined || before?.incarnation !== incarnation) return false;
  return memory.desired.isStopped(worker) && before.state === 'up' && before.stop === null;
}

/** Who had a process comes first, for it had its place, then those who waited for their turn, as they stood. */
function inQueueOrder(workers: readonly WorkerActor[], memory: Memory): readonly WorkerActor[] {
  const numberOf = ({ name }: WorkerActor): number => {
    const status = memory.earlierStatusOf(name);
    return status?.state === 'up' ? 0 : (status?.queue ?? Number.POSITIVE_INFINITY);
  };
  const numbers = new Map(workers.map((worker) => [worker, numberOf(worker)]));
  return [...workers].sort((a, b) => compare(numbers.get(a) ?? 0, numbers.get(b) ?? 0));
}

/** Infinity is no more than infinity. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Retries that were made before anybody had written down the ends that they answered. */
function countRetries({ fleet, inheritance: { live, exits } }: TakeOverParts): void {
  const newest = new Map<string, number>();
  for (const { worker, incarnation } of [...live, ...exits]) {
    newest.set(worker, Math.max(newest.get(worker) ?? 0, incarnation));
  }
  for (const exit of [...exits].sort((a, b) => a.incarnation - b.incarnation)) {
    const worker = fleet.get(exit.worker);
    if (worker === undefined || exit.incarnation >= (newest.get(exit.worker) ?? 0)) continue;
    if (!worker.takeOver.isWrittenDown(exit)) worker.takeOver.countRetry(exit);
  }
}

/** Returns how many of them were news. */
function takeOverEnds({ fleet, inheritance, onStrangerEnded }: TakeOverParts): number {
  const leftBehind = new Map(inheritance.leftBehind?.map((facts) => [facts.id, facts]));
  let news = 0;
  for (const [name, exits] of Map.groupBy(inheritance.exits, ({ worker }) => worker)) {
    const worker = fleet.get(name);
    exits.sort((a, b) => a.incarnation - b.incarnation);
    for (const exit of exits) {
      if (worker === undefined) onStrangerEnded(exit);
      else if (worker.takeOver.isWrittenDown(exit)) worker.takeOver.inheritExit(exit);
      else {
        news += 1;
        // What came after an earlier end is known: the process that lives, or ended later.
        if (exit !== exits.at(-1) || worker.snapshot.process !== null) worker.takeOver.inheritExit(exit);
        else {
          worker.takeOver.adoptEnd(exit, leftBehind.get(exit.id));
          leftBehind.delete(exit.id);
        }
      }
    }
  }
  for (const facts of leftBehind.values()) workerOf(facts, fleet).takeOver.removeLeftBehind(facts);
  return news;
}

function workerOf({ worker }: IncarnationFacts, fleet: Fleet): WorkerActor {
  return fleet.get(worker) ?? fleet.add(orphanDefinition(worker));
}
