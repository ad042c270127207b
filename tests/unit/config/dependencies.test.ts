import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { FOREVER } from '../../../src/config/definition.ts';
import { formatFinding } from '../../../src/config/format-finding.ts';
import { findingsOf, load, rawFindingsOf } from './loading.ts';

/** `db`, `cache` and the one-shot `migrate`, with these lines for `web`. */
const fleet = (lines: string, db = '') => `workers:
  - {id: db, run: sleep 5${db}}
  - {id: cache, run: sleep 5}
  - {id: migrate, run: sleep 5, oneshot: true}
  - id: web
    run: sleep 5
    ${lines}
`;

const dependenciesOf = (lines: string) => load(fleet(lines)).workers.at(-1)?.dependencies;
const needs = { condition: null, restart: 'keep', required: true };

describe('depends_on', () => {
  it('is a list or a map, which mean the same', () => {
    const both = [
      { worker: 'db', ...needs },
      { worker: 'cache', ...needs },
    ];
    expect(dependenciesOf('depends_on: [db, cache]')?.workers).toEqual(both);
    expect(dependenciesOf('depends_on: {db: {}, cache: }')?.workers).toEqual(both);
    expect(dependenciesOf('depends_on: [db, {worker: cache}]')?.workers).toEqual(both);
  });

  it('says how', () => {
    const lines = 'depends_on: {db: {condition: started, restart: restart, required: false}}';
    expect(dependenciesOf(lines)?.workers).toEqual([
      { worker: 'db', condition: 'started', restart: 'restart', required: false },
    ]);
  });

  it('may wait for a line of the log', () => {
    const line = { pattern: 'on port \\d+', stream: 'any', timeoutMs: FOREVER };
    const dependency = { worker: 'db', condition: 'log_match', line, restart: 'keep', required: true };
    const log = "log: 'on port \\d+'";
    expect(dependenciesOf(`depends_on: {db: {condition: log_match, ${log}}}`)?.workers).toEqual([dependency]);
    expect(dependenciesOf(`depends_on: {db: {${log}}}`)?.workers).toEqual([dependency]);
    expect(
      dependenciesOf(`depends_on: [{worker: db, ${log}, stream: stderr, timeout: 1m}]`)?.workers,
    ).toEqual([{ ...dependency, line: { ...line, stream: 'stderr', timeoutMs: 60_000 } }]);
  });

  it('may be something outside', () => {
    const lines = 'depends_on: [{tcp: "mq:5672"}, {http: "http://a/", timeout: 1m}, {file: run/x}]';
    expect(dependenciesOf(lines)?.external).toEqual([
      {
        name: 'tcp mq:5672',
        check: { type: 'tcp', address: { host: 'mq', port: 5672 } },
        timeoutMs: FOREVER,
      },
      { name: 'http http://a/', check: { type: 'http', url: 'http://a/' }, timeoutMs: 60_000 },
      { name: 'file run/x', check: { type: 'file', path: '/tmp/run/x' }, timeoutMs: FOREVER },
    ]);
    expect(dependenciesOf('depends_on: {queue: {tcp: 5672}}')?.external).toMatchObject([{ name: 'queue' }]);
  });

  it('stands beside after and before', () => {
    expect(dependenciesOf('after: [db]\n    before: [cache]')).toEqual({
      workers: [],
      external: [],
      after: ['db'],
      before: ['cache'],
    });
  });
});

describe('what cannot work is told (A073, A074)', () => {
  test.each([
    ['depends_on: [bd]', '7:17 workers[3].depends_on: web needs "bd", and there is no such worker'],
    ['after: [nobody]', '7:12 workers[3].after: web needs "nobody", and there is no such worker'],
    ['depends_on: [web]', '7:17 workers[3].depends_on: web waits for itself'],
    [
      'depends_on: [{condition: ready}]',
      '7:18 workers[3].depends_on[0]: names neither a worker nor tcp, http or file',
    ],
    [
      'depends_on: [{tcp: 1, file: x}]',
      '7:27 workers[3].depends_on[0].file: file beside tcp: an entry names one thing',
    ],
    [
      'depends_on: [{tcp: 1, condition: ready}]',
      '7:27 workers[3].depends_on[0].condition: condition goes with a worker, not with tcp',
    ],
    [
      'depends_on: {db: {timeout: 1s}}',
      '7:23 workers[3].depends_on.db.timeout: timeout goes with log, tcp, http or file',
    ],
    [
      'depends_on: {db: {condition: heathy}}',
      '7:34 workers[3].depends_on.db.condition: expected one of started, ready, completed, completed_successfully, log_match, got "heathy"',
    ],
    [
      'depends_on: {migrate: {condition: completed, restart: stop}}',
      '7:50 workers[3].depends_on.migrate.restart: what is completed does not go away',
    ],
    [
      'depends_on: {db: {condition: completed}}',
      '7:17 warning: workers[3].depends_on: web waits for the end of db, which is no oneshot',
    ],
    [
      'depends_on: {db: {log: "re(ady"}}',
      '7:28 workers[3].depends_on.db.log: not a regular expression: Unterminated group',
    ],
    [
      'depends_on: {db: {condition: log_match}}',
      '7:23 workers[3].depends_on.db.condition: log_match needs the line',
    ],
    [
      'depends_on: {db: {condition: ready, log: x}}',
      '7:41 workers[3].depends_on.db.log: log goes with log_match, not with ready',
    ],
    ['depends_on: {db: {stream: stderr}}', '7:23 workers[3].depends_on.db.stream: stream goes with log'],
    [
      'depends_on: [{tcp: 1, log: x}]',
      '7:27 workers[3].depends_on[0].log: log goes with a worker, not with tcp',
    ],
    [
      'depends_on: {migrate: {log: x}}',
      '7:17 workers[3].depends_on: web waits for a line of migrate, which is a oneshot',
    ],
    ['depends_on: [{file: ""}]', '7:25 workers[3].depends_on[0].file: expected a path, got ""'],
    ['depends_on: [{http: nope}]', '7:25 workers[3].depends_on[0].http: "nope" is no http or https URL'],
  ])('%s', (lines, finding) => {
    expect(findingsOf(fleet(lines))).toContain(finding);
  });

  test('a line of an output that nobody reads, and too many lines', () => {
    expect(findingsOf(fleet('depends_on: {db: {log: x}}', ', logs: {mode: direct}'))).toEqual([
      '7:17 workers[3].depends_on: web waits for a line of db, and nobody reads the output of logs.mode: direct',
    ]);
    const many = Array.from({ length: 17 }, (_, index) => `{worker: db, log: line ${index}}`);
    expect(findingsOf(fleet(`depends_on: [${many.slice(1).join(', ')}]`))).toEqual([]);
    expect(findingsOf(fleet(`depends_on: [${many.join(', ')}]`))).toEqual([
      '7:17 workers[3].depends_on: more than 16 different lines of db are waited for',
    ]);
  });

  test('the key of other programs', () => {
    const hints = rawFindingsOf(fleet('depends_on: {db: {condition: log_match, pattern: ready}}'));
    expect(hints.map(({ hint }) => hint)).toContain(
      'write condition: log_match, and the regular expression as log',
    );
  });

  test('a name that is nearly right', () => {
    expect(rawFindingsOf(fleet('depends_on: [bd]'))[0]?.hint).toBe('did you mean "db"?');
  });

  test.each(['@web', '@stack'])('a group (%s), which nothing can need', (name) => {
    expect(rawFindingsOf(fleet(`depends_on: ["${name}"]`))[0]?.hint).toBe(
      'a group cannot be waited for: name those of its workers that are needed',
    );
  });

  test('a cycle, with the way it takes, through whatever kind of edge', () => {
    const text = `workers:
  - {id: db, run: sleep 5, after: [web]}
  - {id: app, run: sleep 5, depends_on: {db: {required: false}}}
  - {id: web, run: sleep 5, before: [db], depends_on: [app]}
`;
    expect(findingsOf(text)).toEqual([
      '2:35 workers[0].after: these wait for each other: db → web → app → db',
    ]);
  });

  test('a dependency that is disabled', () => {
    expect(findingsOf(fleet('depends_on: [db]', ', enabled: false'))).toEqual([
      '7:17 warning: workers[3].depends_on: web waits for db, which is disabled',
    ]);
    expect(findingsOf(fleet('depends_on: {db: {required: false}}', ', enabled: false'))).toEqual([]);
  });
});

describe('every example of docs/dependencies-and-hooks.md', () => {
  const page = readFileSync(new URL('../../../docs/dependencies-and-hooks.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  it.each(examples)('loads without a word: %s', (text) => {
    const missing = / (does not exist|is not found in the PATH)/;
    const found = rawFindingsOf(text).filter(({ message }) => !missing.test(message));
    expect(found.map(formatFinding)).toEqual([]);
  });
});
