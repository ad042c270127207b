import type { Origin } from '../program.ts';
import type { KillTally } from './kill-rounds.ts';
import type { Takeover } from './readoption.ts';

export interface SurvivalRow {
  readonly peer: string;
  readonly target: string;
  readonly tally: KillTally;
}

export interface SurvivalHeader extends Omit<Origin, 'loadBefore'> {
  readonly machine: string;
  readonly load: readonly number[];
  readonly workers: number;
  readonly linesPerSecond: number;
  readonly versions: readonly string[];
  readonly unavailable: readonly string[];
}

/** The result as Markdown. */
export function renderSurvival(
  header: SurvivalHeader,
  rows: readonly SurvivalRow[],
  takeovers: readonly Takeover[],
  fleet: number,
): string {
  const lines = [
    `\`${header.commandLine}\`, ${header.startedAt}, commit ${header.commit}; ${header.machine}; load average ${header.load.join(', ')}.`,
    `${header.workers} workers, ${header.linesPerSecond} lines a second each. ${header.versions.join(', ')}.`,
    ...header.unavailable.map((why) => `Not measured: ${why}.`),
    '',
  ];
  if (rows.length > 0) lines.push(...table(rows));
  if (takeovers.length > 0) lines.push('', readoption(takeovers, fleet));
  return lines.join('\n');
}

function table(rows: readonly SurvivalRow[]): string[] {
  const titles = [
    'supervisor',
    'killed -9',
    'kills',
    'workers lost',
    'started twice',
    'lines written',
    'lost',
    'torn',
    'exits meanwhile',
    'unknown',
    'not back in 30 s',
  ];
  const cells = rows.map(({ peer, target, tally }) => [
    peer,
    target,
    tally.kills,
    tally.workersLost,
    tally.startedTwice,
    tally.written,
    tally.lost,
    tally.torn,
    tally.exits,
    tally.exitsKnown === null ? '–' : Math.max(0, tally.exits - tally.exitsKnown),
    tally.notRecovered,
  ]);
  const row = (values: readonly (string | number)[]) => `| ${values.join(' | ')} |`;
  return [row(titles), row(titles.map((_, index) => (index < 2 ? '---' : '---:'))), ...cells.map(row)];
}

function readoption(takeovers: readonly Takeover[], fleet: number): string {
  const own = takeovers.map(({ ownMs }) => ownMs);
  const launch = takeovers.map(({ launchMs }) => launchMs);
  const figures = (values: readonly number[]) =>
    `${Math.round(median(values))} ms (${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))})`;
  return `A new master takes over ${fleet} workers in ${figures(own)} by its journal, ${figures(launch)} from the launch of the program until its API says that all run; median of ${takeovers.length} kills.`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
