import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStatUsage } from '../../../src/limits/proc-stat.ts';

/** A line of /proc/PID/stat with these fields, by their numbers in proc_pid_stat(5). */
function line(comm: string, fields: Readonly<Record<number, string | number>>): Buffer {
  const rest = Array.from({ length: 50 }, (_, index) => fields[index + 3] ?? 0);
  return Buffer.from(`42 (${comm}) ${rest.join(' ')}\n`);
}

test.each(['sleep', 'a) b (c', ')))', '', 'R 1 2 3'])('the fields are found behind the name %j', (comm) => {
  const buffer = line(comm, {
    3: 'S',
    4: 7,
    8: -1,
    14: 150,
    15: 50,
    16: 3,
    17: 4,
    20: 9,
    22: 123456,
    23: 1_000_000,
    24: 2,
  });
  const usage = parseStatUsage({ buffer, length: buffer.length });
  expect(usage).toMatchObject({
    state: 'S',
    ppid: 7,
    cpuMs: 2000,
    childrenCpuMs: 70,
    threads: 9,
    startTime: 123456,
    virtualBytes: 1_000_000,
  });
  expect((usage?.rssBytes ?? 0) % 4096).toBe(0);
});

test('a torn line is no line', () => {
  const whole = line('sleep', { 3: 'S', 4: 7, 22: 5, 23: 6, 24: 7 });
  expect(parseStatUsage({ buffer: whole, length: 20 })).toBeNull();
  expect(parseStatUsage({ buffer: whole, length: 0 })).toBeNull();
  expect(parseStatUsage({ buffer: Buffer.from('nonsense'), length: 8 })).toBeNull();
});

test('a line longer in the buffer than what was read is cut where the read ended', () => {
  const whole = line('sleep', { 3: 'S', 4: 7, 22: 5 });
  const padded = Buffer.concat([whole, Buffer.from('99999 (old) Z 1 1 1')]);
  expect(parseStatUsage({ buffer: padded, length: whole.length })?.state).toBe('S');
});

test('the resident memory of this process is what Node says, about', () => {
  const buffer = readFileSync('/proc/self/stat');
  const usage = parseStatUsage({ buffer, length: buffer.length });
  const own = process.memoryUsage.rss();
  expect(Math.abs((usage?.rssBytes ?? 0) - own)).toBeLessThan(own / 4);
});
