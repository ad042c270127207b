import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfigFile } from '../../src/config/load.ts';
import { isRunning, processesOf, TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../config/examples');
const FILES = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'));

test.each(FILES)('%s loads without findings', async (name) => {
  const loaded = await loadConfigFile(join(EXAMPLES, name));
  expect(loaded).toMatchObject({ ok: true, warnings: [] });
});

/** Where workers look for programs when nothing else is configured. */
const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const isInstalled = (program: string): boolean => PATH.some((folder) => existsSync(join(folder, program)));
const hasServers = isInstalled('nginx') && isInstalled('redis-server');

const WORKERS = ['redis', 'app-1', 'app-2', 'nginx'];
/** Ports of the example: nginx, the apps, redis. */
const PORTS = ['18080', '18081', '18082', '16379'];

describe.skipIf(!hasServers).each(MODES)(
  'web-stack.yaml (skipped unless nginx and redis-server are installed) $mode',
  ({ env }) => {
    let master: TestMaster;
    let front: string;
    beforeAll(async () => {
      master = TestMaster.prepare('', env);
      front = await copyExample(master);
      await master.launch();
      await untilCounting(master, await master.pidOf('redis'));
      await master.untilLogged('app-1', /listens on/);
      await master.untilLogged('app-2', /listens on/);
      await untilServing(master, await master.pidOf('nginx'));
    });
    afterAll(() => master[Symbol.asyncDispose]());

    test('comes up, and a request through nginx is answered and counted by both apps', async () => {
      for (const name of WORKERS) await master.state(name, 'running');
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask(front)));
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
      const hits = answers.map(({ text }) => Number(/^hit (\d+)/.exec(text)?.[1])).sort((a, b) => a - b);
      expect(hits).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      const apps = new Set(answers.map(({ text }) => /answered by (\S+)/.exec(text)?.[1]));
      expect([...apps].sort()).toEqual(['app-1', 'app-2']);
      await master.untilLogged('nginx', /"GET \/ HTTP\/1.1" 200/);
    });

    test('A035: what a killed nginx left behind does not keep the port, and nginx comes back', async () => {
      const main = await master.pidOf('nginx');
      const workers = (await master.worker('nginx')).processes.map(({ pid }) => pid);
      expect(workers).toHaveLength(3);

      process.kill(main, 'SIGKILL');
      const again = await master.until('nginx', ({ state, pid }) => state === 'running' && pid !== main);
      expect(workers.filter(isRunning)).toEqual([]);
      expect(again.restarts).toBe(1);
      await untilServing(master, again.pid ?? 0);
      expect(master.output('nginx')).not.toContain('could not bind');
      expect(await ask(front)).toMatchObject({ status: 200 });
    });

    test('says so while redis is away, and counts again when it is back', async () => {
      await master.act('stop', ['redis']);
      expect(await ask(front)).toMatchObject({ status: 503, text: expect.stringContaining('cannot count') });
      const [started] = await master.act('start', ['redis']);
      await untilCounting(master, started?.pid ?? 0);
      expect(await ask(front)).toMatchObject({ status: 200, text: expect.stringMatching(/^hit 1,/) });
    });

    test('one app is enough', async () => {
      await master.act('stop', ['app-1']);
      for (let request = 0; request < 4; request++) {
        expect((await ask(front)).text).toContain('answered by app-2');
      }
      await master.act('start', ['app-1']);
    });

    test('I5: stopping leaves nothing', async () => {
      const details = await Promise.all(WORKERS.map((name) => master.worker(name)));
      const pids = details.flatMap(({ processes }) => processes.map(({ pid }) => pid));
      expect(pids).toHaveLength(6);

      const results = await master.act('stop', WORKERS);
      expect(results.map(({ outcome, state }) => [outcome, state])).toEqual(
        WORKERS.map(() => ['done', 'stopped']),
      );
      expect(pids.filter(isRunning)).toEqual([]);
      await expect(ask(front)).rejects.toThrow('ECONNREFUSED');

      expect(await master.quit()).toBe(0);
      expect(processesOf(master.dir)).toEqual([]);
    });
  },
);

/** Puts the example into the master's directory, on ports nobody uses. Returns the address of nginx. */
async function copyExample(master: TestMaster): Promise<string> {
  const free = await freePorts(PORTS.length);
  const onFreePorts = (file: string): string =>
    PORTS.reduce(
      (text, port, index) => text.replaceAll(port, String(free[index])),
      readFileSync(join(EXAMPLES, file), 'utf8'),
    );
  cpSync(join(EXAMPLES, 'programs'), join(master.dir, 'programs'), { recursive: true });
  cpSync(join(EXAMPLES, 'web-stack'), join(master.dir, 'web-stack'), {
    recursive: true,
    filter: (path) => !path.endsWith('/run'),
  });
  writeFileSync(join(master.dir, 'web-stack/nginx.conf'), onFreePorts('web-stack/nginx.conf'));
  master.configure(onFreePorts('web-stack.yaml'));
  return `http://127.0.0.1:${free[0]}/`;
}

/** All are held until all are known, so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Server>((resolve, reject) => {
          const server = createServer().on('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port was given');
    return address.port;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** nginx starts its workers when it has its port. */
async function untilServing(master: TestMaster, pid: number): Promise<void> {
  await master.untilLogged('nginx', new RegExp(`${pid}#${pid}: start worker process \\d`));
}

async function untilCounting(master: TestMaster, pid: number): Promise<void> {
  await master.untilLogged('redis', new RegExp(`${pid}:M .* Ready to accept connections`));
}

/** On a connection of its own: a kept one would make nginx wait with its end. */
function ask(url: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
