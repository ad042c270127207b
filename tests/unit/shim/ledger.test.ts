import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

test('I7: a line that was torn does not hide what is written later', () => {
  const { ledger, folder } = open();
  ledger.open(intent(1), []).identify(facts(1));
  // As a disk leaves it that was full for a while.
  appendFileSync(join(folder, 'a.jsonl'), '{"exit":{"wor\n');
  ledger.identifyAgain({ ...facts(1), pid: 8 });
  expect(ledger.entries()).toMatchObject([{ intent: { id: 'a.1' }, identity: { pid: 8 }, exit: null }]);
});

test('I7: what could not be written is written when something can be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const problems: string[] = [];
  const ledger = new Ledger(folder, (worker) => problems.push(worker));
  const other = { ...intent(1), id: 'b.1', worker: 'b' };
  ledger.open(other, []).identify({ ...facts(1), id: 'b.1', worker: 'b' });
  // Nothing can be written there, as on a disk that is full.
  mkdirSync(join(folder, 'a.jsonl'));
  const page = ledger.open(intent(1), [exit(0)]);
  page.identify(facts(1));
  ledger.hear('a', 'a.0');
  expect(ledger.entries()).toHaveLength(1);
  expect(problems).toEqual(['a']);
  rmdirSync(join(folder, 'a.jsonl'));
  ledger.identifyAgain({ ...facts(1), id: 'b.1', worker: 'b' });
  expect(ledger.entries().map(({ identity }) => identity?.id)).toEqual(['a.1', 'b.1']);
  expect(ledger.entries()[0]).toMatchObject({ intent: { id: 'a.1' }, unheard: [] });
});

test('what is not known any more is not written later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const ledger = new Ledger(folder, () => {});
  mkdirSync(join(folder, 'a.jsonl'));
  ledger.open(intent(1), []).discard();
  rmSync(join(folder, 'a.jsonl'), { recursive: true, force: true });
  ledger.clear('a');
  ledger.open({ ...intent(1), id: 'b.1', worker: 'b' }, []).identify({ ...facts(1), id: 'b.1', worker: 'b' });
  expect(readdirSync(folder)).toEqual(['b.jsonl']);
});

test('I3: an identity that was left of an earlier incarnation is not that of a later one', () => {
  const { ledger, folder } = open();
  writeFileSync(
    join(folder, 'a.jsonl'),
    [{ intent: intent(2) }, { identity: facts(1) }, { exit: exit(1) }]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  expect(ledger.entries()).toMatchObject([{ intent: { id: 'a.2' }, identity: null, exit: null }]);
});

test('I7: an entry that cannot be read does not keep others from being read', () => {
  const { ledger, folder } = open();
  ledger.open(intent(1), []).identify(facts(1));
  mkdirSync(join(folder, 'b.jsonl'));
  expect(ledger.entries()).toHaveLength(1);
});

test('a shorter page leaves nothing of a longer one', () => {
  const { ledger, folder } = open();
  ledger.open(intent(1), [exit(0)]).identify({ ...facts(1), definition: 'long'.repeat(500) });
  ledger.open(intent(2), []).identify(facts(2));
  const [entry] = ledger.entries();
  expect(entry).toMatchObject({ intent: { id: 'a.2' }, identity: { id: 'a.2' }, unheard: [] });
  expect(readFileSync(join(folder, 'a.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
});
