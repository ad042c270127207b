import { expect, test } from 'vitest';
import { Turns } from '../../../../src/master/reloads/turns.ts';
import { settled } from '../../../fakes/simulated-probe-clock.ts';

class Harness {
  readonly turns = new Turns<string>();
  readonly begun: string[] = [];
  readonly #ends = new Map<string, () => void>();

  take(names: string, as = names): Promise<string> | null {
    return this.turns.take([...names], as, () => {
      const over = Promise.withResolvers<void>();
      const title = `${as}${this.begun.filter((one) => one.startsWith(as)).length || ''}`;
      this.begun.push(title);
      this.#ends.set(title, over.resolve);
      return { result: title, over: over.promise };
    });
  }

  async end(title: string): Promise<void> {
    this.#ends.get(title)?.();
    await settled();
  }
}

test('a storm of requests is two turns: the one that has begun, and one more (A118)', async () => {
  const it = new Harness();
  const all = Array.from({ length: 50 }, () => it.take('a'));
  expect(it.begun).toEqual(['a']);
  await it.end('a');
  expect(it.begun).toEqual(['a', 'a1']);
  expect(new Set((await Promise.all(all)).slice(1))).toEqual(new Set(['a1']));
  await it.end('a1');
  expect(it.begun).toEqual(['a', 'a1']);
});

test('nothing is done to a worker twice at once, and nobody is overtaken', async () => {
  const it = new Harness();
  it.take('ab');
  it.take('bc');
  it.take('c');
  it.take('d');
  expect(it.begun).toEqual(['ab', 'd']);
  await it.end('ab');
  expect(it.begun).toEqual(['ab', 'd', 'bc']);
  await it.end('bc');
  expect(it.begun).toEqual(['ab', 'd', 'bc', 'c']);
});

test('what waits has an end (I11)', () => {
  const it = new Harness();
  it.take('a', 'first');
  const taken = Array.from({ length: 1000 }, (_, index) => it.take('a', `other ${index}`));
  expect(taken.filter((one) => one !== null)).toHaveLength(100);
});
