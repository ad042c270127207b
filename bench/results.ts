/** One measured value. Values of one (peer, workers, metric) over all passes are read together. */
export interface Sample {
  readonly pass: number;
  readonly peer: string;
  readonly workers: number;
  readonly metric: string;
  readonly value: number;
}

/** Something that could not be measured, and why. */
export interface Failure {
  readonly pass: number;
  readonly peer: string;
  readonly workers: number;
  readonly measure: string;
  readonly reason: string;
}

/** Takes a value of the session it was made for. */
export type Record = (metric: string, value: number) => void;

/** Everything measured in one run of the benchmark. */
export class Results {
  readonly samples: Sample[] = [];
  readonly failures: Failure[] = [];

  /** A recorder bound to one session. */
  recorder(pass: number, peer: string, workers: number): Record {
    return (metric, value) => {
      this.samples.push({ pass, peer, workers, metric, value });
    };
  }

  /** All values of a cell, sorted ascending. */
  values(peer: string, workers: number, metric: string): number[] {
    return this.samples
      .filter((s) => s.peer === peer && s.workers === workers && s.metric === metric)
      .map((s) => s.value)
      .sort((a, b) => a - b);
  }
}

/** The value below which `share` (0–1) of the ascending `sorted` lies, by nearest rank; undefined when empty. */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
