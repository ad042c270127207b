import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import {
  isAlive,
  isYoung,
  lookForMark,
  type ProcStat,
  parseStat,
  readStat,
  scanProcesses,
} from '../../../src/shim/process-table.ts';
import { decodeStatus } from '../../../src/shim/spawner.ts';

/** A line as the kernel writes it, with these values. */
function line(comm: string, state: string, threads: number): string {
  return `4242 (${comm}) ${state} 7 4240 4241 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 ${threads} 0 987654 100 200`;
}

test('a command name may hold blanks, parentheses and line ends', () => {
  expect(parseStat(line('a) R 1 (b\nc', 'S', 1))).toEqual({
    pid: 4242,
    comm: 'a) R 1 (b\nc',
    state: 'S',
    ppid: 7,
    pgid: 4240,
    session: 4241,
    threads: 1,
    startTime: 987654,
  });
  expect(parseStat('nonsense')).toBeUndefined();
});

test('A046 a zombie is dead, unless other threads of it go on', () => {
  expect(isAlive(parseStat(line('x', 'S', 1)))).toBe(true);
  expect(isAlive(parseStat(line('x', 'Z', 1)))).toBe(false);
  expect(isAlive(parseStat(line('x', 'Z', 3)))).toBe(true);
  expect(isAlive(parseStat(line('x', 'X', 1)))).toBe(false);
  expect(isAlive(undefined)).toBe(false);
});

test('a scan finds this process as it is', () => {
  const own = scanProcesses().get(process.pid);
  expect(own).toMatchObject({ pid: process.pid, ppid: process.ppid });
  expect(own?.startTime).toBe(readStat(process.pid)?.startTime);
});

test('I4 a wait status is a code or a signal, a core dump makes no difference', () => {
  expect(decodeStatus(0)).toEqual({ code: 0, signal: null });
  expect(decodeStatus(255 << 8)).toEqual({ code: 255, signal: null });
  expect(decodeStatus(9)).toEqual({ code: null, signal: 9 });
  expect(decodeStatus(11 | 0x80)).toEqual({ code: null, signal: 11 });
});

test('I5 a process that shows no environment, or has just ended, is silent; one with an environment is not', async () => {
  const mark = { HSU_INCARNATION: 'web.1.abc' };
  const silent = spawn('/bin/sleep', ['1000'], { env: {}, stdio: 'ignore' });
  const marked = spawn('/bin/sleep', ['1000'], { env: { A: '1', ...mark, B: '2' }, stdio: 'ignore' });
  try {
    await Promise.all([once(silent, 'spawn'), once(marked, 'spawn')]);
    const pid = silent.pid ?? 0;
    expect(lookForMark(pid)).toEqual({ kind: 'silent' });
    expect(lookForMark(marked.pid ?? 0)).toEqual({ kind: 'marked', id: 'web.1.abc' });
    expect(lookForMark(process.pid)).toEqual({ kind: 'unmarked' });
    const stat = readStat(pid) as ProcStat;
    expect(isYoung(stat)).toBe(true);
    expect(isYoung({ ...stat, startTime: stat.startTime - 1_000 })).toBe(false);
    silent.kill('SIGKILL');
    await once(silent, 'exit');
    expect(lookForMark(pid)).toEqual({ kind: 'silent' });
  } finally {
    silent.kill('SIGKILL');
    marked.kill('SIGKILL');
  }
});
