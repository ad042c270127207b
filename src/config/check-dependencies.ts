import { findCycles } from '../shared/graph.ts';
import type { WorkerDefinition } from './definition.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import { mostSimilar } from './similar.ts';

interface Placed {
  readonly path: Path;
  readonly definition: WorkerDefinition;
}

interface Edge {
  readonly to: string;
  /** Where the file says so. */
  readonly path: Path;
}

/**
 * Rejects names that do not exist and ways that lead back to where they begin (A073, A074), through whatever kind of
 * edge: a worker that waits for itself would wait for ever. Warns of what will not come by itself.
 */
export function checkDependencies(workers: readonly Placed[], report: Report): void {
  const byName = new Map(workers.map((worker) => [worker.definition.name, worker]));
  for (const worker of workers) {
    for (const { to, path } of namedBy(worker)) checkName(worker, to, path, byName, report);
    warnAbout(worker, byName, report);
  }
  const edges = startsAfter(workers);
  for (const cycle of findCycles(byName.keys(), (name) => (edges.get(name) ?? []).map(({ to }) => to))) {
    rejectCycle(cycle, edges, report);
  }
}

/** Every other worker that a worker names, with the place. */
function namedBy({ path, definition }: Placed): Edge[] {
  const { workers, after, before } = definition.dependencies;
  return [
    ...workers.map(({ worker }) => ({ to: worker, path: [...path, 'depends_on'] })),
    ...after.map((to) => ({ to, path: [...path, 'after'] })),
    ...before.map((to) => ({ to, path: [...path, 'before'] })),
  ];
}

function checkName(
  { definition: { name } }: Placed,
  to: string,
  path: Path,
  byName: ReadonlyMap<string, Placed>,
  report: Report,
): void {
  if (to === '' || byName.has(to)) return;
  const similar = mostSimilar(
    to,
    [...byName.keys()].filter((other) => other !== name),
  );
  report.error(path, `${name} needs ${JSON.stringify(to)}, and there is no such worker`, {
    hint: to.startsWith('@') ? NO_GROUPS : similar === undefined ? BY_ID : `did you mean "${similar}"?`,
  });
}

const BY_ID = 'every worker of the file can be named by its id';
const NO_GROUPS = 'a group cannot be waited for: name those of its workers that are needed';

function warnAbout({ path, definition }: Placed, byName: ReadonlyMap<string, Placed>, report: Report): void {
  const { name, enabled, dependencies } = definition;
  for (const { worker, condition, required } of dependencies.workers) {
    const other = byName.get(worker)?.definition;
    if (other === undefined || other.name === name) continue;
    if (enabled && required && !other.enabled) {
      report.warning([...path, 'depends_on'], `${name} waits for ${worker}, which is disabled`, {
        hint: `enable ${worker}, or write required: false`,
      });
    }
    if (condition?.startsWith('completed') === true && !other.oneshot) {
      report.warning([...path, 'depends_on'], `${name} waits for the end of ${worker}, which is no oneshot`, {
        hint: `add oneshot: true to ${worker}, or wait for ready`,
      });
    }
  }
}

/** For each worker those it starts after, whichever side says so. */
function startsAfter(workers: readonly Placed[]): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>(workers.map(({ definition }) => [definition.name, []]));
  const add = (from: string, edge: Edge): void => {
    if (edges.has(edge.to)) edges.get(from)?.push(edge);
  };
  for (const worker of workers) {
    const { name, dependencies } = worker.definition;
    for (const edge of namedBy(worker)) {
      if (edge.path.at(-1) !== 'before') add(name, edge);
    }
    for (const to of dependencies.before) add(to, { to: name, path: [...worker.path, 'before'] });
  }
  return edges;
}

function rejectCycle(cycle: readonly string[], edges: ReadonlyMap<string, Edge[]>, report: Report): void {
  const [first = '', second = ''] = cycle;
  const edge = edges.get(first)?.find(({ to }) => to === second);
  if (edge === undefined) return;
  const message =
    cycle.length === 2 ? `${first} waits for itself` : `these wait for each other: ${cycle.join(' → ')}`;
  report.error(edge.path, message, { hint: 'take one of these dependencies out' });
}
