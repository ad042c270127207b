import type { SignalName } from '../shared/signals.ts';
import type { Target } from './definition.ts';

/** What happens when a limit is broken for long enough. */
export const LIMIT_POLICIES = [
  'none',
  'log',
  'alert',
  'throttle',
  'graceful_shutdown',
  'immediate_kill',
  'restart',
  'restart_adjusted',
  'escalate',
] as const;
export type LimitPolicy = (typeof LIMIT_POLICIES)[number];

/** Policies that need time to do their work, while memory may go on growing. */
export const TAKES_TIME: ReadonlySet<LimitPolicy> = new Set([
  'graceful_shutdown',
  'restart',
  'restart_adjusted',
  'escalate',
]);
/** Room above what memory may be, or is, for a policy that takes its time. */
export const CEILING_FACTOR = 1.25;

/** In which unit a limit is written, kept and shown. */
export type LimitUnit = 'bytes' | 'bytes/s' | 'percent' | 'ms' | 'count';

export type LimitGroupName = 'memory' | 'cpu' | 'io' | 'process' | 'network' | 'storage' | 'run_time';

/** One kind of limit. */
export interface LimitKind {
  readonly group: LimitGroupName;
  readonly key: string;
  readonly unit: LimitUnit;
  /** What is limited, as it is said to people: `memory 612M > 512M`. */
  readonly label: string;
  /**
   * `gauge` goes up and down; `counter` only grows, so waiting does not help; `ceiling` is never to be passed at all:
   * whoever passes it is killed at once.
   */
  readonly nature: 'gauge' | 'counter' | 'ceiling';
  readonly description: string;
}

const kind = (
  group: LimitGroupName,
  key: string,
  unit: LimitUnit,
  label: string,
  nature: LimitKind['nature'],
  description: string,
): LimitKind => ({ group, key, unit, label, nature, description });

/** Every limit there is, in the order in which they are shown. */
export const LIMIT_KINDS = [
  kind('memory', 'max_rss', 'bytes', 'memory', 'gauge', 'Resident memory of the whole tree.'),
  kind('memory', 'max_virtual', 'bytes', 'virtual memory', 'gauge', 'Address space of the whole tree.'),
  kind(
    'memory',
    'max_swap',
    'bytes',
    'swap',
    'gauge',
    'Swapped out memory of the whole tree; 0 = it is never swapped out.',
  ),
  kind(
    'memory',
    'max',
    'bytes',
    'memory',
    'ceiling',
    'Resident memory beyond which the worker is killed at once, whatever the policy. Default: `max_rss` and a quarter of it for the policies that take their time, none for `log`, `alert` and `throttle`.',
  ),
  kind(
    'cpu',
    'max_percent',
    'percent',
    'cpu',
    'gauge',
    'Percent of one core; 250 is two and a half cores. `max_cores: 2.5` says the same.',
  ),
  kind('cpu', 'max_time', 'ms', 'cpu time', 'counter', 'CPU time of the whole tree since its start.'),
  kind('io', 'max_read_rate', 'bytes/s', 'reading', 'gauge', 'Bytes per second that come from storage.'),
  kind('io', 'max_write_rate', 'bytes/s', 'writing', 'gauge', 'Bytes per second that go to storage.'),
  kind('io', 'max_file_descriptors', 'count', 'descriptors', 'gauge', 'Open descriptors of the whole tree.'),
  kind('process', 'max_processes', 'count', 'processes', 'gauge', 'Processes of the whole tree.'),
  kind('process', 'max_child_processes', 'count', 'children', 'gauge', 'The same without the main process.'),
  kind('process', 'max_threads', 'count', 'threads', 'gauge', 'Threads of the whole tree.'),
  kind(
    'process',
    'max_file_descriptors',
    'count',
    'descriptors',
    'gauge',
    'Open descriptors of the whole tree.',
  ),
  kind(
    'network',
    'max_rx_rate',
    'bytes/s',
    'receiving',
    'gauge',
    'Bytes per second that come from other machines. Needs a network namespace of its own.',
  ),
  kind(
    'network',
    'max_tx_rate',
    'bytes/s',
    'sending',
    'gauge',
    'Bytes per second that go to other machines. Needs a network namespace of its own.',
  ),
  kind('network', 'max_connections', 'count', 'connections', 'gauge', 'TCP connections of the whole tree.'),
  kind(
    'storage',
    'max_log_size',
    'bytes',
    'log files',
    'gauge',
    'All files of its log, rotated ones included: the oldest are removed, never the one that is being written. The same as `logs.max_total`, with an event about what was lost.',
  ),
  kind(
    'storage',
    'max_tmp_size',
    'bytes',
    'temporary files',
    'gauge',
    'What its folder for temporary files takes. Each run gets one of its own, by `TMPDIR`, which is removed afterwards; where `env` has a `TMPDIR` it is that one.',
  ),
  kind('storage', 'paths', 'bytes', 'files in', 'gauge', 'Folders, and what each may take.'),
  kind('run_time', 'max_time', 'ms', 'run time', 'counter', 'Time since the start.'),
] as const;

export const LIMIT_GROUPS: readonly LimitGroupName[] = [
  'memory',
  'cpu',
  'io',
  'process',
  'network',
  'storage',
  'run_time',
];

/** States of a TCP connection that one can be in whose socket somebody still has; listening is none. */
export const CONNECTION_STATES = [
  'established',
  'syn-sent',
  'syn-recv',
  'fin-wait-1',
  'fin-wait-2',
  'close-wait',
  'last-ack',
  'closing',
] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** Which connections are counted. */
export interface ConnectionFilter {
  readonly states: readonly ConnectionState[];
  /** Local ports; none = all. */
  readonly ports: readonly number[];
}

/** `memory.max_rss`; a limit on a path is `storage.paths:/srv/data`. */
export function limitName({ group, key }: Pick<LimitKind, 'group' | 'key'>, path?: string): string {
  return path === undefined ? `${group}.${key}` : `${group}.${key}:${path}`;
}

/** The name of the kind that a limit of this name is of, and the path that it is about. */
export function partsOfName(name: string): { readonly kind: string; readonly path: string | undefined } {
  const at = name.indexOf(':');
  return at < 0 ? { kind: name, path: undefined } : { kind: name.slice(0, at), path: name.slice(at + 1) };
}

/** One step of `escalate`. */
export interface LimitStep {
  readonly action:
    | Extract<LimitPolicy, 'log' | 'alert' | 'throttle' | 'restart' | 'graceful_shutdown' | 'immediate_kill'>
    | { readonly signal: SignalName; readonly target: Target };
  /** How long the next step waits, if the limit is still broken then. */
  readonly waitMs: number;
}

/** One limit of a worker, in the unit of its kind. */
export interface Limit {
  /** {@link limitName} of its kind. */
  readonly name: string;
  readonly max: number;
  /** For `network.max_connections`. */
  readonly connections?: ConnectionFilter;
}

/** The limits of one group and what follows when they are broken. */
export interface LimitGroup {
  readonly name: LimitGroupName;
  readonly limits: readonly Limit[];
  readonly policy: LimitPolicy;
  /** Percent of a limit from which on there is a warning; null = none. */
  readonly warningPercent: number | null;
  /** A limit has to be broken this long before the policy acts. */
  readonly sustainedMs: number;
  /** A limit that is broken for less than this is not even mentioned. */
  readonly spikeMs: number;
  /** A broken limit is kept again when the value is this share of it below. */
  readonly hysteresis: number;
  /** The policy does not act twice within this. */
  readonly coolDownMs: number;
  /** Each run may last up to this much longer than `run_time.max_time`, by chance. */
  readonly varianceMs: number;
  /** For `escalate`. */
  readonly steps: readonly LimitStep[];
  /** For `restart_adjusted`: each restart raises the limits by this factor, up to this many times what is configured. */
  readonly adjust: { readonly factor: number; readonly most: number };
}

/** What the traffic of one disk may be. */
export interface DeviceTuning {
  /** Absolute; the device, or a file or folder on it. */
  readonly path: string;
  /** Bytes per second. */
  readonly readRate?: number;
  readonly writeRate?: number;
  /** Operations per second. */
  readonly readOps?: number;
  readonly writeOps?: number;
}

/** What the kernel shares out by; nothing that could be broken. */
export interface LimitTuning {
  /** Bytes beyond which memory is taken back from it first. */
  readonly memoryHigh?: number;
  /** From 1 to 10000; 100 is usual. */
  readonly cpuWeight?: number;
  /** `0-2,5`. */
  readonly cpus?: string;
  readonly readOps?: number;
  readonly writeOps?: number;
  /** Share of the traffic of its disks, from 1 to 10000; 100 is usual. */
  readonly ioWeight?: number;
  /** Limits of single disks. */
  readonly perDevice?: readonly DeviceTuning[];
  /** Absolute paths of devices, or of files and folders on them. */
  readonly devices: readonly string[];
}
