import { describe, expect, test } from 'vitest';
import type { LimitGroup } from '../../../src/config/limit-definition.ts';
import type { Outcome } from '../../../src/limits/evaluate.ts';
import { LimitMonitor, type MonitorClock, type Sampling } from '../../../src/limits/monitor.ts';
import type { Usage } from '../../../src/limits/usage.ts';
import { definitionOf } from '../../fakes/definitions.ts';

const PROCESS = { pid: 1, ppid: 0, startTime: 1, cpuMs: 0, rssBytes: 0, threads: 1 };

/** A worker that uses what the test says, and a clock that moves when the test says. */
class Stage implements MonitorClock {
  nowMs = 5000.5;
  usage: Partial<Usage> | null = {};
  proportional: number | null = null;
  looks: number[] = [];
  rests = false;
  asked: number[] = [];
  exactLooks = 0;
  outcomes: string[] = [];
  refuses = false;
  sampling: Sampling | null = null;
  samples: number[] = [];
  /** What the machine has allocated so far. */
  allocated: number | null = 0;
  machineLooks = 0;
  #timer: { readonly atMs: number; readonly elapsed: () => void } | null = null;
  readonly monitor = new LimitMonitor(
    {
      look: (_of, looker) => {
        (looker === 'history' ? this.samples : this.looks).push(this.nowMs);
        return this.usage === null ? null : ({ ...EMPTY, atMs: this.nowMs, ...this.usage } as Usage);
      },
      rests: (_of, _looker, runs) => {
        this.asked.push(runs);
        return this.rests;
      },
      proportionalBytes: () => {
        this.exactLooks += 1;
        return this.proportional;
      },
    },
    this,
    () => {
      this.machineLooks += 1;
      return this.allocated;
    },
  );

  monotonicMs = () => this.nowMs;
  wallMs = () => this.nowMs;

  after(ms: number, elapsed: () => void): () => void {
    const timer = { atMs: this.nowMs + ms, elapsed };
    this.#timer = timer;
    return () => {
      if (this.#timer === timer) this.#timer = null;
    };
  }

  get hasTimer(): boolean {
    return this.#timer !== null;
  }

  watch(limits: string, id = 'web.1'): readonly LimitGroup[] {
    const groups = definitionOf(`limits: ${limits}`).limits;
    this.monitor.begin({
      of: {
        worker: 'web',
        subject: { id, pid: 1, startTime: 1, cgroup: null },
        startedAtMs: 5000,
        isMonitored: true,
      },
      groups,
      carryOut: (_group: LimitGroup, outcome: Outcome) => {
        this.outcomes.push(outcome.kind === 'act' ? String(outcome.action) : outcome.kind);
        return !this.refuses;
      },
      share: () => 1,
      looked: () => {},
      sampling: this.sampling,
    });
    return groups;
  }

  /** Lets so much time pass, timer by timer. */
  pass(ms: number): void {
    const until = this.nowMs + ms;
    for (let timer = this.#timer; timer !== null && timer.atMs <= until; timer = this.#timer) {
      this.nowMs = timer.atMs;
      this.#timer = null;
      timer.elapsed();
    }
    this.nowMs = until;
  }
}

const EMPTY = {
  processes: [PROCESS],
  byProcess: [],
  threads: 1,
  cpuMs: 0,
  cpuPercent: 0,
  rssBytes: 0,
  virtualBytes: 0,
  descriptors: 0,
  swapBytes: 0,
  readBytes: null,
  writtenBytes: null,
  readRate: null,
  writeRate: null,
  overMs: 1000,
  peakRssBytes: 0,
  pressure: null,
  throttledMs: null,
};

describe('a worker that rests, and that nothing is to be done about', () => {
  test('is not measured, until it has run', () => {
    const stage = new Stage();
    stage.watch('{memory: {max_rss: 1000, policy: alert}, cpu: {max_percent: 50, policy: log}}');
    stage.usage = { rssBytes: 100, runs: 7, hasRested: true };
    stage.rests = true;
    stage.pass(5000);
    expect(stage.looks).toEqual([6000]);
    expect(stage.asked).toEqual([7, 7, 7, 7]);
    expect(stage.monitor.stateOf('web').observations.map(({ value }) => value)).toEqual([100, 0]);
    stage.usage = { rssBytes: 1100, runs: 8, hasRested: false };
    stage.rests = false;
    stage.pass(1000);
    expect(stage.looks).toEqual([6000, 11_000]);
    expect(stage.outcomes).toEqual(['broken']);
  });

  test('is measured once more when averages are still of a time when it ran', () => {
    const stage = new Stage();
    stage.watch('{cpu: {max_percent: 50, policy: log}}');
    stage.usage = { cpuPercent: 20, runs: 7, hasRested: false };
    stage.rests = true;
    stage.pass(2000);
    expect(stage.looks).toEqual([6000, 7000]);
    expect(stage.asked).toEqual([]);
  });

  test.each([
    ['it has nearly reached a limit', '{memory: {max_rss: 1000, policy: log}}', { rssBytes: 900 }],
    ['it breaks one', '{memory: {max_rss: 1000, policy: none}}', { rssBytes: 1100 }],
    ['it is in swap, which others fill', '{memory: {max_swap: 1000, policy: log}}', { swapBytes: 1 }],
    ['its run time is limited, too', '{memory: {max_rss: 1000}, run_time: {max_time: 1h}}', {}],
    ['others connect to it', '{network: {max_connections: 10, policy: log}}', { connections: 1 }],
  ])('is measured all the same when %s', (_why, limits, usage) => {
    const stage = new Stage();
    stage.watch(limits);
    stage.usage = { runs: 7, hasRested: true, ...usage };
    stage.rests = true;
    stage.pass(3000);
    expect(stage.looks.length).toBeGreaterThanOrEqual(3);
    expect(stage.asked).toEqual([]);
  });
});

describe('when limits are looked at', () => {
  test('once a second, at full seconds, so that all workers are looked at together', () => {
    const stage = new Stage();
    stage.watch('{memory: {max_rss: 1000}}');
    stage.pass(3000);
    expect(stage.looks).toEqual([6000, 7000, 8000]);
  });

  test('five times as often while one is nearly reached', () => {
    const stage = new Stage();
    stage.watch('{memory: {max_rss: 1000, policy: alert}}');
    stage.usage = { rssBytes: 900 };
    stage.pass(1600);
    expect(stage.looks).toEqual([6000, 6200, 6400, 6600]);
    stage.usage = { rssBytes: 100 };
    stage.pass(2000);
    expect(stage.looks.slice(4)).toEqual([6800, 7000, 8000]);
  });

  test('and when what grows will pass it before the look after the next', () => {
    const stage = new Stage();
    stage.watch('{memory: {max_rss: 1000, policy: alert}}');
    stage.usage = { rssBytes: 100 };
    stage.pass(1000);
    stage.usage = { rssBytes: 500 };
    stage.pass(1300);
    expect(stage.looks).toEqual([6000, 7000, 7200]);
  });

  test('at its very time when nothing but the run time is limited', () => {
    const stage = new Stage();
    stage.watch('{run_time: {max_time: 1h}}');
    stage.pass(3_599_999);
    expect(stage.looks).toEqual([]);
    stage.pass(10);
    expect(stage.outcomes).toEqual(['broken', 'graceful_shutdown']);
  });

  test('never, when there is nothing to look at', () => {
    const stage = new Stage();
    stage.watch('{}');
    expect(stage.hasTimer).toBe(false);
    stage.watch('{memory: {max_rss: 1000}}');
    expect(stage.hasTimer).toBe(true);
    stage.monitor.end('web');
    expect(stage.hasTimer).toBe(false);
  });
});

describe('a burst of memory that begins right after a look', () => {
  const LIMIT = '{memory: {max_rss: 1000, policy: alert, sustained_violation_time: 0}}';

  test('is seen within the short interval, by what the machine has allocated', () => {
    const stage = new Stage();
    stage.watch(LIMIT);
    stage.usage = { rssBytes: 100 };
    stage.pass(1050);
    stage.allocated = 1000;
    stage.usage = { rssBytes: 1100 };
    stage.pass(200);
    expect(stage.looks).toEqual([6000, 6200]);
    expect(stage.outcomes).toEqual(['broken']);
  });

  test('also right after its start', () => {
    const stage = new Stage();
    stage.allocated = 50_000;
    stage.nowMs = 6000;
    stage.watch(LIMIT);
    stage.allocated = 51_000;
    stage.pass(200);
    expect(stage.looks).toEqual([6200]);
  });

  test('and then not before a second has passed: a machine that allocates all the time does not make two looks of each', () => {
    const stage = new Stage();
    stage.watch(LIMIT);
    stage.usage = { rssBytes: 100 };
    stage.pass(1050);
    stage.allocated = 1000;
    stage.pass(2000);
    expect(stage.looks).toEqual([6000, 6200, 7200, 8000]);
  });

  test('a machine that allocates less than what is left changes nothing, nor one that does not say', () => {
    const stage = new Stage();
    stage.watch(LIMIT);
    stage.usage = { rssBytes: 100 };
    stage.pass(1050);
    stage.allocated = 400;
    stage.pass(600);
    stage.allocated = null;
    stage.pass(1000);
    expect(stage.looks).toEqual([6000, 7000]);
  });

  test.each([
    '{memory: {max_rss: 1000, policy: none}}',
    '{memory: {max_virtual: 1000}}',
    '{process: {max_threads: 5}}',
  ])('nobody asks the machine for the sake of %s', (limits) => {
    const stage = new Stage();
    stage.watch(limits);
    stage.pass(3000);
    expect(stage.machineLooks).toBe(0);
  });

  test('nobody asks the machine when the run has ended', () => {
    const stage = new Stage();
    stage.watch(LIMIT);
    stage.monitor.end('web');
    expect(stage.hasTimer).toBe(false);
    expect(stage.machineLooks).toBe(1);
  });
});

describe('memory of several processes', () => {
  test('is looked at exactly where the sum may mislead, and not more than once a second', () => {
    const stage = new Stage();
    stage.watch('{memory: {max_rss: 1000, policy: alert}}');
    stage.usage = { rssBytes: 3000, processes: [PROCESS, PROCESS, PROCESS] };
    stage.proportional = 900;
    stage.pass(3000);
    expect(stage.outcomes).toEqual([]);
    expect(stage.exactLooks).toBe(3);
    expect(stage.monitor.stateOf('web').observations).toMatchObject([{ name: 'memory.max_rss', value: 900 }]);
  });

  test('is not looked at exactly when the sum is small, or there is only one', () => {
    const stage = new Stage();
    stage.watch('{memory: {max_rss: 1000, policy: alert}}');
    stage.usage = { rssBytes: 500, processes: [PROCESS, PROCESS] };
    stage.pass(2000);
    stage.usage = { rssBytes: 2000 };
    stage.pass(2000);
    expect(stage.exactLooks).toBe(0);
    expect(stage.outcomes).toEqual(['broken']);
  });

  test('counts as the sum where the exact figure is not for us to see', () => {
    const stage = new Stage();
    stage.watch('{memory: {max_rss: 1000, policy: alert}}');
    stage.usage = { rssBytes: 2000, processes: [PROCESS, PROCESS] };
    stage.pass(1000);
    expect(stage.outcomes).toEqual(['broken']);
  });
});

test('a run that has just ended is not an outcome', () => {
  const stage = new Stage();
  stage.watch('{memory: {max_rss: 1000, policy: immediate_kill}}');
  stage.usage = null;
  stage.pass(2000);
  expect(stage.outcomes).toEqual([]);
});

test('what was refused is asked for again', () => {
  const stage = new Stage();
  stage.watch('{memory: {max_rss: 1000, max: 9999, policy: restart, sustained_violation_time: 0}}');
  stage.refuses = true;
  stage.usage = { rssBytes: 2000 };
  stage.pass(1200);
  expect(stage.outcomes).toEqual(['broken', 'restart', 'restart']);
});

test('the next run begins afresh, but for the cool-down', () => {
  const stage = new Stage();
  const limits =
    '{memory: {max_rss: 1000, max: 9999, policy: restart, sustained_violation_time: 0, cool_down: 10s}}';
  stage.watch(limits);
  stage.usage = { rssBytes: 2000 };
  stage.pass(1000);
  stage.monitor.end('web');
  stage.watch(limits, 'web.2');
  stage.pass(5000);
  expect(stage.outcomes).toEqual(['broken', 'restart', 'broken']);
  stage.pass(6000);
  expect(stage.outcomes).toEqual(['broken', 'restart', 'broken', 'restart']);
});

test('a run time is warned about at its threshold, not when it is over', () => {
  const stage = new Stage();
  stage.watch('{run_time: {max_time: 1h, warning_threshold: 75}}');
  stage.pass(44 * 60_000);
  expect(stage.outcomes).toEqual([]);
  stage.pass(2 * 60_000);
  expect(stage.outcomes).toEqual(['warned']);
  stage.pass(15 * 60_000);
  expect(stage.outcomes).toEqual(['warned', 'broken', 'graceful_shutdown']);
  expect(stage.looks.slice(0, 2)).toEqual([2_705_001, 3_605_001]);
});

test('a limit that is broken again within the cool-down of an alert is broken, though nothing is told of it', () => {
  const stage = new Stage();
  stage.watch('{memory: {max_rss: 1000, policy: alert, cool_down: 1m}}');
  for (const rssBytes of [2000, 100, 2000]) {
    stage.usage = { rssBytes };
    stage.pass(2000);
  }
  expect(stage.outcomes).toEqual(['broken', 'kept']);
  expect([...stage.monitor.stateOf('web').brokenSinceMs.keys()]).toEqual(['memory.max_rss']);
  stage.usage = { rssBytes: 100 };
  stage.pass(2000);
  expect(stage.outcomes).toEqual(['broken', 'kept']);
  expect(stage.monitor.stateOf('web').brokenSinceMs.size).toBe(0);
});

test('a limit counts as broken after a spike, though its alert comes later', () => {
  const stage = new Stage();
  stage.watch(
    '{memory: {max_rss: 1000, policy: alert, spike_tolerance_time: 3s, sustained_violation_time: 8s}}',
  );
  const broken = () => [...stage.monitor.stateOf('web').brokenSinceMs.keys()];
  stage.usage = { rssBytes: 2000 };
  stage.pass(2500);
  expect(broken()).toEqual([]);
  stage.pass(4000);
  expect(broken()).toEqual(['memory.max_rss']);
  expect(stage.outcomes).toEqual([]);
  stage.pass(4000);
  expect(stage.outcomes).toEqual(['broken']);
});

test('a limit that cannot be known here is left out, and the others are looked at', () => {
  const stage = new Stage();
  stage.watch('{process: {max_file_descriptors: 10, max_threads: 1}}');
  stage.usage = { descriptors: null, threads: 5 };
  stage.pass(1000);
  expect(stage.outcomes).toEqual(['broken']);
  expect(stage.monitor.stateOf('web').observations.map(({ name }) => name)).toEqual(['process.max_threads']);
});

test('one timer measures for the history and looks at limits; without limits it measures only', () => {
  const stage = new Stage();
  const taken: number[] = [];
  stage.sampling = { everyMs: 3000, take: ({ atMs }) => taken.push(atMs) };
  stage.watch('{}');
  stage.pass(10_000);
  expect(stage.looks).toEqual([]);
  expect(taken).toEqual([6000, 9000, 12_000, 15_000]);
  stage.watch('{memory: {max_rss: 1000, policy: log}}');
  stage.pass(3000);
  expect(stage.looks).toEqual([16_000, 17_000, 18_000]);
  expect(taken.at(-1)).toBe(18_000);
  expect(stage.samples).toEqual(taken);
});

test('nobody asked for anything: no timer', () => {
  const stage = new Stage();
  stage.watch('{}');
  expect(stage.hasTimer).toBe(false);
  stage.sampling = { everyMs: 3000, take: () => {} };
  stage.watch('{}');
  expect(stage.hasTimer).toBe(true);
  stage.monitor.end('web');
  expect(stage.hasTimer).toBe(false);
});
