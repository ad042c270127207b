import type { SeededRandom } from '../fakes/seeded-random.ts';

/** How hard an episode is on everything. Chances are per occasion; times are the longest of a draw. */
export interface Weather {
  /** At each thing the master sends, writes down or is told. */
  readonly masterDies: number;
  /** At each thing the shim writes down, starts or answers. */
  readonly shimDies: number;
  /** Of a new shim, before it listens. */
  readonly shimFailsToStart: number;
  /** Whenever the operator does something: of the master, of the shim, and that the master is told to end. */
  readonly kills: number;
  /** Everything at once, with all that runs. */
  readonly reboots: number;
  readonly spawnFails: number;
  /** Of a program: that it ends by itself sooner or later. */
  readonly crashes: number;
  /** Of a program: that it does not end when it is asked to. */
  readonly disobeys: number;
  /** Of a program that is asked to end: that it asks for more time. */
  readonly asksForTime: number;
  /** Of a program or of what it left: that not even SIGKILL ends it. */
  readonly stuck: number;
  readonly leavesChildren: number;
  /** Of an end, that the freed pid goes to a process that is none of our business. */
  readonly pidTakenOver: number;
  /** Of an exit, that it is told once more. */
  readonly repeats: number;
  /** Of a chunk, that it arrives in two pieces. */
  readonly splits: number;
  readonly latencyMs: number;
  readonly diskMs: number;
  /** Between two things an operator does. */
  readonly idleMs: number;
  /** Of a change of the file, that it is invalid. */
  readonly invalidFiles: number;
}

/** Nothing goes wrong any more. */
export const CALM: Weather = {
  masterDies: 0,
  shimDies: 0,
  shimFailsToStart: 0,
  kills: 0,
  reboots: 0,
  spawnFails: 0,
  crashes: 0,
  disobeys: 0,
  asksForTime: 0,
  stuck: 0,
  leavesChildren: 0,
  pidTakenOver: 0,
  repeats: 0,
  splits: 0,
  latencyMs: 5,
  diskMs: 5,
  idleMs: 1000,
  invalidFiles: 0,
};

/** The kinds of trouble are drawn one by one, so that each also comes alone. */
export function drawWeather(random: SeededRandom): Weather {
  return {
    masterDies: random.oneOf([0, 0, 0.002, 0.01, 0.05]),
    shimDies: random.oneOf([0, 0, 0.002, 0.01, 0.05]),
    shimFailsToStart: random.oneOf([0, 0, 0.3]),
    kills: random.oneOf([0, 0, 0.01, 0.05]),
    reboots: random.oneOf([0, 0, 0.01]),
    spawnFails: random.oneOf([0, 0.1, 0.4]),
    crashes: random.oneOf([0, 0.3, 0.6, 0.9]),
    disobeys: random.oneOf([0, 0.3, 0.6]),
    asksForTime: random.oneOf([0, 0.3]),
    stuck: random.oneOf([0, 0, 0.1]),
    leavesChildren: random.oneOf([0, 0.3]),
    pidTakenOver: random.oneOf([0, 0.5]),
    repeats: random.oneOf([0, 0.2]),
    splits: random.oneOf([0, 0, 0.1]),
    latencyMs: random.oneOf([0, 2, 80]),
    diskMs: random.oneOf([0, 5, 50, 3000]),
    idleMs: random.oneOf([20, 500, 10_000]),
    invalidFiles: random.oneOf([0, 0.3]),
  };
}
