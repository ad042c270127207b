import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet, program } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { freePorts } from '../helpers/ports.ts';
import { Stranger } from '../helpers/stranger.ts';

const noteOf = async (master: TestMaster): Promise<string> => (await master.workers())[0]?.note ?? '';

test('an unmanaged worker drains when an operator stops it, and is told as its rules permit', async () => {
  const [port = 0] = await freePorts(1);
  await using server = await Stranger.start(process.execPath, [program('drainer.mjs'), String(port)]);
  const client = connect(port, '127.0.0.1');
  onTestFinished(() => {
    client.destroy();
  });
  await once(client, 'connect');
  await using master = TestMaster.prepare('');
  writeFileSync(join(master.dir, 'it.pid'), `${server.pid}\n`);
  master.configure(
    fleet({
      it: {
        drain: { signal: 'USR1', until: { connections: 0 }, period: '50ms', timeout: '10m' },
        unit: {
          unmanaged: {
            discovery: { method: 'pid-file', pid_file: 'it.pid' },
            control: { can_terminate: true, allowed_signals: ['USR1', 'TERM'] },
          },
        },
      },
    }),
  );
  await master.launch();
  await master.state('it', 'running');
  const stopped = master.act('stop', ['it']);
  await eventually(async () => expect(await noteOf(master)).toContain('draining: 1 connection'));
  await eventually(() => expect(server.output).toContain('closed'));
  expect(server.lives).toBe(true);
  client.destroy();
  expect(await stopped).toMatchObject([{ outcome: 'done' }]);
  await eventually(() => expect(server.output).toContain('stopped'));
});

test('an unmanaged worker does not drain for the end of the master, which lets it go (I12)', async () => {
  await using server = await Stranger.listener('tcp', '127.0.0.1', (await freePorts(1))[0] ?? 0);
  await using master = TestMaster.prepare('');
  writeFileSync(join(master.dir, 'it.pid'), `${server.pid}\n`);
  master.configure(
    fleet({
      it: {
        drain: { signal: 'HUP', delay: '1h' },
        unit: {
          unmanaged: {
            discovery: { method: 'pid-file', pid_file: 'it.pid' },
            control: { can_terminate: true },
          },
        },
      },
    }),
  );
  await master.launch();
  await master.state('it', 'running');
  expect(await master.quit()).toBe(0);
  expect(server.lives).toBe(true);
  expect(server.output).not.toContain('SIGHUP');
});

test('an integrated worker is asked at the port that it was handed out', async () => {
  await using master = TestMaster.prepare(
    fleet({
      it: {
        type: 'integrated',
        run: ['node', program('drainer.mjs')],
        inherit_env: ['PATH'],
        readiness: { tcp: '127.0.0.1:${PORT}', period: '50ms' },
        drain: {
          until: { exec: 'echo ${PORT} > asked; test -e idle', shell: true },
          period: '50ms',
          timeout: '10m',
        },
      },
    }),
  );
  master.useEnvironment({ XDG_RUNTIME_DIR: master.dir });
  await master.launch();
  const { port } = await master.until('it', ({ ready }) => ready);
  const stopped = master.act('stop', ['it']);
  const asked = await master.untilFile('asked', (text) => text.endsWith('\n'));
  expect(Number(asked)).toBe(port);
  writeFileSync(join(master.dir, 'idle'), '');
  expect(await stopped).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
});
