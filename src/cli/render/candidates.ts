import type { CandidateView, DiscoveryResult } from '../../api/contract/discovery.ts';
import { formatDuration } from '../../shared/units.ts';
import type { Terminal } from '../terminal.ts';
import { type Column, renderTable } from './table.ts';

/** The processes that fit a rule, a line each. */
export function renderCandidates(
  candidates: readonly CandidateView[],
  nowMs: number,
  { style, width }: Pick<Terminal, 'style' | 'width'>,
): string {
  const columns: readonly Column<CandidateView>[] = [
    { title: 'PID', cell: ({ pid }) => String(pid) },
    { title: 'USER', cell: ({ user }) => user },
    { title: 'STARTED', cell: ({ startedAt }) => startedAt.replace(/\.\d+Z$/, 'Z'), dropOrder: 1 },
    { title: 'AGE', cell: ({ startedAt }) => formatDuration(Math.max(0, nowMs - Date.parse(startedAt))) },
    { title: 'MAY', cell: ({ mayEnd }) => (mayEnd ? 'watch, end' : 'watch') },
    { title: 'WORKER', cell: ({ worker }) => worker ?? '-' },
    { title: 'COMMAND', cell: ({ command }) => command, isElastic: true },
  ];
  return renderTable(columns, candidates, { width: width(), paintTitle: style.bold });
}

/** What to do when a rule does not find exactly one process. */
export function adviceFor(outcome: Exclude<DiscoveryResult['outcome'], 'found'>): string {
  switch (outcome) {
    case 'ambiguous':
      return 'Narrow the rule with --process-name and --process-args until one process fits.';
    case 'refused':
      return 'Repair what is wrong there, or look for the process in another way.';
    case 'absent':
      return 'A worker with this rule would be absent, and looked for again every check_interval.';
  }
}
