import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { settleEstate } from '../../../src/shim/adoption.ts';
import { type Intent, Ledger } from '../../../src/shim/ledger.ts';
import type { ExitRecord } from '../../../src/shim/protocol/facts.ts';

function open(): { ledger: Ledger; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const ledger = new Ledger(folder, (_worker, message) => {
    throw new Error(message);
  });
  return { ledger, folder };
}

const intent = (incarnation: number, bootId = 'this'): Intent => ({
  id: `a.${incarnation}`,
  worker: 'a',
  incarnation,
  bootId,
  definition: 'd',
  logs: {
    format: 'raw',
    maxSizeBytes: 1,
    maxFiles: 1,
    maxAgeMs: 0,
    maxTotalBytes: 0,
    compress: false,
  } as Intent['logs'],
  at: 1,
});

const exit = (incarnation: number): ExitRecord => ({
  worker: 'a',
  incarnation,
  id: `a.${incarnation}`,
  pid: 7,
  code: incarnation,
  signal: null,
  startedAt: 1,
  at: 2,
  leftovers: 0,
});

const facts = (incarnation: number) => ({
  worker: 'a',
  incarnation,
  id: `a.${incarnation}`,
  pid: 999_999_999,
  startTime: 1,
  startedAt: 1,
  definition: 'd',
  cgroup: null,
});

test('I4: an exit that was not acknowledged lives on beside the next incarnation, until it is', () => {
  const { ledger } = open();
  ledger.open(intent(1), []).identify(facts(1));
  ledger.recordExit(exit(1));
  ledger.open(intent(2), [exit(1)]).identify(facts(2));
  expect(ledger.entries()).toMatchObject([
    {
      intent: { incarnation: 2 },
      identity: { incarnation: 2 },
      exit: null,
      unheard: [{ id: 'a.1', code: 1 }],
    },
  ]);
  ledger.recordExit(exit(2));
  ledger.open(intent(3), [exit(1), exit(2)]);
  ledger.hear('a', 'a.1');
  expect(ledger.entries()).toMatchObject([{ intent: { incarnation: 3 }, unheard: [{ id: 'a.2' }] }]);
});

test('I4: an acknowledgement between the two steps of a spawn does not cost the identity', () => {
  const { ledger } = open();
  const page = ledger.open(intent(2), [exit(1)]);
  ledger.hear('a', 'a.1');
  page.identify(facts(2));
  expect(ledger.entries()).toMatchObject([{ identity: { incarnation: 2 }, unheard: [] }]);
});

test('I4: a spawn that comes to nothing takes no exit with it', () => {
  const { ledger, folder } = open();
  ledger.open(intent(1), []).identify(facts(1));
  ledger.recordExit(exit(1));
  ledger.open(intent(2), [exit(1)]).discard();
  expect(ledger.entries()).toMatchObject([{ intent: { incarnation: 1 }, exit: { id: 'a.1' } }]);
  ledger.clear('a');
  ledger.open(intent(3), []).discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('I4: a later shim tells what was owed, but nothing of another boot', () => {
  const { ledger } = open();
  ledger.open(intent(2), [exit(1)]).identify(facts(2));
  const estate = settleEstate(ledger.entries(), 'this');
  expect(estate.unheard).toMatchObject([{ id: 'a.1' }]);
  expect(estate.exits).toMatchObject([{ exit: { id: 'a.2', code: null } }]);
  expect(settleEstate(ledger.entries(), 'another')).toEqual({
    live: [],
    exits: [],
    stale: ['a'],
    unheard: [],
  });
});
