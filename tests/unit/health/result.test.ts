import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { failed, forHistory, OUTPUT_KEPT, type ProbeResult } from '../../../src/health/result.ts';

const SEEN = 64 * 1024;
const COUNT = 1000;

const seen = (output: string): ProbeResult => ({
  ...failed('HTTP 500', output),
  at: 0,
  latencyMs: 1,
  incarnation: 1,
});

test('of what a look has seen the history has the head', () => {
  expect(forHistory(seen('short'))).toEqual(seen('short'));
  expect(forHistory(seen('x'.repeat(SEEN))).output).toBe('x'.repeat(OUTPUT_KEPT));
});

test('I11: the history does not hold on to the rest of it', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const history = Array.from({ length: COUNT }, (_, n) =>
    forHistory(seen(Buffer.alloc(SEEN, `${n} `).toString())),
  );
  expect((used() - before) / history.length).toBeLessThan(SEEN / 4);
});
