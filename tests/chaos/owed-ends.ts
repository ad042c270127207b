import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ends a shim had no acknowledgement for, by its own ledger, just after somebody was killed. */
export interface OwedEnds {
  /** Epoch ms at which it was looked; the one who was killed was gone by then. */
  readonly at: number;
  /** `WORKER PID`; what had not ended is among them. */
  readonly ends: ReadonlySet<string>;
}

/** Reads the ledger of a run. A page that is gone, or begun anew, owes nothing of before but what it says. */
export function owedEnds(ledger: string): OwedEnds {
  const at = Date.now();
  const ends = new Set<string>();
  for (const name of namesIn(ledger)) {
    const unheard = new Map<string, string>();
    const own = new Map<string, string>();
    for (const line of linesOf(join(ledger, name))) {
      const { identity, exit, unheard: earlier, heard } = line;
      for (const one of [identity, exit]) if (one !== undefined) own.set(one.id, keyOf(one));
      if (earlier !== undefined) unheard.set(earlier.id, keyOf(earlier));
      if (heard !== undefined) {
        unheard.delete(heard);
        own.delete(heard);
      }
    }
    for (const key of [...unheard.values(), ...own.values()]) ends.add(key);
  }
  return { at, ends };
}

interface Process {
  readonly id: string;
  readonly worker: string;
  readonly pid: number;
}

interface Line {
  readonly identity?: Process;
  readonly exit?: Process;
  readonly unheard?: Process;
  readonly heard?: string;
}

function keyOf({ worker, pid }: Process): string {
  return `${worker} ${pid}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  } catch {
    return [];
  }
}

function linesOf(path: string): Line[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}
