import { describe, expect, test } from 'vitest';
import { LogLines } from '../../../../src/master/dependencies/log-lines.ts';
import type { LineControl } from '../../../../src/processcontrol/process-control.ts';
import type { AwaitedLine } from '../../../../src/shared/awaited-line.ts';
import { HsuError } from '../../../../src/shared/errors.ts';
import type { IncarnationFacts, LineOutcome, NotifyNews } from '../../../../src/shim/protocol/facts.ts';
import type { Results } from '../../../../src/shim/protocol/requests.ts';
import type { WorkerActor } from '../../../../src/workers/worker-actor.ts';

const READY: AwaitedLine = { pattern: 'ready', stream: 'any' };
const UP: AwaitedLine = { pattern: 'up', stream: 'stderr' };
const outcome = (line: AwaitedLine): LineOutcome => ({ ...line, outcome: 'matched', at: 5 });
const settledMicrotasks = () => new Promise((resume) => setImmediate(resume));

/** One worker, and a shim whose answers a test gives. */
class Harness {
  lines: readonly AwaitedLine[] = [READY];
  answer: Results['awaitLines'] | Error | null = { late: [], settled: [] };
  /** What the log has. */
  kept: readonly AwaitedLine[] = [];
  readonly asked: string[] = [];
  readonly found: string[] = [];
  readonly told: string[] = [];
  readonly notes: string[] = [];
  readonly #hearers = new Set<(news: NotifyNews) => void>();
  #process: IncarnationFacts | null = null;
  readonly worker: WorkerActor;
  readonly sight: LogLines;

  constructor() {
    const harness = this;
    this.worker = {
      name: 'db',
      get process() {
        return harness.#process;
      },
      hear: (hearer: (news: NotifyNews) => void) => {
        this.#hearers.add(hearer);
        return () => this.#hearers.delete(hearer);
      },
    } as unknown as WorkerActor;
    const control: LineControl = {
      awaitBy: () => {},
      awaitLines: async (of, lines) => {
        this.asked.push(`${of}: ${lines.map(({ pattern }) => pattern).join(', ')}`);
        if (this.answer instanceof Error) throw this.answer;
        return this.answer;
      },
      lineFound: (of, line) => this.found.push(`${of}: ${line.pattern}`),
    };
    this.sight = new LogLines({
      control,
      find: async (_worker, _facts, line) => (this.kept.includes(line) ? outcome(line) : null),
      note: (_worker, message) => this.notes.push(message),
      settled: (name) => this.told.push(name),
    });
    this.configure(...this.lines);
  }

  get listeners(): number {
    return this.#hearers.size;
  }

  configure(...lines: readonly AwaitedLine[]): void {
    this.lines = lines;
    this.sight.configure({ linesOf: () => lines });
    this.sight.changed(this.worker);
  }

  run(incarnation: number, lines?: readonly LineOutcome[]): void {
    const id = `db.${incarnation}`;
    const facts = { worker: 'db', incarnation, id, pid: incarnation, startTime: 0, startedAt: 0 };
    this.#process = { ...facts, definition: '', cgroup: null, ...(lines === undefined ? {} : { lines }) };
    this.sight.changed(this.worker);
  }

  end(): void {
    this.#process = null;
    this.sight.changed(this.worker);
  }

  say(line: AwaitedLine): void {
    for (const hear of [...this.#hearers]) hear({ line: outcome(line) });
  }

  get hearers(): number {
    return this.#hearers.size;
  }

  has(line: AwaitedLine): boolean {
    return this.sight.outcomeOf(this.worker, line)?.outcome === 'matched';
  }
}

describe('A021: lines in the output of others', () => {
  test('what the shim tells is about the process that runs', () => {
    const harness = new Harness();
    harness.run(1);
    expect(harness.has(READY)).toBe(false);
    harness.say(READY);
    expect(harness.has(READY)).toBe(true);
    expect(harness.told).toEqual(['db']);
    expect(harness.notes).toEqual(['it has written a log line matching /ready/']);
    harness.end();
    expect(harness.has(READY)).toBe(false);
    harness.run(2);
    expect(harness.has(READY)).toBe(false);
  });

  test('I6: what an earlier master has waited for is known with the process, and not told again', () => {
    const harness = new Harness();
    harness.run(1, [outcome(READY)]);
    expect(harness.has(READY)).toBe(true);
    expect(harness.notes).toEqual([]);
  });

  test('the shim is asked once for each process, and again when the lines change', async () => {
    const harness = new Harness();
    harness.run(1);
    harness.sight.changed(harness.worker);
    harness.configure(READY, UP);
    harness.run(2);
    expect(harness.asked).toEqual(['db.1: ready', 'db.1: ready, up', 'db.2: ready, up']);
    harness.configure();
    expect(harness.asked.at(-1)).toBe('db.2: ');
    expect(harness.hearers).toBe(0);
    harness.run(3);
    expect(harness.asked).toHaveLength(4);
  });

  test('I9: what was written before anybody waited for it is looked up in the log, and remembered by the shim', async () => {
    const harness = new Harness();
    harness.answer = { late: [READY, UP], settled: [] };
    harness.kept = [UP];
    harness.run(1);
    await settledMicrotasks();
    expect([harness.has(READY), harness.has(UP)]).toEqual([false, true]);
    expect(harness.found).toEqual(['db.1: up']);
    expect(harness.told).toEqual(['db']);
  });

  test('what is found in the log of a process that has ended meanwhile is nothing', async () => {
    const harness = new Harness();
    harness.answer = { late: [READY], settled: [] };
    harness.kept = [READY];
    harness.run(1);
    harness.run(2);
    harness.end();
    harness.answer = { late: [], settled: [] };
    harness.run(3);
    await settledMicrotasks();
    expect(harness.found).toEqual([]);
    expect(harness.has(READY)).toBe(false);
  });

  test('I7: another shim is asked again, and may know what the one before did not tell any more', async () => {
    const harness = new Harness();
    harness.answer = new HsuError('unavailable', 'gone');
    harness.run(1);
    await settledMicrotasks();
    harness.answer = { late: [], settled: [outcome(READY)] };
    harness.sight.shimReplaced();
    await settledMicrotasks();
    expect(harness.asked).toHaveLength(2);
    expect(harness.has(READY)).toBe(true);
  });

  test('a shim of an older version looks at nothing, and its successor does', async () => {
    const harness = new Harness();
    harness.answer = null;
    harness.run(1);
    await settledMicrotasks();
    expect(harness.sight.outcomeOf(harness.worker, READY)?.outcome).toBe('unseen');
    expect(harness.told).toEqual(['db']);
    harness.answer = { late: [], settled: [outcome(READY)] };
    harness.sight.shimReplaced();
    await settledMicrotasks();
    expect(harness.has(READY)).toBe(true);
  });

  test('I11: nothing is kept of a worker that nobody waits for any more and that never changes again', () => {
    const harness = new Harness();
    harness.run(1);
    expect(harness.listeners).toBe(1);
    harness.sight.configure({ linesOf: () => [] });
    expect(harness.listeners).toBe(0);
  });
});
