import type { Incarnation } from './incarnations.ts';
import type { Command } from './operator.ts';
import type { Problems } from './problems.ts';

/** An uptime has hundredths of a second, and a process writes its first line a moment after its birth. */
const SLACK_MS = 100;

/** A worker whose stop was answered does not start before somebody asks for it, whoever is killed meanwhile (I2). */
export function checkWanted(
  incarnations: readonly Incarnation[],
  commands: readonly Command[],
  problems: Problems,
): void {
  for (const [worker, own] of Map.groupBy(commands, (command) => command.worker)) {
    for (const [index, command] of own.entries()) {
      const { verb, answeredAt, result } = command;
      const isStopped = result?.outcome === 'done' || result?.outcome === 'unchanged';
      if (verb !== 'stop' || answeredAt === null || !isStopped) continue;
      const next = own.slice(index + 1).find((later) => later.verb === 'start' || later.verb === 'restart');
      const until = next?.at ?? Number.POSITIVE_INFINITY;
      const uninvited = incarnations.find(
        ({ worker: of, startedAt }) =>
          of === worker && startedAt > answeredAt + SLACK_MS && startedAt + SLACK_MS < until,
      );
      if (uninvited === undefined) continue;
      problems.add(
        'I2',
        worker,
        uninvited.startedAt,
        `${uninvited.mark} started although its stop had been answered`,
      );
    }
  }
}
