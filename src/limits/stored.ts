/** What a folder takes on its disk. */
export interface StoredBytes {
  readonly bytes: number;
  /** False: it is at least this much. */
  readonly isWhole: boolean;
}

/** What a worker has on disks, by the name of the limit. */
export type Stored = ReadonlyMap<string, StoredBytes>;

/** Tells what workers have on disks, which is measured at a pace of its own. */
export interface StorageFigures {
  of(worker: string): Stored;
}
