import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRunning, TestMaster } from '../helpers/master.ts';

const SLEEPER =
  'run: sleep 1000, start_seconds: 0, restart: {retry_delay: 5ms, max_retries: 0}, restart_policy: always';

/** A file system of its own, in a namespace that ends with the last process in it; workers of a fleet are in it too. */
function mounting(folder: string, size: string): string[] {
  const mount = `mount -t tmpfs -o size=${size},mode=750 tmpfs "${folder}" && cd "$PWD"`;
  return ['unshare', '-rm', 'sh', '-c', `${mount} && exec "$0" "$@"`];
}

/** What runs a command where the master's file systems are. */
async function insideOf(master: TestMaster): Promise<string[]> {
  const { shimPid } = await master.view();
  const enter = ['nsenter', '-t', String(shimPid), '-U', '-m', '--preserve-credentials'];
  return [...enter, 'sh', '-c', `cd "${master.dir}" && exec "$0" "$@"`];
}

/** Some machines allow mounts to root only, or to nobody. */
const [unshare = '', ...rest] = mounting(tmpdir(), '1m');
const canMount = spawnSync(unshare, [...rest, 'true'], { stdio: 'ignore' }).status === 0;

/** Workers that do to a directory what happens to disks. */
const DISASTERS = (folder: string): string => `
  - {id: fill, enabled: false, oneshot: true, shell: true, run: 'cat /dev/zero > ${folder}/ballast; true'}
  - {id: free, enabled: false, oneshot: true, shell: true, run: 'rm ${folder}/ballast'}
  - {id: make-writable, enabled: false, oneshot: true, run: [mount, -o, 'remount,rw', ${folder}]}
`;

/** A fleet whose directory of this name is a small file system of its own. */
async function startWith(folder: string): Promise<TestMaster> {
  // The socket is where it can be seen from outside.
  const master = TestMaster.prepare('', { HSU_SOCKET: 'api.sock' });
  const path = join(master.dir, folder);
  master.configure(`
workers:
  - {id: web, ${SLEEPER}}
  - {id: held, ${SLEEPER}}
  - {id: later, ${SLEEPER}}
${DISASTERS(path)}`);
  master.makePlaces();
  master.through = mounting(path, '3m');
  await master.launch();
  for (const name of ['web', 'held', 'later']) await master.state(name, 'running');
  return master;
}

async function run(master: TestMaster, worker: string): Promise<void> {
  expect(await master.act('start', [worker])).toMatchObject([{ outcome: 'done' }]);
}

/** Kills the process of a worker and waits for its successor. */
async function crashes(master: TestMaster, name: string): Promise<void> {
  const { incarnation, pid } = await master.worker(name);
  process.kill(pid ?? 0, 'SIGKILL');
  await master.until(name, (worker) => worker.state === 'running' && worker.incarnation > incarnation);
}

async function warnings(master: TestMaster): Promise<string[]> {
  const events = await master.events();
  const reasons = events.map(({ reason }) => reason);
  // A backup may be due meanwhile, and finds no room either.
  return reasons.filter((reason) => reason.startsWith('state-') && reason !== 'state-backup-failed');
}

describe.skipIf(!canMount)('a disk that (skipped where mount namespaces are not allowed)', () => {
  test('A122, I2: is full is told once and supervised on; what was asked for meanwhile is written when there is room', async () => {
    await using master = await startWith('state');
    await master.act('stop', ['held']);
    await run(master, 'fill');
    await master.act('stop', ['later']);
    await master.event(({ reason }) => reason === 'state-degraded');
    expect((await master.view()).stateError).toMatch(/full|disk I\/O/);
    expect((await master.cli('status')).stderr).toContain('warning: ');
    await crashes(master, 'web');
    await crashes(master, 'web');
    expect(await warnings(master)).toEqual(['state-degraded']);
    await run(master, 'free');
    await master.event(({ reason }) => reason === 'state-recovered');
    expect((await master.view()).stateError).toBeNull();
    const seen = (await master.events()).length;

    master.through = await insideOf(master);
    await master.crash();
    await master.launch();
    expect(await master.worker('web')).toMatchObject({ state: 'running', restarts: 2, incarnation: 3 });
    for (const name of ['held', 'later']) {
      expect(await master.worker(name)).toMatchObject({ state: 'stopped', desired: 'stopped' });
    }
    expect((await master.events()).length).toBeGreaterThanOrEqual(seen);
  });

  test.each(['full', 'read-only'])(
    'A122: is %s when a master starts costs nothing that was known before',
    async (how) => {
      await using master = await startWith('state');
      await master.act('stop', ['held']);
      const { pid } = await master.worker('web');
      if (how === 'full') await run(master, 'fill');
      const inside = await insideOf(master);
      master.through = inside;
      await master.crash();
      if (how === 'read-only') {
        const [enter = '', ...args] = [...inside, 'mount', '-o', 'remount,ro', join(master.dir, 'state')];
        expect(spawnSync(enter, args).status).toBe(0);
      }
      await master.launch();
      expect(await master.worker('web')).toMatchObject({ state: 'running', pid, incarnation: 1 });
      expect(await master.worker('held')).toMatchObject({ state: 'stopped', note: 'stopped by request' });
      const second = await master.runBeside();
      expect(second.stderr).toContain('another master');
      await crashes(master, 'web');
      await master.act('stop', ['later']);
      expect(await warnings(master)).toEqual(['state-degraded']);
      await run(master, how === 'full' ? 'free' : 'make-writable');
      await master.event(({ reason }) => reason === 'state-recovered');
      await master.act('stop', ['held']);
      await master.crash();
      await master.launch();
      expect(await master.worker('later')).toMatchObject({ state: 'stopped' });
      expect(await master.worker('web')).toMatchObject({ state: 'running', incarnation: 2 });
    },
  );

  test.each(['run', 'log'])(
    'holds the %s directory and is full lets nobody die, restart or go unsupervised',
    async (folder) => {
      await using master = await startWith(folder);
      const { pid } = await master.worker('web');
      await run(master, 'fill');
      await crashes(master, 'later');
      expect(await master.act('restart', ['held'])).toMatchObject([{ outcome: 'done', state: 'running' }]);
      master.through = await insideOf(master);
      await master.crash();
      await master.launch();
      expect(await master.worker('web')).toMatchObject({ state: 'running', pid });
      await run(master, 'free');
      await crashes(master, 'held');
      expect(isRunning(pid ?? 0)).toBe(true);
      expect(await master.quit()).toBe(0);
    },
  );
});
