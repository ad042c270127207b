import { expect, test } from 'vitest';
import { NO_QUOTA } from '../../../src/config/quota-definition.ts';
import { load, rawFindingsOf } from './loading.ts';

const fleet = (groups: string) => `workers:
  - {id: app, run: sleep 1000}
  - {id: db, run: sleep 1000}
groups:
${groups}`;

test('groups are members and a strategy, in the order of the file', () => {
  const config = load(
    fleet('  web: {members: [app, data], strategy: one_for_all}\n  data: {members: [db]}\n'),
  );
  const rest = { quota: NO_QUOTA, maxRunning: Infinity, leader: null, onFailure: 'keep' };
  expect(config.groups).toEqual([
    { name: 'web', members: ['app', 'data'], strategy: 'one_for_all', ...rest },
    { name: 'data', members: ['db'], strategy: null, ...rest },
  ]);
});

test('A071: a group may have a leader, and end with one that has failed', () => {
  const text = fleet(
    '  web: {members: [app, data], leader: db, on_failure: stop}\n  data: {members: [db]}\n',
  );
  const never = text.replace('{id: db,', '{id: db, restart_policy: never,');
  expect(load(never).groups[0]).toMatchObject({ leader: 'db', onFailure: 'stop' });
  expect(rawFindingsOf(never)).toEqual([]);
  const always = text.replace('{id: db,', '{id: db, restart_policy: always,');
  expect(rawFindingsOf(always)).toMatchObject([
    { severity: 'warning', message: 'db is started again whenever it has ended well' },
  ]);
});

test.each([
  [
    '  web: {members: [app, dbs]}',
    'the group web names "dbs", and there is no such worker or group',
    'did you mean "db"?',
  ],
  [
    '  a: {members: [app]}\n  b: {members: [app]}',
    'app is already a member of the group a',
    'put one group into the other',
  ],
  [
    '  a: {members: [b]}\n  b: {members: [a]}',
    'groups inside each other: a → b → a',
    'take one of these members out',
  ],
  ['  App: {members: [db]}', 'App is the name of a worker', 'call the group something else'],
  ['  web: {members: [app], leader: ap}', '"ap" is no worker of the group web', 'did you mean "app"?'],
  ['  web: {members: [app], leader: db}', '"db" is no worker of the group web', 'name one of its workers'],
  ['  web: {members: []}', 'must not be empty', ''],
  [
    '  web: {members: [app], strategy: all}',
    'expected one of one_for_one, one_for_all, rest_for_one, got "all"',
    '',
  ],
])('A073, A074: %j is refused', (groups, message, hint) => {
  const findings = rawFindingsOf(fleet(groups));
  expect(findings.map((one) => one.message).join('\n')).toContain(message);
  expect(findings.map((one) => one.hint ?? '').join('\n')).toContain(hint);
});
