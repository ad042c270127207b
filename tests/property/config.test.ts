import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration, LoadResult } from '../../src/config/definition.ts';
import { diffConfigurations } from '../../src/config/diff.ts';
import { formatFinding } from '../../src/config/format-finding.ts';
import { loadConfigText } from '../../src/config/load.ts';
import { readPlainYaml } from '../../src/config/plain-yaml.ts';
import { readYaml } from '../../src/config/yaml-source.ts';

const FILE = '/srv/fleet/fleet.yaml';

/** Pieces from which random texts get near to YAML, to the schema, and to the edges of both. */
const piece = fc.constantFrom(
  ...[
    'workers:',
    'master:',
    'id:',
    'run:',
    'env:',
    'stop:',
    'unit:',
    'managed:',
    'restart:',
    'x-a:',
    'a:',
    'b:',
  ],
  ...[
    '- ',
    '-',
    '\n',
    '\n',
    '\n',
    '\n  ',
    '\n  ',
    '\n  - ',
    '\n    ',
    ' ',
    '  ',
    '\t',
    '\r\n',
    '\n---\n',
    '\n...',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    ': ',
    ':',
    '#',
    ' # c',
    '"',
    "'",
    '\\',
    '|',
    '>',
    '&a ',
    '*a',
    '<<: ',
    '!!str ',
  ],
  ...[
    'web',
    'node server.js',
    '1',
    '-1',
    '0',
    '-0',
    '1.10',
    '0x1F',
    '027',
    '1e3',
    '.5',
    '5.',
    '+5',
    '.inf',
    '.nan',
  ],
  ...[
    'true',
    'False',
    'null',
    '~',
    'Null',
    'yes',
    '20s',
    '',
    'http://x',
    'a:b',
    '~/x',
    '-v',
    '--',
    'é',
    '\u00a0',
    '\u2028',
  ],
  ...[
    'SIGTERM',
    '{signal: TERM, wait: 5s}',
    '[a, b]',
    '{A: 1, B: x}',
    '__proto__: 1',
    '? ',
    '%',
    '@',
    '`',
    '=',
    '"a\\"b"',
  ],
);
const yamlish = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any text at all', () => {
  it('gives a configuration or findings with a place inside the text, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string({ maxLength: 200, unit: 'binary' })), (text) => {
        const result = loadConfigText(text, FILE, {});
        const findings = result.ok ? result.warnings : result.findings;
        if (!result.ok) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
        const lines = text.split('\n').length;
        for (const finding of findings) {
          expect(finding.line).toBeGreaterThanOrEqual(1);
          expect(finding.line).toBeLessThanOrEqual(lines);
          expect(finding.column).toBeGreaterThanOrEqual(1);
          expect(formatFinding(finding)).toContain(finding.message.slice(0, 5));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is read by the plain reader exactly as by the full parser, or left to it', () => {
    const line = fc
      .tuple(fc.constantFrom('', '  ', '    ', '      '), fc.array(piece, { maxLength: 5 }))
      .map(([indent, pieces]) => indent + pieces.join('').replaceAll('\n', ' '));
    const sample =
      'workers:\n  - id: web # c\n    run: "node x"\n    env: {A: 1, B: \'x\'}\n    stop:\n    - signal: TERM\n    - {signal: KILL}\n  - id: b\nmaster:\n  reload: auto\n';
    const damaged = fc
      .tuple(fc.nat(sample.length), fc.nat(6), fc.array(piece, { maxLength: 3 }))
      .map(([at, cut, pieces]) => sample.slice(0, at) + pieces.join('') + sample.slice(at + cut));
    const texts = fc.oneof(
      yamlish,
      damaged,
      fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')),
      fc.array(piece, { maxLength: 5 }).map((pieces) => `workers:\n  - id: a\n    run: ${pieces.join('')}\n`),
      fc
        .array(piece, { maxLength: 7 })
        .map((pieces) => `a: {b: [${pieces.join('')}], c: ${pieces.join('')}}`),
    );
    let accepted = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const plain = readPlainYaml(text);
        if (plain === undefined) return;
        accepted += 1;
        const full = readYaml(text);
        expect(full.problems).toEqual([]);
        expect(plain.value).toStrictEqual(full.value);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 6000) },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const variables = fc.dictionary(
  fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,6}$/),
  fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  {
    maxKeys: 4,
  },
);
const worker = fc.record(
  {
    id: name,
    run: fc.constantFrom<string | string[]>('sleep 5', ['sleep', '5'], './bin/app -v', "sh -c 'exit 3'"),
    env: variables.map((map) =>
      Object.fromEntries(
        Object.entries(map).map(([key, value]) => [
          key,
          typeof value === 'string' ? value.replaceAll('\0', '') : value,
        ]),
      ),
    ),
    restart_policy: fc.constantFrom('always', 'on-failure', 'never', 'unless-stopped'),
    labels: fc.dictionary(
      name.filter((text) => /^[A-Za-z0-9]+$/.test(text)),
      fc.constantFrom('a', 'b'),
      { maxKeys: 3 },
    ),
    start_seconds: fc.constantFrom(0, '1s', '1m30s', '250ms'),
    stop: fc.constantFrom([{ signal: 'SIGINT', wait: '3s' }, { signal: 9 }], [{ exec: 'true' }]),
    logs: fc.record(
      { max_size: fc.constantFrom(4096, '1MiB'), compress: fc.boolean() },
      { requiredKeys: [] },
    ),
    profile_type: fc.constantFrom('web', 'batch', 'default'),
  },
  { requiredKeys: ['id', 'run'] },
);
const fleet = fc.uniqueArray(worker, { maxLength: 5, selector: ({ id }) => id.toLowerCase() });

describe('any sound fleet', () => {
  it('loads, means the same each time, and differs in nothing from itself whatever the order (A113)', () => {
    fc.assert(
      fc.property(fleet, (workers) => {
        // JSON is YAML: what is generated needs no writer of its own.
        const first = configOf(loadConfigText(JSON.stringify({ workers }), FILE, {}));
        const again = configOf(loadConfigText(JSON.stringify({ workers }), FILE, {}));
        expect(JSON.stringify(again)).toBe(JSON.stringify(first));
        const turned = configOf(
          loadConfigText(JSON.stringify({ workers: workers.map(reversed).reverse() }), FILE, {}),
        );
        const diff = diffConfigurations(first, turned);
        expect(diff).toMatchObject({ added: [], removed: [], changed: [], master: [] });
        expect(diff.unchanged).toHaveLength(workers.length);
      }),
      { numRuns: 200 },
    );
  });

  it('differs from another exactly by the workers that were added, removed or changed (A114)', () => {
    fc.assert(
      fc.property(fleet, fleet, (before, after) => {
        const one = configOf(loadConfigText(JSON.stringify({ workers: before }), FILE, {}));
        const two = configOf(loadConfigText(JSON.stringify({ workers: after }), FILE, {}));
        const diff = diffConfigurations(one, two);
        const names = (config: Configuration) => config.workers.map((definition) => definition.name);
        expect(
          [...diff.added, ...diff.changed.map((change) => change.name), ...diff.unchanged].sort(),
        ).toEqual(names(two).sort());
        expect(diff.removed).toEqual(names(one).filter((id) => !names(two).includes(id)));
        for (const change of diff.changed) expect(change.keys.length).toBeGreaterThan(0);
        for (const id of diff.unchanged) {
          const [a, b] = [one, two].map((config) =>
            config.workers.find((definition) => definition.name === id),
          );
          expect(b).toEqual(a);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function configOf(result: LoadResult): Configuration {
  if (!result.ok) throw new Error(result.findings.map(formatFinding).join('\n'));
  return result.config;
}

function reversed(map: object): object {
  return Object.fromEntries(
    Object.entries(map)
      .reverse()
      .map(([key, value]) => [key, isMap(value) ? reversed(value) : value]),
  );
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
