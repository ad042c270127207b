import type { Ends } from './check-ends.ts';
import type { ExitTally } from './check-exits.ts';
import type { LinesByMode } from './check-lines.ts';
import { time } from './daemon.ts';
import { type Blow, STRIKES, type Strike } from './killer.ts';
import type { Problem } from './problems.ts';

/** What a chaos run found. */
export interface ChaosReport {
  readonly seed: number;
  readonly minutes: number;
  readonly workers: number;
  readonly user: string;
  readonly kills: Readonly<Record<Strike, KillTally>>;
  readonly incarnations: number;
  readonly commands: { readonly given: number; readonly answered: number };
  readonly ends: Ends;
  readonly exits: ExitTally;
  readonly lines: LinesByMode;
  /** Moments at which two main processes of one worker lived. */
  readonly duplicates: number;
  readonly problems: readonly (Problem & { readonly lastEvents: string })[];
}

export interface KillTally {
  readonly count: number;
  /** Until the API answered and a shim was there, ms. */
  readonly medianRecoveryMs: number;
  readonly longestRecoveryMs: number;
}

/** Blows by kind, with the time it took to recover. */
export function tallyBlows(blows: readonly Blow[]): Record<Strike, KillTally> {
  const tally = STRIKES.map((strike) => {
    const times = blows.filter((blow) => blow.strike === strike).map(({ recoveredInMs }) => recoveredInMs);
    times.sort((a, b) => a - b);
    return [
      strike,
      {
        count: times.length,
        medianRecoveryMs: times[Math.floor(times.length / 2)] ?? 0,
        longestRecoveryMs: times.at(-1) ?? 0,
      },
    ];
  });
  return Object.fromEntries(tally) as Record<Strike, KillTally>;
}

/** The report as a table for people. */
export function renderReport(report: ChaosReport): string {
  const { ends, exits, commands } = report;
  const { piped: lines, direct } = report.lines;
  const rows: [string, string | number][] = [
    ['seed', report.seed],
    ['minutes, workers, user', `${report.minutes}, ${report.workers}, ${report.user}`],
    ...Object.entries(report.kills).map(
      ([strike, { count, medianRecoveryMs, longestRecoveryMs }]): [string, string] => [
        `kill -9 of ${strike}`,
        `${count} survived; back in ${medianRecoveryMs} ms, at most ${longestRecoveryMs}`,
      ],
    ),
    ['incarnations', report.incarnations],
    ['commands', `${commands.given}, ${commands.answered} answered`],
    ['ends', `${ends.byItself} by itself, ${ends.byTool} shot, ${ends.byCommand} by command`],
    ['workers lost', ends.lost],
    ['duplicates', report.duplicates],
    ['exits', `${exits.ended}, ${exits.toldOnce} told once, ${exits.unknown} as unknown`],
    [
      'exits unaccounted',
      `${exits.unaccounted}, and ${exits.untoldByShimKill} of spawns that a kill of the shim cut off`,
    ],
    ['exits told again', `${exits.toldAgain} after a kill between telling and acknowledging`],
    ['lines captured', lines.captured],
    ['lines lost', lines.lost],
    [
      'lines lost with a shim',
      `${lines.lostInFlight} in its read, ${lines.lostInPipe} in pipes without any reader, ${lines.cutOff} cut off`,
    ],
    ['lines torn, twice', `${lines.torn}, ${lines.twice}`],
    [
      'lines in direct mode',
      `${direct.captured} written, ${direct.lost} lost, ${direct.torn} torn, ${direct.twice} twice`,
    ],
    ['invariants broken', report.problems.length],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
  const evidence = report.problems.map(({ invariant, worker, at, what, lastEvents }) => {
    const events = lastEvents === '' ? '' : `\n${lastEvents.replaceAll(/^/gm, '    ')}`;
    return `${invariant} ${worker ?? '-'} ${time(at)}: ${what}${events}`;
  });
  return [table, ...evidence].join('\n\n');
}
