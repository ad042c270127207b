import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { isRunning } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { TestShim } from '../helpers/shim.ts';
import { textOf } from '../helpers/text-of.ts';

describe.each(MODES)('what an ended run has left, $mode', ({ env }) => {
  test('I5: is known to the next shim until it has been removed, also when the exit was acknowledged', async () => {
    await using shim = await TestShim.start({ env });
    const id = 'web.1.test';
    await shim.spawn(shim.spec('web', ['sh', '-c', 'setsid sleep 1000 & echo $! > child; wait']));
    const path = `${shim.dir}/child`;
    await eventually(() => expect(textOf(path)).toMatch(/\n$/));
    const child = Number(textOf(path));
    await shim.connection.request({ type: 'signal', of: id, signal: 9, target: 'main' });
    // One, or nobody knows: it may be in the middle of an exec.
    expect((await shim.exit(id)).leftovers).not.toBe(0);
    await shim.connection.request({ type: 'acknowledge', of: id });

    const { welcome } = await shim.replace();
    expect(welcome).toMatchObject({ exits: [], leftBehind: [{ id }] });
    const [facts] = welcome.leftBehind ?? [];
    if (facts === undefined) throw new Error('nothing is left behind');
    await shim.connection.request({ type: 'sweep', facts, graceMs: 1000 });
    expect(isRunning(child)).toBe(false);
    expect((await shim.replace()).welcome).toMatchObject({ exits: [], leftBehind: [] });
  });
});
