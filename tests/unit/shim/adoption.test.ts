import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Sight, settleEstate } from '../../../src/shim/adoption.ts';
import { type Intent, Ledger } from '../../../src/shim/ledger.ts';
import type { IncarnationFacts } from '../../../src/shim/protocol/facts.ts';

const BOOT = 'this-boot';
const INTENT: Intent = {
  id: 'web.1.x',
  worker: 'web',
  incarnation: 1,
  bootId: BOOT,
  definition: 'd',
  logs: { format: 'cri', maxSizeBytes: 1, maxFiles: 1, maxAgeMs: 0, maxTotalBytes: 0, compress: false },
  at: 5,
};
const FACTS: IncarnationFacts = {
  worker: 'web',
  incarnation: 1,
  id: 'web.1.x',
  pid: 70,
  startTime: 9,
  startedAt: 5,
  definition: 'd',
  cgroup: null,
};

/** A machine on which only this process runs. */
function sightOf(process: { pid: number; startTime: number; mark: string } | null): Sight {
  const stat = { ppid: 1, pgid: 0, state: 'S', threads: 1, comm: 'web' };
  return {
    isSameAlive: (pid, startTime) => process?.pid === pid && process.startTime === startTime,
    scanProcesses: () =>
      new Map(process === null ? [] : [[process.pid, { ...stat, ...process, session: process.pid }]]),
    incarnationMark: (pid) => (process?.pid === pid ? process.mark : undefined),
  };
}

test('I7: what lives is known by pid and start time', () => {
  const entries = [{ intent: INTENT, identity: FACTS, exit: null, unheard: [] }];
  const alive = settleEstate(entries, BOOT, sightOf({ pid: 70, startTime: 9, mark: '' }));
  expect(alive.live).toMatchObject([{ facts: FACTS, isWritten: true }]);
  const reused = settleEstate(entries, BOOT, sightOf({ pid: 70, startTime: 10, mark: '' }));
  expect(reused.live).toEqual([]);
  expect(reused.exits).toMatchObject([{ exit: { id: 'web.1.x', code: null, signal: null } }]);
});

test('I7: what was started and not yet identified is found by its mark, or has never been', () => {
  const entries = [{ intent: INTENT, identity: null, exit: null, unheard: [] }];
  const found = settleEstate(entries, BOOT, sightOf({ pid: 70, startTime: 9, mark: 'web.1.x' }));
  expect(found.live).toMatchObject([{ facts: FACTS, isWritten: false }]);
  const another = settleEstate(entries, BOOT, sightOf({ pid: 70, startTime: 9, mark: 'web.1.y' }));
  expect(another).toEqual({ live: [], exits: [], stale: ['web'], unheard: [] });
});

test('nothing of another boot is trusted', () => {
  const entries = [{ intent: { ...INTENT, bootId: 'before' }, identity: FACTS, exit: null, unheard: [] }];
  const estate = settleEstate(entries, BOOT, sightOf({ pid: 70, startTime: 9, mark: 'web.1.x' }));
  expect(estate).toEqual({ live: [], exits: [], stale: ['web'], unheard: [] });
});

test('I4: what was found by its mark is put on disk, so that its end is known also when the next shim dies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-ledger-'));
  try {
    const ledger = new Ledger(folder, () => {});
    ledger.open(INTENT, []);
    expect(ledger.entries()).toEqual([{ intent: INTENT, identity: null, exit: null, unheard: [] }]);
    ledger.identifyAgain(FACTS);
    expect(new Ledger(folder, () => {}).entries()).toEqual([
      { intent: INTENT, identity: FACTS, exit: null, unheard: [] },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
