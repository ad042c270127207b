import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ProcessForest } from '../../src/limits/process-forest.ts';
import { type Subject, TreeMeter } from '../../src/limits/tree-meter.ts';
import { RECORDED, type Wanted } from '../../src/limits/usage.ts';
import { readStat } from '../../src/shim/process-table.ts';
import { killAll } from '../helpers/kill-tree.ts';

const SECOND = 1000;

/** A shell that does what it is told, and rests in between. */
async function shell(): Promise<{
  readonly subject: Omit<Subject, 'cgroup'>;
  readonly run: (command: string) => Promise<void>;
  readonly end: () => Promise<void>;
}> {
  const child = spawn('/bin/sh', ['-c', 'while read -r line; do eval "$line"; echo done; done'], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(child, 'spawn');
  const { pid = 0 } = child;
  onTestFinished(() => {
    killAll(({ session }) => session === pid);
  });
  const run = async (command: string): Promise<void> => {
    child.stdin.write(`${command}\n`);
    await once(child.stdout as Readable, 'data');
    await rested(pid);
  };
  await run(':');
  return {
    subject: { id: 'shell.1.x', pid, startTime: readStat(pid)?.startTime ?? 0 },
    run,
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** It waits for its next line. */
async function rested(pid: number): Promise<void> {
  while (readStat(pid)?.state !== 'S') await new Promise(setImmediate);
}

function meterOf(subject: Omit<Subject, 'cgroup'>, cgroup: string | null, keepsOpen = true) {
  const meter = new TreeMeter({ ...subject, cgroup }, new ProcessForest(), keepsOpen);
  onTestFinished(() => meter.close());
  let nowMs = 0;
  return (wanted: Wanted = RECORDED) => {
    nowMs += SECOND;
    return meter.measure(wanted, nowMs);
  };
}

describe.each([true, false])('without a cgroup, files kept open: %s', (keepsOpen) => {
  test('what has not run is not read again', async () => {
    const { subject } = await shell();
    const look = meterOf(subject, null, keepsOpen);
    const [, second, third] = [look(), look(), look()];
    expect(third?.processes).toBe(second?.processes);
    expect(third).toEqual({ ...second, atMs: 3 * SECOND });
  });

  test('the next look after it has run sees everything: descriptors, children, their end', async () => {
    const { subject, run } = await shell();
    const look = meterOf(subject, null, keepsOpen);
    look();
    const before = look();
    await run('exec 5</dev/null 6</dev/null');
    const opened = look();
    expect((opened?.descriptors ?? 0) - (before?.descriptors ?? 0)).toBe(2);
    expect(opened?.runs).toBeGreaterThan(before?.runs ?? Infinity);
    look();
    await run('sleep 1000 & child=$!');
    expect(look()?.processes).toHaveLength(2);
    look();
    await run('kill -9 $child; wait $child');
    expect(look()?.processes).toHaveLength(1);
  });

  test('an end is seen by the next look', async () => {
    const { subject, end } = await shell();
    const look = meterOf(subject, null, keepsOpen);
    for (let i = 0; i < 3; i++) expect(look()).not.toBeNull();
    await end();
    expect(look()).toBeNull();
  });
});

test('what was forked after the list that all share was made is seen by the next look, though nothing runs any more', async () => {
  const [first, second] = [await shell(), await shell()];
  const forest = new ProcessForest();
  const meters = [first, second].map(({ subject }, at) => {
    const meter = new TreeMeter({ ...subject, id: `shell.${at}.x`, cgroup: null }, forest, true);
    onTestFinished(() => meter.close());
    return meter;
  });
  const look = (at: number, nowMs: number) => meters[at]?.measure(RECORDED, nowMs)?.processes.length;
  for (const nowMs of [1000, 2000]) expect([look(0, nowMs), look(1, nowMs)]).toEqual([1, 1]);
  await first.run(':');
  expect(look(0, 3000)).toBe(1);
  await second.run('sleep 1000 & child=$!');
  look(1, 3000);
  expect(look(1, 4000)).toBe(2);
});

test('a figure that others move is read at every look', async () => {
  const { subject } = await shell();
  const look = meterOf(subject, null);
  const wanted = { swap: true };
  const [, second, third] = [look(wanted), look(wanted), look(wanted)];
  expect(third?.processes).not.toBe(second?.processes);
});

test('who asks for more than the last one is not answered with less', async () => {
  const { subject } = await shell();
  const look = meterOf(subject, null);
  for (let i = 0; i < 3; i++) expect(look({})?.descriptors).toBeNull();
  expect(look(RECORDED)?.descriptors).toBeGreaterThan(0);
  expect(look({})?.rssBytes).toBeGreaterThan(0);
});

test('everything is read now and then, because the kernel moves memory of those who rest, too', async () => {
  const { subject } = await shell();
  const look = meterOf(subject, null);
  const readings = Array.from({ length: 62 }, () => look()?.processes);
  expect(new Set(readings).size).toBeGreaterThan(2);
  expect(new Set(readings).size).toBeLessThan(6);
});

test('by the clock of its group, where there is one that tells', async () => {
  const { subject, run } = await shell();
  const folder = mkdtempSync(join(tmpdir(), 'hsu-rest-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const tell = (pids: readonly number[], usageUs: number): void => {
    writeFileSync(join(folder, 'cgroup.procs'), pids.map((pid) => `${pid}\n`).join(''));
    writeFileSync(join(folder, 'cpu.stat'), `usage_usec ${usageUs}\nuser_usec 1\nsystem_usec 2\n`);
  };
  tell([subject.pid, process.pid], 5000);
  const look = meterOf(subject, folder);
  const [first, second] = [look(), look()];
  expect(first?.processes).toHaveLength(2);
  expect(second?.processes).toBe(first?.processes);
  tell([subject.pid], 5001);
  expect(look()?.processes).toHaveLength(1);
  // A group that the main process is not in tells nothing of it.
  tell([], 5002);
  const before = look();
  await run('exec 5</dev/null 6</dev/null');
  expect((look()?.descriptors ?? 0) - (before?.descriptors ?? 0)).toBe(2);
});
