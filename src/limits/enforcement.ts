import {
  type DeviceTuning,
  type Limit,
  type LimitGroup,
  type LimitPolicy,
  type LimitTuning,
  partsOfName,
} from '../config/limit-definition.ts';
import { formatDuration } from '../shared/units.ts';
import type { ControllerName, KernelLimits } from '../shim/kernel-limits.ts';
import type { WeightSharing } from './block-devices.ts';
import { CONNECTIONS_EVERY_MS } from './connections.ts';
import { LOOK_MS } from './look-times.ts';
import { perDeviceName } from './tuning-views.ts';

/** What the shim says it can have the kernel enforce. */
export interface HostAbilities {
  readonly controllers: Readonly<Partial<Record<ControllerName, 1 | 2>>>;
  /** Why some are missing, in words. */
  readonly missing: string;
  /** Block devices that the worker's storage traffic can be limited on, `major:minor`. */
  readonly devices: readonly string[];
  /** The disk behind a path, `major:minor`, null = there is none; absent = the shim limits no single disks. */
  readonly deviceOf?: ((path: string) => string | null) | undefined;
  /** Whether these are shared out by weight; absent = nobody asks. */
  readonly weight?: WeightSharing | undefined;
}

/** How the limits of a worker are enforced. */
export interface Plan {
  /** Null when the kernel has nothing to do. */
  readonly kernel: KernelLimits | null;
  /** What is to be looked at: groups without the limits that the kernel holds the worker to by itself. */
  readonly sampled: readonly LimitGroup[];
  /** How each limit is enforced, in words, by its name. */
  readonly ways: ReadonlyMap<string, string>;
}

const SAMPLED = `sampled every ${formatDuration(LOOK_MS)}`;
const LOOKED_THROUGH = 'looked through every 5s to 10m, by how long that takes';
const SAMPLED_SLOWLY = `sampled every ${formatDuration(CONNECTIONS_EVERY_MS)}`;
/** Policies under which a limit is something that simply cannot be passed, where the kernel can see to that. */
const HOLDS: ReadonlySet<LimitPolicy> = new Set(['none', 'throttle']);
const ENDS: ReadonlySet<LimitPolicy> = new Set(['none', 'immediate_kill']);
/** Tasks beyond a limit on processes or threads before the kernel refuses more: a fork bomb does not wait for a look. */
const TASKS_BEYOND = 8;
const LEAST_TASKS = 64;

/** Decides for every limit whether the kernel enforces it, or looking does, or nothing can here. Pure. */
export function planEnforcement(
  groups: readonly LimitGroup[],
  tuning: LimitTuning,
  host: HostAbilities,
): Plan {
  const planner = new Planner(host);
  const sampled = groups.flatMap((group) => {
    const placed = group.limits.map((limit) => ({ limit, look: planner.place(group, limit) }));
    const those = (look: Looking): readonly Limit[] =>
      placed.filter((one) => one.look === look).map(({ limit }) => limit);
    // What the kernel sees to is only shown and warned about.
    return [
      { ...group, limits: those('acts') },
      { ...group, policy: 'none' as const, limits: those('shows') },
    ].filter(({ limits }) => limits.length > 0);
  });
  planner.tune(tuning);
  const { kernel, ways } = planner;
  return { kernel: Object.keys(kernel).length === 0 ? null : kernel, sampled, ways };
}

/** What looking at a limit is good for, when the kernel has been told what it can do. */
type Looking = 'acts' | 'shows' | 'nothing';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class Planner {
  readonly kernel: Mutable<KernelLimits> = {};
  readonly ways = new Map<string, string>();
  readonly #host: HostAbilities;
  readonly #io: Mutable<Partial<NonNullable<KernelLimits['io']>>> = {};

  constructor(host: HostAbilities) {
    this.#host = host;
  }

  place(group: LimitGroup, limit: Limit): Looking {
    const { name } = limit;
    switch (partsOfName(name).kind) {
      case 'memory.max_rss':
        return this.#resident(group, limit);
      case 'memory.max':
        return this.#ceiling(limit);
      case 'memory.max_swap':
        return this.#swap(group, limit);
      case 'cpu.max_percent':
        return this.#held(group, limit, 'cpu', () => {
          this.kernel.cpuMax = limit.max;
        });
      case 'io.max_read_rate':
        return this.#held(group, limit, 'io', () => this.#onDevices({ readRate: limit.max }));
      case 'io.max_write_rate':
        return this.#writing(group, limit);
      case 'process.max_processes':
      case 'process.max_threads':
        return this.#tasks(group, limit);
      case 'storage.max_log_size':
        this.ways.set(name, 'kept to by removing the oldest files');
        return 'nothing';
      case 'run_time.max_time':
        this.ways.set(name, 'by the clock');
        return 'acts';
      default:
        return this.#sampled(group, name);
    }
  }

  /** What is no limit that could be broken: the kernel shares out by it. */
  tune(tuning: LimitTuning): void {
    const { memoryHigh, cpuWeight, cpus, readOps, writeOps, ioWeight } = tuning;
    this.#only('memory.high', memoryHigh, 'memory', (bytes) => {
      this.kernel.memoryHigh = Math.min(bytes, this.kernel.memoryHigh ?? bytes);
    });
    this.#only('cpu.weight', cpuWeight, 'cpu', (weight) => {
      this.kernel.cpuWeight = weight;
    });
    this.#only('cpu.cpuset', cpus, 'cpuset', (list) => {
      this.kernel.cpus = list;
    });
    this.#only('io.max_read_ops', readOps, 'io', (ops) => this.#onDevices({ readOps: ops }));
    this.#only('io.max_write_ops', writeOps, 'io', (ops) => this.#onDevices({ writeOps: ops }));
    this.#shareStorage(ioWeight);
    for (const one of tuning.perDevice ?? []) this.#limitDevice(one);
  }

  #resident(group: LimitGroup, { name, max }: Limit): Looking {
    const version = this.#host.controllers.memory;
    if (version !== undefined && ENDS.has(group.policy)) {
      this.#lowerMemoryMax(max);
      // All of it or none: what is left of a worker that lost a process is nobody's plan.
      if (group.policy === 'immediate_kill') this.kernel.oomGroup = true;
      this.ways.set(name, this.#kernelWay(version));
      // Also where nothing is decided by it: whom the kernel kills has to be seen.
      return 'shows';
    }
    if (version === 2 && group.policy === 'throttle') {
      this.kernel.memoryHigh = max;
      this.ways.set(name, this.#kernelWay(2));
      return shows(group);
    }
    return this.#sampled(group, name);
  }

  /** Without any swap there is nothing that a policy could wait for. Version 1 limits it only together with memory. */
  #swap(group: LimitGroup, limit: Limit): Looking {
    const version = this.#host.controllers.memory;
    const isHeld = HOLDS.has(group.policy) || (limit.max === 0 && !TELLS.has(group.policy));
    if (version === undefined || !isHeld) return this.#sampled(group, limit.name);
    if (version === 1 && !hasMemoryMax(group)) {
      const looking = this.#sampled(group, limit.name);
      const way = `${this.ways.get(limit.name)}; the kernel (cgroup v1) limits swap only together with memory`;
      this.ways.set(limit.name, way);
      return looking;
    }
    this.kernel.swapMax = limit.max;
    this.ways.set(limit.name, this.#kernelWay(version));
    return shows(group);
  }

  /** Looked at all the same: where the kernel was told and could not do it, looking still can. */
  #ceiling({ name, max }: Limit): Looking {
    const version = this.#host.controllers.memory;
    if (version !== undefined) this.#lowerMemoryMax(max);
    this.ways.set(name, version === undefined ? SAMPLED : this.#kernelWay(version));
    return 'acts';
  }

  #lowerMemoryMax(max: number): void {
    this.kernel.memoryMax = Math.min(max, this.kernel.memoryMax ?? max);
  }

  /** A limit that cannot be passed once the kernel knows it. */
  #held(group: LimitGroup, { name }: Limit, controller: ControllerName, set: () => void): Looking {
    const version = this.#versionOf(controller);
    if (version === undefined || !HOLDS.has(group.policy)) return this.#sampled(group, name);
    set();
    this.ways.set(name, this.#kernelWay(version));
    return shows(group);
  }

  /** Version 1 does not know whose the pages are that are written back later. */
  #writing(group: LimitGroup, limit: Limit): Looking {
    const looking = this.#held(group, limit, 'io', () => this.#onDevices({ writeRate: limit.max }));
    if (looking === 'acts' || this.#versionOf('io') !== 1) return looking;
    this.ways.set(limit.name, `kernel (cgroup v1) for direct writes; else ${SAMPLED}`);
    return group.policy === 'none' ? looking : 'acts';
  }

  /** The kernel counts processes and threads alike, so it only sees to it that they do not get out of hand. */
  #tasks(group: LimitGroup, { name, max }: Limit): Looking {
    const version = this.#host.controllers.pids;
    if (version === undefined) return this.#sampled(group, name);
    if (name === 'process.max_threads' && HOLDS.has(group.policy)) {
      this.#lowerPids(max);
      this.ways.set(name, this.#kernelWay(version));
      return shows(group);
    }
    const tasks = Math.max(LEAST_TASKS, max * TASKS_BEYOND);
    const looking = this.#sampled(group, name);
    if (!TELLS.has(group.policy) && group.policy !== 'none') {
      this.#lowerPids(tasks);
      this.ways.set(name, `${SAMPLED}; the kernel stops it at ${tasks} tasks (cgroup v${version})`);
    }
    return looking;
  }

  #lowerPids(max: number): void {
    this.kernel.pidsMax = Math.min(max, this.kernel.pidsMax ?? max);
  }

  #sampled(group: LimitGroup, name: string): Looking {
    if (group.policy === 'none') {
      this.ways.set(name, 'not enforced: the policy is none');
      return shows(group);
    }
    this.ways.set(name, wayOfLooking(name));
    return 'acts';
  }

  #limitDevice({ path, ...limits }: DeviceTuning): void {
    const name = perDeviceName(path);
    const version = this.#host.controllers.io;
    const device = this.#host.deviceOf?.(path) ?? null;
    if (version === undefined) this.#only(name, limits, 'io', () => {});
    else if (this.#host.deviceOf === undefined) {
      this.ways.set(name, 'not possible here: the shim that runs is of an older version');
    } else if (device === null) this.ways.set(name, `not possible here: there is no disk behind ${path}`);
    else {
      const { devices = [], each = {} } = this.kernel.io ?? {};
      // Two paths may lead to one disk.
      const both = { ...each, [device]: { ...each[device], ...limits } };
      this.kernel.io = { ...this.#io, devices, each: both };
      const isDirect = version === 1 && limits.writeRate !== undefined;
      this.ways.set(
        name,
        isDirect ? 'kernel (cgroup v1), of writing only direct writes' : this.#kernelWay(version),
      );
    }
  }

  /** Of no use with most schedulers, whatever the controller takes. */
  #shareStorage(weight: number | undefined): void {
    const sharing = this.#host.weight ?? { why: 'it is not known how its disks are shared out' };
    if (weight === undefined) return;
    this.#only('io.weight', weight, 'io', (one) => {
      if ('by' in sharing) this.kernel.ioWeight = { weight: one, by: sharing.by };
    });
    if ('why' in sharing && this.#versionOf('io') !== undefined) {
      this.ways.set('io.weight', `not possible here: ${sharing.why}`);
    }
  }

  #only<T>(name: string, value: T | undefined, controller: ControllerName, set: (value: T) => void): void {
    if (value === undefined) return;
    const version = this.#versionOf(controller);
    if (version === undefined) {
      const why = this.#host.missing === '' ? `no ${controller} controller` : this.#host.missing;
      this.ways.set(name, `not possible here: ${why}`);
      return;
    }
    set(value);
    const isSoft = name === 'memory.high' && version === 1;
    this.ways.set(
      name,
      isSoft ? 'kernel (cgroup v1), only when the machine is short of memory' : this.#kernelWay(version),
    );
  }

  /** Without a device there is nothing to limit traffic on. */
  #versionOf(controller: ControllerName): 1 | 2 | undefined {
    if (controller === 'io' && this.#host.devices.length === 0) return undefined;
    return this.#host.controllers[controller];
  }

  #onDevices(more: Partial<NonNullable<KernelLimits['io']>>): void {
    Object.assign(this.#io, more);
    this.kernel.io = { ...this.#io, devices: this.#host.devices };
  }

  #kernelWay(version: 1 | 2): string {
    return `kernel (cgroup v${version})`;
  }
}

/** Whether the kernel is given a limit on its memory. */
function hasMemoryMax({ policy, limits }: LimitGroup): boolean {
  return limits.some(({ name }) => name === 'memory.max' || (name === 'memory.max_rss' && ENDS.has(policy)));
}

function wayOfLooking(name: string): string {
  if (name.startsWith('storage.')) return LOOKED_THROUGH;
  if (name === 'network.max_connections') return SAMPLED_SLOWLY;
  return name.startsWith('network.')
    ? `${SAMPLED} in a network namespace of its own; else not possible`
    : SAMPLED;
}

/** Warnings are the monitor's, whoever enforces the limit. */
function shows({ warningPercent }: LimitGroup): Looking {
  return warningPercent === null ? 'nothing' : 'shows';
}

const TELLS: ReadonlySet<LimitPolicy> = new Set(['log', 'alert']);
