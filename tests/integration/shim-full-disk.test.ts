import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TestShim } from '../helpers/shim.ts';

test('I7: a shim whose complaints find no room takes over all the same', async () => {
  await using shim = await TestShim.start({ before: 'exec 2>/dev/full' });
  await shim.spawn(shim.spec('web', ['sleep', '1000']));
  const pipe = join(shim.dir, 'run/fifos/web.out');
  const { welcome } = await shim.replace(() => {
    rmSync(pipe);
    // Nothing can be made here, and that is worth a complaint.
    mkdirSync(join(pipe, 'in-the-way'), { recursive: true });
  });
  expect(welcome.live).toMatchObject([{ worker: 'web' }]);
});
