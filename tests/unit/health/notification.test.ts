import { describe, expect, test } from 'vitest';
import type { NotifyRules } from '../../../src/config/notify-definition.ts';
import { NotificationWatch } from '../../../src/health/notification.ts';
import { parseNotification } from '../../../src/shim/notifications.ts';
import { SimulatedProbeClock } from '../../fakes/simulated-probe-clock.ts';

function begin(changes: Partial<NotifyRules> = {}, isReady = false, hearOut?: () => Promise<number>) {
  const clock = new SimulatedProbeClock();
  const heard: string[] = [];
  const rules = {
    way: { kind: 'systemd' as const, access: 'main' as const },
    timeoutMs: 90_000,
    watchdogMs: 0,
    watchdogSignal: 'SIGABRT' as const,
    ...changes,
  } satisfies NotifyRules;
  const listener = {
    ready: () => heard.push('ready'),
    unready: (why: string) => heard.push(why),
    timedOut: (message: string) => heard.push(message),
    hangs: (message: string) => heard.push(message),
  };
  const watch = new NotificationWatch(rules, clock, listener, hearOut);
  watch.begin(clock.monotonicMs(), isReady);
  return { clock, watch, news: () => heard.splice(0) };
}

describe('being ready', () => {
  test('A017: is due in time', async () => {
    const { clock, news } = begin();
    await clock.pass(89_000);
    expect(news()).toEqual([]);
    await clock.pass(2000);
    expect(news()).toEqual(['it has not said within 90000 ms that it is ready']);
  });

  test.each([
    [{ kind: 'systemd', access: 'main' }, 'READY=1'],
    [{ kind: 'fd', fd: 3 }, 'a newline on descriptor 3'],
    [{ kind: 'log', pattern: 'up', stream: 'any' }, 'a line that matches /up/'],
    [{ kind: 'log', pattern: 'up', stream: 'stderr' }, 'a line on stderr that matches /up/'],
  ] as const)('%j: is told while it is waited for, with the time that is left', async (way, what) => {
    const { clock, watch } = begin({ way });
    await clock.pass(30_000);
    expect(watch.awaited).toBe(`waits for ${what}, at most 1m more`);
    watch.heard({ ready: true });
    expect(watch.awaited).toBe('');
    watch.end();
    expect(watch.awaited).toBe('');
    expect(begin({ way, timeoutMs: Number.POSITIVE_INFINITY }).watch.awaited).toBe(`waits for ${what}`);
  });

  test('once said is not due any more', async () => {
    const { clock, watch, news } = begin();
    watch.heard({ ready: true, status: 'serving' });
    await clock.pass(600_000);
    expect(news()).toEqual(['ready']);
    expect(watch.status).toBe('serving');
  });

  test('may take longer when the worker asks for time, and never less', async () => {
    const { clock, watch, news } = begin();
    await clock.pass(80_000);
    watch.heard({ extendMs: 60_000 });
    watch.heard({ extendMs: 1000 });
    await clock.pass(59_000);
    expect(news()).toEqual([]);
    await clock.pass(2000);
    expect(news()).toHaveLength(1);
  });

  test('goes while it reloads, and when it stops', () => {
    const { watch, news } = begin();
    for (const said of [{ ready: true }, { reloading: true }, { ready: true }, { stopping: true }] as const)
      watch.heard(said);
    expect(news()).toEqual(['ready', 'it says that it is reloading', 'ready', 'it says that it is stopping']);
  });
});

describe('the watchdog', () => {
  describe('of one whom somebody else listens to', () => {
    /** The answer of who listens, when the test gives it. */
    function asked() {
      let answers = Promise.withResolvers<number>();
      let count = 0;
      const hearOut = () => {
        count += 1;
        answers = Promise.withResolvers();
        return answers.promise;
      };
      const { clock, watch, news } = begin({ watchdogMs: 3000 }, true, hearOut);
      return {
        clock,
        watch,
        news,
        count: () => count,
        answer: (sinceMs: number) => answers.resolve(sinceMs),
      };
    }

    test('I6: says nothing of a sign of life that was under way', async () => {
      const { clock, watch, news, count, answer } = asked();
      await clock.pass(3001);
      expect(news()).toEqual([]);
      expect(count()).toBe(1);
      watch.heard({ watchdog: 'alive' });
      answer(Number.NEGATIVE_INFINITY);
      await clock.pass(2900);
      expect(news()).toEqual([]);
      expect(count()).toBe(1);
    });

    test('waits for who listens, and then says that none came', async () => {
      const { clock, news, answer } = asked();
      await clock.pass(60_000);
      expect(news()).toEqual([]);
      answer(Number.NEGATIVE_INFINITY);
      await clock.pass(1);
      expect(news()).toEqual(['watchdog: no sign of life for 3000 ms']);
    });

    test('I7: begins anew with one who has listened for a shorter time', async () => {
      const { clock, news, count, answer } = asked();
      await clock.pass(3001);
      answer(clock.monotonicMs() - 1000);
      await clock.pass(1900);
      expect([news(), count()]).toEqual([[], 1]);
      await clock.pass(200);
      answer(clock.monotonicMs() - 3100);
      await clock.pass(1);
      expect(news()).toEqual(['watchdog: no sign of life for 3000 ms']);
    });

    test('is over with the run, whatever is answered', async () => {
      const { clock, watch, news, answer } = asked();
      await clock.pass(3001);
      watch.end();
      answer(Number.NEGATIVE_INFINITY);
      await clock.pass(10_000);
      expect(news()).toEqual([]);
    });
  });

  test('wants signs of life from READY on, and says so when one is missing', async () => {
    const { clock, watch, news } = begin({ watchdogMs: 3000 });
    await clock.pass(60_000);
    watch.heard({ ready: true });
    for (let n = 0; n < 10; n++) {
      await clock.pass(2000);
      watch.heard({ watchdog: 'alive' });
    }
    expect(news()).toEqual(['ready']);
    await clock.pass(3001);
    expect(news()).toEqual(['watchdog: no sign of life for 3000 ms']);
  });

  test('a master that stood still gives it its time again', async () => {
    const { clock, news } = begin({ watchdogMs: 3000 }, true);
    await clock.stall(60_000);
    expect(news()).toEqual([]);
    await clock.pass(3001);
    expect(news()).toHaveLength(1);
  });

  test.each([
    ['longer', 3000, 60_000],
    ['shorter', 60_000, 3000],
    ['there at all', 0, 3000],
  ])('a time that is made %s counts from then on, without a sign of life', async (_what, before, after) => {
    const { clock, watch, news } = begin({ watchdogMs: before }, true);
    watch.heard({ watchdogMs: after });
    await clock.pass(after - 100);
    expect(news()).toEqual([]);
    await clock.pass(101);
    expect(news()).toEqual([`watchdog: no sign of life for ${after} ms`]);
  });

  test('a time that is set before READY counts from READY on', async () => {
    const { clock, watch, news } = begin({ watchdogMs: 0 });
    watch.heard({ watchdogMs: 3000 });
    await clock.pass(60_000);
    expect(news()).toEqual([]);
    watch.heard({ ready: true });
    await clock.pass(3001);
    expect(news()).toEqual(['ready', 'watchdog: no sign of life for 3000 ms']);
  });

  test('I6: a time that it has set is that of the next master too', async () => {
    const { clock, watch, news } = begin({ watchdogMs: 3000 });
    watch.begin(0, true, { watchdogMs: 60_000, status: 'serving' });
    expect(watch.status).toBe('serving');
    await clock.pass(59_000);
    expect(news()).toEqual([]);
    await clock.pass(1001);
    expect(news()).toEqual(['watchdog: no sign of life for 60000 ms']);
  });

  test('may be changed and triggered by the worker, and ends with the run', async () => {
    const { clock, watch, news } = begin({ watchdogMs: 3000 }, true);
    watch.heard({ watchdogMs: 10_000, watchdog: 'alive' });
    await clock.pass(9000);
    expect(news()).toEqual([]);
    watch.heard({ watchdog: 'trigger' });
    expect(news()).toEqual(['watchdog: it says itself that it hangs']);
    watch.end();
    await clock.pass(60_000);
    expect(news()).toEqual([]);
  });
});

describe('a message', () => {
  test('is read line by line', () => {
    const text =
      'READY=1\nSTATUS=Processing requests…\nWATCHDOG=1\nEXTEND_TIMEOUT_USEC=2500000\nMAINPID=42\nX_OTHER=1\n';
    expect(parseNotification(text)).toEqual({
      news: { ready: true, status: 'Processing requests…', watchdog: 'alive', extendMs: 2500 },
      mainPid: 42,
      notes: [],
    });
  });

  test('names what is not followed', () => {
    expect(parseNotification('FDSTORE=1')).toEqual({
      news: {},
      notes: ['FDSTORE=1 is ignored: descriptors are not kept'],
    });
  });

  test.each(['', '-1', '1e3', '0x10', '99999999999', '42 43'])('a main process %j is no number', (pid) => {
    expect(parseNotification(`MAINPID=${pid}`).mainPid).toBeNaN();
  });

  test('that makes no sense says nothing', () => {
    expect(parseNotification('READY=yes\n=\nWATCHDOG_USEC=-1\n\0').news).toEqual({});
  });
});
