import { describe, expect, it } from 'vitest';
import { diffConfigurations } from '../../../src/config/diff.ts';
import { load } from './loading.ts';

const BEFORE = `workers:
  - {id: a, run: sleep 5, env: {A: 1, B: 2}, stop: [{signal: TERM}]}
  - {id: b, run: sleep 5}
  - {id: c, run: sleep 5}
`;

describe('the difference of two configurations', () => {
  it('is empty when nothing but spelling and order changed (A113)', () => {
    const after = `workers:
  - {id: c, run: [sleep, 5]}
  - {id: b, run: "sleep   '5'", restart_policy: on-failure}
  - {id: a, run: sleep 5, stop: [{signal: 15, target: main, wait: 20s}], env: [B=2, A=1]}
`;
    expect(diffConfigurations(load(BEFORE), load(after))).toEqual({
      added: [],
      removed: [],
      changed: [],
      unchanged: ['c', 'b', 'a'],
      master: [],
    });
  });

  it('names what was added, removed and changed, key by key (A114, I9)', () => {
    const after = `master: {log_level: debug}
workers:
  - {id: a, run: sleep 6, env: {A: 2, C: 3}, stop: [{signal: INT}], logs: {max_size: 1M}}
  - {id: b, run: sleep 5}
  - {id: d, run: sleep 5}
`;
    expect(diffConfigurations(load(BEFORE), load(after))).toEqual({
      added: ['d'],
      removed: ['c'],
      changed: [{ name: 'a', keys: ['argv', 'env.A', 'env.B', 'env.C', 'stop', 'logs.maxSizeBytes'] }],
      unchanged: ['b'],
      master: ['logLevel'],
    });
  });

  it('sees a worker that was switched off as changed', () => {
    const [off] = diffConfigurations(
      load(BEFORE),
      load(BEFORE.replace('id: b,', 'id: b, enabled: false,')),
    ).changed;
    expect(off).toEqual({ name: 'b', keys: ['enabled'] });
  });
});
