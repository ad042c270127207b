import type { Disk } from '../../src/storage/disk-thread.ts';

/** Finds nothing anywhere, and does nothing. */
export const IDLE_DISK: Disk = {
  measure: async () => ({ bytes: 0, entries: 1, isWhole: true, problem: null, tookMs: 0 }),
  logs: async () => ({ workers: [], fileSystemBytes: null, problem: null, tookMs: 0 }),
  remove: async () => null,
  settled: async () => {},
  close: () => {},
  ended: async () => true,
};
