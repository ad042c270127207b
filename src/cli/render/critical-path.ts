import type { CriticalLink } from '../../api/critical-path.ts';
import { formatDuration } from '../../shared/units.ts';
import type { Style } from '../style.ts';
import { conditionText } from './condition-text.ts';
import { type Column, renderTable } from './table.ts';

/** The chain as a table, the last worker first, each below the one that waited for it. */
export function renderCriticalPath(links: readonly CriticalLink[], style: Style): string {
  return renderTable(COLUMNS, links, { paintTitle: style.bold });
}

const COLUMNS: readonly Column<CriticalLink>[] = [
  { title: 'WORKER', cell: ({ worker }) => worker },
  { title: 'READY AFTER', cell: ({ sinceStartMs }) => timeText(sinceStartMs) },
  { title: 'WAITING', cell: ({ waitingMs }) => timeText(waitingMs) },
  { title: 'STARTING', cell: ({ startingMs }) => timeText(startingMs) },
  { title: 'UNTIL READY', cell: ({ untilReadyMs }) => timeText(untilReadyMs) },
  {
    title: 'WAITED FOR',
    cell: ({ after }) => (after === null ? '-' : `${after.worker} (${conditionText(after)})`),
  },
];

function timeText(ms: number): string {
  return ms < 1 ? '-' : formatDuration(ms);
}
