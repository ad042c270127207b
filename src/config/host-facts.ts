import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** What there is on a machine, as far as limits can be more than that. */
export interface HostFacts {
  readonly memoryBytes: number;
  /** 0 where there is none. */
  readonly swapBytes: number;
  readonly cores: number;
  /** Processes and threads, of everybody together. */
  readonly tasks: number;
  /** Open files, of everybody together. */
  readonly openFiles: number;
}

/** Looks at this machine; what cannot be known is taken to be without end. */
export function hostFacts(): HostFacts {
  const kilobytes = /^SwapTotal:\s*(\d+) kB/m.exec(textOf('/proc/meminfo'))?.[1];
  return {
    memoryBytes: totalmem(),
    swapBytes: Number(kilobytes ?? 0) * 1024,
    cores: cpus().length,
    tasks: Math.min(numberIn('/proc/sys/kernel/threads-max'), numberIn('/proc/sys/kernel/pid_max')),
    openFiles: numberIn('/proc/sys/fs/file-max'),
  };
}

function numberIn(path: string): number {
  const text = textOf(path).trim();
  return text === '' ? Number.POSITIVE_INFINITY : Number(text);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
