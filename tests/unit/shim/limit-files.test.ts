import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChangedLimit, LimitFiles } from '../../../src/shim/limit-files.ts';
import { eventually } from '../../helpers/eventually.ts';

/** An ordinary folder stands in for a cgroup. */
describe('limits that somebody else changes', () => {
  let folder = '';
  let files = new LimitFiles(() => {});
  let changes: ChangedLimit[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hsu-limits-'));
    changes = [];
    files = new LimitFiles((change) => changes.push(change));
  });
  afterEach(() => {
    files.close();
    rmSync(folder, { recursive: true });
  });

  const text = (file: string): string => readFileSync(join(folder, file), 'latin1');

  test('are set back, and told once', async () => {
    expect(files.write(folder, [{ file: 'memory.max', text: '1000' }], true)).toEqual([]);
    writeFileSync(join(folder, 'memory.max'), '5000');
    await eventually(() => expect(text('memory.max')).toBe('1000'));
    expect(changes).toEqual([
      { folder, message: 'somebody has changed memory.max to 5000; it is 1000 again' },
    ]);
    // Whoever does it again and again is answered at a pace of ours.
    writeFileSync(join(folder, 'memory.max'), '6000');
    await eventually(() => expect(text('memory.max')).toBe('1000'));
    expect(changes).toHaveLength(2);
  });

  test('other amounts of ours are no news, and what is no limit is nobody’s business', async () => {
    files.write(folder, [{ file: 'cpu.max', text: 'max 100000' }], false);
    files.write(folder, [{ file: 'memory.max', text: '1000' }], true);
    files.write(folder, [{ file: 'memory.max', text: '2000' }], true);
    writeFileSync(join(folder, 'cpu.max'), '1000 100000');
    files.write(folder, [{ file: 'pids.max', text: '5' }], true);
    writeFileSync(join(folder, 'pids.max'), '7');
    await eventually(() => expect(text('pids.max')).toBe('5'));
    expect(changes.map(({ message }) => message)).toEqual([
      'somebody has changed pids.max to 7; it is 5 again',
    ]);
    expect([text('memory.max'), text('cpu.max')]).toEqual(['2000', '1000 100000']);
  });

  test('what goes from one file to another and back is written in the order given', () => {
    const order = ['b', 'a', 'b'].map((file, at) => ({ file, text: String(at) }));
    files.write(folder, order, true);
    expect([text('a'), text('b')]).toEqual(['1', '2']);
  });

  test('a group that is no more is let go of', async () => {
    files.write(folder, [{ file: 'memory.max', text: '1000' }], true);
    files.write(folder, [{ file: 'cpu.max', text: '1000' }], true);
    rmSync(join(folder, 'cpu.max'));
    files.forget(folder);
    writeFileSync(join(folder, 'memory.max'), '7');
    files.write(folder, [{ file: 'pids.max', text: '5' }], true);
    writeFileSync(join(folder, 'pids.max'), '7');
    await eventually(() => expect(text('pids.max')).toBe('5'));
    expect(text('memory.max')).toBe('7');
  });
});
