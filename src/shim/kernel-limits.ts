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

export interface IoLimits {
  /** Each a block device, `major:minor`. */
  readonly devices: readonly string[];
  /** Bytes per second, on each device. */
  readonly readRate?: number;
  readonly writeRate?: number;
  /** Operations per second, on each device. */
  readonly readOps?: number;
  readonly writeOps?: number;
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
    ...(io?.devices ?? []).map((device) => ({
      file: 'io.max',
      text: [
        device,
        `rbps=${orMax(io?.readRate)}`,
        `wbps=${orMax(io?.writeRate)}`,
        `riops=${orMax(io?.readOps)}`,
        `wiops=${orMax(io?.writeOps)}`,
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
    ...(io?.devices ?? []).flatMap((device) => [
      { file: 'blkio.throttle.read_bps_device', text: `${device} ${io?.readRate ?? 0}` },
      { file: 'blkio.throttle.write_bps_device', text: `${device} ${io?.writeRate ?? 0}` },
      { file: 'blkio.throttle.read_iops_device', text: `${device} ${io?.readOps ?? 0}` },
      { file: 'blkio.throttle.write_iops_device', text: `${device} ${io?.writeOps ?? 0}` },
    ]),
  ],
};

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
  // Less than a millisecond of a period is refused.
  return Math.max(1000, Math.round((percent / 100) * PERIOD_US));
}

function orMax(amount: number | undefined): string {
  return amount === undefined ? 'max' : String(Math.floor(amount));
}
