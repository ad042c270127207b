import type { WorkerList, WorkerView } from '../../api/contract/worker.ts';
import type { WorkerStateName } from '../../api/contract/worker-state.ts';
import { formatDuration } from '../../shared/units.ts';
import type { Style } from '../style.ts';
import { SEVERITY } from '../worker-health.ts';
import { type GroupedRow, groupRows } from './group-rows.ts';
import { type Column, renderTable } from './table.ts';
import { countText, percentText, rateText, sizeText } from './usage-text.ts';

export interface StatusTableOptions {
  /** Milliseconds since the epoch; ages are told relative to it. */
  readonly nowMs: number;
  /** undefined = nothing has to fit, and nothing is cut. */
  readonly width: number | undefined;
  /** All columns. */
  readonly isWide: boolean;
  /** Each group has a row, with its workers below it. */
  readonly byGroup?: boolean;
  readonly style: Style;
}

/** The table of `status`, one line a worker, in the order given. */
export function renderStatusTable(workers: readonly WorkerView[], options: StatusTableOptions): string {
  const { isWide, width, style, nowMs, byGroup = false } = options;
  const showsConfig = isWide || workers.some((worker) => worker.config === 'changed');
  const columns: Column<WorkerView>[] = [
    ...MAIN_COLUMNS(style, nowMs),
    ...(isWide ? WIDE_COLUMNS : []),
    ...(workers.some(({ usage }) => usage !== undefined) ? USAGE_COLUMNS : []),
    ...(showsConfig ? [CONFIG_COLUMN(style)] : []),
    NOTE_COLUMN,
  ];
  const table = { width: isWide ? undefined : width, paintTitle: style.bold };
  if (!byGroup) return renderTable(columns, workers, table);
  return renderTable(columns.map(withGroupRows), groupRows(workers), table);
}

/** The same column for rows that may be groups, which have a name and a note only. */
function withGroupRows(column: Column<WorkerView>): Column<GroupedRow> {
  const { title, cell, paint } = column;
  return {
    ...column,
    cell: (row) => {
      const indent = title === 'NAME' ? '  '.repeat(row.depth) : '';
      if ('worker' in row) return indent + cell(row.worker);
      if (title === 'NAME') return `${indent}@${row.group}`;
      return title === 'NOTE' ? summaryOf(row.workers) : '';
    },
    paint: (text, row) => ('worker' in row && paint !== undefined ? paint(text, row.worker) : text),
  };
}

function summaryOf(workers: readonly WorkerView[]): string {
  const ready = workers.filter((worker) => worker.ready || worker.state === 'done').length;
  return `${ready} of ${workers.length} ready`;
}

/** The line below the table: how many in which state, and how the daemon is. */
export function renderStatusFooter({ workers, master }: WorkerList): string {
  const counts = new Map<WorkerStateName, number>();
  for (const { state } of workers) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = [...counts].sort(([a], [b]) => SEVERITY[a] - SEVERITY[b]);
  const summary = states.map(([state, count]) => `${count} ${state}`).join(', ');
  const changed = workers.filter((worker) => worker.config === 'changed').length;
  return [
    `${workers.length} worker${workers.length === 1 ? '' : 's'}${summary === '' ? '' : `: ${summary}`}`,
    master.state === 'stopping' ? 'daemon is stopping' : `daemon up ${formatDuration(master.uptimeMs)}`,
    `config rev ${master.configRevision}${changed === 0 ? '' : ` (${changed} changed: run \`reload\`)`}`,
  ].join(' · ');
}

/** The reason in words: the daemon's own, completed by what differs from what is wanted and by the next try. */
export function noteOf(worker: WorkerView): string {
  const { state, desired, enabled, note, nextTryInMs } = worker;
  const parts = note === '' ? [] : [note];
  if (!enabled && note === '') parts.push('disabled');
  if (enabled && state === 'stopped' && desired === 'running') parts.push('wanted running');
  if (state === 'running' && desired === 'stopped') parts.push('wanted stopped');
  if (nextTryInMs !== null && !note.includes('next try')) {
    parts.push(nextTryInMs <= 0 ? 'next try now' : `next try in ${formatDuration(nextTryInMs)}`);
  }
  return parts.join('; ');
}

/** `6 (12s ago)`: how often it was restarted by itself, and how long ago the last time was. */
export function restartsOf({ restarts, lastRestartAt }: WorkerView, nowMs: number): string {
  if (lastRestartAt === null) return String(restarts);
  return `${restarts} (${formatDuration(Math.max(0, nowMs - Date.parse(lastRestartAt)))} ago)`;
}

/** The colour of a state: red wants a person, yellow is on its way, green is well. */
export function paintState(style: Style, state: WorkerStateName, text: string): string {
  if (SEVERITY[state] <= SEVERITY['crash-loop']) return style.red(text);
  if (SEVERITY[state] <= SEVERITY.cleaning) return style.yellow(text);
  return state === 'running' ? style.green(text) : style.dim(text);
}

const MAIN_COLUMNS = (style: Style, nowMs: number): readonly Column<WorkerView>[] => [
  { title: 'NAME', cell: ({ name }) => name },
  { title: 'STATE', cell: ({ state }) => state, paint: (text, { state }) => paintState(style, state, text) },
  {
    title: 'READY',
    cell: readyOf,
    paint: (text, worker) => (readyOf(worker) === 'no' ? style.yellow(text) : text),
  },
  { title: 'PID', cell: ({ pid }) => String(pid ?? '-'), dropOrder: 3 },
  { title: 'UPTIME', cell: uptimeOf, dropOrder: 2 },
  { title: 'RESTARTS', cell: (worker) => restartsOf(worker, nowMs), dropOrder: 4 },
];

const WIDE_COLUMNS: readonly Column<WorkerView>[] = [
  { title: 'WANTED', cell: ({ desired }) => desired },
  { title: 'RUN', cell: ({ incarnation }) => String(incarnation) },
  { title: 'SINCE', cell: ({ startedAt }) => startedAt ?? '-' },
  { title: 'LAST EXIT', cell: lastExitOf },
  { title: 'PROFILE', cell: ({ profile }) => profile || '-' },
  { title: 'GROUP', cell: ({ groups }) => groups.join('/') || '-' },
  { title: 'LABELS', cell: labelsOf },
];

const USAGE_COLUMNS: readonly Column<WorkerView>[] = [
  { title: 'CPU', cell: ({ usage }) => (usage ? percentText(usage.cpuPercent) : '-') },
  { title: 'MEMORY', cell: ({ usage }) => sizeText(usage?.rssBytes ?? null) },
  { title: 'PEAK', cell: ({ usage }) => sizeText(usage?.peakRssBytes ?? null) },
  { title: 'PROCS', cell: ({ usage }) => countText(usage?.processes ?? null) },
  { title: 'THREADS', cell: ({ usage }) => countText(usage?.threads ?? null) },
  { title: 'FDS', cell: ({ usage }) => countText(usage?.descriptors ?? null) },
  { title: 'READ', cell: ({ usage }) => rateText(usage?.readRate ?? null) },
  { title: 'WRITE', cell: ({ usage }) => rateText(usage?.writeRate ?? null) },
];

const CONFIG_COLUMN = (style: Style): Column<WorkerView> => ({
  title: 'CONFIG',
  cell: ({ config }) => config,
  paint: (text, { config }) => (config === 'changed' ? style.yellow(text) : text),
  dropOrder: 1,
});

const NOTE_COLUMN: Column<WorkerView> = { title: 'NOTE', cell: noteOf, isElastic: true };

function readyOf({ ready, pid }: WorkerView): string {
  if (pid === null) return '-';
  return ready ? 'yes' : 'no';
}

function uptimeOf({ uptimeMs, state, lastExit }: WorkerView): string {
  if (uptimeMs !== null) return formatDuration(uptimeMs);
  return state === 'done' && lastExit !== null ? `ran ${formatDuration(lastExit.uptimeMs)}` : '-';
}

function lastExitOf({ lastExit }: WorkerView): string {
  if (lastExit === null) return '-';
  return `${describeExit(lastExit)} at ${lastExit.at}`;
}

/** `exit 1` or `SIGKILL`; an exit nobody could see is `unknown`. */
export function describeExit({ code, signal }: { code: number | null; signal: string | null }): string {
  if (signal !== null) return signal;
  return code === null ? 'unknown' : `exit ${code}`;
}

function labelsOf({ labels }: WorkerView): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return pairs.length === 0 ? '-' : pairs.join(',');
}
