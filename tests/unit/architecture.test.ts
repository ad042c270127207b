import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/**
 * Who may import whom, by the beginning of a path below src/. The longest entry that fits a file counts; a file may
 * always import what lies beside it in its own entry. `type:` allows what is erased.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  statemachine: [],
  config: ['shared', 'type:statemachine'],
  logs: ['shared', 'type:config'],
  store: ['shared'],
  storage: ['shared'],
  metrics: ['shared'],
  shim: ['shared', 'logs', 'type:config'],
  limits: [
    'shared',
    'shim/process-table.ts',
    'discovery/tcp-sockets.ts',
    'config/limit-definition.ts',
    'config/limit-amount.ts',
    'type:config',
    'type:shim/protocol',
    'shim/kernel-limits.ts',
    'shim/hierarchies.ts',
    'shim/enter-groups.ts',
  ],
  discovery: ['shared', 'shim/process-table.ts', 'shim/pid-file.ts', 'shim/start-times.ts'],
  processcontrol: [
    'shared',
    'shim/protocol',
    'shim/process-lock.ts',
    'shim/process-table.ts',
    'type:shim/kernel-limits.ts',
  ],
  health: ['shared', 'type:config', 'shim/process-table.ts', 'type:shim/protocol'],
  workers: [
    'shared',
    'discovery',
    'health',
    'statemachine',
    'processcontrol',
    'type:config',
    'shim/protocol',
    'shim/process-table.ts',
  ],
  master: [
    'shared',
    'store',
    'statemachine',
    'config',
    'processcontrol',
    'health',
    'workers',
    'limits',
    'metrics',
    'logs/read-logs.ts',
    'logs/removed.ts',
    'storage',
    'shim/process-table.ts',
    'shim/process-lock.ts',
    'type:shim/protocol',
    'type:shim/kernel-limits.ts',
    'api/contract',
    'type:api/master-port.ts',
  ],
  api: ['shared', 'type:statemachine', 'metrics/exposition.ts'],
  // Asks the same questions as those who act upon the answers.
  doctor: ['shared', 'config', 'limits', 'shim', 'type:api/contract'],
  'cli/daemon': [
    'shared',
    'statemachine',
    'config',
    'logs',
    'store',
    'shim',
    'processcontrol',
    'health',
    'workers',
    'limits',
    'storage',
    'master',
    'api',
    'cli',
  ],
  // The selectors of the server also select when there is no daemon to ask.
  cli: [
    'shared',
    'config',
    'logs',
    'doctor',
    'api/client.ts',
    'api/contract',
    'api/critical-path.ts',
    'api/glob.ts',
    'api/selector.ts',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|js)$/.test(name),
);
const imports = files.flatMap(importsOf);

describe('dependencies point downwards', () => {
  test.each(Object.keys(MAY_IMPORT))('src/%s imports only what it may', (entry) => {
    const own = imports.filter(({ from, to }) => entryOf(from) === entry && !to.startsWith('package:'));
    const wrong = own.filter((one) => !isAllowed(entry, one)).map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  test('every file belongs to a folder with a rule', () => {
    expect(files.filter((file) => entryOf(file) === undefined)).toEqual([]);
    expect(new Set(files.map(entryOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  test('the state machine imports nothing at all from outside', () => {
    const outside = imports.filter(
      ({ from, to }) => entryOf(from) === 'statemachine' && entryOf(to) !== 'statemachine',
    );
    expect(outside).toEqual([]);
  });
});

test('only src/shim/native touches native code', () => {
  const users = files.filter((file) => /['"]koffi['"]/.test(readFileSync(join(SRC, file), 'utf8')));
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((file) => !file.startsWith('shim/native/'))).toEqual([]);
});

test('only the programs themselves end their process', () => {
  const enders = files.filter((file) =>
    /\bprocess\.(exit|reallyExit|abort)\(/.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(enders.length).toBeGreaterThan(0);
  expect(enders.filter((file) => !/(^|\/)main\.ts$/.test(file))).toEqual([]);
});

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s(type\s)?(?:[^'";]*\sfrom\s)?['"]([^'"]+)['"]/gm);
  const calls = text.matchAll(/\bimport\((type\s)?['"]([^'"]+)['"]\)/g);
  return [...statements, ...calls].map(([, type, target = '']) => ({
    from: file,
    to: target.startsWith('.') ? relative(SRC, join(SRC, dirname(file), target)) : `package:${target}`,
    isType: type !== undefined,
  }));
}

function entryOf(path: string): string | undefined {
  const fitting = Object.keys(MAY_IMPORT).filter((entry) => path.startsWith(`${entry}/`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function isAllowed(entry: string, { to, isType }: Import): boolean {
  if (entryOf(to) === entry) return true;
  return (MAY_IMPORT[entry] ?? []).some((rule) => {
    const target = rule.startsWith('type:') ? rule.slice('type:'.length) : rule;
    return (isType || rule === target) && (to === target || to.startsWith(`${target}/`));
  });
}
