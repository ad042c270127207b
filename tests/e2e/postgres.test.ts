import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fleet } from '../helpers/fleet.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { enterable, isRoot } from '../helpers/modes.ts';
import { freePorts } from '../helpers/ports.ts';
import { makeCluster, PostgresClient, postgresCommand, postgresPrograms } from '../helpers/postgres.ts';

const KILL = { signal: 'SIGKILL', target: 'tree' };
const FAST = [{ signal: 'SIGINT', wait: '60s' }, KILL];
const SMART = [{ signal: 'SIGTERM', wait: '600s' }, KILL];

interface Database {
  readonly master: TestMaster;
  readonly port: number;
  readonly data: string;
}

/** Made once, because that takes as long as all tests. */
let folder = '';

/** A master that is about to run PostgreSQL. */
async function prepare(stop: readonly object[]): Promise<Database> {
  const [port = 0] = await freePorts(1);
  const master = TestMaster.prepare('');
  const data = join(master.dir, 'data');
  execFileSync('cp', ['-a', join(folder, 'data'), data]);
  enterable(master.dir);
  master.configure(
    fleet({
      db: {
        run: postgresCommand(data, port),
        cwd: '/',
        ...(isRoot ? { user: 'nobody' } : {}),
        start_seconds: '0',
        stop,
        restart: { retry_delay: '0' },
        readiness: {
          postgres: { address: `127.0.0.1:${port}`, user: 'shop' },
          period: '200ms',
          timeout: '10s',
        },
      },
    }),
  );
  return { master, port, data };
}

async function children(master: TestMaster): Promise<readonly number[]> {
  return (await master.worker('db')).processes.map(({ pid }) => pid);
}

describe.skipIf(postgresPrograms === null)(
  'a managed PostgreSQL (skipped unless postgresql is installed)',
  () => {
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'hsu-postgres-'));
      makeCluster(folder);
    }, 240_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('is ready when it accepts connections, and after a kill -9 again: one outage, one restart', async () => {
      const { master, port } = await prepare(FAST);
      await using _ = master;
      await master.launch();
      const first = await master.until('db', (worker) => worker.ready);
      const { probes } = await master.check('db');
      expect(probes[0]).toMatchObject({
        check: `postgres 127.0.0.1:${port} shop`,
        result: {
          outcome: 'pass',
          message: 'accepts connections',
        },
      });
      const before = await children(master);
      expect(before.length).toBeGreaterThan(4);

      using client = await PostgresClient.connect(port);
      process.kill(first.pid ?? 0, 'SIGKILL');
      const again = await master.until('db', (worker) => worker.ready && worker.pid !== first.pid);
      expect(again).toMatchObject({ restarts: 1, lastExit: { signal: 'SIGKILL' } });
      expect(before.filter(isRunning)).toEqual([]);
      expect(master.output('db')).toContain('database system was not properly shut down; automatic recovery');
      await client.quit();
      (await PostgresClient.connect(port))[Symbol.dispose]();
    });

    test('I5: INT ends it in spite of a client, and leaves nothing', async () => {
      const { master, port } = await prepare(FAST);
      await using _ = master;
      await master.launch();
      await master.until('db', (worker) => worker.ready);
      using _client = await PostgresClient.connect(port);
      const pids = await children(master);
      expect(await master.act('stop', ['db'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
      expect(pids.filter(isRunning)).toEqual([]);
      await master.untilLogged('db', /received fast shutdown request/);
      expect((await master.worker('db')).lastExit).toMatchObject({ code: 0, signal: null });
    });

    test('TERM waits for its clients; the stop is done when the last one has gone', async () => {
      const { master, port } = await prepare(SMART);
      await using _ = master;
      await master.launch();
      await master.until('db', (worker) => worker.ready);
      using client = await PostgresClient.connect(port);
      const stopping = master.act('stop', ['db']);
      await master.untilLogged('db', /received smart shutdown request/);
      expect(await master.worker('db')).toMatchObject({ state: 'stopping', ready: false });
      expect((await master.check('db')).probes[0]?.result).toMatchObject({
        outcome: 'fail',
        message: 'the database system is shutting down',
      });
      await client.quit();
      expect(await stopping).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
      expect((await master.worker('db')).lastExit).toMatchObject({ code: 0 });
    });

    test('one that takes no connections yet is not ready, and says why', async () => {
      const { master, data } = await prepare(FAST);
      await using _ = master;
      writeFileSync(join(data, 'standby.signal'), '');
      writeFileSync(join(data, 'postgresql.auto.conf'), 'hot_standby = off\n');
      await master.launch();
      await master.untilLogged('db', /entering standby mode/);
      const found = (await master.check('db')).probes[0]?.result;
      expect(found?.outcome).toBe('fail');
      expect(found?.message).toMatch(/^the database system is (starting up|not accepting connections)/);
      expect(await master.worker('db')).toMatchObject({ state: 'running', ready: false });
    });
  },
);
