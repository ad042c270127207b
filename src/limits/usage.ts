import type { ConnectionFilter } from '../config/limit-definition.ts';
import type { Pressure } from './pressure.ts';

/** Which of the dearer figures are asked for; the others are always read. */
export interface Wanted {
  readonly descriptors?: boolean;
  readonly storage?: boolean;
  readonly swap?: boolean;
  readonly pressure?: boolean;
  /** Which connections are to be counted. */
  readonly connections?: ConnectionFilter | undefined;
}

/** Everything that one look on demand shows. */
export const EVERYTHING: Wanted = { descriptors: true, storage: true, swap: true, pressure: true };

/** What metrics and the history tell; swap would cost as much as all the rest. */
export const RECORDED: Wanted = { descriptors: true, storage: true };

/** One process of a worker at one moment. */
export interface ProcessReading {
  readonly pid: number;
  readonly ppid: number;
  readonly startTime: number;
  readonly cpuMs: number;
  readonly rssBytes: number;
  readonly threads: number;
}

/** The whole tree of a worker at one moment; counters grow as long as the incarnation lives. */
export interface Reading {
  /** Monotonic ms. */
  readonly atMs: number;
  /** Grows when something of it may have run: the same in two readings = nothing has run between them. */
  readonly runs: number;
  readonly processes: readonly ProcessReading[];
  readonly threads: number;
  readonly cpuMs: number;
  /** Sum over the processes: what they share is counted for each of them. */
  readonly rssBytes: number;
  readonly virtualBytes: number;
  /** These are null when not asked for, or not for us to see. */
  readonly descriptors: number | null;
  readonly swapBytes: number | null;
  readonly connections: number | null;
  readonly readBytes: number | null;
  readonly writtenBytes: number | null;
  readonly pressure: Pressure | null;
  /** For how long the kernel has held it back for a limit on its CPU. */
  readonly throttledMs: number | null;
}

/** One process over the time between two looks. */
export interface ProcessUsage extends ProcessReading {
  readonly cpuPercent: number;
}

/** Use of a worker over the time between two looks. */
export interface Usage extends Reading {
  /** Told to visitors only: the monitor has no use for the parts. */
  readonly byProcess: readonly ProcessUsage[];
  /** Share of one core; 250 = two and a half cores. */
  readonly cpuPercent: number;
  /** Bytes per second; null when not known. */
  readonly readRate: number | null;
  readonly writeRate: number | null;
  /** What the percentage and the rates are the average of. */
  readonly overMs: number;
  /** Nothing has run in that time. */
  readonly hasRested: boolean;
  /** Highest memory seen in this incarnation. */
  readonly peakRssBytes: number;
  /** Highest average over about a second or more that was seen in this incarnation. */
  readonly peakCpuPercent: number;
}
