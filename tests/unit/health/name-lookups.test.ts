import { expect, test } from 'vitest';
import { NameLookups } from '../../../src/health/name-lookups.ts';
import { NeverItsTurn, OutOfTime } from '../../../src/health/out-of-time.ts';

const ADDRESS = [{ address: '10.0.0.1', family: 4 }];

function begin(limit = 2) {
  const answers = new Map<string, (error: Error | null) => void>();
  const asked: string[] = [];
  const lookups = new NameLookups((name, told) => {
    asked.push(name);
    answers.set(name, (error) => told(error, error === null ? ADDRESS : []));
  }, limit);
  return { lookups, asked, answer: (name: string, error: Error | null = null) => answers.get(name)?.(error) };
}

const patient = () => new AbortController().signal;

test('names that nobody answers for do not keep localhost and addresses from being found', async () => {
  const { lookups, asked } = begin();
  for (const name of ['a', 'b', 'c']) void lookups.addressesOf(name, patient());
  expect(await lookups.addressesOf('localhost', patient())).toEqual([
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ]);
  expect(await lookups.addressesOf('app.localhost.', patient())).toHaveLength(2);
  expect(await lookups.addressesOf('::1', patient())).toEqual([{ address: '::1', family: 6 }]);
  expect(asked).toEqual(['a', 'b']);
});

test('a name is asked for once at a time, and everybody hears the answer', async () => {
  const { lookups, asked, answer } = begin();
  const both = [lookups.addressesOf('db', patient()), lookups.addressesOf('db', patient())];
  expect(asked).toEqual(['db']);
  answer('db');
  expect(await Promise.all(both)).toEqual([ADDRESS, ADDRESS]);
  const refused = lookups.addressesOf('db', patient());
  answer('db', new Error('ENOTFOUND'));
  await expect(refused).rejects.toThrow('ENOTFOUND');
  expect(asked).toEqual(['db', 'db']);
});

test('names have their turn in the order in which they came', async () => {
  const { lookups, asked, answer } = begin(1);
  const all = ['a', 'b', 'c'].map((name) => lookups.addressesOf(name, patient()));
  expect(asked).toEqual(['a']);
  answer('a');
  expect(asked).toEqual(['a', 'b']);
  answer('b');
  answer('c');
  expect(await Promise.all(all)).toHaveLength(3);
});

test('whoever has no answer in time says so, and whoever was never asked for says that', async () => {
  const { lookups, asked, answer } = begin(1);
  const deadline = new AbortController();
  const slow = lookups.addressesOf('slow', deadline.signal);
  const behind = lookups.addressesOf('behind', deadline.signal);
  deadline.abort();
  await expect(slow).rejects.toBeInstanceOf(OutOfTime);
  await expect(behind).rejects.toBeInstanceOf(NeverItsTurn);
  answer('slow');
  expect(asked, 'nobody waits for it any more').toEqual(['slow']);
});
