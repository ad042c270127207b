import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SchemaNode } from '../../../src/config/schema-node.ts';
import { notify } from '../../../src/config/schema-notify.ts';
import { healthCheck, probes } from '../../../src/config/schema-probes.ts';

const PAGE = readFileSync(new URL('../../../docs/health.md', import.meta.url), 'utf8');
const EXAMPLES = [...PAGE.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match): unknown => parse(match[1] ?? ''));

/** The keys below a node of the schema, each with its way: `http.tls.ca`. */
function keysOf(node: SchemaNode, way: readonly string[] = []): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const here = [...way, key];
    return [here.join('.'), ...keysOf(child, here)];
  });
}

/** The ways of all maps of an example that stand under one of these names, however deep. */
function usedBelow(names: readonly string[], value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(names.includes(key) ? waysOf(child) : []),
    ...usedBelow(names, child),
  ]);
}

function waysOf(value: unknown, way: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...way, key];
    return [here.join('.'), ...waysOf(child, here)];
  });
}

/** A block `tls` is the same wherever it stands. */
const folded = (way: string): string => way.replace(/^\w+\.tls\./, 'tls.');
/** The checks of `health_check` are those of the probes. */
const isOwn = (way: string): boolean => !/^(http|grpc|tcp|exec)\./.test(way);
const everyKey = (): boolean => true;

it.each([
  ['a probe', Object.keys(probes), Object.values(probes), everyKey],
  ['notify', ['notify'], [notify], everyKey],
  ['health_check', ['health_check'], [healthCheck], isOwn],
] as const)('every key of %s is in an example of docs/health.md', (_what, names, nodes, isMeant) => {
  const used = new Set(EXAMPLES.flatMap((example) => usedBelow(names, example)).map(folded));
  const known = new Set(
    nodes
      .flatMap((node) => keysOf(node))
      .filter(isMeant)
      .map(folded),
  );
  expect(known.size).toBeGreaterThan(5);
  expect([...known].filter((key) => !used.has(key))).toEqual([]);
});
