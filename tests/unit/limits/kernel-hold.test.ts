import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { groupPlaces, notHeld } from '../../../src/limits/kernel-hold.ts';
import { enterGroups } from '../../../src/shim/enter-groups.ts';
import type { KernelLimits } from '../../../src/shim/kernel-limits.ts';
import { readStat } from '../../../src/shim/process-table.ts';
import { eventually } from '../../helpers/eventually.ts';
import { killNow } from '../../helpers/kill-tree.ts';

const PID = 4711;

/** Groups as files, with the process in this one, and what the kernel does not hold it to. */
function asked(
  version: 1 | 2,
  files: Readonly<Record<string, string>>,
  limits: KernelLimits,
  path = '/fleet/web',
): string[] {
  const mount = mkdtempSync(join(tmpdir(), 'hsu-hold-'));
  onTestFinished(() => rmSync(mount, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(mount, file)), { recursive: true });
    writeFileSync(join(mount, file), `${text}\n`);
  }
  const names = ['memory', 'cpu', 'cpuset', 'pids', 'blkio'];
  const places = {
    mounts: [{ mount, version, controllers: version === 1 ? names : [] }],
    pathsOf: () => new Map((version === 1 ? names : ['']).map((name) => [name, path])),
  };
  return [...notHeld([PID], limits, places).keys()];
}

const WANTED: KernelLimits = {
  memoryMax: 10_000_000,
  cpuMax: 150,
  cpus: '0-1,3',
  pidsMax: 64,
  io: { devices: ['8:0'], readRate: 1000 },
};

test('what the files say is what was asked for, rounded as the kernel does: nothing is missing', () => {
  const v2 = {
    'fleet/web/memory.max': '9998336',
    'fleet/web/cpu.max': '150000 100000',
    'fleet/web/cpuset.cpus.effective': '0-1',
    'fleet/web/pids.max': '64',
    'fleet/web/io.max': '8:0 rbps=1000 wbps=max riops=max wiops=max',
  };
  expect(asked(2, v2, WANTED)).toEqual([]);
  const v1 = {
    'fleet/web/memory.limit_in_bytes': '9998336',
    'fleet/web/cpu.cfs_quota_us': '150000',
    'fleet/web/cpu.cfs_period_us': '100000',
    'fleet/web/cpuset.cpus': '0-1,3',
    'fleet/web/pids.max': '64',
    'fleet/web/blkio.throttle.read_bps_device': '8:0 1000',
  };
  expect(asked(1, v1, WANTED)).toEqual([]);
});

test('limits that were refused are named', () => {
  const v2 = {
    'fleet/web/memory.max': 'max',
    'fleet/web/cpu.max': 'max 100000',
    'fleet/web/cpuset.cpus.effective': '0-3',
    'fleet/web/pids.max': 'max',
    'fleet/web/io.max': '',
  };
  expect(asked(2, v2, WANTED)).toEqual(['memory', 'cpu', 'cpuset', 'pids', 'io']);
  const v1 = { 'fleet/web/memory.limit_in_bytes': '9223372036854771712', 'fleet/web/cpu.cfs_quota_us': '-1' };
  expect(asked(1, v1, { memoryMax: 1, cpuMax: 1 })).toEqual(['memory', 'cpu']);
});

test('what the kernel shares out by is asked for too: who has left its group has lost that as well', () => {
  const tuned: KernelLimits = {
    memoryHigh: 9_000_000,
    swapMax: 0,
    cpuWeight: 200,
    ioWeight: { weight: 300, by: 'bfq' },
  };
  const v2 = {
    'fleet/web/memory.high': '8998912',
    'fleet/web/memory.swap.max': '0',
    'fleet/web/cpu.weight': '200',
    'fleet/web/io.bfq.weight': 'default 118',
    'memory.high': 'max',
    'other/memory.high': 'max',
    'other/memory.swap.max': 'max',
    'other/cpu.weight': '100',
    'other/io.bfq.weight': 'default 100',
  };
  expect(asked(2, v2, tuned)).toEqual([]);
  expect(asked(2, v2, tuned, '/fleet/web/inner')).toEqual([]);
  expect(asked(2, v2, tuned, '/other')).toEqual(['memory', 'cpu', 'io']);
  const v1 = {
    'fleet/web/memory.limit_in_bytes': '9998336',
    'fleet/web/memory.memsw.limit_in_bytes': '9998336',
    'fleet/web/memory.soft_limit_in_bytes': '8998912',
    'fleet/web/cpu.shares': '2048',
    'fleet/web/blkio.bfq.weight': '118',
    'other/memory.limit_in_bytes': '9998336',
    'other/memory.soft_limit_in_bytes': '9223372036854771712',
    'other/cpu.shares': '1024',
    'other/blkio.bfq.weight': '100',
  };
  expect(asked(1, v1, { ...tuned, memoryMax: 10_000_000 })).toEqual([]);
  expect(asked(1, v1, { ...tuned, memoryMax: 10_000_000 }, '/other')).toEqual(['memory', 'cpu', 'io']);
});

test('a group of its own below, and stricter ones around it, are as good; the root of all is not', () => {
  const files = { 'fleet/memory.max': '5000', 'fleet/web/memory.max': 'max' };
  expect(asked(2, files, { memoryMax: 10_000 }, '/fleet/web/inner')).toEqual([]);
  expect(asked(2, files, { memoryMax: 10_000 }, '/')).toEqual(['memory']);
});

test('a list of processors may name more than there are, and a share may be less than the kernel knows', () => {
  const files = { 'fleet/web/cpuset.cpus.effective': '0-1', 'fleet/web/cpu.max': '1000 100000' };
  expect(asked(2, files, { cpus: '0-4294967295', cpuMax: 0.01 })).toEqual([]);
});

test('a process that has ended, and what nobody limits, says nothing', () => {
  const places = { mounts: [], pathsOf: () => new Map<string, string>() };
  expect(notHeld([PID], WANTED, places).size).toBe(0);
  expect(asked(2, {}, {})).toEqual([]);
});

test('a process that has ended and is still listed has not left its group', async () => {
  const parent = spawn('sh', ['-c', 'sleep 1000 & echo $!; exec sleep 1000'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => killNow(parent.pid ?? 0));
  const [said] = await once(parent.stdout, 'data');
  const pid = Number(said);
  // From then on it is a program that never asks how its child has ended.
  await eventually(() => expect(readStat(parent.pid ?? 0)?.comm).toBe('sleep'));
  process.kill(pid, 'SIGKILL');
  await eventually(() => expect(readStat(pid)?.state).toBe('Z'));
  expect(notHeld([pid], { memoryMax: 1 })).toEqual(new Map());
});

test('a process that is about to enter its groups has not left them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-hold-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  execFileSync('mkfifo', [join(folder, 'cgroup.procs')]);
  // The shell waits at the fifo for a reader.
  const [file = '', ...words] = enterGroups([folder])[0] ?? [];
  const child = spawn(file, [...words, 'sleep', '1000'], { stdio: 'ignore' });
  onTestFinished(() => killNow(child.pid ?? 0));
  const { pathsOf } = groupPlaces();
  const places = {
    mounts: [{ mount: folder, version: 2 as const, controllers: [] }],
    pathsOf: (pid: number) =>
      pathsOf(pid).size === 0 ? new Map<string, string>() : new Map([['', '/else']]),
  };
  const asked = (): string[] => [...notHeld([child.pid ?? 0], { memoryMax: 1 }, places).keys()];
  expect(asked()).toEqual([]);
  readFileSync(join(folder, 'cgroup.procs'));
  await eventually(() => expect(readStat(child.pid ?? 0)?.comm).toBe('sleep'));
  expect(asked()).toEqual(['memory']);
});
