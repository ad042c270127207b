import { cpus, totalmem } from 'node:os';
import { kernelNumber, kernelText } from '../shared/kernel-files.ts';

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
  const kilobytes = /^SwapTotal:\s*(\d+) kB/m.exec(kernelText('/proc/meminfo'))?.[1];
  return {
    memoryBytes: totalmem(),
    swapBytes: Number(kilobytes ?? 0) * 1024,
    cores: cpus().length,
    tasks: Math.min(kernelNumber('/proc/sys/kernel/threads-max'), kernelNumber('/proc/sys/kernel/pid_max')),
    openFiles: kernelNumber('/proc/sys/fs/file-max'),
  };
}
