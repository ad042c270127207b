import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycles, layersOf, reachableFrom } from '../../../src/shared/graph.ts';

type Edges = Readonly<Record<string, readonly string[]>>;
const edgesOf = (edges: Edges) => (node: string) => edges[node] ?? [];

const NODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const graphs = fc.array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES)), { maxLength: 14 });
const fromPairs = (pairs: readonly (readonly [string, string])[]): Edges =>
  Object.fromEntries(
    NODES.map((node) => [node, pairs.filter(([from]) => from === node).map(([, to]) => to)]),
  );

describe('cycles', () => {
  test.each<[Edges, string[][]]>([
    [{ a: ['b'], b: ['c'] }, []],
    [{ a: ['a'] }, [['a', 'a']]],
    [{ a: ['b'], b: ['a'] }, [['a', 'b', 'a']]],
    [{ a: ['b'], b: ['c'], c: ['b'] }, [['b', 'c', 'b']]],
    [{ a: ['b', 'c'], b: ['d'], c: ['d'] }, []],
  ])('of %j: %j', (edges, cycles) => {
    expect(findCycles(Object.keys(edges), edgesOf(edges))).toEqual(cycles);
  });

  test('are found exactly when there are some, and each leads along edges back to where it begins', () => {
    fc.assert(
      fc.property(graphs, (pairs) => {
        const edges = fromPairs(pairs);
        const cycles = findCycles(NODES, edgesOf(edges));
        const has = NODES.some((node) => reachableFrom(edges[node] ?? [], edgesOf(edges)).has(node));
        expect(cycles.length > 0).toBe(has);
        for (const cycle of cycles) {
          expect(cycle.at(-1)).toBe(cycle[0]);
          for (const [index, node] of cycle.slice(0, -1).entries())
            expect(edges[node]).toContain(cycle[index + 1]);
        }
      }),
    );
  });

  test('of a chain of fifty thousand are looked for without running out of stack', () => {
    const next = (node: string) => (Number(node) < 50_000 ? [String(Number(node) + 1)] : []);
    expect(findCycles(['0'], next)).toEqual([]);
    expect(reachableFrom(['0'], next).size).toBe(50_001);
  });
});

describe('layers', () => {
  test('hold every node once, each after all it needs, as early as can be', () => {
    fc.assert(
      fc.property(graphs, (pairs) => {
        const edges = fromPairs(pairs.filter(([from, to]) => from > to));
        const layers = layersOf(NODES, edgesOf(edges));
        expect(layers.flat().sort()).toEqual(NODES);
        const layerOf = (node: string) => layers.findIndex((layer) => layer.includes(node));
        for (const node of NODES) {
          const needed = (edges[node] ?? []).map(layerOf);
          expect(layerOf(node)).toBe(Math.max(-1, ...needed) + 1);
        }
      }),
    );
  });

  test('lose nothing in a cycle', () => {
    expect(layersOf(['a', 'b', 'c'], edgesOf({ a: ['b'], b: ['a'] }))).toEqual([['c'], ['a', 'b']]);
  });
});
