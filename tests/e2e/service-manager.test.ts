import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fleet, program } from '../helpers/fleet.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';

/** A master for which a script of ours is systemctl, and the folder of that script. */
function prepare(control: object = {}, more: object = {}): { master: TestMaster; folder: string } {
  const master = TestMaster.prepare('', {});
  const folder = join(master.dir, 'systemd');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  symlinkSync(program('fake-systemctl.sh'), join(folder, 'bin/systemctl'));
  writeFileSync(
    join(folder, 'program'),
    '#!/bin/sh\necho $$ > pid.new; mv pid.new pid\nwhile :; do sleep 1000 & wait $!; done\n',
  );
  chmodSync(join(folder, 'program'), 0o755);
  master.useEnvironment({ FAKE_SYSTEMD: folder, PATH: `${folder}/bin:${process.env['PATH']}` });
  const unit = {
    discovery: { method: 'pid-file', pid_file: join(folder, 'pid'), check_interval: '100ms' },
    control: {
      can_terminate: true,
      can_restart: true,
      service_manager: 'systemd',
      service_name: 'web',
      ...control,
    },
  };
  master.configure(fleet({ web: { type: 'unmanaged', unit: { unmanaged: unit }, ...more } }));
  return { master, folder };
}

const callsOf = (folder: string): string[] =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.replace(/^(--user )?--no-ask-password /, ''));

describe('an unmanaged worker with a service manager', () => {
  test('is started by it when it is not there, restarted and stopped, and never signalled', async () => {
    const { master, folder } = prepare();
    await using _ = master;
    await master.launch();
    const first = await master.pidOf('web');
    expect((await master.worker('web')).attachment?.permits).toBe(
      'stop and start it by systemd (web.service), and send it any signal',
    );

    expect(await master.act('restart', ['web'])).toMatchObject([{ outcome: 'done', state: 'running' }]);
    const second = await master.pidOf('web');
    expect(second).not.toBe(first);
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect([first, second].filter(isRunning)).toEqual([]);
    // Whether the new process was there before it was looked for, or had to be waited for, is left open.
    const [start, ...calls] = callsOf(folder);
    expect(start).toBe('start web.service');
    expect(calls.filter((call) => call !== start)).toEqual([
      'restart --no-block web.service',
      'stop web.service',
    ]);
  });

  test('A056: is started again by its restart policy when it has crashed', async () => {
    const { master, folder } = prepare({}, { restart_policy: 'always', restart: { retry_delay: '1ms' } });
    await using _ = master;
    await master.launch();
    const first = await master.pidOf('web');
    process.kill(first, 'SIGKILL');
    const again = await master.until('web', ({ state, pid }) => state === 'running' && pid !== first);
    expect(again.restarts).toBe(1);
    expect(callsOf(folder)).toEqual(['start web.service', 'start web.service']);
    await master.act('stop', ['web']);
  });

  test('is only looked for when it may not be restarted', async () => {
    const { master, folder } = prepare({ can_restart: false });
    await using _ = master;
    await master.launch();
    await master.state('web', 'absent');
    writeFileSync(join(folder, 'calls'), '');
    runProgram(folder);
    const pid = await master.pidOf('web');
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(isRunning(pid)).toBe(false);
    expect(callsOf(folder)).toEqual(['stop web.service']);
  });

  test('says why it cannot be started', async () => {
    const { master, folder } = prepare();
    await using _ = master;
    unlinkSync(join(folder, 'program'));
    await master.launch();
    const { note } = await master.state('web', 'backoff');
    expect(note).toBe('systemctl start web.service: Job for web.service failed.');
  });
});

/** As an administrator would, without asking the master. */
function runProgram(folder: string): void {
  spawn('./program', { cwd: folder, detached: true, stdio: 'ignore' }).unref();
}
