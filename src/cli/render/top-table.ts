import type { ProcessUsageView, UsageView } from '../../api/contract/usage.ts';
import type { WorkerView } from '../../api/contract/worker.ts';
import type { Style } from '../style.ts';
import { paintState } from './status-table.ts';
import { type Column, renderTable } from './table.ts';
import { countText, percentText, rateText, sizeText } from './usage-text.ts';

export const TOP_KEYS = ['cpu', 'memory', 'processes', 'threads', 'descriptors', 'io', 'name'] as const;
export type TopKey = (typeof TOP_KEYS)[number];

export interface TopTableOptions {
  readonly sort: TopKey;
  /** Below each worker its processes. */
  readonly isTree: boolean;
  readonly width: number | undefined;
  readonly style: Style;
}

/** The table of `top`: what uses most comes first, what does not run comes last. */
export function renderTopTable(workers: readonly WorkerView[], options: TopTableOptions): string {
  const rows = sortByUse(workers, options.sort).flatMap((worker) => [
    workerRow(worker, options.style),
    ...(options.isTree ? treeRows(worker.usage?.tree ?? []) : []),
  ]);
  return renderTable(COLUMNS, rows, { width: options.width, paintTitle: options.style.bold });
}

/** Most first; workers of which nothing runs keep their order at the end. */
export function sortByUse(workers: readonly WorkerView[], key: TopKey): readonly WorkerView[] {
  if (key === 'name') return workers.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  const amount = AMOUNTS[key];
  return workers.toSorted((a, b) => amountOf(b, amount) - amountOf(a, amount));
}

/** Sums over all workers, for the line above the table. */
export function topSummary(workers: readonly WorkerView[]): string {
  const used = workers.flatMap(({ usage }) => usage ?? []);
  const sum = (pick: (usage: UsageView) => number): number => used.reduce((all, one) => all + pick(one), 0);
  return [
    `${used.length} of ${workers.length} workers with processes`,
    `cpu ${percentText(sum(({ cpuPercent }) => cpuPercent))}`,
    `memory ${sizeText(sum(({ rssBytes }) => rssBytes))}`,
    `${sum(({ processes }) => processes)} processes`,
    `${sum(({ threads }) => threads)} threads`,
  ].join(' · ');
}

const AMOUNTS: Readonly<Record<Exclude<TopKey, 'name'>, (usage: UsageView) => number>> = {
  cpu: ({ cpuPercent }) => cpuPercent,
  memory: ({ rssBytes }) => rssBytes,
  processes: ({ processes }) => processes,
  threads: ({ threads }) => threads,
  descriptors: ({ descriptors }) => descriptors ?? 0,
  io: ({ readRate, writeRate }) => (readRate ?? 0) + (writeRate ?? 0),
};

function amountOf({ usage }: WorkerView, amount: (usage: UsageView) => number): number {
  return usage === null || usage === undefined ? Number.NEGATIVE_INFINITY : amount(usage);
}

interface Row {
  readonly name: string;
  readonly pid: string;
  readonly state: string;
  readonly paintState: (text: string) => string;
  readonly cells: readonly string[];
}

const NO_FIGURES: readonly string[] = Array.from({ length: 9 }, () => '-');

function workerRow({ name, pid, state, usage }: WorkerView, style: Style): Row {
  return {
    name,
    pid: countText(pid),
    state,
    paintState: (text) => paintState(style, state, text),
    cells:
      usage === null || usage === undefined
        ? NO_FIGURES
        : [
            percentText(usage.cpuPercent),
            sizeText(usage.rssBytes),
            sizeText(usage.virtualBytes),
            countText(usage.processes),
            countText(usage.threads),
            countText(usage.descriptors),
            rateText(usage.readRate),
            rateText(usage.writeRate),
            waitOf(usage),
          ],
  };
}

/** The resource it waits for most, in percent of the last ten seconds: `12% cpu`. */
function waitOf({ pressure }: UsageView): string {
  if (pressure === null) return '-';
  const [name, percent] = Object.entries(pressure).reduce((most, one) => (one[1] > most[1] ? one : most));
  return percent === 0 ? '0%' : `${percentText(percent)} ${name}`;
}

/** Children are drawn below their parents; what has lost its parent stands on its own. */
function treeRows(processes: readonly ProcessUsageView[]): readonly Row[] {
  const isHere = new Set(processes.map(({ pid }) => pid));
  const below = (ppid: number | null, indent: string): Row[] =>
    processes
      .filter((one) => (ppid === null ? !isHere.has(one.ppid) : one.ppid === ppid))
      .flatMap((one) => [processRow(one, indent), ...below(one.pid, `${indent}  `)]);
  return below(null, '  ');
}

function processRow(one: ProcessUsageView, indent: string): Row {
  return {
    name: `${indent}${one.command}`,
    pid: String(one.pid),
    state: '',
    paintState: (text) => text,
    cells: [percentText(one.cpuPercent), sizeText(one.rssBytes), '', '', String(one.threads), '', '', '', ''],
  };
}

const FIGURES: readonly (readonly [title: string, dropOrder: number | undefined])[] = [
  ['CPU', undefined],
  ['MEMORY', undefined],
  ['VIRTUAL', 1],
  ['PROCS', 6],
  ['THREADS', 2],
  ['FDS', 3],
  ['READ', 4],
  ['WRITE', 5],
  ['WAIT', 0],
];

const COLUMNS: readonly Column<Row>[] = [
  { title: 'NAME', cell: ({ name }) => name, isElastic: true },
  { title: 'STATE', cell: ({ state }) => state, paint: (text, row) => row.paintState(text), dropOrder: 7 },
  { title: 'PID', cell: ({ pid }) => pid, dropOrder: 0 },
  ...FIGURES.map(
    ([title, dropOrder], index): Column<Row> => ({
      title,
      cell: ({ cells }) => cells[index] ?? '',
      ...(dropOrder === undefined ? {} : { dropOrder }),
    }),
  ),
];
