import { expect, test } from 'vitest';
import { namedMain } from '../../../src/shim/named-main.ts';
import { readStat } from '../../../src/shim/process-table.ts';
import type { IncarnationFacts } from '../../../src/shim/protocol/facts.ts';
import type { ProcessTrees } from '../../../src/shim/tree.ts';

const facts = { id: 'app.1', worker: 'app', pid: process.pid } as IncarnationFacts;
const trees = { refresh: () => {}, members: () => [] } as unknown as ProcessTrees;

test.each([
  [1, `it is no process of the worker (${readStat(1)?.comm})`],
  [0, 'it does not live'],
  [4_999_999_999, 'it does not live'],
])('I3: process %i is not followed', (pid, why) => {
  expect(namedMain(pid, facts, trees, () => false)).toBe(why);
});
