import type { Terminal } from './terminal.ts';

/** Stdout for very many small pieces: they go out together, at the latest when the program has nothing to do. */
export interface BatchedOutput {
  /** Resolves at once, or when the reader of stdout has caught up. */
  add(piece: Buffer): Promise<void>;
  flush(): Promise<void>;
}

const BATCH_BYTES = 64 * 1024;

/** Batches writes to the terminal's stdout. */
export function batchOutput(terminal: Terminal): BatchedOutput {
  let pieces: Buffer[] = [];
  let bytes = 0;
  let isScheduled = false;
  const flush = async () => {
    if (bytes === 0) return;
    const batch = Buffer.concat(pieces);
    pieces = [];
    bytes = 0;
    await terminal.out(batch);
  };
  return {
    flush,
    async add(piece) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= BATCH_BYTES) return await flush();
      if (isScheduled) return;
      isScheduled = true;
      setImmediate(() => {
        isScheduled = false;
        void flush();
      });
    },
  };
}
