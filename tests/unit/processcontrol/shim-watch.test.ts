import { describe, expect, test } from 'vitest';
import { ShimWatch } from '../../../src/processcontrol/shim-watch.ts';
import { SimulatedTime } from '../../fakes/simulated-time.ts';

function watched({ canAsk = true } = {}) {
  const time = new SimulatedTime();
  const said: string[] = [];
  const host = { isSuspended: false, asked: 0 };
  const watch: ShimWatch = new ShimWatch({
    pid: 42,
    isSuspended: () => host.isSuspended,
    ask: canAsk
      ? () => {
          host.asked += 1;
          watch.asked();
        }
      : null,
    tell: ({ reason, message }) => said.push(`${reason}: ${message.split(':')[0]}`),
    clock: { monotonicMs: () => time.nowMs, after: (ms, elapsed) => time.after(ms, elapsed) },
  });
  return { watch, time, said, host };
}

describe('a shim that does not answer', () => {
  test('is asked when nothing was heard, and then told once', () => {
    const { watch, time, said, host } = watched();
    watch.asked();
    time.advance();
    expect([host.asked, said, watch.trouble]).toEqual([1, [], null]);
    time.advance();
    expect(said).toEqual(['shim-silent: the shim (pid 42) has said nothing for 20s']);
    expect(watch.trouble).toContain('kill -CONT 42');
    watch.asked();
    expect(time.planned).toBe(0);
    time.skip(40_000);
    watch.answered();
    expect(said.at(-1)).toBe('shim-answers: the shim (pid 42) answers again, after 1m');
    expect(watch.trouble).toBeNull();
  });

  test('is told to be suspended as soon as it is known', () => {
    const { watch, time, said, host } = watched();
    host.isSuspended = true;
    watch.asked();
    time.advance();
    expect(said).toEqual(['shim-silent: the shim (pid 42) is suspended']);
  });

  test('is told to be suspended to whoever looks; without anything that was asked for', () => {
    const { watch, time, said, host } = watched();
    watch.look();
    expect(said).toEqual([]);
    host.isSuspended = true;
    watch.look();
    watch.look();
    expect(said).toEqual(['shim-silent: the shim (pid 42) is suspended']);
    expect([host.asked, time.planned]).toEqual([1, 0]);
    watch.answered();
    expect(said).toHaveLength(2);
  });

  test('of an older version, which cannot be asked, is looked at', () => {
    const { watch, time, said, host } = watched({ canAsk: false });
    watch.asked();
    time.advance();
    time.advance();
    expect(said).toEqual([]);
    watch.answered();
    host.isSuspended = true;
    watch.look();
    host.isSuspended = false;
    watch.look();
    expect(said).toHaveLength(2);
    expect(watch.trouble).toBeNull();
  });

  test('says nothing any more when it is gone', () => {
    const { watch, time, said } = watched();
    watch.asked();
    time.advance();
    time.advance();
    watch.close();
    watch.answered();
    expect(said).toHaveLength(1);
    expect([watch.trouble, time.planned]).toEqual([null, 0]);
  });
});

describe('a shim that answers', () => {
  test('costs no timer when nothing is due', () => {
    const { watch, time } = watched();
    watch.asked();
    watch.answered();
    expect(time.planned).toBe(0);
  });

  test('is looked at less and less often while something takes its time, until something else is asked', () => {
    const { watch, time, said, host } = watched();
    watch.asked();
    const startMs = time.nowMs;
    while (time.nowMs - startMs < 3_600_000) {
      const { asked } = host;
      if (!time.advance()) break;
      if (host.asked > asked) watch.answered();
    }
    expect(said).toEqual([]);
    expect(host.asked).toBeLessThan(20);
    host.isSuspended = true;
    watch.asked();
    const nowMs = time.nowMs;
    time.advance();
    expect(time.nowMs - nowMs).toBe(10_000);
    expect(said).toHaveLength(1);
  });

  test('is not blamed when this process, or the machine, stood still', () => {
    const { watch, time, said, host } = watched();
    watch.asked();
    time.skip(60_000);
    time.advance();
    expect([host.asked, said]).toEqual([0, []]);
  });
});
