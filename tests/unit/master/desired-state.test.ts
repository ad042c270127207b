import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DesiredState } from '../../../src/master/desired-state.ts';
import { stateFolder } from './state-folder.ts';

function open(folder: string): { desired: DesiredState; problems: string[] } {
  const problems: string[] = [];
  return { desired: new DesiredState(folder, (message) => problems.push(message)), problems };
}

test('I2: what was stopped by hand is known to the next one, until it is started', async () => {
  const folder = stateFolder();
  const { desired } = open(folder);
  desired.stopped('a');
  desired.stopped('b');
  desired.started('b', true);
  await desired.flush();
  const next = open(folder).desired;
  expect([next.isStopped('a'), next.isStopped('b')]).toEqual([true, false]);
  expect(readdirSync(folder)).toEqual(['desired.json']);
  expect(statSync(join(folder, 'desired.json')).mode & 0o007).toBe(0);
});

test('only a disabled worker is remembered as started, and what the configuration says makes it forgotten', async () => {
  const folder = stateFolder();
  const { desired } = open(folder);
  desired.started('enabled', true);
  desired.started('disabled', false);
  desired.started('later', false);
  desired.forget('later');
  desired.started('stopped', false);
  desired.stopped('stopped');
  await desired.flush();
  const next = open(folder).desired;
  expect(['enabled', 'disabled', 'later', 'stopped'].map((name) => next.isStarted(name))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test('many changes at once end as the last of them', async () => {
  const folder = stateFolder();
  const { desired } = open(folder);
  for (let n = 0; n < 500; n++) {
    desired.stopped(`w${n}`);
    if (n % 2 === 0) desired.started(`w${n}`, true);
  }
  await desired.flush();
  const { stopped } = JSON.parse(readFileSync(join(folder, 'desired.json'), 'utf8'));
  expect(stopped).toHaveLength(250);
});

test('nothing is written while nothing changes', async () => {
  const folder = stateFolder();
  const { desired } = open(folder);
  desired.started('a', true);
  desired.forget('a');
  await desired.flush();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['half a document', '{"version":1,"stop'],
  ['another version', '{"version":2,"stopped":[]}'],
  ['another form', '{"version":1,"stopped":"a"}'],
])('%s is reported and not used', (_what, text) => {
  const folder = stateFolder();
  writeFileSync(join(folder, 'desired.json'), text);
  const { desired, problems } = open(folder);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('desired.json');
  expect(desired.isStopped('a')).toBe(false);
});

test('what cannot be saved is reported, and saved when it can be', async () => {
  const folder = stateFolder();
  // A folder in the place of the file is in the way of everybody, root included.
  mkdirSync(join(folder, 'desired.json.new'));
  chmodSync(join(folder, 'desired.json.new'), 0o700);
  const { desired, problems } = open(folder);
  desired.stopped('a');
  await desired.flush();
  expect(problems[0]).toContain('desired state cannot be saved');
  expect(desired.isStopped('a')).toBe(true);
});
