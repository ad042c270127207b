import { describe, expect, test } from 'vitest';
import { findingsOf, load, rawFindingsOf } from './loading.ts';

const fleet = (groups: string, web = ''): string => `workers:
  - {id: web, run: sleep 1000${web}}
  - {id: job, run: sleep 1000}
groups:
  ${groups}
`;
const MEBIBYTE = 1024 ** 2;

describe('limits of a group', () => {
  test('are written as those of a worker, with the same defaults, also in the plain part of YAML', () => {
    const config = load(`workers: [{id: web, run: sleep 1}]
groups:
  tenant:
    members: [web]
    max_running: 2
    limits:
      memory: {max_rss: 512MiB, high: 400MiB, warning_threshold: 80}
      cpu: {max_cores: 1.5, weight: 50}
      io: {max_write_bps: 10MiB/s, max_read_ops: 100, devices: [/dev/vda]}
      process: {max_processes: 20}
`);
    const [group] = config.groups;
    expect(group?.maxRunning).toBe(2);
    expect(group?.quota.limits.map(({ name, policy, limits }) => [name, policy, limits])).toEqual([
      [
        'memory',
        'restart',
        [
          { name: 'memory.max_rss', max: 512 * MEBIBYTE },
          { name: 'memory.max', max: 640 * MEBIBYTE },
        ],
      ],
      ['cpu', 'throttle', [{ name: 'cpu.max_percent', max: 150 }]],
      ['io', 'throttle', [{ name: 'io.max_write_rate', max: 10 * MEBIBYTE }]],
      ['process', 'alert', [{ name: 'process.max_processes', max: 20 }]],
    ]);
    expect(group?.quota.tuning).toEqual({
      memoryHigh: 400 * MEBIBYTE,
      cpuWeight: 50,
      readOps: 100,
      devices: ['/dev/vda'],
    });
  });

  test('the groups with limits are part of what a worker is; those without are not', () => {
    const limits = 'limits: {memory: {max: 1GiB}}';
    const { workers } = load(
      fleet(`outer: {members: [middle], ${limits}}
  middle: {members: [inner, job]}
  inner: {members: [web], limits: {memory: {max_rss: 1MiB, policy: immediate_kill}}}`),
    );
    expect(workers.map(({ quotas }) => quotas)).toEqual([
      { path: ['outer', 'inner'], afterOom: 'rest' },
      { path: ['outer'], afterOom: 'restart' },
    ]);
    expect(load(fleet('web1: {members: [web]}')).workers[0]?.quotas).toBeUndefined();
  });

  test.each([
    ['{memory: {max_rs: 1}}', 'groups.g.limits.memory.max_rs: unknown key'],
    ['{memory: {max_rss: -5}}', 'groups.g.limits.memory.max_rss: expected a size'],
    ['{memory: {max_rss: 5 apples}}', 'groups.g.limits.memory.max_rss: expected a size'],
    ['{memory: {max_rss: 0}}', 'groups.g.limits.memory.max_rss: a limit of 0 leaves nothing'],
    ['{cpu: {max_percent: 0}}', 'groups.g.limits.cpu.max_percent: expected a number above 0'],
    ['{cpu: {warning_threshold: 500, max_percent: 5}}', 'warning_threshold: expected a percentage'],
    ['{cpu: {max_percent: 5, policy: escalate}}', 'groups.g.limits.cpu.policy: expected one of'],
    ['{memory: {max_rss: 1MiB, high: 2MiB}}', 'groups.g.limits.memory.high: high is above the limit'],
    ['{memory: {max_rss: 2MiB, max: 1MiB}}', 'groups.g.limits.memory.max: max is below max_rss'],
    ['{network: {max_connections: 5}}', 'groups.g.limits.network: unknown key'],
  ])('%s is refused', (limits, message) => {
    expect(findingsOf(fleet(`g: {members: [web], limits: ${limits}}`)).join('\n')).toContain(message);
  });

  test('less for the group than for one of it is doubtful, and said where it is written', () => {
    const [finding, ...others] = rawFindingsOf(
      fleet(
        'g: {members: [web, job], limits: {memory: {max_rss: 100MiB, policy: log}}}',
        ', limits: {memory: {max_rss: 200MiB, policy: log}}',
      ),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      path: 'groups.g.limits.memory.max_rss',
      line: 5,
      message: 'web, which is one of the group, may use more by itself (200M) than all of it together (100M)',
    });
    expect(
      findingsOf(
        fleet(`outer: {members: [inner], limits: {cpu: {max_percent: 10}}}
  inner: {members: [web], limits: {cpu: {max_percent: 20}}}`),
      ).join(),
    ).toContain('inner, which is one of the group, may use more');
  });

  test('fewer places than one of its workers needs are doubtful', () => {
    const text = (places: number): string => `workers:
  - {id: db, run: sleep 1000}
  - {id: migrate, run: sleep 1, oneshot: true, depends_on: [db]}
  - {id: web, run: sleep 1000, depends_on: [db, migrate]}
groups:
  g: {members: [db, migrate, web], max_running: ${places}}
`;
    expect(findingsOf(text(2))).toEqual([]);
    expect(findingsOf(text(1))).toEqual([
      '6:49 warning: groups.g.max_running: migrate would never start: it needs db to run, which takes all places',
    ]);
  });

  test('a limit on nothing is doubtful', () => {
    expect(findingsOf(fleet('g: {members: [web], limits: {memory: {policy: log}}}')).join()).toContain(
      'warning: groups.g.limits.memory: limits nothing',
    );
  });
});
