import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { textOf } from '../helpers/text-of.ts';

/** A master whose workers have their temporary files in a folder of the test. */
function prepared(workers: Readonly<Record<string, object>>): { master: TestMaster; tmp: string } {
  const master = TestMaster.prepare(fleet(workers));
  const tmp = join(master.dir, 'tmp');
  mkdirSync(tmp, { mode: 0o1777 });
  master.useEnvironment({ TMPDIR: tmp });
  return { master, tmp };
}

const HELD = {
  run: ['sh', '-c', 'head -c 3000000 /dev/zero >"$TMPDIR/large"; echo "$TMPDIR"; exec sleep 1000'],
  start_seconds: '0',
};

test('a folder with too much in it is told, as much as was seen, and shown', async () => {
  const { master } = prepared({});
  await using _ = master;
  const data = join(master.dir, 'data');
  mkdirSync(join(data, 'sub'), { recursive: true });
  writeFileSync(join(data, 'sub', 'large'), Buffer.alloc(3_000_000));
  symlinkSync('/usr', join(data, 'usr'));
  master.configure(
    fleet({
      hoarder: { ...SLEEPER, limits: { storage: { paths: [{ path: data, max: '2MB' }] } } },
    }),
  );
  await master.launch();
  const told = await master.event(({ worker, reason }) => worker === 'hoarder' && reason === 'alert');
  expect(told.message).toMatch(/^files in \/.*\/data 2\.8\dM > 1\.91M$/);
  expect((await master.worker('hoarder')).limits).toMatchObject([
    {
      name: `storage.paths:${data}`,
      max: 2e6,
      enforcement: 'looked through every 5s to 10m, by how long that takes',
    },
  ]);
  const { stdout } = await master.cli('describe', 'hoarder');
  expect(stdout).toMatch(
    /storage\.paths:\/.*\/data {2}1\.91M {2}uses 2\.8\dM \(15\d%\) {2}alert {2}broken for/,
  );
});

test('what has too many temporary files is stopped, and they are gone with it', async () => {
  const { master, tmp } = prepared({
    messy: {
      ...HELD,
      limits: {
        storage: { max_tmp_size: '2MB', policy: 'graceful_shutdown', sustained_violation_time: '0' },
      },
    },
  });
  await using _ = master;
  await master.launch();
  const [folder = ''] = await master.untilLogged('messy', /^\/.*$/m);
  expect(folder.startsWith(tmp)).toBe(true);
  const stopped = await master.until('messy', ({ state }) => state === 'stopped');
  expect(stopped.note).toMatch(/^temporary files [\d.]+M > 1\.91M/);
  await eventually(() => expect(existsSync(folder)).toBe(false));
});

test('each run has a folder of its own, that only its user may enter', async () => {
  const { master, tmp } = prepared({
    messy: { ...HELD, limits: { storage: { max_tmp_size: '1GB' } } },
  });
  await using _ = master;
  await master.launch();
  const [first = ''] = await master.untilLogged('messy', /^\/.*$/m);
  expect(statSync(first).mode & 0o7777).toBe(0o700);
  await master.act('restart', ['messy']);
  await master.untilLogged('messy', /^\/.*\n\/.*$/m);
  await eventually(() => expect(existsSync(first)).toBe(false));
  expect(readdirSync(tmp)).toHaveLength(1);
  await master.quit();
  expect(readdirSync(tmp)).toEqual([]);
});

test('I6: temporary files outlive the master as the worker does; the next one removes what nobody needs', async () => {
  const { master, tmp } = prepared({
    messy: { ...HELD, limits: { storage: { max_tmp_size: '1GB' } } },
    brief: { ...HELD, limits: { storage: { max_tmp_size: '1GB' } } },
  });
  await using _ = master;
  await master.launch();
  const [kept = ''] = await master.untilLogged('messy', /^\/.*$/m);
  const [left = ''] = await master.untilLogged('brief', /^\/.*$/m);
  const brief = await master.pidOf('brief');
  await master.crash();
  process.kill(brief, 'SIGKILL');
  master.configure(fleet({ messy: { ...HELD, limits: { storage: { max_tmp_size: '1GB' } } } }));
  await master.launch();
  await eventually(() => expect(existsSync(left)).toBe(false));
  expect(existsSync(join(kept, 'large'))).toBe(true);
  await eventually(() => expect(readdirSync(tmp)).toHaveLength(1));
  await master.quit();
  expect(readdirSync(tmp)).toEqual([]);
});

test('a folder that cannot be made is a failed start that says why', async () => {
  const { master, tmp } = prepared({
    messy: { ...HELD, restart: { max_retries: 0 }, limits: { storage: { max_tmp_size: '1GB' } } },
  });
  await using _ = master;
  master.useEnvironment({ TMPDIR: join(tmp, 'nowhere') });
  await master.launch();
  const event = await master.event(({ message }) => message.includes('temporary files'));
  expect(event.message).toContain('it can have no folder for its temporary files: ENOENT');
});

test('hooks, checks and the commands of its stop have the folder of the run', async () => {
  const told = (who: string) => ['sh', '-c', `echo "$TMPDIR" >>${who}`];
  const hook = (who: string) => ({ run: told(who) });
  const { master, tmp } = prepared({});
  await using _ = master;
  master.configure(
    fleet({
      messy: {
        run: ['sh', '-c', 'echo "$TMPDIR" >worker; exec sleep 1000'],
        cwd: master.dir,
        start_seconds: '0',
        liveness: { exec: told('liveness'), period: '1s' },
        hooks: { pre_start: hook('pre_start'), post_start: hook('post_start'), post_stop: hook('post_stop') },
        stop: [{ exec: told('stop'), wait: '100ms' }, { signal: 'SIGKILL' }],
        limits: { storage: { max_tmp_size: '1GB' } },
      },
    }),
  );
  await master.launch();
  await master.state('messy', 'running');
  const folder = await master.untilFile('worker', (text) => text.endsWith('\n'));
  expect(dirname(folder)).toBe(tmp);
  for (const who of ['liveness', 'post_start']) {
    expect((await master.untilFile(who, (text) => text !== '')).split('\n')[0]).toBe(folder.trim());
  }
  await master.act('stop', ['messy']);
  expect(textOf(join(master.dir, 'stop'))).toBe(folder);
  expect(textOf(join(master.dir, 'post_stop'))).toBe(folder);
  expect(textOf(join(master.dir, 'pre_start'))).toBe('\n');
});
