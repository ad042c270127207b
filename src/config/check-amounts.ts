import type { Given } from './given.ts';
import type { HostFacts } from './host-facts.ts';
import { type LimitKind, limitName } from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';

/** Limits whose 0 means something: none of it at all. */
const NONE_IS_FINE: ReadonlySet<string> = new Set([
  'memory.max_swap',
  'process.max_child_processes',
  'network.max_connections',
]);

/** A period of the scheduler is 100 ms, and a share of it not less than one. */
const LEAST_CPU_PERCENT = 1;

/** Reports an amount that leaves nothing, and one that is more than the machine has. */
export function checkAmount(
  kind: LimitKind,
  max: number,
  { path }: Given<unknown>,
  { report, host }: NormalizeContext,
): void {
  const name = limitName(kind);
  if (max === 0 && !NONE_IS_FINE.has(name)) {
    reportNothing(path, report);
  }
  if (name === 'cpu.max_percent' && max < LEAST_CPU_PERCENT) {
    const text = `is less than the kernel can hold anybody to, which is ${LEAST_CPU_PERCENT} percent of a core`;
    report.warning(path, text, { hint: `write ${LEAST_CPU_PERCENT} percent or more` });
  }
  const most = mostOf(name, host);
  if (most === null || max <= most.amount) return;
  report.warning(path, `is more than ${most.text}`, { hint: most.hint ?? 'it can never be reached here' });
}

/** A limit that nobody could work with. */
export function reportNothing(path: Path, report: NormalizeContext['report']): void {
  report.error(path, 'a limit of 0 leaves nothing for the worker', { hint: 'remove it, or write more' });
}

interface Most {
  readonly amount: number;
  /** The same, as it is said to people. */
  readonly text: string;
  readonly hint?: string;
}

function mostOf(name: string, host: HostFacts): Most | null {
  switch (name) {
    case 'memory.max_rss':
    case 'memory.max':
      return memoryOf(host);
    case 'memory.max_swap':
      // Without swap it does not matter what is written.
      if (host.swapBytes === 0) return null;
      return { amount: host.swapBytes, text: `the swap of this machine (${mebibytes(host.swapBytes)} MiB)` };
    case 'cpu.max_percent':
      return {
        amount: host.cores * 100,
        text: `the ${host.cores} cores of this machine have`,
        hint: `it can never be reached here; all of them are ${host.cores * 100} percent`,
      };
    case 'process.max_processes':
    case 'process.max_child_processes':
    case 'process.max_threads':
      return { amount: host.tasks, text: `this machine can have of all workers together (${host.tasks})` };
    case 'process.max_file_descriptors':
    case 'io.max_file_descriptors':
      return { amount: host.openFiles, text: `this machine can have open at all (${host.openFiles})` };
    default:
      return null;
  }
}

/** All the memory there is. */
export function memoryOf({ memoryBytes }: HostFacts): Most {
  return { amount: memoryBytes, text: `the memory of this machine (${mebibytes(memoryBytes)} MiB)` };
}

function mebibytes(bytes: number): number {
  return Math.floor(bytes / 1024 ** 2);
}
