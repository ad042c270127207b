import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaArtifacts } from '../../../scripts/generate-schema-artifacts.ts';
import { formatFinding } from '../../../src/config/format-finding.ts';
import { loadConfigText } from '../../../src/config/load.ts';
import { configSchema } from '../../../src/config/schema.ts';
import type { SchemaNode } from '../../../src/config/schema-node.ts';
import { TEXT_KEYS } from '../../../src/config/text-keys.ts';
import { load, loadWorker, rawFindingsOf } from './loading.ts';

/** Maps whose keys nobody can know. */
const HEADERS = ['headers', 'metadata', 'expect_json'];
/** The names of other workers. */
const NAMES = ['depends_on'];
/** Blocks that mean something by being there. */
const ASKED_FOR = new Set([
  'notify',
  'reload',
  'startup',
  'liveness',
  'readiness',
  'health_check',
  'drain',
  'forking',
  'hooks',
  'limits',
]);
const ROOT = new URL('../../../', import.meta.url);
const worker: SchemaNode = configSchema.properties?.['workers']?.items ?? {};

describe('what is generated from the schema', async () => {
  const artifacts = [...(await schemaArtifacts())];

  it.each(artifacts)('%s is up to date (run scripts/generate-schema-artifacts.ts)', (path, content) => {
    expect(readFileSync(new URL(path, ROOT), 'utf8')).toBe(content);
  });

  it('carries nothing that would have to be loaded at run time', () => {
    const code = new Map(artifacts).get('src/config/validate-schema.generated.js') ?? '';
    expect(code).not.toMatch(/\brequire\(|^import /m);
  });
});

describe('the schema', () => {
  it('describes every key', () => {
    for (const [path, node] of nodesOf(configSchema, '')) expect(node.description, path).toBeTruthy();
  });

  it('allows unknown keys nowhere but under x-, in labels, in variables and among groups', () => {
    const open = nodesOf(configSchema, '')
      .filter(([, node]) => typeOf(node).includes('object') && node.additionalProperties !== false)
      .map(([path]) => path.split('.').at(-1));
    expect(new Set(open)).toEqual(new Set(['labels', 'env', 'environment', 'groups', ...HEADERS, ...NAMES]));
  });

  it('takes as text exactly the keys that the reader leaves as text', () => {
    const text = nodesOf(configSchema, '')
      .filter(([, node]) => isText(node))
      .map(([path]) => path.replaceAll('[]', '').split('.').at(-1) ?? '');
    const textMaps = ['labels', 'env', 'environment', ...HEADERS];
    // Members of groups are below names that nobody knows beforehand.
    // Lists of plain strings below a text key are not marked in the schema, because no number is good there.
    expect([...TEXT_KEYS].sort()).toEqual(
      [...new Set([...text, ...textMaps, 'inherit_env', 'members'])].sort(),
    );
  });

  it('states the defaults that are really used', () => {
    const defaults = JSON.stringify({ id: 'w', run: 'sleep 5', ...defaultsOf(worker) });
    const spelledOut = load(
      `{"workers": [${defaults}], "master": ${JSON.stringify(defaultsOf(configSchema.properties?.['master'] ?? {}))}}`,
    );
    expect(spelledOut).toEqual(load('workers: [{id: w, run: sleep 5}]'));
  });

  it('states the defaults of the restart block of HSU', () => {
    const unit = (block: unknown) =>
      loadWorker(
        `unit: ${JSON.stringify({
          managed: {
            control: { execution: { executable_path: '/bin/sleep' }, context_aware_restart: block },
          },
        })}`,
      );
    const schema = nodesOf(worker, '').find(([path]) => path.endsWith('context_aware_restart'))?.[1] ?? {};
    expect(unit(defaultsOf(schema))).toEqual(unit({}));
  });
});

describe('every example', () => {
  const page = readFileSync(new URL('docs/configuration.md', ROOT), 'utf8');
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

  it.each(examples)('of the documentation loads without a word: %s', (text) => {
    expect(rawFindingsOf(text).map(formatFinding)).toEqual([]);
  });

  const guides = ['docs/adopting.md'].flatMap((name) => {
    const text = readFileSync(new URL(name, ROOT), 'utf8');
    return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  });

  it.each(guides)('of a guide loads, whatever is installed here: %s', (text) => {
    expect(rawFindingsOf(text).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(load(text).workers.length).toBeGreaterThan(0);
  });

  it('of the two spellings means the same', () => {
    const [, short = '', long = ''] = examples;
    expect(load(long).workers).toEqual(load(short).workers);
  });

  const shipped = readdirSync(new URL('config/', ROOT), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ya?ml$/.test(name),
  );

  it.runIf(shipped.length > 0).each(shipped)('shipped as config/%s loads', (name) => {
    const path = new URL(`config/${name}`, ROOT);
    const result = loadConfigText(readFileSync(path, 'utf8'), path.pathname, {});
    expect(result.ok ? [] : result.findings.map(formatFinding)).toEqual([]);
  });
});

/** Every described place of the schema with its path; items of lists and values of open maps included. */
function nodesOf(node: SchemaNode, path: string): readonly (readonly [string, SchemaNode])[] {
  const children = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    nodesOf(child, path === '' ? key : `${path}.${key}`),
  );
  const items = node.items?.properties === undefined ? [] : nodesOf(node.items, `${path}[]`);
  return [...(path === '' ? [] : [[path, node] as const]), ...children, ...items];
}

function isText(node: SchemaNode | undefined): boolean {
  if (node === undefined) return false;
  const types = typeOf(node);
  const isScalarText = types.includes('string') && types.includes('boolean');
  return isScalarText || isText(node.items) || /octal/.test(node.title ?? '');
}

function typeOf(node: SchemaNode): readonly string[] {
  return typeof node.type === 'string' ? [node.type] : (node.type ?? []);
}

function defaultsOf(node: SchemaNode): Record<string, unknown> {
  const keys: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    if (key === 'unit' || ASKED_FOR.has(key)) continue;
    const value = child.default ?? (child.properties === undefined ? undefined : defaultsOf(child));
    if (value !== undefined && JSON.stringify(value) !== '{}') keys[key] = value;
  }
  return keys;
}
