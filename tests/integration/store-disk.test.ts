import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';

const SCENARIO = join(import.meta.dirname, 'store-disk-scenario.ts');
const MOUNT = 'mount -t tmpfs -o size=4m tmpfs "$1"';

/** Mounts are made in a namespace that ends with the process; some machines allow that to root only, or to nobody. */
const canMount =
  spawnSync('unshare', ['-rm', 'sh', '-c', MOUNT, 'sh', tmpdir()], { stdio: 'ignore' }).status === 0;

describe.skipIf(!canMount)('a disk of its own (skipped where mount namespaces are not allowed)', () => {
  test('full: the store goes on in memory, says so, and writes everything once there is room', async () => {
    const result = await onDiskOfItsOwn('full');
    expect(result['written']).toBeGreaterThan(3);
    expect(result).toMatchObject({
      atFull: { ok: true, durable: false, keys: Number(result['written']) + 1 },
      state: 'degraded',
      reason: expect.stringMatching(/full|disk I\/O/),
      moreOk: [
        { ok: true, durable: false },
        { ok: true, durable: false },
      ],
      after: true,
      keys: Number(result['written']) + 4,
      grows: true,
    });
    expect((result['reasons'] as string[]).filter((reason) => reason !== 'backup-failed')).toEqual([
      'degraded',
      'recovered',
    ]);
  });

  test('A122: read-only: what it holds is used, and what changes is written once it can be', async () => {
    expect(await onDiskOfItsOwn('read-only')).toEqual({
      keys: 1,
      ok: true,
      durable: false,
      after: true,
      keysAtEnd: 3,
      reasons: ['degraded', 'recovered'],
    });
  });
});

async function onDiskOfItsOwn(scenario: string): Promise<Record<string, unknown>> {
  const mountPoint = mkdtempSync(join(tmpdir(), 'hsu-store-disk-'));
  onTestFinished(() => rmSync(mountPoint, { recursive: true, force: true }));
  const script = `${MOUNT} && exec "$2" "$3" "$1" "$4"`;
  const args = ['-rm', 'sh', '-c', script, 'sh', mountPoint, process.execPath, SCENARIO, scenario];
  const { stdout } = await promisify(execFile)('unshare', args);
  return JSON.parse(stdout) as Record<string, unknown>;
}
