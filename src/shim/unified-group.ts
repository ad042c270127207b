import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernelText } from '../shared/kernel-files.ts';
import { ownPaths, SUPERVISOR } from './hierarchies.ts';
import { CONTROLLER_NAMES, type ControllerName } from './kernel-limits.ts';

/**
 * Has the group that was left to us hand its controllers down to `home`, where the workers' groups are made. A group hands
 * down only when no process lives in it, so this one and the master that started it move aside into a group of their own.
 * Returns which controllers the groups in `home` have; `problems` gets why some are missing.
 */
export function handControllersDown(folder: string, home: string, problems: string[]): ControllerName[] {
  const wanted = offeredBy(folder);
  const missing = wanted.filter((name) => !handedBy(folder).has(name));
  // Some would be handed down all the same, and then the groups below could hold no program.
  if (missing.length > 0 && !isEmptied(folder, problems)) return [];
  for (const one of [folder, home]) {
    for (const name of wanted) {
      const problem = handDown(one, name);
      if (problem !== null) problems.push(problem);
    }
  }
  return wanted.filter((name) => handedBy(home).has(name));
}

/**
 * Leaves the group as it was found, so that others can enter it again: nothing is handed down, and who moved aside is
 * back. Does nothing while somebody else has groups there.
 */
export function takeControllersBack(folder: string): void {
  try {
    if (subgroups(folder).some((name) => name !== SUPERVISOR)) return;
    for (const name of handedBy(folder)) writeFileSync(join(folder, 'cgroup.subtree_control'), `-${name}`);
    for (const pid of membersOf(join(folder, SUPERVISOR))) move(pid, folder);
    rmdirSync(join(folder, SUPERVISOR));
  } catch {
    // It was never there, or it is not empty: then it is not ours alone.
  }
}

/** The root of all groups may hand down whatever lives in it. */
function isEmptied(folder: string, problems: string[]): boolean {
  if (!existsSync(join(folder, 'cgroup.type'))) return true;
  const aside = join(folder, SUPERVISOR);
  const members = new Set(membersOf(folder));
  const ours = [process.ppid, process.pid].filter((pid) => members.has(pid) && isIn(folder, pid));
  try {
    if (ours.length > 0) mkdirSync(aside, { recursive: true });
    for (const pid of ours) move(pid, aside);
  } catch (error) {
    problems.push(`${aside}: ${(error as NodeJS.ErrnoException).code}`);
    return false;
  }
  const obstacle = whoIsInTheWay(folder, []);
  if (obstacle !== null) problems.push(obstacle);
  return obstacle === null;
}

/** Why the group cannot hand controllers down, or null: somebody lives in it, and it is not one of those who would move aside. */
export function whoIsInTheWay(folder: string, movable: readonly number[]): string | null {
  if (!existsSync(join(folder, 'cgroup.type'))) return null;
  const other = membersOf(folder).find((pid) => !movable.includes(pid));
  if (other === undefined) return null;
  return `${folder} hands no controllers down, because process ${other} (${nameOf(other)}) lives in it too`;
}

/** Controllers that the group could hand down. */
export function offeredBy(folder: string): ControllerName[] {
  const offered = new Set(words(join(folder, 'cgroup.controllers')));
  return CONTROLLER_NAMES.filter((name) => offered.has(name));
}

/** Asked of the process as well: a number in a namespace may be that of another one here. */
function isIn(folder: string, pid: number): boolean {
  const path = ownPaths(pid).get('');
  return path !== undefined && folder.endsWith(path.replace(/\/$/, ''));
}

function handDown(folder: string, name: ControllerName): string | null {
  if (handedBy(folder).has(name)) return null;
  try {
    writeFileSync(join(folder, 'cgroup.subtree_control'), `+${name}`);
    return null;
  } catch (error) {
    return `${folder} does not hand ${name} down: ${(error as NodeJS.ErrnoException).code}`;
  }
}

/** Has a group hand these controllers down to those in it. Returns why some could not be, in words. */
export function handAllDown(folder: string, names: readonly ControllerName[]): readonly string[] {
  return names.map((name) => handDown(folder, name)).filter((problem) => problem !== null);
}

function handedBy(folder: string): ReadonlySet<string> {
  return new Set(words(join(folder, 'cgroup.subtree_control')));
}

function move(pid: number, folder: string): void {
  writeFileSync(join(folder, 'cgroup.procs'), String(pid));
}

function membersOf(folder: string): number[] {
  return words(join(folder, 'cgroup.procs')).map(Number);
}

function subgroups(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function nameOf(pid: number): string {
  return kernelText(`/proc/${pid}/comm`).trim();
}

function words(path: string): string[] {
  return kernelText(path)
    .split(/\s+/)
    .filter((word) => word !== '');
}
