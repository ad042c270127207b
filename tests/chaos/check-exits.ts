import { endsItself, type Shot } from './check-ends.ts';
import type { Told } from './daemon.ts';
import type { Incarnation } from './incarnations.ts';
import type { OwedEnds } from './owed-ends.ts';
import type { Problems } from './problems.ts';

export interface ExitTally {
  /** Ends of incarnations. */
  readonly ended: number;
  readonly toldOnce: number;
  /** The code could not be known, and was told as unknown. */
  readonly unknown: number;
  /** Never told, with a shim killed while it lived or ended. */
  readonly untoldByShimKill: number;
  readonly unaccounted: number;
  /** Told again by a later master, because somebody was killed before the acknowledgement was through. */
  readonly toldAgain: number;
  /** Of processes that ended before they wrote or were seen. */
  readonly ofUnseen: number;
}

/** So long after its death a killed shim's successor may still find out about ends. */
const AROUND_KILL_MS = 5000;

export interface Kills {
  readonly shim: readonly number[];
  /** After each kill of a master or a shim. */
  readonly owed: readonly OwedEnds[];
}

/** Each end is told exactly once, as what it was (I4, I6, I7). */
export function checkExits(
  incarnations: readonly Incarnation[],
  told: readonly Told[],
  shots: readonly Shot[],
  kills: Kills,
  problems: Problems,
): ExitTally {
  const exits = told.flatMap((line) => parseExit(line));
  const tellings = new Map<Incarnation, ExitTold[]>();
  let ofUnseen = 0;
  for (const exit of exits) {
    const of = incarnations.findLast(
      ({ worker, pid, startedAt }) =>
        worker === exit.worker && pid === exit.pid && startedAt <= exit.at + 100,
    );
    if (of === undefined) ofUnseen += 1;
    else tellings.set(of, [...(tellings.get(of) ?? []), exit]);
  }
  const tally = { ended: 0, toldOnce: 0, unknown: 0, untoldByShimKill: 0, unaccounted: 0, toldAgain: 0 };
  for (const one of incarnations) {
    if (one.goneBy === null) continue;
    tally.ended += 1;
    const [first, second] = tellings.get(one) ?? [];
    const goneBy = one.goneBy;
    const shimDied = kills.shim.some((at) => at >= one.startedAt - 500 && at <= goneBy + AROUND_KILL_MS);
    if (first === undefined) {
      const isExcused = kills.shim.some(
        (at) => Math.abs(at - one.startedAt) < 1000 && goneBy - one.startedAt < AROUND_KILL_MS,
      );
      if (isExcused) tally.untoldByShimKill += 1;
      else {
        tally.unaccounted += 1;
        problems.add('I4', one.worker, goneBy, `the end of ${one.mark} (pid ${one.pid}) was never told`);
      }
      continue;
    }
    if (second === undefined) tally.toldOnce += 1;
    else if (isRepeat(first, second, kills)) tally.toldAgain += 1;
    else {
      const both = `"${first.text}" (master ${first.life}) and "${second.text}" (master ${second.life})`;
      problems.add(
        'I4',
        one.worker,
        second.at,
        `the end of ${one.mark} (pid ${one.pid}) was told twice: ${both}`,
      );
    }
    if (first.how === 'unknown') tally.unknown += 1;
    if (first.how === 'unknown' ? shimDied : possibleEnds(one, shots).has(first.how)) continue;
    problems.add(
      'I4',
      one.worker,
      first.at,
      `the end of ${one.mark} (pid ${one.pid}) was told as "${first.how}"; it was ${[...possibleEnds(one, shots)].join(' or ')}`,
    );
  }
  return { ...tally, ofUnseen };
}

interface ExitTold {
  readonly worker: string;
  readonly pid: number;
  readonly at: number;
  readonly life: number;
  readonly text: string;
  /** `exit3`, `SIGKILL` or `unknown`. */
  readonly how: string;
}

function parseExit({ worker, type, message, at, life }: Told): ExitTold[] {
  const match = /^pid (\d+) ended(?: while no master was there)?: (?:(exit) (\w+)|(SIG\w+))/.exec(message);
  if (type !== 'exit' || worker === null || match === null) return [];
  const [, pid, , code = '', signal] = match;
  const how = signal ?? (code === 'unknown' ? 'unknown' : `exit${code}`);
  return [{ worker, pid: Number(pid), at, life, text: message, how }];
}

/**
 * How long an acknowledgement takes is up to the disk and to how busy the machine is. What counts is whether the shim had
 * it: an end that it had none for when somebody was killed is told again by rights.
 */
function isRepeat(first: ExitTold, second: ExitTold, { owed }: Kills): boolean {
  const end = `${first.worker} ${first.pid}`;
  return (
    second.life > first.life &&
    owed.some(({ at, ends }) => at >= first.at && at <= second.at && ends.has(end))
  );
}

/** More than one when several had a hand in it and nobody can say who was first. */
function possibleEnds(one: Incarnation, shots: readonly Shot[]): Set<string> {
  const { ending } = one;
  const ends = new Set<string>();
  if (ending !== null) ends.add(ending.startsWith('exit') ? ending : `SIG${ending}`);
  for (const { mark, signal } of shots) if (mark === one.mark) ends.add(signal);
  // The stop sequence: SIGTERM before the trap was set, SIGKILL when it took too long.
  if (!endsItself(one) && ending === null) ends.add('SIGTERM').add('SIGKILL');
  return ends;
}
