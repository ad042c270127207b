import {
  CONNECTION_STATES,
  LIMIT_KINDS,
  LIMIT_POLICIES,
  type LimitGroupName,
  type LimitUnit,
} from './limit-definition.ts';
import { resourceMonitoring } from './schema-monitoring.ts';
import type { SchemaNode } from './schema-node.ts';
import { count, duration, ionice, list, map, oneOf, path, rate, signal, size } from './schema-values.ts';

/** `alert_only` is how the roadmap of HSU spells `alert`. */
const POLICY_WORDS = [...LIMIT_POLICIES, 'alert_only'];
const STEP_WORDS = ['log', 'warn', 'alert', 'throttle', 'restart', 'graceful_shutdown', 'immediate_kill'];

/** What a group does when the file does not say. */
export const DEFAULT_POLICY: Readonly<Record<LimitGroupName, (typeof LIMIT_POLICIES)[number]>> = {
  memory: 'restart',
  cpu: 'throttle',
  io: 'throttle',
  process: 'alert',
  network: 'alert',
  storage: 'alert',
  run_time: 'graceful_shutdown',
};

const percent = (description: string, more: Partial<SchemaNode> = {}): SchemaNode => ({
  title: 'a number above 0',
  description,
  type: 'number',
  exclusiveMinimum: 0,
  ...more,
});

const niceness = (description: string): SchemaNode => ({
  title: 'a whole number from -20 to 19',
  description,
  type: 'integer',
  minimum: -20,
  maximum: 19,
});

const step = map('One step: something to do, or a signal to send.', {
  do: oneOf('What is done. `warn` is an event, as `alert` is, at the level of a warning.', STEP_WORDS),
  signal: signal('A signal instead, for a dump: `SIGQUIT` makes a JVM print its threads.'),
  target: oneOf('Whom the signal reaches.', ['main', 'group', 'tree'], 'main'),
  wait: duration('The next step follows when this is over and the limit is still broken.', '30s'),
});

/** What every group may say beside its limits. */
export function policyKeys(group: LimitGroupName): Readonly<Record<string, SchemaNode>> {
  return {
    policy: oneOf(
      'What happens when a limit of this group is broken. See docs/limits.md.',
      POLICY_WORDS,
      DEFAULT_POLICY[group],
    ),
    warning_threshold: {
      title: 'a percentage above 0, at most 100',
      description:
        'Percent of a limit from which on there is a warning, at most once a minute. Left out: no warning.',
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 100,
    },
    sustained_violation_time: duration(
      'A limit has to be broken this long before the policy acts. Default: 30s for `graceful_shutdown`, `restart` and `restart_adjusted`, else 0. Limits on a time act at once.',
    ),
    spike_tolerance_time: duration('Shorter breaches are not even mentioned.', '0'),
    hysteresis: percent(
      'A broken limit is kept again this many percent below it, and a warning is over this many below its threshold.',
      {
        default: 5,
        maximum: 99,
        title: 'a percentage above 0, at most 99',
      },
    ),
    cool_down: duration(
      'The policy does not act twice within this. Default: 1m for `log` and `alert`, else 0.',
    ),
    steps: list(
      'What `escalate` does, one after the other. Default: alert, 30s; throttle, 1m; graceful_shutdown, 30s; immediate_kill.',
      step,
      { minItems: 1 },
    ),
    adjust: map('How `restart_adjusted` raises the limits of the group.', {
      factor: {
        title: 'a number above 1',
        description: 'Each restart multiplies the limits by this.',
        type: 'number',
        exclusiveMinimum: 1,
        default: 1.5,
      },
      most: {
        title: 'a number above 1',
        description: 'The limits never become more than this many times what is configured.',
        type: 'number',
        exclusiveMinimum: 1,
        default: 2,
      },
    }),
  };
}

/** The schema of a limit in this unit. */
export function amount(unit: LimitUnit, description: string): SchemaNode {
  switch (unit) {
    case 'bytes':
      return size(description);
    case 'bytes/s':
      return rate(description);
    case 'percent':
      return percent(description);
    case 'ms':
      return duration(description);
    case 'count':
      return count(description);
  }
}

function limitKeys(group: LimitGroupName): Readonly<Record<string, SchemaNode>> {
  const kinds = LIMIT_KINDS.filter((kind) => kind.group === group);
  return Object.fromEntries(kinds.map(({ key, unit, description }) => [key, amount(unit, description)]));
}

const heap = map('Tells the run-time of the worker how large its heap may become.', {
  max: size('Size of the heap.'),
  runtime: oneOf(
    'Which variable says it: `node` = NODE_OPTIONS, `java` = JAVA_TOOL_OPTIONS, `go` = GOMEMLIMIT.',
    ['node', 'java', 'go'],
  ),
});

/** `limits:` of a worker. */
export const limits: SchemaNode = map(
  'What the worker may use, with everything it starts. See docs/limits.md.',
  {
    memory: map('Memory.', {
      ...limitKeys('memory'),
      high: size(
        'Memory beyond which the kernel takes it back from this worker first (version 2: slows it down). Needs a cgroup.',
      ),
      heap,
      ...policyKeys('memory'),
    }),
    cpu: map('CPU.', {
      ...limitKeys('cpu'),
      max_cores: percent('The same as `max_percent`, in cores.'),
      weight: {
        title: 'a whole number from 1 to 10000',
        description: 'Share of the CPU when several want it; 100 is usual. Needs a cgroup.',
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
      },
      cpuset: {
        title: 'a list of processors such as 0-2,5',
        description: 'The processors it may run on. Needs a cgroup.',
        type: ['string', 'integer'],
        minimum: 0,
        pattern: '^\\d+(-\\d+)?(,\\d+(-\\d+)?)*$',
      },
      nice: niceness('The same as `nice` of the worker.'),
      ...policyKeys('cpu'),
    }),
    io: map('Storage traffic and descriptors.', {
      ...limitKeys('io'),
      max_read_bps: rate('The same as `max_read_rate`.'),
      max_write_bps: rate('The same as `max_write_rate`.'),
      max_read_ops: count('Reads per second on each device. Needs a cgroup.'),
      max_write_ops: count('Writes per second on each device. Needs a cgroup.'),
      weight: {
        title: 'a whole number from 1 to 10000',
        description:
          'Share of the traffic of its disks when several want it; 100 is usual. Needs a cgroup, and a disk whose scheduler is bfq (or io.cost).',
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
      },
      ionice: ionice('The same as `ionice` of the worker.'),
      devices: list(
        'Disks on which the kernel limits traffic: devices, or files and folders on them. Default: the disk of the working directory and that of `/`.',
        path('A device, a file or a folder.'),
        { minItems: 1 },
      ),
      per_device: list(
        'Limits of single disks, which go before those of all. Needs a cgroup.',
        map('A disk.', {
          path: path('The device, or a file or folder on it.', { examples: ['/dev/sdb', '/srv/data'] }),
          max_read_rate: rate('Bytes per second that are read from it.'),
          max_write_rate: rate('Bytes per second that are written to it.'),
          max_read_ops: count('Reads per second.'),
          max_write_ops: count('Writes per second.'),
        }),
        { minItems: 1 },
      ),
      ...policyKeys('io'),
    }),
    process: map('Processes, threads and descriptors.', {
      ...limitKeys('process'),
      ...policyKeys('process'),
    }),
    network: map('Network connections.', {
      ...limitKeys('network'),
      states: list(
        'Only connections in these states count. Default: all but listening.',
        oneOf('A state of TCP.', CONNECTION_STATES),
        { minItems: 1 },
      ),
      ports: list(
        'Only connections with one of these local ports count. Default: all.',
        {
          title: 'a port from 1 to 65535',
          description: 'A port.',
          type: 'integer',
          minimum: 1,
          maximum: 65_535,
        },
        { minItems: 1 },
      ),
      ...policyKeys('network'),
    }),
    storage: map('Space on disks.', {
      ...limitKeys('storage'),
      paths: list(
        'Folders, and what each may take with everything in it.',
        map('A folder.', {
          path: path('Absolute path of the folder.', { examples: ['/srv/importer/data'] }),
          max: size('What it may take.'),
        }),
        { minItems: 1 },
      ),
      ...policyKeys('storage'),
    }),
    monitoring: {
      ...resourceMonitoring,
      description: 'The same as `resource_monitoring`, as HSU spells it.',
    },
    cpu_shares: {
      title: 'a whole number from 2 to 262144',
      description: 'The same as `cpu.weight` as version 1 of cgroups counts it: 1024 is usual.',
      type: 'integer',
      minimum: 2,
      maximum: 262_144,
    },
    priority: niceness('The same as `nice` of the worker.'),
    run_time: map('How long it may run.', {
      ...limitKeys('run_time'),
      variance: duration(
        'Each run may last up to this much longer, by chance: workers that were started together do not all end together.',
        '0',
      ),
      ...policyKeys('run_time'),
    }),
  },
);
