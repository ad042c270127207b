/** How much is written by how many, in which portions. */
export interface LogShape {
  readonly writers: number;
  readonly chunkBytes: number;
}

/** Length of every line, newline included. */
export const LINE_BYTES = 128;

/** 128 bytes = one write(2) a line, as an unbuffered program does; 4 KiB = 32 lines a write, as a buffered one does. */
export const LOG_SHAPES: readonly LogShape[] = [
  { writers: 1, chunkBytes: 128 },
  { writers: 1, chunkBytes: 4096 },
  { writers: 10, chunkBytes: 128 },
  { writers: 10, chunkBytes: 4096 },
];

/** The name of a metric of a shape: `logs.10x4096.mbPerS`. */
export function logMetric(shape: LogShape, name: string): string {
  return `logs.${shape.writers}x${shape.chunkBytes}.${name}`;
}
