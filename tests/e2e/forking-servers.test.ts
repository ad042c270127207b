import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fleet } from '../helpers/fleet.ts';
import { isInstalled } from '../helpers/installed.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { freePorts } from '../helpers/ports.ts';

describe.each(MODES)('real servers in the background, $mode', ({ env }) => {
  /** Starts it, kills it, and stops it; nothing may be left and nothing may be in the way. */
  const lives = async (master: TestMaster, name: string, pidFile: string): Promise<void> => {
    const first = await master.pidOf(name);
    expect(first).toBe(Number(readFileSync(join(master.dir, pidFile), 'latin1')));
    const tree = (await master.worker(name)).processes.map(({ pid }) => pid);
    expect(tree).toContain(first);

    process.kill(first, 'SIGKILL');
    const again = await master.until(name, ({ state, pid }) => state === 'running' && pid !== first);
    expect(again.restarts).toBe(1);
    expect(tree.filter(isRunning)).toEqual([]);

    const last = (await master.worker(name)).processes.map(({ pid }) => pid);
    expect(await master.act('stop', [name])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(last.filter(isRunning)).toEqual([]);
  };

  test.skipIf(!isInstalled('nginx'))(
    'A047 A053: nginx, which writes its file before its launcher ends (skipped unless nginx is installed)',
    async () => {
      const [port] = await freePorts(1);
      await using master = TestMaster.prepare('', env);
      writeFileSync(
        join(master.dir, 'nginx.conf'),
        `pid nginx.pid; error_log error.log; events {}
         http { access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4;
                scgi_temp_path t5; server { listen 127.0.0.1:${port}; } }`,
      );
      const run = ['nginx', '-p', `${master.dir}/`, '-c', 'nginx.conf', '-e', 'error.log'];
      master.configure(fleet({ nginx: { run, ...daemonized('nginx.pid') } }));
      await master.launch();
      await lives(master, 'nginx', 'nginx.pid');
    },
  );

  test.skipIf(!isInstalled('redis-server'))(
    'A047 A053: redis, which writes it afterwards and empty at first (skipped unless redis-server is installed)',
    async () => {
      const [port] = await freePorts(1);
      await using master = TestMaster.prepare('', env);
      const options = {
        port,
        dir: master.dir,
        bind: '127.0.0.1',
        save: '',
        pidfile: join(master.dir, 'redis.pid'),
      };
      const args = Object.entries(options).flatMap(([key, value]) => [`--${key}`, String(value)]);
      const run = ['redis-server', '--daemonize', 'yes', ...args];
      master.configure(fleet({ redis: { run, ...daemonized('redis.pid') } }));
      await master.launch();
      await lives(master, 'redis', 'redis.pid');
    },
  );
});

function daemonized(pidFile: string): object {
  return { forking: { pid_file: pidFile, start_timeout: '20s' }, restart: { retry_delay: '1ms' } };
}
