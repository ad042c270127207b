import { expect, test } from 'vitest';
import type { IncarnationFacts } from '../../src/shim/protocol/facts.ts';
import type { Results } from '../../src/shim/protocol/requests.ts';
import { isRunning } from '../helpers/master.ts';
import { TestShim } from '../helpers/shim.ts';

/** Where there are cgroups the second run is in the very group in which the first one was. */
test('I3: what is asked for about an earlier run of a worker does not touch the one that runs', async () => {
  await using shim = await TestShim.start();
  const first = factsOf(await shim.spawn(shim.spec('one', ['sleep', '1000'])));
  await shim.connection.request({ type: 'killTree', facts: first });
  await shim.exit(first.id);
  const id = 'one.2.test';
  const env = { PATH: '/usr/bin:/bin', HSU_INCARNATION: id };
  const second = factsOf(await shim.spawn(shim.spec('one', ['sleep', '1000'], { incarnation: 2, id, env })));

  const sweep = shim.connection.request({ type: 'sweep', facts: first, graceMs: 10 });
  await expect(sweep).rejects.toThrow('started again');
  expect(await shim.connection.request({ type: 'killTree', facts: first })).toEqual({ delivered: 0 });
  expect(isRunning(second.pid)).toBe(true);
});

function factsOf(result: Results['spawn']): IncarnationFacts {
  if (!result.ok) throw new Error(result.failure.message);
  return result.facts;
}
