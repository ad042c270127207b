import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet, program } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';

const LISTENER = ['node', program('listener.mjs'), 'tcp', '127.0.0.1'];

function integrated(more: object = {}): object {
  return {
    type: 'integrated',
    run: LISTENER,
    restart: { retry_delay: '1ms' },
    inherit_env: ['PATH'],
    ...more,
  };
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
      .on('connect', () => {
        socket.destroy();
        done(true);
      })
      .on('error', () => done(false));
  });
}

describe.each(MODES)('an integrated worker, $mode', ({ env }) => {
  /** A master whose port files lie in its own folder. */
  const start = async (workers: Record<string, object>): Promise<TestMaster> => {
    const master = TestMaster.prepare(fleet(workers), env);
    master.useEnvironment({ XDG_RUNTIME_DIR: master.dir });
    await master.launch();
    return master;
  };
  const listening = async (master: TestMaster, name: string): Promise<number> => {
    await master.state(name, 'running');
    const { port } = await master.worker(name);
    await eventually(async () => expect(await canConnect(port ?? 0)).toBe(true));
    return port ?? 0;
  };

  test('is ready when its probes of the port it was handed out pass, and again after a restart', async () => {
    const probe = { period: '50ms', timeout: '5s' };
    await using master = await start({
      tcp: integrated({ readiness: { tcp: '127.0.0.1:${PORT}', ...probe } }),
      exec: integrated({
        readiness: { exec: ['/bin/sh', '-c', 'test ${PORT} -gt 1023 && echo at ${PORT}'], ...probe },
      }),
    });
    await master.until('tcp', ({ ready }) => ready);
    await master.until('exec', ({ ready }) => ready);
    const { port } = await master.worker('exec');
    expect((await master.check('exec')).probes[0]?.result.output).toBe(`at ${port}\n`);
    await master.act('restart', ['tcp']);
    await master.until('tcp', ({ ready, incarnation }) => ready && incarnation === 2);
  });

  test('is handed out a port, listens on it, and its port file says which until it is gone', async () => {
    await using master = await start({ one: integrated(), two: integrated() });
    const ports = [await listening(master, 'one'), await listening(master, 'two')];
    expect(new Set(ports).size).toBe(2);
    const file = join(master.dir, 'hsu-master', 'one.port');
    expect(readFileSync(file, 'latin1')).toBe(`${ports[0]}\n`);
    await master.act('stop', ['one']);
    await eventually(() => expect(() => readFileSync(file)).toThrow('ENOENT'));
    expect((await master.worker('one')).port).toBeNull();
    expect(readdirSync(join(master.dir, 'hsu-master'))).toEqual(['two.port']);
  });

  test('finds it in the place of ${PORT}, in its arguments and its environment', async () => {
    const run = ['sh', '-c', 'echo "$0 $URL $#"; exec sleep 1000', 'at-${PORT}'];
    await using master = await start({ one: integrated({ run, env: { URL: 'http://localhost:${PORT}/' } }) });
    const [, inArgument, inVariable] = await master.untilLogged(
      'one',
      /at-(\d+) http:\/\/localhost:(\d+)\/ 0/,
    );
    const { port } = await master.worker('one');
    expect([Number(inArgument), Number(inVariable)]).toEqual([port, port]);
  });

  test('keeps its port when it crashes, when the master is killed, and when the shim is', async () => {
    await using master = await start({ one: integrated() });
    const port = await listening(master, 'one');
    const crash = async (): Promise<void> => {
      const pid = await master.pidOf('one');
      process.kill(pid, 'SIGKILL');
      await master.until('one', (it) => it.state === 'running' && it.pid !== pid);
    };
    await crash();
    expect(await listening(master, 'one')).toBe(port);
    await master.crash();
    await master.launch();
    expect(await listening(master, 'one')).toBe(port);
    const { shimPid } = await master.view();
    process.kill(shimPid ?? 0, 'SIGKILL');
    await eventually(async () => expect((await master.view()).shimPid).not.toBe(shimPid));
    await crash();
    expect(await listening(master, 'one')).toBe(port);
  });
});
