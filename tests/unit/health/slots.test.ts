import { describe, expect, test } from 'vitest';
import { Slots } from '../../../src/health/slots.ts';
import { settled } from '../../fakes/simulated-probe-clock.ts';

const NEVER = new AbortController().signal;

describe('slots', () => {
  test('only so many at once, the others in order', async () => {
    const slots = new Slots(2);
    const order: number[] = [];
    for (const n of [1, 2, 3, 4]) void slots.take(NEVER).then(() => order.push(n));
    await settled();
    expect(order).toEqual([1, 2]);
    slots.release();
    await settled();
    expect(order).toEqual([1, 2, 3]);
  });

  test('who gives up loses nothing for the others', async () => {
    const slots = new Slots(1);
    const gone = new AbortController();
    expect(await slots.take(NEVER)).toBe(true);
    const first = slots.take(gone.signal);
    const second = slots.take(NEVER);
    gone.abort();
    expect(await first).toBe(false);
    slots.release();
    expect(await second).toBe(true);
    slots.release();
    expect(await slots.take(NEVER)).toBe(true);
    expect(await slots.take(gone.signal)).toBe(false);
  });
});
