import type { Incarnation } from './incarnations.ts';
import type { Command } from './operator.ts';
import type { Problems } from './problems.ts';

/** A signal this tool sent to the main process of a worker. */
export interface Shot {
  readonly mark: string;
  readonly signal: NodeJS.Signals;
  readonly at: number;
}

export interface Ends {
  readonly byItself: number;
  readonly byTool: number;
  readonly byCommand: number;
  /** Nobody had a reason to end them. */
  readonly lost: number;
}

/** Looks are 50 ms apart, and an uptime has hundredths of a second. */
const SLACK_MS = 300;

/**
 * Every end has a reason: the worker's own, this tool's, or a command for this worker, and each command is the reason
 * of one end at most. What ended without is lost (I6, I7).
 */
export function checkEnds(
  incarnations: readonly Incarnation[],
  shots: readonly Shot[],
  commands: readonly Command[],
  problems: Problems,
): Ends {
  const shot = new Set(shots.map(({ mark }) => mark));
  const used = new Set<Command>();
  const ends = { byItself: 0, byTool: 0, byCommand: 0, lost: 0 };
  for (const one of incarnations) {
    if (one.goneBy === null) continue;
    if (endsItself(one)) ends.byItself += 1;
    else if (shot.has(one.mark)) ends.byTool += 1;
    else {
      const command = commands.find(
        (candidate) => !used.has(candidate) && explains(candidate, one, commands),
      );
      if (command === undefined) {
        ends.lost += 1;
        const how = one.ending === null ? 'without a word' : `saying "${one.ending}"`;
        problems.add(
          'I6',
          one.worker,
          one.goneBy,
          `${one.mark} (pid ${one.pid}) ended ${how}, and nobody had asked for it`,
        );
      } else {
        used.add(command);
        ends.byCommand += 1;
      }
    }
  }
  return ends;
}

/** Exit code 0 is the answer to SIGTERM for all but the one-shots, whose own end cannot be told from it. */
export function endsItself({ kind, ending }: Incarnation): boolean {
  if (ending === null) return false;
  return kind === 'oneshot' || ending !== 'exit0';
}

function explains(command: Command, one: Incarnation, commands: readonly Command[]): boolean {
  if (command.worker !== one.worker || (command.verb !== 'stop' && command.verb !== 'restart')) return false;
  const goneBy = one.goneBy ?? 0;
  return command.at <= goneBy + SLACK_MS && holdsUntil(command, commands) + SLACK_MS >= one.livedUntil;
}

/**
 * A command whose answer was lost may have its effect until a later one was answered; a reset leaves a stop alone. So may
 * one whose answer was that it has not worked yet: a worker that could not be stopped is tried again.
 */
function holdsUntil(command: Command, commands: readonly Command[]): number {
  const outcome = command.result?.outcome;
  if (command.answeredAt !== null && outcome !== 'timeout' && outcome !== 'failed') return command.answeredAt;
  const next = commands.find(
    ({ worker, verb, at, answeredAt }) =>
      worker === command.worker && verb !== 'reset' && at > command.at && answeredAt !== null,
  );
  return next?.answeredAt ?? Number.POSITIVE_INFINITY;
}
