import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { Meters } from '../../src/limits/meters.ts';
import { EVERYTHING, type Usage } from '../../src/limits/usage.ts';
import { incarnationMark, readStat } from '../../src/shim/process-table.ts';
import { eventually } from '../helpers/eventually.ts';
import { program } from '../helpers/fleet.ts';
import { killAll } from '../helpers/kill-tree.ts';
import { cpuTicks } from '../helpers/proc.ts';

const MEBIBYTE = 1024 ** 2;

/** A process that leads a session, as a shim would have started it, and a meter for it without a cgroup. */
async function hog(...args: readonly string[]): Promise<{
  child: ChildProcess;
  look: (wanted?: typeof EVERYTHING) => Usage | null;
}> {
  const dir = mkdtempSync(join(tmpdir(), 'hsu-hog-'));
  const id = `hog.1.${Math.random().toString(36).slice(2)}`;
  const child = spawn(process.execPath, [program('hog.mjs'), ...args], {
    detached: true,
    cwd: dir,
    env: { ...process.env, HSU_INCARNATION: id },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid = 0 } = child;
  onTestFinished(() => {
    killAll((stat) => stat.session === pid || incarnationMark(stat.pid) === id);
    rmSync(dir, { recursive: true });
  });
  await once(child.stdout as Readable, 'data');
  const meters = new Meters();
  onTestFinished(() => meters.close());
  const of = {
    worker: 'hog',
    subject: { id, pid, startTime: readStat(pid)?.startTime ?? 0, cgroup: null },
    startedAtMs: performance.now(),
    isMonitored: true,
  };
  return { child, look: (wanted = EVERYTHING) => meters.look(of, 'monitor', wanted, performance.now()) };
}

test('memory, descriptors, processes and threads of the whole tree are seen', async () => {
  const small = await hog();
  const large = await hog('memory=64', 'descriptors=100', 'children=3', 'threads=2');
  const [before, now] = [small.look(), large.look()];
  if (before === null || now === null) throw new Error('nothing was measured');
  expect(now.rssBytes - before.rssBytes).toBeGreaterThan(60 * MEBIBYTE);
  expect(now.virtualBytes).toBeGreaterThan(now.rssBytes);
  expect(now.processes).toHaveLength(4);
  expect(now.threads).toBeGreaterThan(before.threads + 3);
  expect((now.descriptors ?? 0) - (before.descriptors ?? 0)).toBeGreaterThan(100);
  expect(now.swapBytes).not.toBeNull();
});

test('an orphan in a session of its own is part of the tree, by its mark', async () => {
  const { look, child } = await hog('escape=1');
  const isOrphan = (one: Usage['processes'][number], all: Usage['processes']): boolean =>
    one.pid !== child.pid && !all.some(({ pid }) => pid === one.ppid);
  // The parent of the escapee ends in its own time, and nobody announces it.
  for (;;) {
    const processes = look()?.processes ?? [];
    if (processes.length === 2 && processes.some((one) => isOrphan(one, processes))) break;
    await new Promise((resume) => setTimeout(resume, 10));
  }
});

test('the time of a busy process grows, and shows as a share of what has passed', async () => {
  const { look, child } = await hog('cpu=1');
  const first = look();
  const begun = cpuTicks(child.pid ?? 0);
  // How long that takes is a matter of what else the machine does.
  await eventually(() => expect(cpuTicks(child.pid ?? 0) - begun).toBeGreaterThan(20));
  const second = look();
  const grown = (second?.cpuMs ?? 0) - (first?.cpuMs ?? 0);
  expect(grown).toBeGreaterThan(100);
  expect(second?.cpuPercent).toBeCloseTo((100 * grown) / (second?.overMs ?? 0), 5);
});

const TMPFS = 0x01021994;
const onDisk = statfsSync(tmpdir()).type !== TMPFS;

test.skipIf(!onDisk)(
  'storage traffic is counted (skipped where the temporary folder is in memory)',
  async () => {
    const { look } = await hog('write=8');
    const usage = look();
    expect(usage?.writtenBytes).toBeGreaterThanOrEqual(8 * MEBIBYTE);
  },
);

test('the peak is remembered, and an end is the end', async () => {
  const { look, child } = await hog('memory=32');
  const first = look();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(first?.peakRssBytes).toBe(first?.rssBytes);
  expect(look()).toBeNull();
});
