import { expect, test } from 'vitest';
import { TestShim } from '../helpers/shim.ts';

test('I4, I6: an exit that was not acknowledged is told to the next master, also when the worker was started again', async () => {
  await using shim = await TestShim.start();
  const first = shim.spec('web', ['sh', '-c', 'exit 3'], { id: 'web.1.a' });
  await shim.spawn(first);
  await shim.exit('web.1.a');
  const second = shim.spec('web', ['sleep', '1000'], { id: 'web.2.b', incarnation: 2 });
  expect(await shim.spawn(second)).toMatchObject({ ok: true });
  const { welcome } = await shim.reconnect();
  expect(welcome.exits).toMatchObject([{ id: 'web.1.a', code: 3, uptimeMs: expect.any(Number) }]);
  expect(welcome.live).toMatchObject([{ id: 'web.2.b' }]);
  await shim.connection.request({ type: 'acknowledge', of: 'web.1.a' });
  expect((await shim.reconnect()).welcome.exits).toEqual([]);
});

test('I4: a start that fails does not cost the exit before it', async () => {
  await using shim = await TestShim.start();
  await shim.spawn(shim.spec('web', ['sh', '-c', 'exit 3'], { id: 'web.1.a' }));
  await shim.exit('web.1.a');
  const wrong = shim.spec('web', ['/no/such/program'], { id: 'web.2.b', incarnation: 2 });
  expect(await shim.spawn(wrong)).toMatchObject({ ok: false });
  expect((await shim.reconnect()).welcome.exits).toMatchObject([{ id: 'web.1.a' }]);
  await shim.connection.request({ type: 'acknowledge', of: 'web.1.a' });
  expect((await shim.reconnect()).welcome.exits).toEqual([]);
});
