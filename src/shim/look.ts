import { readlinkSync } from 'node:fs';
import { lookForMark, type Markedness, type ProcStat, youngSince } from './process-table.ts';

/**
 * All processes of the machine at one time, and what has been read of each since: once, however many workers are looked for
 * among them. Those that are just ending show nothing any more, and are asked again by nobody.
 */
export class Look {
  readonly table: ReadonlyMap<number, ProcStat>;
  readonly #youngSince = youngSince();
  readonly #marks = new Map<number, Markedness>();
  readonly #outputs = new Map<number, readonly string[]>();

  constructor(table: ReadonlyMap<number, ProcStat>) {
    this.table = table;
  }

  /** What its environment says about whose it is. */
  markednessOf(pid: number): Markedness {
    const known = this.#marks.get(pid);
    if (known !== undefined) return known;
    const found = lookForMark(pid);
    this.#marks.set(pid, found);
    return found;
  }

  /** Whether its standard output, or its standard error, is a pipe of this name. */
  writesTo(pid: number, pipes: string): boolean {
    let outputs = this.#outputs.get(pid);
    if (outputs === undefined) {
      outputs = outputsOf(pid);
      this.#outputs.set(pid, outputs);
    }
    return outputs.some((target) => target === `${pipes}.out` || target === `${pipes}.err`);
  }

  /** True for one that may still be in the middle of its first exec. */
  isYoung({ startTime }: ProcStat): boolean {
    return startTime >= this.#youngSince;
  }
}

function outputsOf(pid: number): readonly string[] {
  return [1, 2].flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${fd}`)];
    } catch {
      return [];
    }
  });
}
