import { describe, expect, test } from 'vitest';
import { NotificationFlow } from '../../../src/shim/notification-flow.ts';
import type { NotifyNews } from '../../../src/shim/protocol/facts.ts';
import { SimulatedTime } from '../../fakes/simulated-time.ts';

function begin(hasSaidReady = false) {
  const time = new SimulatedTime();
  const passed: (NotifyNews & { readonly atMs: number })[] = [];
  const followed: number[] = [];
  const leftOut: number[] = [];
  const startMs = time.nowMs;
  const flow = new NotificationFlow({
    hasSaidReady,
    pass: (news) => passed.push({ ...news, atMs: time.nowMs - startMs }),
    follow: (pid) => followed.push(pid),
    leftOut: (count) => leftOut.push(count),
    clock: { monotonicMs: () => time.nowMs, after: (ms, elapsed) => time.after(ms, elapsed) },
  });
  const untilCalm = (): void => {
    while (time.advance());
  };
  return { flow, time, passed, followed, leftOut, untilCalm };
}

const READY: NotifyNews = { ready: true };
const RELOADING: NotifyNews = { reloading: true };

describe('I11: a worker that says without end whether it is ready', () => {
  test('is heard at once at first, then once a second, and the last one counts', () => {
    const { flow, passed, leftOut, time, untilCalm } = begin();
    for (let n = 0; n < 5000; n++) {
      flow.hear(READY);
      flow.hear(RELOADING);
      if (n === 4) expect(passed).toHaveLength(10);
      time.skip(1);
    }
    flow.hear(READY);
    untilCalm();
    expect(passed.length).toBeLessThan(20);
    expect(passed.at(-1)).toMatchObject(READY);
    expect(leftOut.reduce((sum, count) => sum + count, 0)).toBe(10_001 - passed.length);
    expect(leftOut.length).toBeLessThan(4);
  });

  test('has come up, also when it takes that back at once', () => {
    const { flow, passed, untilCalm } = begin();
    for (let n = 0; n < 20; n++) flow.hear(RELOADING);
    flow.hear(READY);
    flow.hear(RELOADING);
    untilCalm();
    expect(passed.slice(10)).toMatchObject([READY, RELOADING]);
  });

  test('is not ready a second time for that', () => {
    const { flow, passed, untilCalm } = begin(true);
    for (let n = 0; n < 20; n++) flow.hear(RELOADING);
    flow.hear(READY);
    flow.hear(RELOADING);
    untilCalm();
    expect(passed.slice(10)).toMatchObject([RELOADING]);
  });

  test('hangs when it has said so in between', () => {
    const { flow, passed, untilCalm } = begin();
    for (let n = 0; n < 11; n++) flow.hear(RELOADING);
    flow.hear({ watchdog: 'trigger' });
    flow.hear(READY);
    untilCalm();
    expect(passed.at(-1)).toMatchObject({ ready: true, watchdog: 'trigger' });
  });

  test('is heard out when it ends, and what was left out is told', () => {
    const { flow, passed, leftOut, time } = begin();
    for (let n = 0; n < 20; n++) flow.hear(n % 2 === 0 ? READY : RELOADING);
    flow.hear(READY);
    flow.settle();
    expect(passed.at(-1)).toMatchObject(READY);
    expect(leftOut).toEqual([10]);
    expect(time.planned).toBe(0);
  });

  test('says nothing any more when it is closed, and leaves no timer', () => {
    const { flow, passed, time, untilCalm } = begin();
    for (let n = 0; n < 20; n++) flow.hear(READY);
    flow.close();
    untilCalm();
    expect(passed).toHaveLength(10);
    expect(time.planned).toBe(0);
  });
});

test('I11: of texts and times asked for some twenty and then ten a second are passed on: the last text, the longest time', () => {
  const { flow, passed, leftOut, untilCalm } = begin();
  for (let n = 1; n <= 1000; n++) flow.hear({ status: `${n}` });
  flow.hear({ extendMs: 60_000 });
  flow.hear({ extendMs: 1000, watchdog: 'alive' });
  untilCalm();
  expect(passed).toHaveLength(21);
  expect(passed.at(-1)).toEqual({ status: '1000', extendMs: 60_000, watchdog: 'alive', atMs: 100 });
  expect(leftOut).toEqual([]);
});

test('I11: of main processes that are named without end the last one is followed', () => {
  const { flow, followed, leftOut, untilCalm } = begin();
  for (let n = 0; n < 500; n++) {
    flow.name(100);
    flow.name(200);
  }
  expect(followed).toHaveLength(10);
  expect(flow.nextMain).toBe(200);
  untilCalm();
  expect(followed).toHaveLength(11);
  expect(followed.at(-1)).toBe(200);
  expect(leftOut).toEqual([989]);
});
