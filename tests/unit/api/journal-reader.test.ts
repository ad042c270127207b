import { expect, test } from 'vitest';
import { JournalReader } from '../../../src/api/server/journal-reader.ts';
import { FakeJournal } from './fake-master.ts';

function journalOf(events: number, retain = Number.POSITIVE_INFINITY): FakeJournal {
  const journal = new FakeJournal();
  journal.retain = retain;
  for (let event = 0; event < events; event += 1) journal.add();
  return journal;
}

function sequence(reader: JournalReader): string[] {
  return reader.next().map(({ type, seq }) => (type === 'gap' ? `gap ${seq}` : String(seq)));
}

test('A journal reader starts with the oldest event that is left, which is no gap', () => {
  expect(sequence(new JournalReader(journalOf(5, 2), { after: 0 }))).toEqual(['4', '5']);
});

test('A journal reader goes on after its cursor and then has nothing until something happens', () => {
  const journal = journalOf(3);
  const reader = new JournalReader(journal, { after: 1 });
  expect(sequence(reader)).toEqual(['2', '3']);
  expect(sequence(reader)).toEqual([]);
  journal.add();
  expect(sequence(reader)).toEqual(['4']);
});

test('A journal reader holds at most 500 events at a time', () => {
  const reader = new JournalReader(journalOf(1200), { after: 0 });
  expect([reader, reader, reader, reader].map((one) => one.next().length)).toEqual([500, 500, 200, 0]);
});

test('A journal reader tells which events were forgotten, once', () => {
  const reader = new JournalReader(journalOf(10, 3), { after: 2 });
  const [gap, ...rest] = reader.next();
  expect(gap).toMatchObject({ seq: 7, worker: null, type: 'gap', reason: 'forgotten' });
  expect(gap?.message).toBe('the events after number 2, up to 7, were forgotten before they could be sent');
  expect(rest.map(({ seq }) => seq)).toEqual([8, 9, 10]);
  expect(sequence(reader)).toEqual([]);
});

test('A journal reader that has begun before the first event notices when that is forgotten', () => {
  const journal = journalOf(0, 2);
  const reader = new JournalReader(journal, { after: 0 });
  expect(sequence(reader)).toEqual([]);
  for (let event = 0; event < 5; event += 1) journal.add();
  expect(sequence(reader)).toEqual(['gap 3', '4', '5']);
});

test('A journal reader whose journal was lost begins anew and says so', () => {
  const journal = journalOf(2);
  const reader = new JournalReader(journal, { after: 57 });
  const [gap, ...rest] = reader.next();
  expect(gap).toMatchObject({ seq: 0, type: 'gap', reason: 'begun-anew' });
  expect(rest.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(sequence(reader)).toEqual([]);
});

test('A journal reader whose journal was lost says so also when nothing has happened yet', () => {
  const journal = journalOf(0);
  const reader = new JournalReader(journal, { after: 57 });
  expect(sequence(reader)).toEqual(['gap 0']);
  expect(sequence(reader)).toEqual([]);
  journal.add();
  expect(sequence(reader)).toEqual(['1']);
});

test('A journal reader with a filter passes over the others, and takes none of them for lost', () => {
  const journal = journalOf(0);
  for (let event = 1; event <= 6; event += 1) journal.add({ type: event === 3 ? 'exit' : 'state' });
  const reader = new JournalReader(journal, { after: 1 }, { types: ['exit'] });
  expect(sequence(reader)).toEqual(['3']);
  expect(sequence(reader)).toEqual([]);
  journal.retain = 1;
  journal.add({ type: 'state' });
  expect(sequence(reader)).toEqual([]);
});

test('A journal reader with a filter tells what was forgotten, although it may not have been wanted', () => {
  const journal = journalOf(5, 2);
  expect(sequence(new JournalReader(journal, { after: 1 }, { types: ['exit'] }))).toEqual(['gap 3']);
});

test('A journal reader can begin with the newest few', () => {
  const journal = journalOf(5);
  const reader = new JournalReader(journal, { after: 0, last: { count: 2, of: {} } });
  expect(sequence(reader)).toEqual(['4', '5']);
  journal.add();
  expect(sequence(reader)).toEqual(['6']);
});
