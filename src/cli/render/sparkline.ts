const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A value at a time, epoch ms. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/**
 * The course of a value from one time to another in so many columns: each shows the highest of its span, and where
 * nothing was measured it is empty. A span of a measurement reaches back `spanMs`.
 */
export function sparkline(
  samples: readonly Sample[],
  { fromMs, toMs, columns, spanMs }: { fromMs: number; toMs: number; columns: number; spanMs: number },
): string {
  const cells = Array.from<number | undefined>({ length: columns });
  const columnOf = (ms: number): number => Math.floor(((ms - fromMs) / Math.max(1, toMs - fromMs)) * columns);
  for (const { at, value } of samples) {
    const last = Math.min(columns - 1, columnOf(at));
    // Columns that are narrower than the measurements stay without gaps.
    for (let column = Math.max(0, Math.min(last, columnOf(at - spanMs) + 1)); column <= last; column++) {
      cells[column] = Math.max(cells[column] ?? 0, value);
    }
  }
  const highest = Math.max(0, ...cells.map((cell) => cell ?? 0));
  return cells.map((cell) => (cell === undefined ? ' ' : barOf(cell, highest))).join('');
}

function barOf(value: number, highest: number): string {
  const height = highest === 0 ? 0 : Math.round((value / highest) * (BARS.length - 1));
  return BARS[height] ?? ' ';
}
