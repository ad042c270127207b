import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EarlyChildren } from '../../../src/shim/early-children.ts';
import { Placements } from '../../../src/shim/placements.ts';
import { incarnationMark } from '../../../src/shim/process-table.ts';
import { eventually } from '../../helpers/eventually.ts';

test('an orphan of a worker with groups is brought into the cgroup of that worker', async () => {
  const base = mkdtempSync(join(tmpdir(), 'hsu-early-'));
  const placements = new Placements();
  placements.set('web', ['team']);
  const folder = placements.folder(base, 'web');
  mkdirSync(folder, { recursive: true });
  // A child of this process that is in no group yet, as a subreaper is given one.
  const env = { ...process.env, HSU_INCARNATION: 'web.1.test' };
  const orphan = spawn('sleep', ['1000'], { env, stdio: 'ignore' });
  onTestFinished(async () => {
    const ended = once(orphan, 'exit');
    orphan.kill('SIGKILL');
    await ended;
    rmSync(base, { recursive: true });
  });
  await eventually(() => expect(incarnationMark(orphan.pid ?? 0)).toBe('web.1.test'));
  const early = new EarlyChildren(base, placements, true);
  early.bring([]);
  expect(readFileSync(join(folder, 'cgroup.procs'), 'utf8')).toBe(String(orphan.pid));
});
