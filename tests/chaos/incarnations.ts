import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChaosWorker, Kind } from './chaos-fleet.ts';
import type { Problems } from './problems.ts';
import type { Sighting } from './process-watch.ts';

/** One run of one worker, put together from what the worker wrote itself and what the kernel showed. */
export interface Incarnation {
  readonly worker: string;
  readonly kind: Kind;
  readonly mark: string;
  readonly pid: number;
  /** Epoch ms. */
  readonly startedAt: number;
  /** How it says it ended: `exit3`, `KILL`; null = it did not say. */
  readonly ending: string | null;
  /** It was gone at the latest then; null = it was never seen to be gone. */
  readonly goneBy: number | null;
  /** It lived at least until then. */
  readonly livedUntil: number;
  /** Lines it is sure to have written. */
  readonly out: number;
  readonly err: number;
}

/**
 * Everything that ever ran. The order of the lines in a ledger shows two at once without any clock: after one has
 * started, an earlier one writes nothing any more (I1).
 */
export function incarnationsOf(
  dir: string,
  workers: readonly ChaosWorker[],
  sightings: ReadonlyMap<string, Sighting>,
  bootMs: number,
  problems: Problems,
): Incarnation[] {
  return workers.flatMap((worker) => {
    const ledger = readLedger(join(dir, 'ledgers', worker.name), bootMs);
    checkOrder(ledger, worker.name, problems);
    const byMark = Map.groupBy(ledger, ({ mark }) => mark);
    const found = [...byMark.values()].map((entries) => fromLedger(worker, entries, sightings));
    for (const sighting of sightings.values()) {
      if (sighting.worker === worker.name && !byMark.has(sighting.mark))
        found.push(fromSighting(worker, sighting));
    }
    return found.sort((a, b) => a.startedAt - b.startedAt);
  });
}

interface Entry {
  readonly what: string;
  readonly mark: string;
  readonly pid: number;
  readonly at: number;
  readonly out: number;
  readonly err: number;
  readonly how: string;
}

function readLedger(path: string, bootMs: number): Entry[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'latin1').trimEnd().split('\n');
  return lines.map((line) => {
    const [what = '', mark = '', pid, uptime, out, err, how = ''] = line.split(' ');
    return {
      what,
      mark,
      pid: Number(pid),
      at: bootMs + Number(uptime) * 1000,
      out: Number(out),
      err: Number(err),
      how,
    };
  });
}

function checkOrder(ledger: readonly Entry[], worker: string, problems: Problems): void {
  let newest = '';
  for (const { what, mark, at } of ledger) {
    if (what === 'start') newest = mark;
    else if (mark !== newest) {
      problems.add('I1', worker, at, `${mark} still wrote ("${what}") after ${newest} had started`);
    }
  }
}

function fromLedger(
  { name, kind }: ChaosWorker,
  entries: readonly Entry[],
  sightings: ReadonlyMap<string, Sighting>,
): Incarnation {
  const [first] = entries;
  const last = entries.at(-1);
  const end = entries.find(({ what }) => what === 'end');
  const seen = first === undefined ? undefined : sightings.get(first.mark);
  return {
    worker: name,
    kind,
    mark: first?.mark ?? '',
    pid: first?.pid ?? 0,
    startedAt: first?.at ?? 0,
    ending: end?.how ?? null,
    goneBy: seen === undefined ? (end?.at ?? null) : seen.goneAt,
    livedUntil: Math.max(last?.at ?? 0, seen?.lastSeenAt ?? 0),
    out: last?.out ?? 0,
    err: last?.err ?? 0,
  };
}

/** It was ended before it came to write anything. */
function fromSighting({ name, kind }: ChaosWorker, seen: Sighting): Incarnation {
  return {
    worker: name,
    kind,
    mark: seen.mark,
    pid: seen.pid,
    startedAt: seen.firstSeenAt,
    ending: null,
    goneBy: seen.goneAt,
    livedUntil: seen.lastSeenAt,
    out: 0,
    err: 0,
  };
}
