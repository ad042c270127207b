import { describe, expect, test } from 'vitest';
import { findingOf } from '../../../src/health/checks/explain.ts';
import { lookOnce } from '../../../src/health/look-once.ts';
import { OutOfTime } from '../../../src/health/out-of-time.ts';
import { SimulatedProbeClock, settled } from '../../fakes/simulated-probe-clock.ts';
import { FakeChecker } from './fake-checker.ts';

function begin() {
  const clock = new SimulatedProbeClock();
  const checker = new FakeChecker();
  return { clock, checker, look: () => lookOnce(checker, 1000, 7, clock) };
}

describe('one look', () => {
  test('is what the checker found, with its time and its run', async () => {
    const { look, clock } = begin();
    expect(await look()).toEqual({
      outcome: 'pass',
      message: 'HTTP 200',
      output: '',
      at: clock.wallMs(),
      latencyMs: 0,
      incarnation: 7,
    });
  });

  test('A086: a checker that breaks is a failure, and says how', async () => {
    const { look, checker } = begin();
    checker.next = () => Promise.reject(new Error('no such file: ca.pem'));
    expect(await look()).toMatchObject({ outcome: 'fail', message: 'no such file: ca.pem' });
  });

  test('A086: no answer in time is a failure', async () => {
    const { look, checker, clock } = begin();
    checker.hangs();
    const result = look();
    await clock.pass(1000);
    expect(await result).toMatchObject({
      outcome: 'fail',
      message: 'no result within 1000 ms',
      latencyMs: 1000,
    });
  });

  test('A089: how far a check had come is told', async () => {
    const { look, checker, clock } = begin();
    checker.next = (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('not told'))));
    const thrown = look();
    await clock.pass(1000);
    expect((await thrown).message).toBe('no result within 1000 ms');
    checker.next = (signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve(findingOf(new OutOfTime('no connection')))),
      );
    const told = look();
    await clock.pass(1000);
    expect(await told).toEqual({
      outcome: 'fail',
      message: 'no result within 1000 ms: no connection',
      output: '',
      at: expect.any(Number),
      latencyMs: 1000,
      incarnation: 7,
    });
  });

  test('nobody can tell when this process stood still', async () => {
    const { look, checker, clock } = begin();
    checker.hangs();
    const result = look();
    await clock.stall(9000);
    expect(await result).toMatchObject({
      outcome: 'unknown',
      message: 'the master was held up for 8000 ms',
    });
  });

  test('nobody can tell when this process had no time for it', async () => {
    const { look, checker, clock } = begin();
    checker.hangs();
    clock.idleShare = 0.01;
    const result = look();
    await clock.pass(1000);
    expect(await result).toMatchObject({ outcome: 'unknown', message: 'the master has too much to do' });
  });

  test('an answer that waited behind a late timer counts', async () => {
    const { look, checker, clock } = begin();
    const { promise, resolve } = Promise.withResolvers<void>();
    checker.next = async () => {
      await promise;
      return { outcome: 'pass', message: 'HTTP 200', output: '' };
    };
    const result = look();
    await settled();
    clock.after(0, () => setImmediate(resolve));
    await clock.stall(9000);
    expect(await result).toMatchObject({ outcome: 'pass', message: 'HTTP 200' });
  });
});
