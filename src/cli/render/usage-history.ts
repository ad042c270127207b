import type { UsageHistoryView, UsagePointView } from '../../api/contract/usage.ts';
import { formatBytes, formatDuration } from '../../shared/units.ts';
import type { Style } from '../style.ts';
import { sparkline } from './sparkline.ts';
import { type Column, renderTable } from './table.ts';
import { sanitize } from './text.ts';
import { percentText } from './usage-text.ts';

export interface HistoryPageOptions {
  /** Epoch ms: the time that was asked for. */
  readonly sinceMs: number;
  readonly nowMs: number;
  /** Columns for each course; 0 = none is drawn. */
  readonly columns: number;
  readonly style: Style;
}

interface Row {
  readonly name: string;
  readonly last: string;
  readonly average: string;
  readonly highest: string;
  readonly course: string;
}

/** How a figure is shown: its latest value, average and highest, and its course. */
interface Figure {
  readonly name: string;
  readonly of: (point: UsagePointView) => number | null;
  readonly highestOf: (point: UsagePointView) => number | null;
  readonly text: (value: number) => string;
}

const perSecond = (bytes: number): string => `${formatBytes(bytes)}/s`;
const same = (name: string, of: Figure['of'], text: Figure['text']): Figure => ({
  name,
  of,
  highestOf: of,
  text,
});

const FIGURES: readonly Figure[] = [
  { name: 'cpu', of: (p) => p.cpuPercent, highestOf: (p) => p.cpuPeakPercent, text: percentText },
  { name: 'memory', of: (p) => p.rssBytes, highestOf: (p) => p.rssPeakBytes, text: formatBytes },
  same('processes', (p) => p.processes, String),
  same('descriptors', (p) => p.descriptors, String),
  same('reading', (p) => p.readRate, perSecond),
  same('writing', (p) => p.writeRate, perSecond),
];

const COUNTS: ReadonlySet<string> = new Set(['processes', 'descriptors']);

/** What a worker has used: a line for each figure. */
export function renderUsageHistory(history: UsageHistoryView, options: HistoryPageOptions): string {
  const { worker, points, intervalMs, retentionMs, pointMs } = history;
  const name = options.style.bold(sanitize(worker));
  if (intervalMs === null || retentionMs === null || pointMs === null) {
    return `${name}: no history, because it has no resource_monitoring\n`;
  }
  const kept = `measured every ${formatDuration(intervalMs)}, kept for ${formatDuration(retentionMs)}`;
  const [first] = points;
  if (first === undefined) return `${name}: nothing was measured in this time; it is ${kept}\n`;
  const fromMs = Math.max(options.sinceMs, Date.parse(first.at) - first.overMs);
  const rows = FIGURES.flatMap((figure) => rowOf(figure, history, { ...options, fromMs }) ?? []);
  const span = formatDuration(Math.max(0, options.nowMs - fromMs));
  return `${name}: the last ${span}, ${kept}\n${renderTable(columnsFor(options), rows, { paintTitle: options.style.dim })}`;
}

function columnsFor({ columns }: HistoryPageOptions): readonly Column<Row>[] {
  return [
    { title: '', cell: (row) => row.name },
    { title: 'LATEST', cell: (row) => row.last },
    { title: 'AVERAGE', cell: (row) => row.average },
    { title: 'HIGHEST', cell: (row) => row.highest },
    ...(columns === 0 ? [] : [{ title: 'COURSE', cell: (row: Row) => row.course }]),
  ];
}

function rowOf(
  { name, of, highestOf, text }: Figure,
  { points, whole, pointMs }: UsageHistoryView,
  { fromMs, nowMs, columns }: HistoryPageOptions & { readonly fromMs: number },
): Row | undefined {
  const known = points.flatMap((point) => {
    const [value, highest] = [of(point), highestOf(point)];
    return value === null || highest === null ? [] : [{ at: Date.parse(point.at), value, highest }];
  });
  const [last] = known.slice(-1);
  if (last === undefined || whole === null) return undefined;
  const average = of(whole);
  const course = sparkline(
    known.map(({ at, highest }) => ({ at, value: highest })),
    { fromMs, toMs: nowMs, columns, spanMs: pointMs ?? 0 },
  );
  return {
    name,
    last: text(last.value),
    average: average === null || COUNTS.has(name) ? '-' : text(average),
    highest: text(Math.max(...known.map(({ highest }) => highest))),
    course,
  };
}
