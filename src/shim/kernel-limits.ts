/** What the kernel itself is to hold a worker to. Absent = no limit. Plain data that goes over the wire. */
export interface KernelLimits {
  /** Bytes; whoever needs more is killed. */
  readonly memoryMax?: number;
  /** Bytes; whoever uses more is slowed down (version 2), or gives it back first when the machine is short (version 1). */
  readonly memoryHigh?: number;
  /** Bytes. */
  readonly swapMax?: number;
  /** When one process is killed for memory, all are (version 2). */
  readonly oomGroup?: boolean;
  /** Percent of one core. */
  readonly cpuMax?: number;
  /** From 1 to 10000; 100 is usual. */
  readonly cpuWeight?: number;
  /** A list such as `0-2,5`. */
  readonly cpus?: string;
  /** Processes and threads. */
  readonly pidsMax?: number;
  readonly io?: IoLimits;
  /** From 1 to 10000, 100 is usual; and who shares out by it. An older shim does not listen. */
  readonly ioWeight?: { readonly weight: number; readonly by: 'bfq' | 'cfq' | 'cost' };
}

/** What traffic of a device may be. */
export interface DeviceLimits {
  /** Bytes per second. */
  readonly readRate?: number;
  readonly writeRate?: number;
  /** Operations per second. */
  readonly readOps?: number;
  readonly writeOps?: number;
}

/** The limits themselves are those of each of the devices. */
export interface IoLimits extends DeviceLimits {
  /** Each a block device, `major:minor`. */
  readonly devices: readonly string[];
  /** Limits of single devices, before those of all. An older shim does not listen. */
  readonly each?: Readonly<Record<string, DeviceLimits>>;
}

/** What the workers of one group may use together, as far as the kernel holds them to it. Plain data that goes over the wire. */
export interface QuotaSpec {
  /** The group, with those around it that have limits, the outermost first. */
  readonly groups: readonly string[];
  readonly limits: KernelLimits;
}

export const CONTROLLER_NAMES = ['memory', 'cpu', 'cpuset', 'pids', 'io'] as const;
export type ControllerName = (typeof CONTROLLER_NAMES)[number];

/** How version 1 calls what version 2 calls io. */
export const NAMES_1: Readonly<Record<ControllerName, string>> = {
  memory: 'memory',
  cpu: 'cpu',
  cpuset: 'cpuset',
  pids: 'pids',
  io: 'blkio',
};

/** One write into a file of a group. */
export interface LimitWrite {
  readonly file: string;
  readonly text: string;
  /** The file need not be there: not every kernel has it. */
  readonly isOptional?: true;
}

/** Whether these limits say anything that this controller enforces. */
export function concerns(controller: ControllerName, limits: KernelLimits): boolean {
  switch (controller) {
    case 'memory':
      return (
        limits.memoryMax !== undefined || limits.memoryHigh !== undefined || limits.swapMax !== undefined
      );
    case 'cpu':
      return limits.cpuMax !== undefined || limits.cpuWeight !== undefined;
    case 'cpuset':
      return limits.cpus !== undefined;
    case 'pids':
      return limits.pidsMax !== undefined;
    case 'io':
      return limits.io !== undefined || limits.ioWeight !== undefined;
  }
}

const PERIOD_US = 100_000;
/** Less than a millisecond of a period is refused. */
export const LEAST_CPU_PERCENT = 1;
/** The usual weight of a group in version 1, and in version 2. */
const USUAL_SHARES = 1024;
const USUAL_WEIGHT = 100;

/**
 * Everything that has to be written for these limits. What is not limited is written too: the group may be that of an
 * earlier run with other limits.
 */
export function writesFor(
  version: 1 | 2,
  controller: ControllerName,
  limits: KernelLimits,
): readonly LimitWrite[] {
  return version === 2 ? WRITES_2[controller](limits) : WRITES_1[controller](limits);
}

const OPTIONAL = { isOptional: true } as const;

type Writes = Readonly<Record<ControllerName, (limits: KernelLimits) => readonly LimitWrite[]>>;

const WRITES_2: Writes = {
  memory: ({ memoryMax, memoryHigh, swapMax, oomGroup }) => [
    { file: 'memory.high', text: orMax(memoryHigh) },
    { file: 'memory.max', text: orMax(memoryMax) },
    { file: 'memory.swap.max', text: orMax(swapMax), ...(swapMax === undefined ? OPTIONAL : {}) },
    { file: 'memory.oom.group', text: oomGroup === true ? '1' : '0', isOptional: true },
  ],
  cpu: ({ cpuMax, cpuWeight }) => [
    { file: 'cpu.max', text: `${cpuMax === undefined ? 'max' : quota(cpuMax)} ${PERIOD_US}` },
    { file: 'cpu.weight', text: String(cpuWeight ?? USUAL_WEIGHT) },
  ],
  cpuset: ({ cpus }) => [{ file: 'cpuset.cpus', text: cpus ?? '\n' }],
  pids: ({ pidsMax }) => [{ file: 'pids.max', text: orMax(pidsMax) }],
  io: ({ io, ioWeight }) => [
    ...weightWrites(ioWeight, 2),
    ...limitsByDevice(io).map(([device, limits]) => ({
      file: 'io.max',
      text: [
        device,
        `rbps=${orMax(limits.readRate)}`,
        `wbps=${orMax(limits.writeRate)}`,
        `riops=${orMax(limits.readOps)}`,
        `wiops=${orMax(limits.writeOps)}`,
      ].join(' '),
    })),
  ],
};

const WRITES_1: Writes = {
  memory: ({ memoryMax, memoryHigh, swapMax }) => {
    const limit = memoryMax ?? -1;
    const withSwap = swapMax === undefined || limit < 0 ? -1 : limit + swapMax;
    return [
      // Memory and swap together may never be less than memory alone, so they are out of the way first.
      { file: 'memory.memsw.limit_in_bytes', text: '-1', isOptional: true },
      { file: 'memory.limit_in_bytes', text: String(limit) },
      ...(withSwap < 0 ? [] : [{ file: 'memory.memsw.limit_in_bytes', text: String(withSwap) }]),
      { file: 'memory.soft_limit_in_bytes', text: String(memoryHigh ?? -1), isOptional: true },
    ];
  },
  cpu: ({ cpuMax, cpuWeight }) => [
    { file: 'cpu.cfs_period_us', text: String(PERIOD_US) },
    { file: 'cpu.cfs_quota_us', text: String(cpuMax === undefined ? -1 : quota(cpuMax)) },
    {
      file: 'cpu.shares',
      text: String(Math.max(2, Math.round(((cpuWeight ?? USUAL_WEIGHT) * USUAL_SHARES) / USUAL_WEIGHT))),
    },
  ],
  cpuset: ({ cpus }) => (cpus === undefined ? [] : [{ file: 'cpuset.cpus', text: cpus }]),
  pids: ({ pidsMax }) => [{ file: 'pids.max', text: orMax(pidsMax) }],
  io: ({ io, ioWeight }) => [
    ...weightWrites(ioWeight, 1),
    ...limitsByDevice(io).flatMap(([device, limits]) => [
      { file: 'blkio.throttle.read_bps_device', text: `${device} ${limits.readRate ?? 0}` },
      { file: 'blkio.throttle.write_bps_device', text: `${device} ${limits.writeRate ?? 0}` },
      { file: 'blkio.throttle.read_iops_device', text: `${device} ${limits.readOps ?? 0}` },
      { file: 'blkio.throttle.write_iops_device', text: `${device} ${limits.writeOps ?? 0}` },
    ]),
  ],
};

/** Every device that is to be limited, and how. */
function limitsByDevice(io: IoLimits | undefined): readonly (readonly [string, DeviceLimits])[] {
  if (io === undefined) return [];
  const { devices, each = {}, ...all } = io;
  return [...new Set([...devices, ...Object.keys(each)])].map((device) => [
    device,
    { ...(devices.includes(device) ? all : {}), ...each[device] },
  ]);
}

/** Files that tell on which devices a group has limits, by version. */
const DEVICE_FILES = {
  1: ['read_bps', 'write_bps', 'read_iops', 'write_iops'].map((what) => `blkio.throttle.${what}_device`),
  2: ['io.max'],
} as const;

/**
 * The same limits, and none on devices that the group has some on from before: what is not limited any more has to be said.
 * @param read the text of a file of the group; empty when there is none
 */
export function withFormerDevices(
  limits: KernelLimits,
  version: 1 | 2,
  read: (file: string) => string,
): KernelLimits {
  const former = DEVICE_FILES[version].flatMap((file) => read(file).match(/^\d+:\d+(?= )/gm) ?? []);
  if (former.length === 0) return limits;
  const { devices = [], ...rest } = limits.io ?? {};
  const each = { ...Object.fromEntries(former.map((device) => [device, {}])), ...limits.io?.each };
  return { ...limits, io: { ...rest, devices, each } };
}

/** Files that hold a weight, by who shares out by it. */
const WEIGHT_FILES = {
  1: { bfq: 'blkio.bfq.weight', cfq: 'blkio.weight' },
  2: { bfq: 'io.bfq.weight', cost: 'io.weight' },
} as const;

/** All of them: who does not share out by weight has the usual one. */
function weightWrites(given: KernelLimits['ioWeight'], version: 1 | 2): readonly LimitWrite[] {
  return Object.entries(WEIGHT_FILES[version]).map(([by, file]): LimitWrite => {
    const isMeant = given?.by === by;
    const text = weightText(by as 'bfq' | 'cfq' | 'cost', isMeant ? given.weight : USUAL_WEIGHT);
    return isMeant ? { file, text } : { file, text, isOptional: true };
  });
}

/** bfq and cfq know no more than 1000; what is usual for cfq is 500. */
function weightText(by: 'bfq' | 'cfq' | 'cost', weight: number): string {
  switch (by) {
    case 'cost':
      return `default ${weight}`;
    case 'bfq':
      return String(
        weight <= USUAL_WEIGHT ? weight : Math.round(USUAL_WEIGHT + ((weight - 100) * 900) / 9900),
      );
    case 'cfq':
      return String(Math.min(1000, Math.max(10, weight * 5)));
  }
}

function quota(percent: number): number {
  return Math.round((Math.max(LEAST_CPU_PERCENT, percent) / 100) * PERIOD_US);
}

function orMax(amount: number | undefined): string {
  return amount === undefined ? 'max' : String(Math.floor(amount));
}
