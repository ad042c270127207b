import type { EventView } from '../../api/contract/events.ts';
import { type Column, renderTable } from './table.ts';
import { padEnd, sanitize } from './text.ts';

/** Events as a table, oldest first. */
export function renderEventTable(events: readonly EventView[], width: number | undefined): string {
  return renderTable(COLUMNS, events, { width });
}

/** One event on a line of its own, for a stream of them whose widths nobody knows. */
export function eventLine(event: EventView): string {
  const cells = COLUMNS.map(({ cell }) => sanitize(cell(event)));
  return `${cells
    .map((text, index) => padEnd(text, STREAM_WIDTHS[index] ?? 0))
    .join('  ')
    .trimEnd()}\n`;
}

const COLUMNS: readonly Column<EventView>[] = [
  { title: 'TIME', cell: ({ at }) => at },
  { title: 'SEQ', cell: ({ seq }) => String(seq), dropOrder: 1 },
  { title: 'WORKER', cell: workerOf },
  { title: 'TYPE', cell: ({ type }) => type, dropOrder: 2 },
  { title: 'REASON', cell: ({ reason }) => reason },
  { title: 'MESSAGE', cell: ({ message }) => message, isElastic: true },
];

const STREAM_WIDTHS = [24, 6, 16, 7, 12];

/** `web#7` is the seventh run of web. */
function workerOf({ worker, incarnation }: EventView): string {
  if (worker === null) return '-';
  return incarnation === null ? worker : `${worker}#${incarnation}`;
}
