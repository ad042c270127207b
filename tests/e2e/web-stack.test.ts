import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { isRunning, processesOf } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { APPS, hasWebStack, SERVERS, WebStack } from '../helpers/web-stack.ts';

/** A database takes its time to be made, and to recover, on a machine with much to do. */
const LONG = 240_000;

/** Keeps the first database that is made, for the other modes. */
const kept = mkdtempSync(join(tmpdir(), 'hsu-web-stack-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));

describe.skipIf(!hasWebStack)(
  'web-stack.yaml (skipped unless nginx, redis-server and postgresql are installed)',
  () => {
    let stack: WebStack;
    beforeAll(async () => {
      stack = await WebStack.prepare({});
      await stack.master.launch();
      await stack.ready();
    }, LONG);
    afterAll(() => stack[Symbol.asyncDispose]());

    /** Notes of a worker that waits. */
    const waits = async (name: string): Promise<string> => {
      const { note } = await stack.master.state(name, 'waiting');
      return note;
    };

    test('A043: everything waits for what it needs, with the reason, and comes up', async () => {
      const events = await stack.master.events();
      const waited = (name: string): string =>
        events
          .filter(({ worker, message }) => worker === name && message.includes('waiting'))
          .map(({ message }) => message)
          .join('\n');
      expect(waited('migrate')).toMatch(/waiting for db \(/);
      expect(waited('app-1')).toMatch(/waiting for db \(.*migrate \(/);
      expect(waited('scheduler')).toMatch(/waiting for db \(.*migrate \(/);
      expect(waited('nginx')).toMatch(/waiting for app-1 \(/);
      expect(Object.values(await stack.restarts()).every((count) => count === 0)).toBe(true);
    });

    test('visits become orders, which all apps take and the worker packs; the scheduler reports', async () => {
      const orders = await Promise.all(Array.from({ length: 9 }, () => stack.order()));
      expect(new Set(orders.map(({ app }) => app))).toEqual(new Set(APPS));
      expect(new Set(orders.map(({ visitor }) => visitor)).size).toBe(9);
      for (const { number } of orders) {
        await stack.master.untilLogged('worker', new RegExp(`packed order ${number}\\b`));
      }
      await stack.master.untilLogged('scheduler', /report 1: /);
      await stack.master.untilLogged('nginx', /"GET \/ HTTP\/1.1" 200/);
    });

    test('A035: what a killed nginx left behind does not keep the port, and nginx comes back', async () => {
      const before = await stack.restarts();
      const workers = (await stack.master.worker('nginx')).processes.map(({ pid }) => pid);
      expect(workers).toHaveLength(3);
      await stack.outlives('nginx');
      expect(workers.filter(isRunning)).toEqual([]);
      expect(await stack.restarts()).toEqual({ ...before, nginx: 1 });
      expect(stack.master.output('nginx')).not.toContain('could not bind');
      expect(await stack.visit()).toMatchObject({ status: 200 });
    });

    test('no visitor notices that an app was killed', async () => {
      const before = await stack.restarts();
      const pid = await stack.kill('app-1');
      for (let visit = 0; visit < 6; visit++) expect(await stack.visit()).toMatchObject({ status: 200 });
      await stack.master.until('app-1', (worker) => worker.ready && worker.pid !== pid);
      expect(await stack.restarts()).toEqual({ ...before, 'app-1': 1 });
    });

    test.each(['worker', 'scheduler'])('kill -9 of the %s: one outage, one restart', async (name) => {
      const before = await stack.restarts();
      await stack.outlives(name);
      expect(await stack.restarts()).toEqual({ ...before, [name]: 1 });
    });

    test('without redis orders are taken, and not counted', async () => {
      const before = await stack.restarts();
      await stack.master.act('stop', ['redis']);
      expect(await stack.order()).toMatchObject({ visitor: 'unknown' });
      await stack.master.act('start', ['redis']);
      expect(await stack.order()).toMatchObject({ visitor: '1' });
      await stack.outlives('redis');
      expect(await stack.restarts()).toEqual({ ...before, redis: (before['redis'] ?? 0) + 1 });
    });

    test(
      'kill -9 of PostgreSQL: the scheduler waits for it, and all goes on by itself',
      async () => {
        const before = await stack.restarts();
        const pids = new Map((await stack.master.workers()).map(({ name, pid }) => [name, pid]));
        await stack.kill('db');
        expect(await waits('scheduler')).toMatch(/^waiting for db \(/);
        await stack.ready();
        expect(await stack.restarts()).toEqual({ ...before, db: 1 });
        const after = await stack.master.workers();
        for (const name of [...APPS, 'worker', 'redis', 'nginx']) {
          expect(after.find((worker) => worker.name === name)?.pid).toBe(pids.get(name));
        }
        expect((await stack.master.worker('scheduler')).lastExit).toMatchObject({ cause: 'dependency' });
        const { number } = await stack.order();
        await stack.master.untilLogged('worker', new RegExp(`packed order ${number}\\b`));
      },
      LONG,
    );

    test(
      'while PostgreSQL cannot start, what needs it waits with the reason, and goes on when it can',
      async () => {
        const settings = join(stack.data, 'postgresql.conf');
        const good = readFileSync(settings);
        appendFileSync(settings, 'nonsense = 1\n');
        await stack.kill('db');
        await stack.master.state('db', 'backoff');
        await stack.kill('app-2');
        for (const name of ['app-1', 'app-3', 'worker']) {
          expect(await stack.master.until(name, ({ ready }) => !ready)).toMatchObject({
            note: 'not ready: HTTP 503',
          });
        }
        await eventually(async () =>
          expect(await waits('app-2')).toMatch(/^waiting for db \((backoff|crash-loop): exit 1/),
        );
        await eventually(async () => expect((await stack.visit()).status).toBe(503));
        writeFileSync(settings, good);
        await stack.ready();
        expect(await stack.restarts()).toMatchObject({ 'app-1': 1, 'app-2': 1, 'app-3': 0, worker: 1 });
        expect(await stack.visit()).toMatchObject({ status: 200 });
      },
      LONG,
    );

    test(
      'while the migration fails, what needs it waits with the reason; it is tried again, and they go on',
      async () => {
        const file = join(stack.master.dir, 'web-stack/schema.sql');
        const good = readFileSync(file);
        writeFileSync(file, 'create tabel nonsense (id int);\n');
        await stack.master.act('restart', ['migrate'], { wait: false });
        await stack.master.state('migrate', 'backoff');
        await stack.kill('app-3');
        await eventually(async () => expect(await waits('app-3')).toMatch(/^waiting for migrate \(/));
        expect(await stack.visit()).toMatchObject({ status: 200 });
        writeFileSync(file, good);
        await stack.ready();
        expect(stack.master.output('migrate')).toContain('syntax error');
      },
      LONG,
    );

    test(
      'I5: stopping leaves nothing',
      async () => {
        const details = await Promise.all(SERVERS.map((name) => stack.master.worker(name)));
        const pids = details.flatMap(({ processes }) => processes.map(({ pid }) => pid));
        expect(pids.length).toBeGreaterThan(12);
        expect(await stack.master.quit()).toBe(0);
        expect(pids.filter(isRunning)).toEqual([]);
        expect(processesOf(stack.master.dir)).toEqual([]);
        await expect(stack.visit()).rejects.toThrow('ECONNREFUSED');
        execFileSync('cp', ['-a', stack.data, join(kept, 'data')]);
      },
      LONG,
    );

    test.each(MODES.slice(1))(
      'comes up, survives kill -9 of nginx and PostgreSQL, and stops, $mode',
      async ({ env }) => {
        await using other = await WebStack.prepare(env, join(kept, 'data'));
        await other.master.launch();
        await other.ready();
        const main = (await other.master.worker('db')).processes.map(({ pid }) => pid);
        for (const name of ['nginx', 'db']) await other.outlives(name);
        await other.ready();
        expect(main.filter(isRunning)).toEqual([]);
        expect(await other.restarts()).toMatchObject({ nginx: 1, db: 1, 'app-1': 0, worker: 0 });
        expect(await other.visit()).toMatchObject({ status: 200 });
        expect(await other.master.quit()).toBe(0);
        expect(processesOf(other.master.dir)).toEqual([]);
      },
      LONG,
    );
  },
);
