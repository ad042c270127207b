import { cpus, totalmem } from 'node:os';
import { describe, expect, it, test } from 'vitest';
import { definitionOf } from '../../fakes/definitions.ts';
import { findingsOf, loadWorker, rawFindingsOf, workerText } from './loading.ts';

const MEBIBYTE = 1024 ** 2;

/** Findings of a worker with these limits, without their places. */
const about = (limits: string): readonly string[] =>
  rawFindingsOf(workerText(`run: sleep 5\nlimits: ${limits}`)).map(
    ({ severity, path, message }) => `${severity} ${path.replace('workers[0].limits.', '')}: ${message}`,
  );

const groupsOf = (limits: string) => definitionOf(`limits: ${limits}`).limits;

describe('amounts', () => {
  test('A094: sizes, rates, times and counts with and without units', () => {
    const [memory, cpu, io] = groupsOf(`{
      memory: {max_rss: 512MB, max_virtual: 1GiB, max_swap: 4096, policy: log},
      cpu: {max_percent: 12.5, max_time: 1h30m},
      io: {max_read_rate: 100MB/s, max_write_rate: 1KiB, max_file_descriptors: 1024}}`);
    expect(memory?.limits).toEqual([
      { name: 'memory.max_rss', max: 512e6 },
      { name: 'memory.max_virtual', max: 1024 ** 3 },
      { name: 'memory.max_swap', max: 4096 },
    ]);
    expect(cpu?.limits).toEqual([
      { name: 'cpu.max_percent', max: 12.5 },
      { name: 'cpu.max_time', max: 5_400_000 },
    ]);
    expect(io?.limits).toEqual([
      { name: 'io.max_read_rate', max: 100e6 },
      { name: 'io.max_write_rate', max: 1024 },
      { name: 'io.max_file_descriptors', max: 1024 },
    ]);
  });

  test.each([
    ['{memory: {max_rss: 512M}}', '{memory: {max_rss: 536870912}}'],
    ['{memory: {max_rss: 1G}}', '{memory: {max_rss: 1GiB}}'],
    ['{cpu: {max_cores: 1.5}}', '{cpu: {max_percent: 150}}'],
    ['{io: {max_read_bps: 1000}}', '{io: {max_read_rate: 1KB/s}}'],
    ['{io: {max_file_descriptors: 5, policy: alert_only}}', '{io: {max_file_descriptors: 5, policy: alert}}'],
  ])('%s and %s are the same', (one, other) => {
    expect(groupsOf(one)).toEqual(groupsOf(other));
  });

  it.each([
    [
      '{memory: {max_rss: -1}}',
      'error memory.max_rss: expected a size such as 4096, 512K, 10MiB or 1GB, got -1',
    ],
    [
      '{memory: {max_rss: 512MX}}',
      'error memory.max_rss: expected a size such as 4096, 512K, 10MiB or 1GB, got "512MX"',
    ],
    ['{memory: {max_rss: 0}}', 'error memory.max_rss: a limit of 0 leaves nothing for the worker'],
    [
      '{io: {max_read_rate: 5MB/m}}',
      'error io.max_read_rate: expected a rate such as 4096, 512K/s, 10MiB/s or 1GB/s, got "5MB/m"',
    ],
    ['{cpu: {max_percent: -5}}', 'error cpu.max_percent: expected a number above 0, got -5'],
    ['{cpu: {max_time: 60}}', 'error cpu.max_time: expected a duration such as 250ms, 20s or 1h30m, got 60'],
    [
      '{memory: {max_rss: 1M, warning_threshold: 500}}',
      'error memory.warning_threshold: expected a percentage above 0, at most 100, got 500',
    ],
    [
      '{memory: {max_rss: 2M, max: 1M}}',
      'error memory.max: max is below max_rss, so the policy would never have its turn',
    ],
    [
      '{memory: {max_rss: 1M, policy: bogus}}',
      'error memory.policy: expected one of none, log, alert, throttle, graceful_shutdown, immediate_kill, restart, restart_adjusted, escalate, alert_only, got "bogus"',
    ],
    [
      `{memory: {max_rss: ${totalmem() + 1}, policy: log}}`,
      `warning memory.max_rss: is more than the memory of this machine (${Math.floor(totalmem() / MEBIBYTE)} MiB)`,
    ],
    [
      '{cpu: {max_cores: 10000}}',
      `warning cpu.max_cores: is more than the ${cpus().length} cores of this machine have`,
    ],
    [
      '{memory: {max_rss: 100M, heap: {max: 100M, runtime: node}}}',
      'warning memory.heap.max: the heap alone may become as large as max_rss',
    ],
    [
      '{memory: {heap: {max: 0, runtime: go}}}',
      'error memory.heap.max: a heap of 0 leaves nothing for the worker',
    ],
    [
      `{memory: {high: ${totalmem() + 1}}}`,
      `warning memory.high: is more than the memory of this machine (${Math.floor(totalmem() / MEBIBYTE)} MiB)`,
    ],
    [
      '{process: {max_threads: 99999999}}',
      expect.stringMatching(/^warning process.max_threads: is more than this machine can have/),
    ],
    [
      '{process: {max_processes: 0}}',
      'error process.max_processes: a limit of 0 leaves nothing for the worker',
    ],
    [
      '{io: {max_write_rate: -5}}',
      'error io.max_write_rate: expected a rate such as 4096, 512K/s, 10MiB/s or 1GB/s, got -5',
    ],
    ['{cpu: {weight: 0}}', 'error cpu.weight: expected a whole number from 1 to 10000, got 0'],
    ['{cpu_shares: 1}', 'error cpu_shares: expected a whole number from 2 to 262144, got 1'],
    [
      '{run_time: {max_time: -1h}}',
      'error run_time.max_time: expected a duration such as 250ms, 20s or 1h30m, got "-1h"',
    ],
    [
      '{network: {max_rx_rate: fast}}',
      'error network.max_rx_rate: expected a rate such as 4096, 512K/s, 10MiB/s or 1GB/s, got "fast"',
    ],
    ['{io: {per_device: [{path: /dev/sdb}]}}', 'error io.per_device[0]: limits nothing'],
    ['{io: {per_device: [{max_read_ops: 5}]}}', 'error io.per_device[0]: "path" is missing'],
    [
      '{io: {per_device: [{path: /a, max_read_ops: 5}, {path: /b/../a, max_read_ops: 5}]}}',
      'error io.per_device[1]: /a has limits already',
    ],
    [
      '{io: {per_device: [{path: /a, max_write_rate: 0}]}}',
      'error io.per_device[0]: max_write_rate: 0 leaves nothing for the worker',
    ],
    ['{memory: {high: 0}}', 'error memory.high: a limit of 0 leaves nothing for the worker'],
    ['{io: {max_read_ops: 0}}', 'error io.max_read_ops: a limit of 0 leaves nothing for the worker'],
    ['{io: {max_write_ops: 0}}', 'error io.max_write_ops: a limit of 0 leaves nothing for the worker'],
    ["{cpu: {cpuset: '1-0'}}", 'error cpu.cpuset: "1-0" ends before it begins'],
    [
      '{cpu: {max_percent: 0.5}}',
      'warning cpu.max_percent: is less than the kernel can hold anybody to, which is 1 percent of a core',
    ],
    ['{memory: {policy: log}}', 'warning memory: limits nothing'],
    [
      '{cpu: {max_percent: 50, steps: [{do: alert}]}}',
      'warning cpu.steps: steps has no effect: the policy is throttle',
    ],
    [
      '{cpu: {max_percent: 50, policy: escalate, steps: [{do: alert, signal: HUP}]}}',
      'error cpu.steps[0]: a step has both do and signal',
    ],
    [
      '{cpu: {max_percent: 50, policy: escalate, steps: [{signal: NOPE}]}}',
      'error cpu.steps[0].signal: no signal "NOPE"',
    ],
    ['{io: {weight: 20000}}', 'error io.weight: expected a whole number from 1 to 10000, got 20000'],
    [
      '{io: {ionice: best-effort:9}}',
      'error io.ionice: expected idle, best-effort, best-effort:0 to best-effort:7, or realtime:0 to realtime:7, got "best-effort:9"',
    ],
    ['{memory: {heap: {max: 64MB}}}', 'error memory.heap: "runtime" is missing'],
  ])('%s is a finding', (limits, finding) => {
    expect(about(limits)).toEqual([finding]);
  });

  test.each(['process: {max_child_processes: 0}', 'network: {max_connections: 0}'])(
    'none at all: %s',
    (none) => {
      expect(about(`{${none}}`)).toEqual([]);
    },
  );

  test('no swap at all is a limit', () => {
    expect(about('{memory: {max_swap: 0, max_rss: 1M}}')).toEqual([]);
    expect(groupsOf('{memory: {max_swap: 0}}')[0]?.limits).toEqual([{ name: 'memory.max_swap', max: 0 }]);
  });

  test.each([
    ['idle', { kind: 'idle' }],
    ['best-effort', { kind: 'best-effort', level: 4 }],
    ['realtime:0', { kind: 'realtime', level: 0 }],
  ])('ionice %s', (written, ionice) => {
    expect(definitionOf(`ionice: ${written}`).ionice).toEqual(ionice);
    expect(definitionOf(`limits: {io: {ionice: ${written}}}`).ionice).toEqual(ionice);
  });

  it('says where, and what was probably meant', () => {
    const [finding] = rawFindingsOf(workerText('run: sleep 5\nlimits: {memory: {max_rrs: 5M}}'));
    expect(finding).toMatchObject({ line: 4, hint: 'did you mean "max_rss"?' });
  });

  it('takes a limit that is written in both spellings for a mistake', () => {
    expect(about('{cpu: {max_percent: 50, max_cores: 1}}')).toEqual([
      expect.stringContaining('error cpu.max_cores: says again what'),
    ]);
  });
});

describe('what is filled in', () => {
  test('by the policy of each group', () => {
    const policies = groupsOf(
      '{memory: {max_rss: 1M}, cpu: {max_percent: 5}, io: {max_read_rate: 5}, process: {max_threads: 5}, run_time: {max_time: 1h}}',
    ).map(({ name, policy }) => `${name} ${policy}`);
    expect(policies).toEqual([
      'memory restart',
      'cpu throttle',
      'io throttle',
      'process alert',
      'run_time graceful_shutdown',
    ]);
  });

  it.each([
    ['log', 0, 60_000, undefined],
    ['alert', 0, 60_000, undefined],
    ['throttle', 0, 0, undefined],
    ['immediate_kill', 0, 0, undefined],
    ['graceful_shutdown', 30_000, 0, 1250],
    ['restart', 30_000, 0, 1250],
    ['restart_adjusted', 30_000, 0, 1250],
    ['escalate', 0, 0, 1250],
  ])('times and ceiling of %s', (policy, sustainedMs, coolDownMs, ceiling) => {
    const [group] = groupsOf(`{memory: {max_rss: 1000, policy: ${policy}}}`);
    expect(group).toMatchObject({ sustainedMs, coolDownMs, spikeMs: 0, hysteresis: 0.05 });
    expect(group?.limits.find(({ name }) => name === 'memory.max')?.max).toBe(ceiling);
  });

  test('the times of the restart block are those of every group that has none', () => {
    const { limits } = definitionOf(
      'restart: {sustained_violation_time: 5m, spike_tolerance_time: 2s}, limits: {memory: {max_rss: 1M}, cpu: {max_percent: 5, sustained_violation_time: 1s}}',
    );
    expect(limits).toMatchObject([
      { name: 'memory', sustainedMs: 300_000, spikeMs: 2000 },
      { name: 'cpu', sustainedMs: 1000, spikeMs: 2000 },
    ]);
  });

  test('the four steps of an escalation', () => {
    const [group] = groupsOf('{memory: {max_rss: 1M, policy: escalate}}');
    expect(group?.steps.map(({ action }) => action)).toEqual([
      'alert',
      'throttle',
      'graceful_shutdown',
      'immediate_kill',
    ]);
  });
});

test('the HSU form means the same, and has HSU’s grace for restarts', () => {
  const hsu = loadWorker(`unit:
  managed:
    control:
      execution: {executable_path: /bin/sleep, args: ["5"]}
      limits: {memory: {max_rss: 1M}}`);
  const short = loadWorker('run: [/bin/sleep, "5"]\nlimits: {memory: {max_rss: 1M}}');
  expect(hsu.limits).toEqual(short.limits);
  expect([hsu.restart.startupGraceMs, short.restart.startupGraceMs]).toEqual([120_000, 0]);
});

test('limits in both forms at once are a mistake', () => {
  const text = workerText(`limits: {memory: {max_rss: 1M}}
unit:
  managed:
    control:
      execution: {executable_path: /bin/sleep}
      limits: {memory: {max_rss: 1M}}`);
  expect(findingsOf(text)).toEqual([expect.stringContaining('control.limits: says again what')]);
});

describe('the heap of a run-time', () => {
  it.each([
    ['node', { NODE_OPTIONS: '--max-old-space-size=64' }],
    ['java', { JAVA_TOOL_OPTIONS: '-Xmx64m' }],
    ['go', { GOMEMLIMIT: '67108864' }],
  ])('%s', (runtime, env) => {
    expect(definitionOf(`limits: {memory: {heap: {max: 64MiB, runtime: ${runtime}}}}`).env).toEqual(env);
  });

  it('is added to what the variable says already', () => {
    const { env } = definitionOf(
      'env: {JAVA_TOOL_OPTIONS: -Dx=y}, limits: {memory: {heap: {max: 64MiB, runtime: java}}}',
    );
    expect(env).toEqual({ JAVA_TOOL_OPTIONS: '-Dx=y -Xmx64m' });
  });
});

describe('a process that somebody else started', () => {
  const foreign = (more: string, limits: string): readonly string[] =>
    rawFindingsOf(
      workerText(`type: unmanaged
unit:
  unmanaged:
    discovery: {method: pid-file, pid_file: /run/x.pid}
    control: {${more}}
limits: ${limits}`),
    )
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);

  it.each([
    [
      'can_terminate: false',
      '{memory: {max_rss: 1M, policy: immediate_kill}}',
      'policy immediate_kill is not possible: can_terminate is false',
    ],
    [
      'can_terminate: false',
      '{memory: {max_rss: 1M}}',
      'policy restart is not possible: can_terminate is false',
    ],
    [
      'can_terminate: false',
      '{memory: {max: 1M, policy: alert}}',
      'nobody may be killed here: can_terminate is false',
    ],
    [
      'can_terminate: true',
      '{cpu: {max_percent: 50}}',
      'policy throttle is not possible: only what the master has started can be slowed down',
    ],
  ])('I12: with %s, %s is a mistake', (more, limits, message) => {
    expect(foreign(more, limits)).toEqual([message]);
  });

  test('may be watched', () => {
    expect(foreign('can_terminate: false', '{memory: {max_rss: 1M, policy: alert}}')).toEqual([]);
  });
});

test('an integrated worker has them too', () => {
  const worker = loadWorker(`type: integrated
unit:
  integrated:
    control:
      execution: {executable_path: /bin/sleep}
      limits: {memory: {max_rss: 1M, policy: log}}`);
  expect(worker.limits).toMatchObject([{ name: 'memory', limits: [{ name: 'memory.max_rss' }] }]);
});
