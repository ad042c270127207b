import {
  LIMIT_KINDS,
  type Limit,
  type LimitGroup,
  type LimitKind,
  limitName,
  partsOfName,
} from '../config/limit-definition.ts';
import type { Observation } from './evaluate.ts';
import type { Traffic } from './network-traffic.ts';
import type { Stored, StoredBytes } from './stored.ts';
import type { Usage, Wanted } from './usage.ts';

/** What is known of a worker at one look. */
export interface Look {
  readonly usage: Usage;
  /** Memory as it counts for the limit. */
  readonly memoryBytes: number;
  readonly runTimeMs: number;
  /** Share of the time that it may run, when it is throttled; 1 = it is not. */
  readonly share: number;
  /** What it receives and sends, where that is known. */
  readonly traffic?: Traffic | null;
  /** What it has on disks, by limit, as far as that is known by now. */
  readonly stored?: Stored;
}

const KINDS: ReadonlyMap<string, LimitKind> = new Map(LIMIT_KINDS.map((kind) => [limitName(kind), kind]));

/** What kind of limit this is; throws RangeError for a name that is none. */
export function kindOf(name: string): LimitKind {
  const kind = KINDS.get(partsOfName(name).kind);
  if (kind === undefined) throw new RangeError(`no limit ${name}`);
  return kind;
}

/** How the value of each limit is read from a look; null = it cannot be known here. */
const VALUES: Readonly<Record<string, (look: Look) => number | null>> = {
  'memory.max_rss': ({ memoryBytes }) => memoryBytes,
  'memory.max': ({ memoryBytes }) => memoryBytes,
  'memory.max_virtual': ({ usage }) => usage.virtualBytes,
  'memory.max_swap': ({ usage }) => usage.swapBytes,
  // What is throttled would use so much more if it were not.
  'cpu.max_percent': ({ usage, share }) => usage.cpuPercent / share,
  'cpu.max_time': ({ usage }) => usage.cpuMs,
  'io.max_read_rate': ({ usage, share }) => over(usage.readRate, share),
  'io.max_write_rate': ({ usage, share }) => over(usage.writeRate, share),
  'io.max_file_descriptors': ({ usage }) => usage.descriptors,
  'process.max_processes': ({ usage }) => usage.processes.length,
  'process.max_child_processes': ({ usage }) => usage.processes.length - 1,
  'process.max_threads': ({ usage }) => usage.threads,
  'process.max_file_descriptors': ({ usage }) => usage.descriptors,
  'network.max_rx_rate': ({ traffic, share }) => over(traffic?.rxRate ?? null, share),
  'network.max_tx_rate': ({ traffic, share }) => over(traffic?.txRate ?? null, share),
  'network.max_connections': ({ usage }) => usage.connections,
  'run_time.max_time': ({ runTimeMs }) => runTimeMs,
};

/** Limits whose value is an average over about a second: it makes no sense to look more often. */
const IS_RATE: ReadonlySet<string> = new Set([
  'cpu.max_percent',
  'io.max_read_rate',
  'io.max_write_rate',
  'network.max_rx_rate',
  'network.max_tx_rate',
]);

/** Limits whose value changes although nothing of the worker runs. */
const MOVES_AT_REST: ReadonlySet<string> = new Set([
  'memory.max_swap',
  'network.max_rx_rate',
  'network.max_tx_rate',
  'network.max_connections',
  'run_time.max_time',
]);

/** Whether what is used of this limit is as it was for as long as nothing of the worker runs. */
export function isStillAtRest(name: string): boolean {
  // What lies on disks is looked through by somebody else, at a pace of its own.
  return !MOVES_AT_REST.has(name) && !name.startsWith('storage.');
}

export function isRate(name: string): boolean {
  return IS_RATE.has(name);
}

/** What was seen of each of these limits; one that cannot be known here is left out. */
export function observe(limits: readonly Limit[], look: Look): readonly Observation[] {
  const observations: Observation[] = [];
  for (const { name, max } of limits) {
    const { nature } = kindOf(name);
    const stored = look.stored?.get(name);
    if (stored !== undefined) {
      observations.push(ofStored(name, max, stored));
      continue;
    }
    const value = VALUES[name]?.(look) ?? null;
    if (value !== null) observations.push({ name, value, max, nature });
  }
  return observations;
}

/** What is known of limits on space, whether anything runs or not. */
export function observeStored(groups: readonly LimitGroup[], stored: Stored): readonly Observation[] {
  return groups.flatMap(({ limits }) =>
    limits.flatMap(({ name, max }) => {
      const bytes = stored.get(name);
      return bytes === undefined ? [] : [ofStored(name, max, bytes)];
    }),
  );
}

function ofStored(name: string, max: number, { bytes, isWhole }: StoredBytes): Observation {
  const { nature } = kindOf(name);
  return { name, value: bytes, max, nature, ...(isWhole ? {} : { isAtLeast: true as const }) };
}

/** The dearer figures these limits need. */
export function wantedFor(limits: readonly Limit[]): Wanted {
  const names = limits.map(({ name }) => name);
  return {
    descriptors: names.some((name) => name.endsWith('.max_file_descriptors')),
    storage: names.some((name) => name === 'io.max_read_rate' || name === 'io.max_write_rate'),
    swap: names.includes('memory.max_swap'),
    connections: limits.find(({ connections }) => connections !== undefined)?.connections,
  };
}

function over(rate: number | null, share: number): number | null {
  return rate === null ? null : rate / share;
}
