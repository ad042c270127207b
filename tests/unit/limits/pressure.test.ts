import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PressureFiles } from '../../../src/limits/pressure.ts';
import { ProcessForest } from '../../../src/limits/process-forest.ts';
import { TreeMeter } from '../../../src/limits/tree-meter.ts';
import { EVERYTHING } from '../../../src/limits/usage.ts';
import { readStat } from '../../../src/shim/process-table.ts';

/** A folder with files as a cgroup has them. */
function group(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-group-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const psi = (percent: string): string =>
  `some avg10=${percent} avg60=1.00 avg300=1.00 total=5\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n`;
const PRESSURE = {
  'cpu.pressure': psi('12.50'),
  'memory.pressure': psi('0.00'),
  'io.pressure': psi('99.10'),
};

test('the share of the last ten seconds is read, for each resource', () => {
  const files = new PressureFiles(group(PRESSURE));
  onTestFinished(() => files.close());
  expect(files.read()).toEqual({ cpu: 12.5, memory: 0, io: 99.1 });
});

test.each([
  ['without the files', {}],
  ['where it is switched off', { ...PRESSURE, 'io.pressure': '' }],
])('%s nothing is known', (_case, files) => {
  expect(new PressureFiles(group(files)).read()).toBeNull();
});

test('time held back is read from the group of version 2, and is unknown without its controller', () => {
  const measured = (cpuStat: string) => {
    const { pid } = process;
    const subject = { id: 'web.1', pid, startTime: readStat(pid)?.startTime ?? 0 };
    const cgroup = group({ ...PRESSURE, 'cgroup.procs': `${pid}\n`, 'cpu.stat': cpuStat });
    const meter = new TreeMeter({ ...subject, cgroup }, new ProcessForest(), false);
    onTestFinished(() => meter.close());
    return meter.measure(EVERYTHING, 0);
  };
  expect(measured('usage_usec 100\nnr_throttled 3\nthrottled_usec 2500000\n')).toMatchObject({
    throttledMs: 2500,
    pressure: { cpu: 12.5 },
  });
  expect(measured('usage_usec 100\n')?.throttledMs).toBeNull();
});
