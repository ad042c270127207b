import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventView } from '../../src/api/contract/events.ts';
import { eventually } from '../helpers/eventually.ts';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { cgroupVersion, folderOf, holdsLimits, limitIn, withControllers } from '../helpers/worker-cgroup.ts';

const MEBIBYTE = 1024 ** 2;
const MEMORY = cgroupVersion === 2 ? 'memory.max' : 'memory.limit_in_bytes';

const restored =
  (worker: string | null, after = 0) =>
  ({ seq, ...event }: EventView): boolean =>
    seq > after && event.worker === worker && event.reason === 'limit-restored';

describe.skipIf(!holdsLimits)('limits that somebody changes (skipped where no controllers are ours)', () => {
  test('A009: are set back at once, with an event, for workers of which nothing is looked at', async () => {
    const groups = { tenant: { members: ['job'], limits: { memory: { max: '300MiB' } } } };
    const limits = { cpu: { max_percent: 50 }, process: { max_threads: 50, policy: 'none' } };
    await using master = withControllers(
      TestMaster.prepare(fleet({ web: { ...SLEEPER, limits }, job: SLEEPER }, { groups })),
    );
    await master.launch();
    const web = await master.pidOf('web');
    await eventually(() => expect(folderOf(web, 'pids')).toContain('/web'));
    const pids = folderOf(web, 'pids');
    writeFileSync(join(pids, 'pids.max'), '7');
    const event = await master.event(restored('web'));
    expect(event).toMatchObject({
      type: 'limit',
      message: 'somebody has changed pids.max to 7; it is 50 again',
    });
    expect(limitIn(pids, 'pids.max')).toBe('50');

    const job = await master.pidOf('job');
    await eventually(() => expect(folderOf(job, 'memory')).toContain('@tenant'));
    const group = dirname(folderOf(job, 'memory'));
    writeFileSync(join(group, MEMORY), String(400 * MEBIBYTE));
    expect((await master.event(restored(null))).message).toBe(
      `group tenant: somebody has changed ${MEMORY} to ${400 * MEBIBYTE}; it is ${300 * MEBIBYTE} again`,
    );
    expect(limitIn(group, 'memory.max')).toBe(String(300 * MEBIBYTE));

    // I7: the next shim sees to it as well.
    const { shimPid } = await master.view();
    process.kill(shimPid ?? 0, 'SIGKILL');
    await eventually(async () => expect((await master.view()).shimPid).not.toBe(shimPid));
    // It is told of limits right after it is there.
    expect((await master.act('restart', ['job']))[0]).toMatchObject({ outcome: 'done' });
    writeFileSync(join(pids, 'pids.max'), '8');
    const again = await master.event(restored('web', event.seq));
    expect(again.message).toBe('somebody has changed pids.max to 8; it is 50 again');
    expect(await master.pidOf('web')).toBe(web);
  });
});
