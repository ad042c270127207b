import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { limits, policyKeys } from '../../../src/config/schema-limits.ts';
import { worker } from '../../../src/config/schema-worker.ts';
import { type HostAbilities, type Plan, planEnforcement } from '../../../src/limits/enforcement.ts';
import { planQuota } from '../../../src/limits/quota-plan.ts';
import { configurationOf, definitionOf } from '../../fakes/definitions.ts';

const NONE: HostAbilities = { controllers: {}, missing: 'no controllers', devices: ['8:0'] };
const all = (version: 1 | 2): HostAbilities => ({
  controllers: { memory: version, cpu: version, cpuset: version, pids: version, io: version },
  missing: '',
  devices: ['8:0'],
  weight: { by: 'bfq' },
  deviceOf: (path) => (path.startsWith('/dev/') ? `8:${path.length}` : null),
});

function plan(limits: string, host: HostAbilities): Plan {
  const definition = definitionOf(`limits: ${limits}`);
  return planEnforcement(definition.limits, definition.tuning, host);
}

/** Names of the limits that are looked at, those that are only shown in brackets. */
function looked({ sampled }: Plan): readonly string[] {
  return sampled.flatMap(({ policy, limits }) =>
    limits.map(({ name }) => (policy === 'none' ? `(${name})` : name)),
  );
}

describe('resident memory', () => {
  it.each([
    ['immediate_kill', { memoryMax: 1000, oomGroup: true }, ['(memory.max_rss)']],
    ['none', { memoryMax: 1000 }, ['(memory.max_rss)']],
    ['log', null, ['memory.max_rss']],
    ['alert', null, ['memory.max_rss']],
    ['graceful_shutdown', { memoryMax: 1250 }, ['memory.max_rss', 'memory.max']],
    ['restart', { memoryMax: 1250 }, ['memory.max_rss', 'memory.max']],
    ['escalate', { memoryMax: 1250 }, ['memory.max_rss', 'memory.max']],
  ])('under %s', (policy, kernel, sampled) => {
    const made = plan(`{memory: {max_rss: 1000, policy: ${policy}}}`, all(2));
    expect([made.kernel, looked(made)]).toEqual([kernel, sampled]);
  });

  test('is slowed down by the kernel only where it can do that', () => {
    const throttled = '{memory: {max_rss: 1000, policy: throttle}}';
    expect(plan(throttled, all(2)).kernel).toEqual({ memoryHigh: 1000 });
    expect(plan(throttled, all(1))).toMatchObject({ kernel: null });
    expect(looked(plan(throttled, all(1)))).toEqual(['memory.max_rss']);
  });
});

test('what the kernel holds is not looked at, but for a warning', () => {
  const held = plan('{cpu: {max_percent: 50}}', all(2));
  expect([held.kernel, looked(held)]).toEqual([{ cpuMax: 50 }, []]);
  expect(looked(plan('{cpu: {max_percent: 50, warning_threshold: 80}}', all(2)))).toEqual([
    '(cpu.max_percent)',
  ]);
});

test('a policy that is about more than the limit itself needs looking', () => {
  const made = plan('{cpu: {max_percent: 50, policy: restart}}', all(2));
  expect([made.kernel, looked(made)]).toEqual([null, ['cpu.max_percent']]);
});

test('traffic is limited on the disks there are; version 1 cannot tell whose the writes are', () => {
  const limits = '{io: {max_read_rate: 10, max_write_rate: 20, max_read_ops: 5}}';
  const kernel = { io: { devices: ['8:0'], readRate: 10, writeRate: 20, readOps: 5 } };
  expect(plan(limits, all(2))).toMatchObject({ kernel, sampled: [] });
  expect(looked(plan(limits, all(1)))).toEqual(['io.max_write_rate']);
  const nowhere = plan(limits, { ...all(2), devices: [] });
  expect(nowhere.kernel).toBeNull();
  expect(looked(nowhere)).toEqual(['io.max_read_rate', 'io.max_write_rate']);
});

test('single disks have limits of their own, before those of all', () => {
  const limits =
    '{io: {max_read_rate: 10, per_device: [{path: /dev/ab, max_read_rate: 3}, {path: /srv, max_write_ops: 5}, {path: /dev/cd, max_write_ops: 7}]}}';
  const { kernel, ways } = plan(limits, all(2));
  expect(kernel).toEqual({
    io: { devices: ['8:0'], readRate: 10, each: { '8:7': { readRate: 3, writeOps: 7 } } },
  });
  expect(ways.get('io.per_device:/dev/ab')).toBe('kernel (cgroup v2)');
  expect(ways.get('io.per_device:/srv')).toBe('not possible here: there is no disk behind /srv');
  const { deviceOf: _old, ...older } = all(2);
  expect(plan(limits, older).ways.get('io.per_device:/dev/ab')).toMatch(/older version$/);
});

test('storage is shared out by weight only where something does that', () => {
  const limits = '{io: {weight: 50}}';
  expect(plan(limits, all(2)).kernel).toEqual({ ioWeight: { weight: 50, by: 'bfq' } });
  const other = plan(limits, { ...all(1), weight: { why: 'the scheduler is none' } });
  expect(other.kernel).toBeNull();
  expect(other.ways.get('io.weight')).toBe('not possible here: the scheduler is none');
  expect(plan(limits, NONE).ways.get('io.weight')).toBe('not possible here: no controllers');
});

describe('swap', () => {
  it.each([
    ['{max_swap: 0, policy: restart}', 2, { swapMax: 0 }],
    ['{max_swap: 0, policy: alert}', 2, null],
    ['{max_swap: 10, policy: restart}', 2, null],
    ['{max_swap: 10, policy: none}', 2, { swapMax: 10 }],
    ['{max_swap: 0, max: 1000, policy: restart}', 1, { swapMax: 0, memoryMax: 1000 }],
    [
      '{max_swap: 0, max_rss: 1000, policy: immediate_kill}',
      1,
      { swapMax: 0, memoryMax: 1000, oomGroup: true },
    ],
    ['{max_swap: 0, policy: restart}', 1, null],
  ] as const)('%s on version %i', (memory, version, kernel) => {
    expect(plan(`{memory: ${memory}}`, all(version)).kernel).toEqual(kernel);
  });

  test('version 1 says why it cannot be held alone', () => {
    const { ways } = plan('{memory: {max_swap: 0, policy: restart}}', all(1));
    expect(ways.get('memory.max_swap')).toBe(
      'sampled every 1s; the kernel (cgroup v1) limits swap only together with memory',
    );
  });
});

test('a fork bomb does not wait for a look', () => {
  expect(plan('{process: {max_processes: 100, policy: restart}}', all(1)).kernel).toEqual({ pidsMax: 800 });
  expect(plan('{process: {max_processes: 2, policy: immediate_kill}}', all(1)).kernel).toEqual({
    pidsMax: 64,
  });
  expect(plan('{process: {max_processes: 100, policy: alert}}', all(1)).kernel).toBeNull();
  expect(plan('{process: {max_threads: 100, policy: throttle}}', all(1))).toMatchObject({
    kernel: { pidsMax: 100 },
    sampled: [],
  });
});

const OF_PROCESS = new Set(['nice', 'ionice', 'oom_score_adj', 'rlimits']);

describe('every limit has a way, in words', () => {
  const everything = `{
    memory: {max_rss: 1000, max_virtual: 1000, max_swap: 1000, high: 500},
    cpu: {max_percent: 50, max_time: 1h, weight: 50, cpuset: 0},
    io: {max_read_rate: 10, max_write_rate: 10, max_file_descriptors: 10, max_read_ops: 5, max_write_ops: 5, weight: 50, per_device: [{path: /dev/a, max_read_ops: 5}]},
    process: {max_processes: 5, max_child_processes: 5, max_threads: 5, max_file_descriptors: 5},
    network: {max_rx_rate: 5, max_tx_rate: 5, max_connections: 5},
    storage: {max_log_size: 1MB, max_tmp_size: 1MB, paths: [{path: /srv, max: 1MB}]},
    run_time: {max_time: 1h}}`;

  /** What is no limit of its own: another spelling, a part of another key, or a setting of the process. */
  const others: Readonly<Record<string, string>> = {
    'memory.heap': 'told to the run-time before its start',
    'cpu.max_cores': 'as `cpu.max_percent`',
    'cpu.nice': 'as `nice`',
    'io.max_read_bps': 'as `io.max_read_rate`',
    'io.max_write_bps': 'as `io.max_write_rate`',
    'io.devices': 'says on which disks',
    'io.ionice': 'as `ionice`',
    'network.states': 'says which connections count',
    'network.ports': 'says which connections count',
    'run_time.variance': 'a part of `run_time.max_time`',
    cpu_shares: 'as `cpu.weight`',
    priority: 'as `nice`',
    nice: 'kernel (setpriority)',
    ionice: 'kernel (ioprio_set), with the schedulers bfq and mq-deadline',
    oom_score_adj: 'kernel (oom_score_adj)',
    rlimits: 'kernel (setrlimit), each process by itself',
  };

  /** Every key by which a worker is limited: those of `limits` but for policies, and those of the process. */
  function keysOfSchema(): readonly string[] {
    const policy = new Set(Object.keys(policyKeys('memory')));
    const inLimits = Object.entries(limits.properties ?? {}).flatMap(([group, { properties }]) => {
      if (group === 'monitoring') return [];
      if (properties === undefined) return [group];
      return Object.keys(properties).flatMap((key) => (policy.has(key) ? [] : [`${group}.${key}`]));
    });
    const ofProcess = Object.keys(worker.properties ?? {}).filter((key) => OF_PROCESS.has(key));
    return [...inLimits, ...ofProcess].sort();
  }

  test('docs/limits.md shows every key there is (on a difference, paste the expected table)', () => {
    const text = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8');
    const ways = [all(2), all(1), NONE].map((host) => plan(everything, host).ways);
    const planned = [...(ways[0]?.keys() ?? [])].map((name): [string, readonly string[]] => [
      name.replace(/:.*/, ''),
      ways.map((one) => one.get(name) ?? ''),
    ]);
    const known = new Map<string, readonly string[]>([
      ...planned,
      ...Object.entries(others).map(([name, way]): [string, readonly string[]] => [name, [way, way, way]]),
    ]);
    expect([...known.keys()].sort()).toEqual(keysOfSchema());
    const rows = keysOfSchema().map((name) => [`\`${name}\``, ...(known.get(name) ?? [])]);
    const table = [['limit', 'cgroup v2', 'cgroup v1', 'neither'], ['---', '---', '---', '---'], ...rows]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
    expect(/<!-- ways: begin -->\n([\s\S]*?)\n<!-- ways: end -->/.exec(text)?.[1]).toBe(table);
  });

  test('docs/limits.md shows those of groups as well', () => {
    const text = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8');
    const [group] = configurationOf(`workers: [{id: w, run: sleep 1}]
groups: {g: {members: [w], limits: {
    memory: {max_rss: 1000, max: 2000, high: 500},
    cpu: {max_percent: 50, weight: 50},
    io: {max_read_rate: 10, max_write_rate: 10, max_read_ops: 5, max_write_ops: 5},
    process: {max_processes: 5, max_threads: 5}}}}`).groups;
    if (group === undefined) throw new Error('no group');
    const ways = [all(2), all(1), NONE].map(
      (host) => planQuota(group, { ...host, holdsGroups: true }, host.devices).ways,
    );
    const names = [...(ways[0]?.keys() ?? [])].sort();
    const rows = names.map((name) => [`\`${name}\``, ...ways.map((one) => one.get(name) ?? '')]);
    const table = [['limit', 'cgroup v2', 'cgroup v1', 'neither'], ['---', '---', '---', '---'], ...rows]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
    expect(/<!-- group ways: begin -->\n([\s\S]*?)\n<!-- group ways: end -->/.exec(text)?.[1]).toBe(table);
  });

  test('none is not enforced, and says so', () => {
    expect(plan('{cpu: {max_time: 1h, policy: none}}', all(2))).toMatchObject({ kernel: null, sampled: [] });
    expect([...plan('{cpu: {max_time: 1h, policy: none}}', all(2)).ways.values()]).toEqual([
      'not enforced: the policy is none',
    ]);
  });
});
