import type { DependencyView, StartRecordView } from './contract/dependencies.ts';

/** One worker of the chain, and where its time went. Milliseconds. */
export interface CriticalLink {
  readonly worker: string;
  /** What it waited for at the end, and for what of it; null = for no other worker. */
  readonly after: {
    readonly worker: string;
    readonly condition: DependencyView['condition'];
    readonly line: DependencyView['line'];
  } | null;
  readonly wantedAt: string;
  readonly readyAt: string;
  /** From the moment the first of the chain was wanted until it was ready. */
  readonly sinceStartMs: number;
  /** Until it was launched: for what it needs, for its turn, between tries. */
  readonly waitingMs: number;
  /** From the launch until it was up: tries, start window, startup probe. */
  readonly startingMs: number;
  /** From there until it was ready. */
  readonly untilReadyMs: number;
}

/**
 * The chain of workers that determined when the last of these became ready, that one first: before each link comes the one
 * whose coming it waited for last. Empty when none of them has been started.
 * @param names the workers in question; all when there are none
 */
export function criticalPath(
  records: readonly StartRecordView[],
  edges: readonly DependencyView[],
  names: readonly string[],
): readonly CriticalLink[] {
  const byName = new Map(records.map((record) => [record.worker, timesOf(record)]));
  const asked = names.length === 0 ? [...byName.keys()] : names;
  const chain: { times: Times; after: DependencyView | null }[] = [];
  const passed = new Set<string>();
  let next = latest(asked.map((name) => byName.get(name)));
  while (next !== undefined && !passed.has(next.worker)) {
    passed.add(next.worker);
    const after = heldBy(next, edges, byName);
    chain.push({ times: next, after });
    next = after === null ? undefined : byName.get(after.to);
  }
  const startMs = chain.at(-1)?.times.wantedMs ?? 0;
  return chain.map(({ times, after }) => {
    const { wantedMs, launchedMs, upMs, readyMs } = times;
    return {
      worker: times.worker,
      after: after === null ? null : { worker: after.to, condition: after.condition, line: after.line },
      wantedAt: new Date(wantedMs).toISOString(),
      readyAt: new Date(readyMs).toISOString(),
      sinceStartMs: readyMs - startMs,
      waitingMs: launchedMs - wantedMs,
      startingMs: upMs - launchedMs,
      untilReadyMs: readyMs - upMs,
    };
  });
}

/** Epoch ms of a start that is over. */
interface Times {
  readonly worker: string;
  readonly wantedMs: number;
  readonly launchedMs: number;
  readonly upMs: number;
  readonly readyMs: number;
}

function timesOf(record: StartRecordView): Times | undefined {
  if (record.readyAt === null) return undefined;
  const readyMs = Date.parse(record.readyAt);
  const wantedMs = Date.parse(record.wantedAt);
  const launchedMs = record.launchedAt === null ? wantedMs : Date.parse(record.launchedAt);
  const upMs = record.upAt === null ? readyMs : Date.parse(record.upAt);
  return { worker: record.worker, wantedMs, launchedMs, upMs: Math.min(upMs, readyMs), readyMs };
}

function latest(all: readonly (Times | undefined)[]): Times | undefined {
  return all.reduce((best, one) => {
    if (one === undefined) return best;
    return best === undefined || one.readyMs > best.readyMs ? one : best;
  }, undefined);
}

/** The need that was fulfilled last before the launch, if that was after the worker was wanted. */
function heldBy(
  { worker, wantedMs, launchedMs }: Times,
  edges: readonly DependencyView[],
  byName: ReadonlyMap<string, Times | undefined>,
): DependencyView | null {
  let last: { edge: DependencyView; atMs: number } | null = null;
  for (const edge of edges) {
    const needed = byName.get(edge.to);
    if (edge.from !== worker || needed === undefined) continue;
    const atMs = fulfilledMs(edge, needed);
    if (!(atMs > wantedMs && atMs <= launchedMs + SAME_MOMENT_MS)) continue;
    if (last === null || atMs > last.atMs) last = { edge, atMs };
  }
  return last?.edge ?? null;
}

function fulfilledMs({ condition, line }: DependencyView, { upMs, readyMs }: Times): number {
  if (condition === 'log_match') return Date.parse(line?.writtenAt ?? '');
  return condition === 'started' ? upMs : readyMs;
}

/** A launch follows what it waited for in the same moment, and may be noted first. */
const SAME_MOMENT_MS = 5;
