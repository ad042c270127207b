import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** What a reader must know to judge the figures. */
export interface Machine {
  readonly cpu: string;
  readonly memoryGib: number;
  readonly kernel: string;
  readonly system: string;
  readonly node: string;
}

/** Describes the machine the benchmark runs on. */
export function describeMachine(): Machine {
  return {
    cpu: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}`,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    kernel: `Linux ${release()}`,
    system: distribution(),
    node: process.version,
  };
}

/** Load averages of 1, 5 and 15 minutes. */
export function loadAverages(): number[] {
  return loadavg().map((load) => Math.round(load * 100) / 100);
}

function distribution(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'unknown system';
  } catch {
    return 'unknown system';
  }
}
