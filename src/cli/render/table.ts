import { displayWidth, padEnd, sanitize, truncate } from './text.ts';

/** One column of a table about `Row`s. */
export interface Column<Row> {
  readonly title: string;
  /** Text of unknown origin is welcome; it is made safe here. */
  readonly cell: (row: Row) => string;
  readonly paint?: (text: string, row: Row) => string;
  /** Columns with the lowest number go first when the table is too wide; without a number a column stays. */
  readonly dropOrder?: number;
  /** The column that is cut when the others need the room. */
  readonly isElastic?: boolean;
}

export interface TableOptions {
  /** Lines never take more columns than this; undefined = no limit. */
  readonly width?: number | undefined;
  readonly paintTitle?: (text: string) => string;
}

const GAP = '  ';
/** An elastic column that gets less than this says nothing; other columns go instead. */
const ELASTIC_MIN = 24;

/** Draws a table with a title line, left-aligned, without trailing spaces. Ends with a line feed. */
export function renderTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { width, paintTitle = (text) => text }: TableOptions = {},
): string {
  const measured = columns.map((column) => measure(column, rows));
  const kept = width === undefined ? measured : fitInto(width, measured);
  const title = kept.map(({ column, size }) => ({ text: truncate(column.title, size), size }));
  const lines = [
    paintTitle(drawLine(title)),
    ...rows.map((row, index) =>
      drawLine(
        kept.map(({ column, cells, size }) => ({
          text: truncate(cells[index] ?? '', size),
          size,
          paint: column.paint === undefined ? undefined : (text: string) => column.paint?.(text, row) ?? text,
        })),
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

interface Measured<Row> {
  readonly column: Column<Row>;
  readonly cells: readonly string[];
  readonly size: number;
}

function measure<Row>(column: Column<Row>, rows: readonly Row[]): Measured<Row> {
  const cells = rows.map((row) => sanitize(column.cell(row)));
  const size = cells.reduce(
    (widest, cell) => Math.max(widest, displayWidth(cell)),
    displayWidth(column.title),
  );
  return { column, cells, size };
}

function fitInto<Row>(width: number, measured: readonly Measured<Row>[]): readonly Measured<Row>[] {
  let kept = measured;
  while (total(kept, ELASTIC_MIN) > width) {
    const next = kept
      .filter(({ column }) => column.dropOrder !== undefined)
      .sort((a, b) => (a.column.dropOrder ?? 0) - (b.column.dropOrder ?? 0))[0];
    if (next === undefined) break;
    kept = kept.filter((one) => one !== next);
  }
  return squeeze(kept, width);
}

/** Takes the missing room from the elastic column, and when that is not enough from the widest ones. */
function squeeze<Row>(kept: readonly Measured<Row>[], width: number): readonly Measured<Row>[] {
  let missing = total(kept, Number.POSITIVE_INFINITY) - width;
  if (missing <= 0) return kept;
  const sizes = new Map(kept.map((one) => [one, one.size]));
  const order = [...kept].sort(
    (a, b) => Number(b.column.isElastic ?? false) - Number(a.column.isElastic ?? false) || b.size - a.size,
  );
  for (const one of order) {
    const taken = Math.min(missing, one.size - 1);
    if (taken <= 0) continue;
    sizes.set(one, one.size - taken);
    missing -= taken;
  }
  return kept.map((one) => ({ ...one, size: sizes.get(one) ?? one.size }));
}

function total<Row>(measured: readonly Measured<Row>[], elasticLimit: number): number {
  const cells = measured.reduce(
    (sum, { column, size }) => sum + (column.isElastic ? Math.min(size, elasticLimit) : size),
    0,
  );
  return cells + GAP.length * Math.max(0, measured.length - 1);
}

interface Cell {
  readonly text: string;
  readonly size: number;
  readonly paint?: ((text: string) => string) | undefined;
}

function drawLine(cells: readonly Cell[]): string {
  const lastFilled = cells.findLastIndex(({ text }) => text !== '');
  return cells
    .slice(0, lastFilled + 1)
    .map(({ text, size, paint }, index) => {
      const painted = paint === undefined ? text : paint(text);
      return index === lastFilled ? painted : painted + padEnd(text, size).slice(text.length);
    })
    .join(GAP);
}
