import type { WorkerDefinition } from '../../config/definition.ts';
import type {
  DependencyCondition,
  LineDependency,
  WorkerDependency,
} from '../../config/dependency-definition.ts';
import { type AwaitedLine, lineKey } from '../../shared/awaited-line.ts';
import { reachableFrom } from '../../shared/graph.ts';

/** One worker starts after another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly condition: DependencyCondition;
  /** Set with `log_match` only. */
  readonly line?: LineDependency;
  readonly restart: WorkerDependency['restart'];
  /** false: waited for only while the other one is on its way. */
  readonly required: boolean;
  /** `order`: written as after or before. */
  readonly kind: 'depends_on' | 'order';
}

/** Who starts after whom, as one configuration says; never changed. */
export class DependencyGraph {
  readonly edges: readonly Edge[];
  readonly #outgoing = new Map<string, Edge[]>();
  readonly #incoming = new Map<string, Edge[]>();

  constructor(definitions: readonly WorkerDefinition[]) {
    const oneshots = new Set(definitions.filter(({ oneshot }) => oneshot).map(({ name }) => name));
    const names = new Set(definitions.map(({ name }) => name));
    const edges = definitions.flatMap((definition) => edgesOf(definition, oneshots));
    this.edges = edges.filter(({ from, to }) => names.has(from) && names.has(to));
    for (const edge of this.edges) {
      append(this.#outgoing, edge.from, edge);
      append(this.#incoming, edge.to, edge);
    }
  }

  /** What this worker starts after. */
  needsOf(worker: string): readonly Edge[] {
    return this.#outgoing.get(worker) ?? [];
  }

  /** What starts after this worker. */
  dependentsOf(worker: string): readonly Edge[] {
    return this.#incoming.get(worker) ?? [];
  }

  /** The lines of this worker that others wait for, each once. */
  linesOf(worker: string): readonly AwaitedLine[] {
    const lines = new Map<string, AwaitedLine>();
    for (const { line } of this.dependentsOf(worker)) {
      if (line !== undefined) lines.set(lineKey(line), { pattern: line.pattern, stream: line.stream });
    }
    return [...lines.values()];
  }

  /** Everything these workers cannot do without, themselves included: what has to be started with them. */
  requiredBy(workers: Iterable<string>): Set<string> {
    return reachableFrom(workers, (name) =>
      this.needsOf(name)
        .filter(({ required, kind }) => required && kind === 'depends_on')
        .map(({ to }) => to),
    );
  }
}

function edgesOf({ name, dependencies }: WorkerDefinition, oneshots: ReadonlySet<string>): Edge[] {
  const condition = (to: string) => (oneshots.has(to) ? 'completed' : 'started');
  const order = (from: string, to: string): Edge => ({
    from,
    to,
    condition: condition(to),
    restart: 'keep',
    required: false,
    kind: 'order',
  });
  return [
    ...dependencies.workers.map(
      (dependency): Edge => ({
        from: name,
        to: dependency.worker,
        condition:
          dependency.condition ?? (oneshots.has(dependency.worker) ? 'completed_successfully' : 'ready'),
        ...(dependency.line === undefined ? {} : { line: dependency.line }),
        restart: dependency.restart,
        required: dependency.required,
        kind: 'depends_on',
      }),
    ),
    ...dependencies.after.map((to) => order(name, to)),
    ...dependencies.before.map((from) => order(from, name)),
  ];
}

function append(edges: Map<string, Edge[]>, key: string, edge: Edge): void {
  const known = edges.get(key);
  if (known === undefined) edges.set(key, [edge]);
  else known.push(edge);
}
