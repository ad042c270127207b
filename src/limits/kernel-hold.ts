import { dirname, join } from 'node:path';
import { kernelText } from '../shared/kernel-files.ts';
import { isEntering } from '../shim/enter-groups.ts';
import { cgroupMounts, type Hierarchy, ownPaths } from '../shim/hierarchies.ts';
import {
  CONTROLLER_NAMES,
  type ControllerName,
  concerns,
  type KernelLimits,
  LEAST_CPU_PERCENT,
  type LimitWrite,
  NAMES_1,
  writesFor,
} from '../shim/kernel-limits.ts';
import { isExiting } from '../shim/process-table.ts';
import { PAGE_BYTES } from './proc-stat.ts';

/** Where groups are; tests have some of their own. */
export interface GroupPlaces {
  readonly mounts: readonly Pick<Hierarchy, 'mount' | 'version' | 'controllers'>[];
  /** Group of a process: '' for version 2, else by controller. Empty when it has ended, or not begun. */
  readonly pathsOf: (pid: number) => ReadonlyMap<string, string>;
}

/** The kernel rounds shares of time to microseconds, and sizes down to pages. */
const NEARLY_PERCENT = 0.5;

/**
 * Asks the kernel whether it holds these processes to these limits: a limit may have been refused, and a process that
 * may write into another group can leave its own. Limits of groups around them count too.
 * @returns for each controller that does not, why, in words
 */
export function notHeld(
  pids: readonly number[],
  limits: KernelLimits,
  places: GroupPlaces = groupPlaces(),
): ReadonlyMap<ControllerName, string> {
  const why = new Map<ControllerName, string>();
  for (const pid of pids) {
    const paths = places.pathsOf(pid);
    if (paths.size === 0) continue;
    for (const controller of CONTROLLER_NAMES) {
      if (why.has(controller) || !concerns(controller, limits)) continue;
      const group = groupOf(controller, paths, places);
      if (group !== null && !HOLDS[controller](group, limits)) why.set(controller, wordsFor(pid, group));
    }
  }
  return why;
}

/** Those of this machine, as they are mounted now. */
export function groupPlaces(): GroupPlaces {
  return { mounts: cgroupMounts(), pathsOf: pathsOfSettled };
}

/** None of one that has yet to enter its groups, nor of one that ends: version 1 shows it in the root group, for whatever reason. */
function pathsOfSettled(pid: number): ReadonlyMap<string, string> {
  if (isEntering(pid)) return new Map();
  const paths = ownPaths(pid);
  return isExiting(pid) ? new Map() : paths;
}

interface Group {
  readonly mount: string;
  readonly path: string;
  readonly version: 1 | 2;
}

function groupOf(
  controller: ControllerName,
  paths: ReadonlyMap<string, string>,
  { mounts }: GroupPlaces,
): Group | null {
  const name = NAMES_1[controller];
  const mount =
    mounts.find(({ version, controllers }) => version === 1 && controllers.includes(name)) ??
    mounts.find(({ version }) => version === 2);
  if (mount === undefined) return null;
  const path = paths.get(mount.version === 1 ? name : '');
  return path === undefined ? null : { mount: mount.mount, path, version: mount.version };
}

type Holds = (group: Group, limits: KernelLimits) => boolean;

const HOLDS: Readonly<Record<ControllerName, Holds>> = {
  memory: (group, { memoryMax, memoryHigh, swapMax }) => {
    const isWithin = (what: keyof (typeof MEMORY_FILES)[1], bytes: number | undefined): boolean =>
      bytes === undefined ||
      smallest(group, (read) => amount(read(MEMORY_FILES[group.version][what]))) <= bytes + PAGE_BYTES;
    // Version 1 limits swap only together with memory.
    const swap = group.version === 1 && swapMax !== undefined ? sum(memoryMax, swapMax) : swapMax;
    return isWithin('max', memoryMax) && isWithin('high', memoryHigh) && isWithin('swap', swap);
  },
  cpu: (group, { cpuMax, cpuWeight }) =>
    (cpuMax === undefined ||
      smallest(group, (read) => cpuPercent(read, group.version)) <=
        Math.max(LEAST_CPU_PERCENT, cpuMax) + NEARLY_PERCENT) &&
    (cpuWeight === undefined || hasWeight(group, writesFor(group.version, 'cpu', { cpuWeight }))),
  cpuset: (group, { cpus }) => {
    if (cpus === undefined) return true;
    const wanted = rangesOf(cpus);
    const read = readerOf(join(group.mount, group.path));
    const own = rangesOf(read(group.version === 2 ? 'cpuset.cpus.effective' : 'cpuset.cpus') ?? '');
    return own.every(([first, last]) => range(first, last).every((cpu) => isIn(wanted, cpu)));
  },
  pids: (group, { pidsMax }) =>
    pidsMax === undefined || smallest(group, (read) => amount(read('pids.max'))) <= pidsMax,
  io: (group, { io, ioWeight }) => {
    if (ioWeight !== undefined && !hasWeight(group, writesFor(group.version, 'io', { ioWeight })))
      return false;
    const devices = [...(io?.devices ?? []), ...Object.keys(io?.each ?? {})];
    const limited = new Set(foldersOf(group).flatMap((folder) => devicesIn(readerOf(folder))));
    return devices.every((device) => limited.has(device));
  },
};

const MEMORY_FILES = {
  1: {
    max: 'memory.limit_in_bytes',
    high: 'memory.soft_limit_in_bytes',
    swap: 'memory.memsw.limit_in_bytes',
  },
  2: { max: 'memory.max', high: 'memory.high', swap: 'memory.swap.max' },
} as const;

function sum(one: number | undefined, other: number): number | undefined {
  return one === undefined ? undefined : one + other;
}

const WEIGHT_FILE = /(weight|shares)$/;

/** Whether its group or one around it has the weight that is among these writes. What is optional says that there is none. */
function hasWeight(group: Group, writes: readonly LimitWrite[]): boolean {
  const wanted = writes.find(({ file, isOptional }) => WEIGHT_FILE.test(file) && isOptional !== true);
  return (
    wanted === undefined ||
    foldersOf(group).some((folder) => weightIn(readerOf(folder)(wanted.file)) === weightIn(wanted.text))
  );
}

/** The first number: a weight for all devices comes before those of single ones. */
function weightIn(text: string | null): number {
  return Number(/\d+/.exec(text ?? '')?.[0]);
}

type Read = (file: string) => string | null;

/** The least of what its group and those around it say. */
function smallest(group: Group, amountIn: (read: Read) => number): number {
  return Math.min(Number.POSITIVE_INFINITY, ...foldersOf(group).map((folder) => amountIn(readerOf(folder))));
}

/** Its group first, without the root, which has no limits. */
function foldersOf({ mount, path }: Group): string[] {
  const folders: string[] = [];
  for (let one = path; one !== '/' && one !== '.'; one = dirname(one)) folders.push(join(mount, one));
  return folders;
}

function readerOf(folder: string): Read {
  return (file) => kernelText(join(folder, file)).trim() || null;
}

function amount(text: string | null): number {
  return text === null || text === 'max' ? Number.POSITIVE_INFINITY : Number(text);
}

function cpuPercent(read: Read, version: 1 | 2): number {
  const [quota = '', period = ''] =
    version === 2
      ? (read('cpu.max') ?? 'max').split(' ')
      : [read('cpu.cfs_quota_us') ?? '-1', read('cpu.cfs_period_us') ?? ''];
  return quota === 'max' || Number(quota) < 0
    ? Number.POSITIVE_INFINITY
    : (100 * Number(quota)) / Number(period);
}

const DEVICE_FILES = [
  'io.max',
  ...['read_bps', 'write_bps', 'read_iops', 'write_iops'].map((what) => `blkio.throttle.${what}_device`),
];

function devicesIn(read: Read): string[] {
  return DEVICE_FILES.flatMap((file) => read(file)?.match(/^\d+:\d+(?= )/gm) ?? []);
}

type Range = readonly [first: number, last: number];

/** `0-2,5`. */
function rangesOf(list: string): Range[] {
  return list
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [first = '', last = first] = part.split('-');
      return [Number(first), Number(last)];
    });
}

/** All numbers of what the kernel says; a configuration may name far more processors than there are. */
function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function isIn(ranges: readonly Range[], one: number): boolean {
  return ranges.some(([first, last]) => first <= one && one <= last);
}

function wordsFor(pid: number, { path }: Group): string {
  return `process ${pid} is in the group ${path}, which is not limited so`;
}
