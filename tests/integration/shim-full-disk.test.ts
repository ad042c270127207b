import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proc } from '../helpers/proc.ts';
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

const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** The ledger of a shim on a disk of its own, which others can fill. */
async function onSmallDisk(
  work: (shim: TestShim, fill: () => void, free: () => void) => Promise<void>,
): Promise<void> {
  await using shim = await TestShim.start();
  const folder = join(shim.dir, 'run/incarnations');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', folder]);
  try {
    const fill = () => spawnSync('sh', ['-c', `cat /dev/zero >"${folder}/ballast"`], { stdio: 'ignore' });
    await work(shim, fill, () => rmSync(join(folder, 'ballast')));
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
}

describe.skipIf(!canMount)('a run directory without room (skipped where nothing may be mounted)', () => {
  test('costs no descriptors', async () => {
    await onSmallDisk(async (shim, fill) => {
      fill();
      for (let incarnation = 1; incarnation < 4; incarnation++) {
        const id = `web.${incarnation}.x`;
        await shim.spawn(shim.spec('web', ['true'], { id, incarnation }));
        await shim.exit(id);
      }
      const open = Object.values(proc.descriptors(shim.pid));
      expect(open.filter((path) => path.includes('/run/incarnations/'))).toEqual([]);
    });
  });

  test('I1, I7: a worker that was started without room is known to the next shim when there is some again', async () => {
    await onSmallDisk(async (shim, fill, free) => {
      fill();
      await shim.spawn(shim.spec('web', ['sleep', '1000']));
      free();
      await shim.spawn(shim.spec('other', ['sleep', '1000']));
      const { welcome } = await shim.replace();
      expect(welcome.live.map(({ worker }) => worker).sort()).toEqual(['other', 'web']);
    });
  });
});
