import { readFileSync } from 'node:fs';
import type { OwnProcesses } from '../system/own-processes.ts';

export interface Found {
  readonly pid: number;
  readonly command: string;
}

/**
 * Processes of this run with such a command line. A child that has not come to its exec yet looks like its parent and
 * is not meant.
 */
export function processesLike(own: OwnProcesses, pattern: RegExp): Found[] {
  const all = own.supervisors().map((pid) => ({ pid, command: commandOf(pid), parent: parentOf(pid) }));
  const alike = all.filter(({ command }) => pattern.test(command));
  const pids = new Set(alike.map(({ pid }) => pid));
  return alike.filter(({ parent }) => !pids.has(parent));
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

function parentOf(pid: number): number {
  return Number(
    read(`/proc/${pid}/stat`)
      .replace(/^.*\) \S /s, '')
      .split(' ')[0],
  );
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
