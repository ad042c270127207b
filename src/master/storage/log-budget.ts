import type { StoredBytes } from '../../limits/stored.ts';
import { NONE_REMOVED, type RemovedLogs, removedSince, together } from '../../logs/removed.ts';
import type { TimerClock } from '../../shared/timer-clock.ts';
import { formatBytes } from '../../shared/units.ts';
import type { ShimFigures } from '../../shim/protocol/figures.ts';
import type { Disk } from '../../storage/disk-thread.ts';
import { type Found, growthSince, untilNextLook } from '../../storage/pace.ts';
import { type LogLimits, planTrim, type TrimPlan } from './plan-trim.ts';

/** Who writes the logs. */
export interface LogKeeper {
  readonly shimPid: number;
  figures(): Promise<ShimFigures | null>;
  /** Resolves with null when it cannot be done. */
  trimLogs(worker: string, files: readonly string[]): Promise<RemovedLogs | null>;
}

export interface LogBudgetParts {
  readonly directory: string;
  readonly disk: Pick<Disk, 'logs'>;
  readonly clock: TimerClock;
  readonly keeper: LogKeeper;
  /** Tells about the log of a worker; null = about all of them. */
  readonly tell: (worker: string | null, message: string) => void;
  readonly removed: (worker: string, removed: RemovedLogs) => void;
}

/** A log that is always full loses a file again and again; it is told at most this often. */
const TELL_EVERY_MS = 60_000;
const UNLIMITED: LogLimits = { all: Infinity, byWorker: new Map() };

interface Loss {
  untold: RemovedLogs;
  toldAtMs: number;
}

/**
 * Sees to it that the logs of all workers together, and those of each, take no more than they may, and tells what was
 * lost for it. Whoever writes a log keeps to its limit by itself; what remains for this is to look, and to have
 * removed what nobody writes any more. Looks at nothing while nothing is limited.
 */
export class LogBudget {
  readonly #parts: LogBudgetParts;
  readonly #losses = new Map<string, Loss>();
  /** What the present shim has removed by itself, as far as that was taken into account. */
  readonly #seen = new Map<string, RemovedLogs>();
  readonly #told = new Set<string>();
  #shimPid = 0;
  #limits = UNLIMITED;
  #sizes: ReadonlyMap<string, number> = new Map();
  #last: Found | null = null;
  #cancel: (() => void) | null = null;
  #isLooking = false;
  #isClosed = false;

  constructor(parts: LogBudgetParts) {
    this.#parts = parts;
  }

  /** What the log of this worker takes; null when it is not known. */
  of(worker: string): StoredBytes | null {
    const bytes = this.#sizes.get(worker);
    return bytes === undefined ? null : { bytes, isWhole: true };
  }

  /** From now on these are the limits. */
  limitTo(limits: LogLimits): void {
    this.#limits = limits;
    this.#told.clear();
    this.#cancel?.();
    this.#cancel = null;
    if (this.#isLimited && !this.#isLooking) void this.#look();
    if (!this.#isLimited) this.#sizes = new Map();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  get #isLimited(): boolean {
    return this.#limits.all < Infinity || this.#limits.byWorker.size > 0;
  }

  async #look(): Promise<void> {
    const { disk, directory, keeper, clock } = this.#parts;
    this.#isLooking = true;
    const [listing, figures] = await Promise.all([disk.logs(directory), keeper.figures()]);
    const plan = planTrim(listing.workers, this.#limits);
    for (const [worker, files] of plan.files) await this.#trim(worker, files);
    this.#isLooking = false;
    if (this.#isClosed || !this.#isLimited) return;
    if (listing.problem !== null) this.#tellOnce(`the logs cannot be looked at: ${listing.problem}`);
    if (figures !== null) this.#takeRemoved(figures);
    this.#sizes = plan.byWorker;
    this.#check(plan, listing.fileSystemBytes);
    this.#tellLosses();
    const waitMs = this.#untilNext(plan.bytes, listing.tookMs);
    this.#cancel = clock.after(waitMs, () => {
      this.#cancel = null;
      void this.#look();
    });
  }

  async #trim(worker: string, files: readonly string[]): Promise<void> {
    const removed = await this.#parts.keeper.trimLogs(worker, files);
    if (removed !== null) this.#lost(worker, removed);
    else this.#tellOnce('log files cannot be removed by a shim that is gone or of an older version');
  }

  /** What the shim has removed by itself since the last look. */
  #takeRemoved({ logs }: ShimFigures): void {
    const { shimPid } = this.#parts.keeper;
    if (shimPid !== this.#shimPid) this.#seen.clear();
    this.#shimPid = shimPid;
    for (const worker of this.#limits.byWorker.keys()) {
      const removed = logs[worker]?.removed ?? NONE_REMOVED;
      const before = this.#seen.get(worker) ?? NONE_REMOVED;
      this.#seen.set(worker, removed);
      this.#lost(worker, removedSince(before, removed));
    }
  }

  #lost(worker: string, removed: RemovedLogs): void {
    if (removed.files === 0) return;
    this.#parts.removed(worker, removed);
    const loss = this.#losses.get(worker) ?? { untold: NONE_REMOVED, toldAtMs: Number.NEGATIVE_INFINITY };
    loss.untold = together(loss.untold, removed);
    this.#losses.set(worker, loss);
  }

  #tellLosses(): void {
    const nowMs = this.#parts.clock.monotonicMs();
    for (const [worker, loss] of this.#losses) {
      if (nowMs - loss.toldAtMs < TELL_EVERY_MS) continue;
      if (loss.untold.files === 0) {
        this.#losses.delete(worker);
        continue;
      }
      this.#parts.tell(worker, `${whatWasLost(loss.untold)}, to keep to max_log_size`);
      loss.untold = NONE_REMOVED;
      loss.toldAtMs = nowMs;
    }
  }

  /** Says what removing rotated files cannot help. */
  #check(plan: TrimPlan, fileSystemBytes: number | null): void {
    const { all } = this.#limits;
    if (all < Infinity && plan.bytes > all) {
      const now = `${formatBytes(plan.bytes)} > ${formatBytes(all)}`;
      this.#tellOnce(`the logs take more than master.max_log_size, and only files in use are left: ${now}`);
    }
    if (fileSystemBytes === null) return;
    const size = formatBytes(fileSystemBytes);
    const tooMuch = [...this.#limits.byWorker].find(([, max]) => max > fileSystemBytes);
    const whose =
      all < Infinity && all > fileSystemBytes
        ? 'master.max_log_size'
        : tooMuch && `max_log_size of ${tooMuch[0]}`;
    if (whose !== undefined)
      this.#tellOnce(`${whose} is more than the file system of the logs has (${size})`);
  }

  /** Said again only under other limits. */
  #tellOnce(message: string): void {
    const what = message.replace(/:.*/, '');
    if (this.#told.has(what)) return;
    this.#told.add(what);
    this.#parts.tell(null, message);
  }

  #untilNext(bytes: number, tookMs: number): number {
    const found = { bytes, atMs: this.#parts.clock.monotonicMs() };
    const growth = growthSince(this.#last, found);
    this.#last = found;
    // A budget is always nearly used up; what counts is when the rest of it will be.
    const max = Math.max(1, this.#limits.all - bytes);
    return untilNextLook({ tookMs, bytes: 0, max, growth });
  }
}

/** `3 rotated files (30.0M) with 240113 lines were removed`. */
function whatWasLost({ files, bytes, lines, isAtLeast }: RemovedLogs): string {
  const [what, were] = files === 1 ? ['1 rotated file', 'was'] : [`${files} rotated files`, 'were'];
  const counted =
    isAtLeast && lines === 0
      ? ', whose lines nobody has counted,'
      : ` with ${isAtLeast ? 'at least ' : ''}${lines} lines`;
  return `${what} (${formatBytes(bytes)})${counted} ${were} removed`;
}
