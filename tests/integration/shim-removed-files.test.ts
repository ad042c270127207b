import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kernelText } from '../../src/shared/kernel-files.ts';
import { eventually } from '../helpers/eventually.ts';
import { MODES } from '../helpers/modes.ts';
import { TestShim } from '../helpers/shim.ts';

describe.each(MODES)('what a cleaner of old files has removed, $mode', ({ env }) => {
  test('I2: the pipes of a worker are made again for its next start, and read', async () => {
    await using shim = await TestShim.start({ env });
    await shim.spawn(shim.spec('web', ['echo', 'one']));
    await shim.exit('web.1.test');
    rmSync(join(shim.dir, 'run/fifos/web.out'));
    const next = { id: 'web.2.test', incarnation: 2 };
    expect(await shim.spawn(shim.spec('web', ['echo', 'two'], next))).toMatchObject({ ok: true });
    await shim.exit('web.2.test');
    await eventually(() => expect(kernelText(join(shim.dir, 'log/web.log'))).toContain('two'));
  });

  test('I2, I7: so are the folders', async () => {
    await using shim = await TestShim.start({ env });
    await shim.spawn(shim.spec('web', ['true']));
    await shim.exit('web.1.test');
    for (const folder of ['fifos', 'incarnations'])
      rmSync(join(shim.dir, 'run', folder), { recursive: true });
    const next = { id: 'web.2.test', incarnation: 2 };
    for (const spec of [shim.spec('web', ['sleep', '1000'], next), shim.spec('new', ['sleep', '1000'])])
      expect(await shim.spawn(spec)).toMatchObject({ ok: true });
    const { live } = await shim.replace().then(({ welcome }) => welcome);
    expect(live.map(({ worker }) => worker).sort()).toEqual(['new', 'web']);
  });
});
