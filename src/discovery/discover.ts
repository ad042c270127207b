import { type DiscoveryRule, describeRule } from '../shared/discovery-rule.ts';
import type { ProcStat } from '../shim/process-table.ts';
import { isOfThisHost, whyNotNamed } from './conditions.ts';
import { holdersOf, listeningSockets } from './listeners.ts';
import { namedByFile } from './named-by-file.ts';
import { Breath, cgroupsOf, lineOf, listProcesses } from './process-list.ts';

/** What a look for a process has come to. */
export type Discovery =
  | { readonly kind: 'found'; readonly processes: readonly [ProcStat] }
  /** Nothing fits, for now. */
  | { readonly kind: 'absent'; readonly processes: readonly []; readonly reason: string }
  /** Several fit, or the one that fits must not be taken; never a guess. */
  | { readonly kind: 'refused'; readonly processes: readonly ProcStat[]; readonly reason: string };

export interface Surroundings {
  /** Processes of this HSU Master: they and what they started are no strangers. */
  readonly own: readonly number[];
  /** What the service manager takes for the main process of a unit; null = it does not say. */
  readonly mainPid: (service: string) => Promise<number | null>;
}

/** Candidates shown when there are too many. */
const CANDIDATES_NAMED = 5;

/**
 * Looks for the one process a rule means. Of a process and what it started only the first counts: the workers of nginx
 * have its name and its sockets too.
 */
export async function discover(rule: DiscoveryRule, surroundings: Surroundings): Promise<Discovery> {
  if (rule.by.method === 'pid-file') return byFile(rule, rule.by.pidFile, surroundings);
  const breath = new Breath();
  const table = await listProcesses(breath);
  const strangers = [...table.values()].filter(({ pid }) => whyOwn(pid, table, surroundings) === null);
  const place = await placed(rule.by, strangers, breath);
  if (typeof place === 'string') return absent(place);
  const fitting = place.filter((stat) => whyNotNamed(stat, rule) === null);
  const first = withoutDescendants(fitting, table);
  const [only] = first;
  if (only === undefined) return absent(whyNothing(rule, place));
  if (first.length === 1) return { kind: 'found', processes: [only] };
  const main = rule.by.method === 'service-name' ? await surroundings.mainPid(rule.by.service) : null;
  const meant = fitting.find(({ pid }) => pid === main);
  if (meant !== undefined) return { kind: 'found', processes: [meant] };
  return { kind: 'refused', processes: first, reason: ambiguous(rule, first) };
}

async function byFile(rule: DiscoveryRule, path: string, surroundings: Surroundings): Promise<Discovery> {
  const named = await namedByFile(path);
  if (named.kind === 'absent') return absent(named.reason);
  if (named.kind === 'refused') return { kind: 'refused', processes: [], reason: named.reason };
  const { stat } = named;
  const own = whyOwn(stat.pid, await listProcesses(new Breath()), surroundings);
  if (own !== null) {
    return { kind: 'refused', processes: [stat], reason: `${path} names pid ${stat.pid}, ${own}` };
  }
  const other = whyNotNamed(stat, rule);
  return other === null
    ? { kind: 'found', processes: [stat] }
    : absent(`${path} names pid ${stat.pid} (${stat.comm}), which ${other}`);
}

/** The processes at the place the rule names, or why there can be none. */
async function placed(
  by: Exclude<DiscoveryRule['by'], { method: 'pid-file' }>,
  strangers: readonly ProcStat[],
  breath: Breath,
): Promise<readonly ProcStat[] | string> {
  switch (by.method) {
    case 'process-name':
      return strangers.filter(({ pid }) => isOfThisHost(pid));
    case 'service-name':
      return strangers.filter(({ pid }) =>
        cgroupsOf(pid).some((path) => path.split('/').includes(by.service)),
      );
    case 'cgroup':
      return strangers.filter(({ pid }) =>
        cgroupsOf(pid).some((path) => `${path}/`.startsWith(`${by.cgroup}/`)),
      );
    case 'port': {
      const sockets = listeningSockets(by.protocol, by.port);
      if (sockets.size === 0) return `nothing listens on ${by.protocol} port ${by.port}`;
      const holders = new Set(
        await holdersOf(
          sockets,
          strangers.map(({ pid }) => pid),
          breath,
        ),
      );
      if (holders.size > 0) return strangers.filter(({ pid }) => holders.has(pid));
      const whose =
        process.getuid?.() === 0 ? 'it is not a process that may be taken' : 'only root may see which';
      return `something listens on ${by.protocol} port ${by.port}, but ${whose}`;
    }
  }
}

/** Why the process cannot be a stranger, as the end of a sentence; null when it can. */
function whyOwn(pid: number, table: ReadonlyMap<number, ProcStat>, { own }: Surroundings): string | null {
  if (lineOf(pid, table).some((ancestor) => own.includes(ancestor))) return 'a process of this HSU Master';
  const above = own.some((mine) => lineOf(mine, table).includes(pid));
  return above ? 'which this HSU Master was started from' : null;
}

function withoutDescendants(
  fitting: readonly ProcStat[],
  table: ReadonlyMap<number, ProcStat>,
): readonly ProcStat[] {
  const pids = new Set(fitting.map(({ pid }) => pid));
  return fitting.filter(({ pid }) => !lineOf(pid, table).some((above) => above !== pid && pids.has(above)));
}

function whyNothing(rule: DiscoveryRule, place: readonly ProcStat[]): string {
  const [near] = rule.by.method === 'process-name' ? [] : place;
  const why = near === undefined ? null : whyNotNamed(near, rule);
  return why === null ? `no process ${describeRule(rule)}` : `pid ${near?.pid} (${near?.comm}) ${why}`;
}

function ambiguous(rule: DiscoveryRule, candidates: readonly ProcStat[]): string {
  const named = candidates.slice(0, CANDIDATES_NAMED).map(({ pid, comm }) => `${pid} (${comm})`);
  const more = candidates.length - named.length;
  const which = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `${candidates.length} processes fit (${describeRule(rule)}): ${which}`;
}

function absent(reason: string): Discovery {
  return { kind: 'absent', processes: [], reason };
}
