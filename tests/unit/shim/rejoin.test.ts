import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LedgerEntry } from '../../../src/shim/ledger.ts';
import { bootId, readStat } from '../../../src/shim/process-table.ts';
import { rejoin } from '../../../src/shim/rejoin.ts';
import { textOf } from '../../helpers/text-of.ts';

const NAME = 'run-1abc';

/** A worker that this process is, in a group of an earlier scope below `mount`. */
function entry(mount: string, more: Partial<LedgerEntry['identity']> = {}): LedgerEntry {
  const facts = {
    worker: 'web',
    incarnation: 1,
    id: 'web.1',
    pid: process.pid,
    startTime: readStat(process.pid)?.startTime ?? 0,
    startedAt: 1,
    definition: 'd',
    cgroup: join(mount, 'old.scope', NAME, '@tenant', 'web'),
    ...more,
  };
  const { worker, incarnation, id, definition } = facts;
  const intent = { id, worker, incarnation, bootId: bootId(), definition, logs: null, at: 1 };
  return { intent, identity: facts, exit: null, unheard: [] };
}

/** Whom the group beside those of the workers has got; empty when nobody. */
function rejoined(entries: (mount: string) => readonly LedgerEntry[], ownPath = '/new.scope'): string {
  const mount = mkdtempSync(join(tmpdir(), 'hsu-rejoin-'));
  onTestFinished(() => rmSync(mount, { recursive: true }));
  mkdirSync(join(mount, 'old.scope', NAME), { recursive: true });
  rejoin(entries(mount), NAME, { mount, ownPath });
  return textOf(join(mount, 'old.scope/supervisor/cgroup.procs'));
}

test('I7: a shim that was started in another scope goes where the workers of the earlier one live', () => {
  expect(rejoined((mount) => [entry(mount)])).toBe(String(process.pid));
});

test('it stays where it is when nothing of an earlier one lives elsewhere', () => {
  expect(rejoined(() => [])).toBe('');
  expect(rejoined((mount) => [entry(mount)], '/old.scope')).toBe('');
  expect(rejoined((mount) => [entry(mount)], '/old.scope/supervisor')).toBe('');
  expect(rejoined((mount) => [entry(mount, { startTime: 1 })])).toBe('');
  expect(rejoined((mount) => [entry(mount, { cgroup: null })])).toBe('');
  expect(rejoined((mount) => [entry(mount, { cgroup: '/elsewhere/run-1abc/web' })])).toBe('');
  expect(rejoined((mount) => [entry(mount, { foreign: { signals: null } })])).toBe('');
  const before = (mount: string): LedgerEntry => {
    const one = entry(mount);
    return { ...one, intent: { ...one.intent, bootId: 'another' } };
  };
  expect(rejoined((mount) => [before(mount)])).toBe('');
});

test('where it may not go it stays', () => {
  const mount = mkdtempSync(join(tmpdir(), 'hsu-rejoin-'));
  onTestFinished(() => rmSync(mount, { recursive: true }));
  writeFileSync(join(mount, 'old.scope'), '');
  expect(() => rejoin([entry(mount)], NAME, { mount, ownPath: '/new.scope' })).not.toThrow();
  expect(readFileSync(join(mount, 'old.scope'), 'latin1')).toBe('');
});
