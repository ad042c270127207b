import type { LogListing } from './log-listing.ts';
import type { TreeSize } from './tree-size.ts';

/** What the disk thread can be asked for. */
export type Job =
  | { readonly kind: 'measure'; readonly path: string }
  | { readonly kind: 'logs'; readonly path: string }
  /** Removes a folder with everything in it. */
  | { readonly kind: 'remove'; readonly path: string };

export type JobAnswer = {
  readonly measure: TreeSize;
  readonly logs: LogListing;
  /** What could not be removed, in words; null = it is gone. */
  readonly remove: string | null;
};

/** What a thread is told when it is started. */
export interface LaneData {
  readonly niceness: number;
}

export type JobMessage = { readonly id: number; readonly job: Job };
export type AnswerMessage = { readonly id: number; readonly answer: JobAnswer[Job['kind']] };
