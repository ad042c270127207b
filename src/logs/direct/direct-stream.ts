import type { Clock } from '../../shared/clock.ts';
import type { StreamName } from '../cri-format.ts';
import type { FileRules } from '../file-rules.ts';
import { removeLeftovers } from '../leftovers.ts';
import type { ProblemReports } from '../log-problem.ts';
import { NONE_REMOVED, type RemovedLogs } from '../removed.ts';
import { RotatedFiles } from '../rotated-files.ts';
import { DirectFile, type DirectFileOptions } from './direct-file.ts';
import { GrowthWatch } from './growth-watch.ts';
import type { HolePuncher } from './hole-puncher.ts';
import { inTurn } from './in-turn.ts';
import { directName } from './segment-state.ts';
import { Segmenter } from './segmenter.ts';

/** A growing file is looked at so often at least, and at most. */
const SELDOM_MS = 5000;
const OFTEN_MS = 100;
/** After a rotation that failed. */
const RETRY_MS = 1000;

export interface DirectStreamParts {
  readonly directory: string;
  readonly worker: string;
  readonly puncher: HolePuncher;
  readonly clock: Clock;
  readonly reports: ProblemReports;
  /** Called when the files were looked after. */
  readonly onTended: () => void;
}

/** What is known of the file; see {@link DirectFileOptions}. */
type Before = Pick<DirectFileOptions, 'isInUse' | 'atLeast'>;

/** One stream of a worker that writes its files itself, with everything that keeps the files within their rules. */
export class DirectStream {
  readonly file: DirectFile;
  readonly #parts: DirectStreamParts;
  readonly #name: string;
  readonly #segmenter: Segmenter;
  readonly #watch: GrowthWatch;
  #rotated: RotatedFiles | undefined;
  #rules: FileRules;
  #lookedAt: number;
  #lookedOffset: number;

  /** Throws system errors. */
  constructor(parts: DirectStreamParts, stream: StreamName, rules: FileRules, before: Before) {
    const { directory, worker, puncher, clock } = parts;
    const name = directName(worker, stream);
    const wallMs = (): number => clock.wallMs();
    const rotated = (): RotatedFiles => this.#rotatedFiles(name);
    this.#parts = parts;
    this.#name = name;
    this.#rules = rules;
    removeLeftovers(directory, name);
    this.file = new DirectFile({ directory, name, ...before, rotated, wallMs });
    this.#segmenter = new Segmenter({ file: this.file, rotated, puncher, wallMs }, rules);
    this.#lookedAt = clock.monotonicMs();
    this.#lookedOffset = this.file.offset;
    this.#watch = new GrowthWatch(
      this.file.path,
      () => this.file.size,
      () => this.#look(),
    );
  }

  /** Bytes of all files, as they lie on the disk. */
  get bytes(): number {
    return (this.#rotated?.bytes ?? 0) + this.file.size - this.file.state.head;
  }

  /** When the oldest rotated file was made, in the form of its name; undefined when there is none. */
  get oldest(): string | undefined {
    return this.#rotated?.oldest;
  }

  /** For the budget. */
  removeOldest(): void {
    this.#rotated?.removeOldest(true);
  }

  /** What was removed for the budget. */
  get removed(): RemovedLogs {
    return this.#rotated?.removed ?? NONE_REMOVED;
  }

  /** Removes these rotated files. Throws system errors. */
  discard(names: readonly string[]): RemovedLogs {
    return this.#rotatedFiles(this.#name).discard(names);
  }

  setRules(rules: FileRules): void {
    this.#rules = rules;
    this.#segmenter.setRules(rules);
    this.tendSoon();
  }

  /** Looks at the file soon, whether it seems to grow or not. */
  tendSoon(): void {
    this.#watch.lookSoon();
  }

  /** Does what there is to do; resolves with false when that failed, which was reported then. */
  async tend(): Promise<boolean> {
    const { reports } = this.#parts;
    try {
      if (await this.#segmenter.tend()) this.#tidy();
      reports.settle('rotate');
      this.#parts.onTended();
      return true;
    } catch (error) {
      if (!this.#segmenter.isStopped) reports.report('rotate', this.file.path, error);
      return false;
    }
  }

  /** What is left in the file becomes a rotated one. Throws system errors. */
  retire(): void {
    this.#segmenter.stop();
    this.file.retire();
    this.#tidy();
  }

  /** Lets go of everything; the files stay. */
  close(): void {
    this.#segmenter.stop();
    this.#watch.close();
    this.#settle();
    // What is under way may be reading from it.
    void inTurn(async () => this.file.close());
  }

  /** A worker that is not started again for long would keep half a copy beside its files as long. */
  #settle(): void {
    try {
      this.file.settle();
    } catch (error) {
      this.#parts.reports.report('rotate', this.file.path, error);
    }
  }

  async #look(): Promise<number> {
    if (!(await this.tend())) return RETRY_MS;
    const now = this.#parts.clock.monotonicMs();
    const { offset } = this.file;
    const bytesPerMs = (offset - this.#lookedOffset) / Math.max(1, now - this.#lookedAt);
    this.#lookedAt = now;
    this.#lookedOffset = offset;
    // Half of the time after which it will be full.
    const pause = bytesPerMs > 0 ? this.#segmenter.room / bytesPerMs / 2 : SELDOM_MS;
    return Math.min(SELDOM_MS, Math.max(OFTEN_MS, pause));
  }

  #tidy(): void {
    // The budget is one for both streams.
    this.#rotated?.purge({ ...this.#rules, maxTotalBytes: 0 }, 0, this.#parts.clock.wallMs());
    if (this.#rules.compress) this.#rotated?.compressAll();
  }

  #rotatedFiles(name: string): RotatedFiles {
    const { directory, reports } = this.#parts;
    this.#rotated ??= new RotatedFiles(directory, name, (operation, path, error) =>
      reports.report(operation, path, error),
    );
    return this.#rotated;
  }
}
