/** Where the edges of a node lead. */
export type EdgesOf = (node: string) => Iterable<string>;

/**
 * Ways that lead back to where they begin, at most one through each edge that closes one: `[a, b, a]`. Empty when there
 * are none. Takes time in proportion to nodes and edges, however deep the graph is.
 */
export function findCycles(nodes: Iterable<string>, edgesOf: EdgesOf): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of nodes) {
    if (done.has(start)) continue;
    const path: { readonly node: string; readonly rest: Iterator<string> }[] = [];
    const onPath = new Set<string>();
    const enter = (node: string): void => {
      path.push({ node, rest: edgesOf(node)[Symbol.iterator]() });
      onPath.add(node);
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done === true) {
        path.pop();
        onPath.delete(top.node);
        done.add(top.node);
      } else if (onPath.has(next.value)) {
        const names = path.map(({ node }) => node);
        cycles.push([...names.slice(names.indexOf(next.value)), next.value]);
      } else if (!done.has(next.value)) {
        enter(next.value);
      }
    }
  }
  return cycles;
}

/** The nodes that can be reached from these, themselves included, in the order in which they are come upon. */
export function reachableFrom(starts: Iterable<string>, edgesOf: EdgesOf): Set<string> {
  const found = new Set(starts);
  // A Set hands out what is added while it is walked through.
  for (const node of found) for (const next of edgesOf(node)) found.add(next);
  return found;
}

/**
 * Nodes in layers: each layer needs only what is in layers before it. Of a cycle, which must not be, nothing is lost:
 * its nodes make up the last layer.
 */
export function layersOf(nodes: readonly string[], edgesOf: EdgesOf): string[][] {
  const layers: string[][] = [];
  const placed = new Set<string>();
  let rest = [...nodes];
  while (rest.length > 0) {
    const known = new Set(rest);
    const free = rest.filter((node) =>
      [...edgesOf(node)].every((next) => placed.has(next) || !known.has(next)),
    );
    const layer = free.length === 0 ? rest : free;
    layers.push(layer);
    for (const node of layer) placed.add(node);
    rest = rest.filter((node) => !placed.has(node));
  }
  return layers;
}
