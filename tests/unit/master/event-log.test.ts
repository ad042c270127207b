import { expect, test } from 'vitest';
import type { EventView } from '../../../src/api/contract/events.ts';
import { EventLog } from '../../../src/master/event-log.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { openArchive, openEvents } from './parts.ts';
import { stateFolder } from './state-folder.ts';

const add = (log: EventLog, worker: string): void =>
  log.add({ worker, incarnation: 1, type: 'state', reason: 'running', message: '' });

const END = {
  id: 'a.1.x',
  incarnation: 1,
  pid: 7,
  code: 3,
  signal: null,
  cause: 'crash',
  uptimeMs: 12,
  at: 1000,
} as const;

test('events are shown with their time and number', () => {
  const log = openEvents();
  add(log, 'a');
  const [event] = log.after(0, 10);
  expect(event).toMatchObject({ seq: 1, worker: 'a', incarnation: 1, type: 'state', reason: 'running' });
  expect(Date.parse(event?.at ?? '')).toBeGreaterThan(0);
});

test('an end is an event with words, and an exit with facts', () => {
  const log = openEvents();
  log.addEnd('a', END);
  log.addEnd('a', {
    ...END,
    id: 'a.2.y',
    incarnation: 2,
    code: null,
    signal: 'SIGKILL',
    cause: 'unattended',
  });
  expect(log.after(0, 10).map(({ reason, message }) => `${reason}: ${message}`)).toEqual([
    'crash: pid 7 ended: exit 3',
    'unattended: pid 7 ended while no master was there: SIGKILL',
  ]);
  expect(log.exitsOf('a', 10)).toMatchObject([{ incarnation: 2, signal: 'SIGKILL' }, { code: 3 }]);
  expect(log.exitsOf('b', 10)).toEqual([]);
});

test('a witness hears at once, a subscriber when it is written down, each until it has had enough', () => {
  const log = openEvents();
  const heard: string[] = [];
  const note = (who: string) => (event: EventView) => heard.push(`${who} ${event.worker}`);
  const leave = [log.witness(note('witness')), log.subscribe(note('subscriber'))];
  add(log, 'a');
  expect(heard).toEqual(['witness a']);
  log.flush();
  expect(heard).toEqual(['witness a', 'subscriber a']);
  for (const one of leave) one();
  add(log, 'b');
  log.flush();
  expect(heard).toHaveLength(2);
});

test('a later journal knows which events were before it', () => {
  const folder = stateFolder();
  const archive = openArchive({ folder });
  add(new EventLog(archive, systemClock), 'a');
  archive.close();
  const next = new EventLog(openArchive({ folder }), systemClock);
  expect(next.inherited).toBe(1);
  add(next, 'b');
  expect(next.after(next.inherited, 10).map(({ worker }) => worker)).toEqual(['b']);
});
