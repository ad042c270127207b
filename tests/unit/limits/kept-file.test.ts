import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DescriptorBudget, halfOfOwnLimit } from '../../../src/limits/descriptor-budget.ts';
import { KeptFile } from '../../../src/limits/kept-file.ts';
import { ProcessMeter } from '../../../src/limits/process-meter.ts';
import { readStat } from '../../../src/shim/process-table.ts';

function file(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'file');
  writeFileSync(path, text);
  return path;
}

/** How many descriptors of this process are of this file. */
function openOf(path: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === path;
    } catch {
      // The one by which the folder was listed.
      return false;
    }
  }).length;
}

test('I11: no more files stay open than the budget has; the others are read all the same', () => {
  const budget = new DescriptorBudget(() => 2);
  const paths = ['one', 'two', 'three'].map(file);
  const files = paths.map((path) => new KeptFile(path, budget));
  expect(files.map((one) => one.text())).toEqual(['one', 'two', 'three']);
  expect(paths.map(openOf)).toEqual([1, 1, 0]);
  expect(files.map(({ isKept }) => isKept)).toEqual([true, true, false]);
  expect(files[2]?.read()?.length).toBe(5);
  expect(files[2]?.stat()?.size).toBe(5);
  expect(openOf(paths[2] ?? '')).toBe(0);
  files[0]?.close();
  files[0]?.close();
  expect(files[2]?.text()).toBe('three');
  expect(paths.map(openOf)).toEqual([0, 1, 1]);
  for (const one of files) one.close();
  expect(paths.map(openOf)).toEqual([0, 0, 0]);
  expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
});

test('a file is read from its beginning each time, and whole, however long', () => {
  const path = file('x'.repeat(64 * 1024));
  const kept = new KeptFile(path);
  onTestFinished(() => kept.close());
  expect(kept.text()).toHaveLength(64 * 1024);
  appendFileSync(path, 'y'.repeat(70_000));
  expect(kept.text()).toBe('x'.repeat(64 * 1024) + 'y'.repeat(70_000));
  expect(kept.read()?.length).toBe(64 * 1024);
});

test('a file that is not there is no error, and takes nothing of the budget', () => {
  const budget = new DescriptorBudget(() => 1);
  const none = new KeptFile('/proc/self/none', budget);
  expect([none.read(), none.text(), none.stat()]).toEqual([null, null, null]);
  expect(budget.take()).toBe(true);
});

test('half of the own limit of open files may stay open', () => {
  expect(halfOfOwnLimit()).toBeGreaterThan(100);
});

test('I3: a meter of another process with the same number measures nothing', () => {
  const startTime = readStat(process.pid)?.startTime ?? 0;
  expect(new ProcessMeter(process.pid, startTime).usage()?.startTime).toBe(startTime);
  expect(new ProcessMeter(process.pid, startTime + 1).usage()).toBeNull();
});

test('I3: what was kept open of a process says nothing any more when it has ended', async () => {
  const child = spawn('sleep', ['1000']);
  await once(child, 'spawn');
  const meter = new ProcessMeter(child.pid ?? 0, null);
  onTestFinished(() => meter.close());
  expect(meter.usage()?.threads).toBe(1);
  expect(meter.descriptors()).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(meter.hasRun()).toBe(true);
  expect([meter.usage(), meter.descriptors(), meter.storage()]).toEqual([null, null, null]);
});
