import type { GroupUsageView, GroupView } from '../../api/contract/groups.ts';
import { formatBytes } from '../../shared/units.ts';
import type { Style } from '../style.ts';
import { limitLines, shareLines } from './limit-lines.ts';
import { sanitize } from './text.ts';
import { percentText, rateText } from './usage-text.ts';

/** What all workers of a group use together, and what they may. */
export function renderGroupPage(group: GroupView, style: Style): string {
  const { name, within, workers, strategy, usage, limits, shares } = group;
  const lines = [
    row('Group', style.bold(`@${sanitize(name)}`)),
    ...(within.length === 0 ? [] : [row('Within', within.map((one) => `@${one}`).join(' / '))]),
    row('Workers', workers.map(sanitize).join(', ')),
    row('Running', placesText(group)),
    ...(group.waiting.length === 0 ? [] : [row('Waiting', group.waiting.map(sanitize).join(', '))]),
    ...(strategy === null ? [] : [row('Strategy', strategy)]),
    ...section('Uses together', usage === null ? [] : usageLines(usage), style),
    ...section('Limits of all together', [...limitLines(limits), ...shareLines(shares)], style),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function placesText({ running, maxRunning, workers }: GroupView): string {
  return maxRunning === null
    ? `${running} of ${workers.length}`
    : `${running} of ${workers.length}, at most ${maxRunning} at the same time`;
}

function usageLines(usage: GroupUsageView): readonly string[] {
  const { readRate, writeRate } = usage;
  return [
    `cpu        ${percentText(usage.cpuPercent)} of a core`,
    `memory     ${formatBytes(usage.rssBytes)}`,
    `processes  ${usage.processes}, ${usage.threads} threads`,
    ...(readRate === null || writeRate === null
      ? []
      : [`storage    read ${rateText(readRate)}, written ${rateText(writeRate)}`]),
  ];
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : ['', style.bold(`${title}:`), ...lines.map((line) => `  ${line}`)];
}

function row(title: string, value: string): string {
  return `${`${title}:`.padEnd(16)}${value}`;
}
