import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RemovedLogs } from '../../../src/logs/removed.ts';
import { LogBudget } from '../../../src/master/storage/log-budget.ts';
import { planTrim } from '../../../src/master/storage/plan-trim.ts';
import type { LogFigures } from '../../../src/shim/protocol/figures.ts';
import type { WorkerLogs } from '../../../src/storage/log-listing.ts';

const logs = (worker: string, current: number, ...rotated: number[]): WorkerLogs => ({
  worker,
  bytes: rotated.reduce((sum, bytes) => sum + bytes, current),
  rotated: rotated.map((bytes, index) => ({ name: `${worker}.${index}`, bytes })),
});
const limits = (all: number, byWorker: Readonly<Record<string, number>> = {}) => ({
  all,
  byWorker: new Map(Object.entries(byWorker)),
});

describe('which files go', () => {
  test('none while there is room', () => {
    const plan = planTrim([logs('a', 5, 10), logs('b', 5)], limits(20));
    expect([...plan.files]).toEqual([]);
    expect(plan.bytes).toBe(20);
  });

  test('the oldest ones of whoever takes most', () => {
    const plan = planTrim([logs('small', 5, 10), logs('large', 5, 30, 30, 30)], limits(50));
    expect([...plan.files]).toEqual([['large', ['large.0', 'large.1']]]);
    expect(plan.bytes).toBe(50);
  });

  test('first those of workers beyond their own limit', () => {
    const plan = planTrim([logs('a', 1, 4, 4), logs('b', 1, 20)], limits(Infinity, { a: 6 }));
    expect([...plan.files]).toEqual([['a', ['a.0']]]);
    expect(plan.byWorker.get('a')).toBe(5);
  });

  test('never what is being written, and never more than is needed', () => {
    const worker = fc.tuple(fc.nat(100), fc.array(fc.nat(100), { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(worker, { maxLength: 6 }), fc.nat(500), (given, all) => {
        const listed = given.map(([current, rotated], index) => logs(`w${index}`, current, ...rotated));
        const plan = planTrim(listed, limits(all));
        const left = listed.map(({ worker: name, rotated }) => {
          const gone = plan.files.get(name) ?? [];
          expect(gone).toEqual(rotated.slice(0, gone.length).map((file) => file.name));
          return rotated.length - gone.length;
        });
        const hasRoom = plan.bytes <= all;
        expect(hasRoom || left.every((count) => count === 0)).toBe(true);
      }),
    );
  });
});

/** A budget whose disk, shim and clock are in the hands of the test. */
class Stage {
  nowMs = 0;
  listed: readonly WorkerLogs[] = [];
  figures: Record<string, RemovedLogs> = {};
  shimPid = 1;
  canTrim = true;
  told: string[] = [];
  removed: string[] = [];
  trimmed: string[] = [];
  looks = 0;
  #elapsed: (() => void) | null = null;
  #looked: () => void = () => {};
  readonly budget: LogBudget;

  constructor() {
    const stage = this;
    this.budget = new LogBudget({
      directory: '/log',
      disk: {
        logs: async () => {
          this.looks += 1;
          return { workers: this.listed, fileSystemBytes: 1e6, problem: null, tookMs: 1 };
        },
      },
      clock: {
        monotonicMs: () => this.nowMs,
        after: (_ms, elapsed) => {
          this.#elapsed = elapsed;
          this.#looked();
          return () => {
            this.#elapsed = null;
          };
        },
      },
      keeper: {
        get shimPid() {
          return stage.shimPid;
        },
        figures: async () => {
          const entries = Object.entries(this.figures).map(([name, removed]): [string, LogFigures] => [
            name,
            { bytes: 0, droppedBytes: 0, droppedLines: 0, removed },
          ]);
          return { logs: Object.fromEntries(entries), throttledMs: {} };
        },
        trimLogs: async (_worker, files) => {
          if (!this.canTrim) return null;
          this.trimmed.push(...files);
          return { files: files.length, bytes: 10, lines: 3, isAtLeast: false };
        },
      },
      tell: (worker, message) => this.told.push(`${worker ?? 'all'}: ${message}`),
      removed: (worker, { lines }) => this.removed.push(`${worker} ${lines}`),
    });
  }

  /** Lets time go by until the next look is over. */
  async look(ms: number): Promise<void> {
    this.nowMs += ms;
    await this.#until(() => this.#elapsed?.());
  }

  async begin(...[given]: Parameters<LogBudget['limitTo']>): Promise<void> {
    await this.#until(() => this.budget.limitTo(given));
  }

  #until(begin: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#looked = resolve;
      begin();
    });
  }
}

describe('keeping to it', () => {
  test('what goes is told with its lines, at most once a minute', async () => {
    const stage = new Stage();
    stage.listed = [logs('web', 5, 10, 10)];
    await stage.begin(limits(16));
    expect(stage.trimmed).toEqual(['web.0']);
    const message = '1 rotated file (10B) with 3 lines was removed, to keep to max_log_size';
    expect(stage.told).toEqual([`web: ${message}`]);
    await stage.look(10_000);
    await stage.look(10_000);
    expect(stage.told).toHaveLength(1);
    await stage.look(50_000);
    expect(stage.told[1]).toBe(
      'web: 3 rotated files (30B) with 9 lines were removed, to keep to max_log_size',
    );
    expect(stage.removed).toEqual(['web 3', 'web 3', 'web 3', 'web 3']);
  });

  test('lines that nobody has counted are not called none', async () => {
    const stage = new Stage();
    stage.figures = { web: { files: 4, bytes: 40, lines: 0, isAtLeast: true } };
    await stage.begin(limits(Infinity, { web: 100 }));
    expect(stage.told).toEqual([
      'web: 4 rotated files (40B), whose lines nobody has counted, were removed, to keep to max_log_size',
    ]);
  });

  test('so is what the writer has removed by itself; another shim counts anew', async () => {
    const stage = new Stage();
    stage.figures = { web: { files: 2, bytes: 20, lines: 7, isAtLeast: true } };
    await stage.begin(limits(Infinity, { web: 100 }));
    expect(stage.told).toEqual([
      'web: 2 rotated files (20B) with at least 7 lines were removed, to keep to max_log_size',
    ]);
    await stage.look(100_000);
    expect(stage.told).toHaveLength(1);
    stage.shimPid = 2;
    stage.figures = { web: { files: 1, bytes: 10, lines: 4, isAtLeast: false } };
    await stage.look(100_000);
    expect(stage.removed).toEqual(['web 7', 'web 4']);
  });

  test('a log that is begun anew under the same shim is counted anew, never back', async () => {
    const stage = new Stage();
    stage.figures = { web: { files: 9, bytes: 90, lines: 70, isAtLeast: false } };
    await stage.begin(limits(Infinity, { web: 100 }));
    stage.figures = { web: { files: 1, bytes: 10, lines: 4, isAtLeast: false } };
    await stage.look(100_000);
    expect(stage.removed).toEqual(['web 70', 'web 4']);
    // Removed from the configuration and added again, with nothing lost at first.
    stage.figures = {};
    await stage.look(100_000);
    stage.figures = { web: { files: 1, bytes: 10, lines: 5, isAtLeast: false } };
    await stage.look(100_000);
    expect(stage.removed).toEqual(['web 70', 'web 4', 'web 5']);
  });

  test('what cannot be kept to is said once', async () => {
    const stage = new Stage();
    stage.listed = [logs('web', 500)];
    await stage.begin(limits(100));
    await stage.look(10_000);
    expect(stage.told).toEqual([
      'all: the logs take more than master.max_log_size, and only files in use are left: 500B > 100B',
    ]);
    stage.canTrim = false;
    stage.listed = [logs('web', 50, 100)];
    await stage.look(10_000);
    expect(stage.told[1]).toBe(
      'all: log files cannot be removed by a shim that is gone or of an older version',
    );
  });

  test('a limit beyond the disk is said', async () => {
    const stage = new Stage();
    await stage.begin(limits(2e6));
    expect(stage.told).toEqual([
      'all: master.max_log_size is more than the file system of the logs has (977K)',
    ]);
    const other = new Stage();
    await other.begin(limits(Infinity, { web: 2e6 }));
    expect(other.told).toEqual([
      'all: max_log_size of web is more than the file system of the logs has (977K)',
    ]);
  });

  test('nobody looks where nothing is limited', async () => {
    const stage = new Stage();
    stage.budget.limitTo(limits(Infinity));
    await new Promise((resolve) => setImmediate(resolve));
    expect(stage.looks).toBe(0);
    expect(stage.budget.of('web')).toBeNull();
  });
});
