import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes per second over the interfaces of a network namespace. */
export interface Traffic {
  readonly rxRate: number;
  readonly txRate: number;
}

/** Null before there is anything to compare with. */
export type TrafficLook = Traffic | { readonly why: string } | null;

interface Counted {
  readonly atMs: number;
  readonly rx: number;
  readonly tx: number;
}

/** An average over less says nothing. */
const SHORTEST_MS = 900;
/** What has just started may still be on its way into a namespace of its own. */
const BELIEVED = 3;
const SHARED =
  'it shares the network of the machine, and the kernel counts traffic by network namespace, not by process';

/**
 * The network traffic of a worker that has a network namespace of its own: everything over its interfaces but `lo`. Of one that
 * shares that of this process nobody knows which part of the traffic is its own.
 */
export class NetworkTraffic {
  readonly #proc: string;
  #before: Counted | null = null;
  #last: TrafficLook = null;
  #inVain = 0;

  /** @param proc where proc(5) is mounted */
  constructor(proc = '/proc') {
    this.#proc = proc;
  }

  /** What the last look has found. */
  get last(): TrafficLook {
    return this.#last;
  }

  /** The average since the look before, which was at least about a second ago. */
  look(pid: number, nowMs: number): TrafficLook {
    const before = this.#before;
    if (before !== null && nowMs - before.atMs < SHORTEST_MS) return this.#last;
    const counted = this.#count(pid, nowMs);
    if ('why' in counted) {
      this.#inVain += 1;
      this.#last = this.#inVain < BELIEVED ? null : counted;
      return this.#last;
    }
    this.#inVain = 0;
    this.#before = counted;
    // Interfaces come and go, and take what they have counted with them.
    const rate = (now: number, earlier: number): number =>
      (Math.max(0, now - earlier) * 1000) / (nowMs - (before?.atMs ?? 0));
    this.#last =
      before === null ? null : { rxRate: rate(counted.rx, before.rx), txRate: rate(counted.tx, before.tx) };
    return this.#last;
  }

  #count(pid: number, atMs: number): Counted | { readonly why: string } {
    try {
      const own = readlinkSync(join(this.#proc, 'self', 'ns', 'net'));
      if (readlinkSync(join(this.#proc, String(pid), 'ns', 'net')) === own) return { why: SHARED };
      return { atMs, ...sumOf(readFileSync(join(this.#proc, String(pid), 'net', 'dev'), 'latin1')) };
    } catch (error) {
      return { why: `its network namespace cannot be looked at (${(error as NodeJS.ErrnoException).code})` };
    }
  }
}

/** Two lines of headings, then `  eth0: <8 figures received> <8 figures sent>`, bytes first. */
function sumOf(text: string): { readonly rx: number; readonly tx: number } {
  let [rx, tx] = [0, 0];
  for (const line of text.split('\n').slice(2)) {
    const [name = '', figures] = line.split(':');
    if (figures === undefined || name.trim() === 'lo') continue;
    const numbers = figures.trim().split(/\s+/).map(Number);
    rx += numbers[0] ?? 0;
    tx += numbers[8] ?? 0;
  }
  return { rx, tx };
}
