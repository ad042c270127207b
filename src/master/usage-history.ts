import type { SamplingRules } from '../config/monitoring-definition.ts';
import { UsageArchive, type UsageArchiveOptions } from '../store/usage-archive.ts';
import { joinPoints, type UsagePoint } from '../store/usage-point.ts';
import { UsageRing } from '../store/usage-ring.ts';

/** Measurements that are at hand one by one; older ones are put together. */
const RECENT = 60;
/** Points in a history; 24 hours are 288 of five minutes. */
const POINTS = 288;
/** No point stands for more than this, however long the history is. */
const LONGEST_POINT_MS = 3_600_000;

/** What is kept in memory of one worker: 5 KB. */
interface Followed {
  readonly recent: UsageRing;
  /** What becomes the next point on disk. */
  open: { readonly slot: number; readonly point: UsagePoint } | null;
}

/**
 * What workers have used: the newest measurements one by one in memory, everything older as points of some minutes
 * each, on disk.
 */
export class UsageHistory {
  readonly #archive: UsageArchive;
  readonly #followed = new Map<string, Followed>();

  constructor(options: UsageArchiveOptions) {
    this.#archive = new UsageArchive(options);
  }

  /** Takes a measurement. */
  add(worker: string, rules: SamplingRules, point: UsagePoint): void {
    const followed = this.#followed.get(worker) ?? { recent: new UsageRing(RECENT), open: null };
    this.#followed.set(worker, followed);
    followed.recent.add(point);
    const slot = slotOf(point.at, rules);
    const { open } = followed;
    if (open?.slot === slot) {
      followed.open = { slot, point: joinPoints(open.point, point) };
      return;
    }
    if (open !== null) this.#archive.add(entryOf(worker, rules, open.point));
    followed.open = { slot, point };
  }

  /** Everything known from this time (epoch ms) on, oldest first; nothing is in it twice. */
  read(worker: string, rules: SamplingRules, sinceMs: number): UsagePoint[] {
    const followed = this.#followed.get(worker);
    const recent = followed === undefined ? [] : wholeSlots(followed.recent, rules);
    const firstMs = recent[0]?.at ?? Number.POSITIVE_INFINITY;
    const open = followed?.open?.point;
    const older = [...this.#archive.read(worker, sinceMs), ...(open === undefined ? [] : [open])];
    // On disk times are whole seconds, so what both know may seem to be a little older there.
    const isOlder = ({ at }: UsagePoint): boolean => Math.floor(at / 1000) < Math.floor(firstMs / 1000);
    return [...older.filter(isOlder), ...recent].filter(({ at }) => at >= sinceMs);
  }

  /** The worker is configured no more, or not to be followed any more. */
  forget(worker: string): void {
    this.#followed.delete(worker);
    this.#archive.forget(worker);
  }

  /** Writes what is not on disk yet; what is added afterwards is not kept. */
  close(rulesOf: (worker: string) => SamplingRules | null): void {
    for (const [worker, { open }] of this.#followed) {
      const rules = rulesOf(worker);
      if (open !== null && rules !== null) this.#archive.add(entryOf(worker, rules, open.point));
    }
    this.#followed.clear();
    this.#archive.close();
  }
}

/** Time that one point on disk stands for. */
export function pointMs({ intervalMs, retentionMs }: SamplingRules): number {
  const wantedMs = Math.min(LONGEST_POINT_MS, retentionMs / POINTS);
  return intervalMs * Math.max(1, Math.ceil(wantedMs / intervalMs));
}

function slotOf(at: number, rules: SamplingRules): number {
  return Math.floor(at / pointMs(rules));
}

function entryOf(worker: string, { retentionMs }: SamplingRules, point: UsagePoint) {
  return { worker, point, keepFromMs: point.at - retentionMs };
}

/** Without those whose point on disk stands for measurements that are forgotten here. */
function wholeSlots(ring: UsageRing, rules: SamplingRules): UsagePoint[] {
  const points = ring.points();
  const [oldest] = points;
  if (oldest === undefined || !ring.hasForgotten) return points;
  const torn = slotOf(oldest.at, rules);
  return points.filter(({ at }) => slotOf(at, rules) !== torn);
}
