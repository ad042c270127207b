import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, rmdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStat } from '../../src/shim/process-table.ts';
import { eventually } from '../helpers/eventually.ts';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { isRoot, MODES } from '../helpers/modes.ts';
import { freePorts } from '../helpers/ports.ts';
import { somebodysProcess } from '../helpers/somebodys-process.ts';
import { Stranger } from '../helpers/stranger.ts';

function unmanaged(discovery: object, control: object = {}, more: object = {}): object {
  return {
    type: 'unmanaged',
    unit: { unmanaged: { metadata: { name: 'stranger' }, discovery, control } },
    ...more,
  };
}

/** A program of this name that says "up" and sleeps, in the master's folder. */
function script(master: TestMaster, name: string, code = 'echo up; exec sleep 1000'): string {
  const file = join(master.dir, name);
  writeFileSync(file, `#!/bin/sh\n${code}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Has a child when it says so. */
const STAYS = 'sleep 1000 & echo up; wait $!; while :; do sleep 1000 & wait $!; done';

describe('an unmanaged worker is found', () => {
  test('by its PID file, with the age and the children it has', async () => {
    await using master = TestMaster.prepare('', {});
    await using it = await Stranger.script(script(master, 'stays', STAYS));
    writeFileSync(join(master.dir, 'it.pid'), `${it.pid}\n`);
    master.configure(fleet({ it: unmanaged({ method: 'pid-file', pid_file: 'it.pid' }) }));
    await master.launch();
    const worker = await master.state('it', 'running');
    expect(worker).toMatchObject({ pid: it.pid, type: 'unmanaged', incarnation: 1, note: 'attached' });
    const { processes, attachment, command } = await master.worker('it');
    expect(processes.map(({ ppid }) => ppid)).toContain(it.pid);
    expect(attachment).toEqual({
      rule: `named by ${master.dir}/it.pid`,
      permits: 'nothing: can_terminate is false',
    });
    expect(command).toEqual([]);
  });

  test('by its name and its arguments, and never a worker of this master', async () => {
    await using master = TestMaster.prepare('', {});
    const file = script(master, 'a-name-that-is-longer-than-comm', STAYS);
    await using one = await Stranger.script(file, '--port', '1');
    await using other = await Stranger.script(file, '--port', '2');
    const rule = { method: 'process-name', process_name: 'a-name-that-is-longer-than-comm' };
    master.configure(
      fleet({
        ours: { run: [file, '--port', '2'], start_seconds: '0' },
        second: unmanaged({ ...rule, process_args: ['--port', '2'] }),
      }),
    );
    await master.launch();
    await master.pidOf('ours');
    expect((await master.state('second', 'running')).pid).toBe(other.pid);
    expect(one.lives).toBe(true);
  });

  test.each([
    ['tcp', '127.0.0.1'],
    ['tcp', '::1'],
    ['udp', '127.0.0.1'],
    ['udp', '::1'],
  ] as const)('by the port it listens on: %s %s', async (protocol, host) => {
    const [port = 0] = await freePorts(1);
    await using it = await Stranger.listener(protocol, host, port);
    await using master = await TestMaster.start(fleet({ it: unmanaged({ method: 'port', port, protocol }) }));
    expect((await master.state('it', 'running')).pid).toBe(it.pid);
  });

  test('as the first of its tree: workers that share its socket are not other candidates', async () => {
    const [port = 0] = await freePorts(1);
    const code = `const s = require('net').createServer().listen(${port}, '127.0.0.1', () => {
      require('child_process').spawn('sleep', ['1000'], { stdio: ['ignore', 'ignore', 'ignore', s._handle] });
      console.log('up');
    });`;
    await using it = await Stranger.start(process.execPath, ['-e', code]);
    await using master = await TestMaster.start(fleet({ it: unmanaged({ method: 'port', port }) }));
    const { pid } = await master.state('it', 'running');
    expect(pid).toBe(it.pid);
    const child = (await master.worker('it')).processes.find(({ ppid }) => ppid === it.pid);
    await it.end();
    process.kill(child?.pid ?? 0, 'SIGKILL');
  });

  const root = cgroupFolder();
  test.skipIf(root === null)(
    'by its cgroup, and by the name of the service whose cgroup it is (skipped without a cgroup that may be written)',
    async () => {
      const name = `hsu-test-${process.pid}`;
      const folder = join(root ?? '', `${name}.service`);
      mkdirSync(join(folder, 'inner'), { recursive: true });
      try {
        await using it = await Stranger.start('sh', ['-c', 'echo up; exec sleep 1000']);
        writeFileSync(join(folder, 'inner', 'cgroup.procs'), String(it.pid));
        const path = `${folder.slice((root ?? '').length)}`;
        await using master = await TestMaster.start(
          fleet({
            service: unmanaged({ method: 'service-name', service_name: name }),
            group: unmanaged({ method: 'cgroup', cgroup: path }, {}, { enabled: false }),
          }),
        );
        expect((await master.state('service', 'running')).pid).toBe(it.pid);
        expect(await master.act('start', ['group'])).toMatchObject([
          { outcome: 'failed', message: expect.stringContaining(`pid ${it.pid} is worker service already`) },
        ]);
      } finally {
        await eventually(() => rmdirSync(join(folder, 'inner')));
        rmdirSync(folder);
      }
    },
  );

  test('later, when it appears, and again when it has come back', async () => {
    const [port = 0] = await freePorts(1);
    await using master = await TestMaster.start(
      fleet({ it: unmanaged({ method: 'port', port, check_interval: '100ms' }) }),
    );
    expect(await master.state('it', 'absent')).toMatchObject({
      pid: null,
      restarts: 0,
      note: `nothing listens on tcp port ${port}`,
    });
    await using first = await Stranger.listener('tcp', '127.0.0.1', port);
    expect((await master.state('it', 'running')).pid).toBe(first.pid);
    await first.end('SIGTERM');
    await master.state('it', 'absent');
    await using second = await Stranger.listener('tcp', '127.0.0.1', port);
    const again = await master.state('it', 'running');
    expect(again).toMatchObject({ pid: second.pid, incarnation: 2, restarts: 0 });
  });

  test('at once when somebody asks, however long the check_interval is', async () => {
    const [port = 0] = await freePorts(1);
    const slow = unmanaged({ method: 'port', port, check_interval: '1h' });
    await using master = await TestMaster.start(fleet({ it: slow }));
    await master.state('it', 'absent');
    expect(await master.act('start', ['it'])).toMatchObject([
      { outcome: 'failed', state: 'absent', message: expect.stringContaining('nothing listens') },
    ]);
    await using it = await Stranger.listener('tcp', '127.0.0.1', port);
    expect(await master.act('start', ['it'])).toMatchObject([{ outcome: 'done', pid: it.pid }]);
  });
});

describe('an unmanaged worker is not guessed', () => {
  test('when two fit: both are named', async () => {
    await using master = TestMaster.prepare('', {});
    const file = script(master, 'twins', STAYS);
    await using one = await Stranger.script(file);
    await using two = await Stranger.script(file);
    master.configure(fleet({ it: unmanaged({ method: 'process-name', process_name: 'twins' }) }));
    await master.launch();
    const { note } = await master.state('it', 'absent');
    expect(note).toContain('2 processes fit (called twins)');
    expect(note).toContain(`${one.pid} (twins)`);
    expect(note).toContain(`${two.pid} (twins)`);
    expect(await master.act('start', ['it'])).toMatchObject([{ outcome: 'failed' }]);
  });

  test('A050: from a PID file whose number somebody else has by now', async () => {
    await using master = TestMaster.prepare('', {});
    await using it = await Stranger.script(script(master, 'later'));
    const file = join(master.dir, 'it.pid');
    writeFileSync(file, `${it.pid}\n`);
    utimesSync(file, new Date(), new Date(Date.now() - 3_600_000));
    master.configure(
      fleet({ it: unmanaged({ method: 'pid-file', pid_file: 'it.pid' }, { can_terminate: true }) }),
    );
    await master.launch();
    const { note } = await master.state('it', 'absent');
    expect(note).toMatch(new RegExp(`names pid ${it.pid} \\(.*which started .* after the file was written`));
    await master.act('stop', ['it']);
    await master.quit();
    expect(it.lives).toBe(true);
  });

  test('A049: from a PID file that is a symbolic link, or that everybody may write', async () => {
    await using master = TestMaster.prepare('', {});
    await using it = await Stranger.script(script(master, 'it'));
    writeFileSync(join(master.dir, 'it.pid'), `${it.pid}\n`);
    symlinkSync('it.pid', join(master.dir, 'link.pid'));
    writeFileSync(join(master.dir, 'open.pid'), `${it.pid}\n`);
    chmodSync(join(master.dir, 'open.pid'), 0o666);
    master.configure(
      fleet({
        link: unmanaged({ method: 'pid-file', pid_file: 'link.pid' }),
        open: unmanaged({ method: 'pid-file', pid_file: 'open.pid' }),
      }),
    );
    await master.launch();
    expect((await master.state('link', 'absent')).note).toContain('is a symbolic link');
    expect((await master.state('open', 'absent')).note).toContain('may be written by everybody');
  });

  test.skipIf(isRoot)(
    'A049: from a PID file of one user that names the process of another (skipped as root, whose files are believed)',
    async () => {
      await using master = TestMaster.prepare('', {});
      writeFileSync(join(master.dir, 'it.pid'), '1\n');
      master.configure(fleet({ it: unmanaged({ method: 'pid-file', pid_file: 'it.pid' }) }));
      await master.launch();
      expect((await master.state('it', 'absent')).note).toContain('but the file belongs to uid');
    },
  );

  test.skipIf(isRoot)(
    'A055: the process of somebody else cannot be taken charge of (skipped as root, who may)',
    async (context) => {
      const stranger = somebodysProcess();
      if (stranger === undefined) return context.skip('nobody else has a process here');
      const rule = { method: 'process-name', process_name: stranger };
      await using master = await TestMaster.start(fleet({ it: unmanaged(rule, { can_terminate: true }) }));
      expect((await master.state('it', 'absent')).note).toContain('this user may watch it, but not end it');
    },
  );

  test('A046: a zombie is not there', async () => {
    await using master = TestMaster.prepare('', {});
    const parent = spawn('sh', ['-c', 'sleep 1000 & echo $!; exec sleep 1000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(said.toString());
    // Once it is sleep the parent never looks after its child.
    await eventually(() => expect(readStat(parent.pid ?? 0)?.comm).toBe('sleep'));
    process.kill(zombie, 'SIGKILL');
    await eventually(() => expect(readStat(zombie)?.state).toBe('Z'));
    writeFileSync(join(master.dir, 'it.pid'), `${zombie}\n`);
    master.configure(fleet({ it: unmanaged({ method: 'pid-file', pid_file: 'it.pid' }) }));
    await master.launch();
    expect((await master.state('it', 'absent')).note).toContain('which does not live');
    parent.kill('SIGKILL');
  });
});

describe.each(MODES)('I12: a process that may not be terminated is never signalled, $mode', ({ env }) => {
  test('not by stop, restart, signal, a changed or removed definition, nor at the end of the master', async () => {
    const [port = 0] = await freePorts(1);
    await using it = await Stranger.listener('tcp', '127.0.0.1', port);
    const worker = unmanaged({ method: 'port', port });
    await using master = await TestMaster.start(fleet({ it: worker, other: SLEEPER }), env);
    await master.state('it', 'running');
    for (const verb of ['stop', 'restart']) {
      expect(await master.act(verb, ['it'])).toMatchObject([
        { outcome: 'failed', state: 'running', message: expect.stringContaining('can_terminate is false') },
      ]);
    }
    expect(await master.act('signal', ['it'], { signal: 'HUP' })).toMatchObject([{ outcome: 'failed' }]);

    master.configure(
      fleet({ it: unmanaged({ method: 'port', port, process_name: 'node' }), other: SLEEPER }),
    );
    await master.reload();
    expect(await master.state('it', 'running')).toMatchObject({ pid: it.pid, incarnation: 2 });
    master.configure(fleet({ other: SLEEPER }));
    await master.reload();
    expect((await master.workers()).map(({ name }) => name)).toEqual(['other']);
    master.configure(fleet({ it: worker, other: SLEEPER }));
    await master.reload();
    expect((await master.state('it', 'running')).pid).toBe(it.pid);

    expect(await master.quit()).toBe(0);
    expect(it.lives).toBe(true);
    expect(it.output).toBe('listening\n');
  });

  test('I6 I7: it stays attached when master and shim are killed, and left alone when it has left the file', async () => {
    const [port = 0] = await freePorts(1);
    await using it = await Stranger.listener('tcp', '127.0.0.1', port);
    await using master = await TestMaster.start(
      fleet({ it: unmanaged({ method: 'port', port }), other: SLEEPER }),
      env,
    );
    await master.state('it', 'running');
    await master.crash();
    await master.launch();
    expect(await master.state('it', 'running')).toMatchObject({ pid: it.pid, incarnation: 1 });
    const { shimPid } = await master.view();
    process.kill(shimPid ?? 0, 'SIGKILL');
    await eventually(async () => expect((await master.view()).shimPid).not.toBe(shimPid));
    expect(await master.state('it', 'running')).toMatchObject({ pid: it.pid, incarnation: 1 });

    await master.crash();
    master.configure(fleet({ other: SLEEPER }));
    await master.launch();
    await master.state('other', 'running');
    expect(await master.quit()).toBe(0);
    expect(it.lives).toBe(true);
    expect(it.output).toBe('listening\n');
  });

  test('A056: its end is noticed, also while no master is there', async () => {
    const [port = 0] = await freePorts(1);
    await using it = await Stranger.listener('tcp', '127.0.0.1', port);
    await using master = await TestMaster.start(fleet({ it: unmanaged({ method: 'port', port }) }), env);
    await master.state('it', 'running');
    await it.end();
    await master.state('it', 'absent');
    const [exit] = (await master.worker('it')).exits;
    expect(exit).toMatchObject({ pid: it.pid, incarnation: 1 });
    expect([null, 'SIGKILL']).toContain(exit?.signal);

    await using second = await Stranger.listener('tcp', '127.0.0.1', port);
    await master.act('start', ['it']);
    await master.crash();
    await second.end();
    await master.launch();
    const message = `pid ${second.pid} ended`;
    await master.event((event) => event.type === 'exit' && event.message.startsWith(message));
    await master.state('it', 'absent');
  });
});

describe('an unmanaged worker that may be terminated', () => {
  test('is stopped by signals, with what it started, and looked for again by start', async () => {
    await using master = TestMaster.prepare('', {});
    await using it = await Stranger.script(script(master, 'stays', STAYS));
    const rule = { method: 'process-name', process_name: 'stays' };
    master.configure(fleet({ it: unmanaged(rule, { can_terminate: true, graceful_timeout: '5s' }) }));
    await master.launch();
    await master.state('it', 'running');
    const tree = (await master.worker('it')).processes.map(({ pid }) => pid);
    expect(tree).toContain(it.pid);
    expect(tree.length).toBeGreaterThan(1);
    expect(await master.act('stop', ['it'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(tree.filter(isRunning)).toEqual([]);
    expect((await master.worker('it')).exits).toMatchObject([{ cause: 'requested' }]);
    expect(await master.act('restart', ['it'])).toMatchObject([{ outcome: 'failed', state: 'absent' }]);
  });

  test('gets only the signals that are allowed', async () => {
    const [port = 0] = await freePorts(1);
    await using it = await Stranger.listener('tcp', '127.0.0.1', port);
    const control = { can_terminate: true, allowed_signals: ['HUP', 'SIGTERM'] };
    await using master = await TestMaster.start(fleet({ it: unmanaged({ method: 'port', port }, control) }));
    await master.state('it', 'running');
    expect((await master.worker('it')).stopSequence).toEqual(['SIGTERM to main, wait 30s']);
    expect(await master.act('signal', ['it'], { signal: 'KILL' })).toMatchObject([
      { outcome: 'failed', message: expect.stringContaining('only SIGHUP, SIGTERM may be sent') },
    ]);
    expect(await master.act('signal', ['it'], { signal: 'HUP' })).toMatchObject([{ outcome: 'done' }]);
    await eventually(() => expect(it.output).toContain('SIGHUP'));
    expect(await master.act('stop', ['it'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(it.lives).toBe(false);
  });

  test('what it leaves behind by its own end stays', async () => {
    await using master = TestMaster.prepare('', {});
    const code = 'sleep 1000 >/dev/null & echo $!; wait';
    await using it = await Stranger.script(script(master, 'parent', code));
    const child = Number(it.output.trim());
    const rule = { method: 'process-name', process_name: 'parent' };
    master.configure(fleet({ it: unmanaged(rule, { can_terminate: true }) }));
    await master.launch();
    await master.state('it', 'running');
    await it.end();
    await master.state('it', 'absent');
    expect(isRunning(child)).toBe(true);
    process.kill(child, 'SIGKILL');
  });

  test('is let go at the end of the master all the same', async () => {
    const [port = 0] = await freePorts(1);
    await using it = await Stranger.listener('tcp', '127.0.0.1', port);
    await using master = await TestMaster.start(
      fleet({ it: unmanaged({ method: 'port', port }, { can_terminate: true }) }),
    );
    await master.state('it', 'running');
    expect(await master.quit()).toBe(0);
    expect(it.lives).toBe(true);
  });
});

describe('unmanaged becomes managed', () => {
  test('at its next restart, and not before', async () => {
    await using master = TestMaster.prepare('', {});
    const file = script(master, 'stays', STAYS);
    await using it = await Stranger.script(file);
    const rule = { method: 'process-name', process_name: 'stays' };
    const byHand = { master: { reload: 'manual' } };
    master.configure(fleet({ it: unmanaged(rule) }, byHand));
    await master.launch();
    await master.state('it', 'running');
    const managed = { run: [file], start_seconds: '0', stop: [{ signal: 'KILL' }] };
    master.configure(fleet({ it: managed }, byHand));
    expect(await master.reload()).toMatchObject({ ok: true, changed: ['it'] });
    expect((await master.workers())[0]).toMatchObject({
      state: 'running',
      pid: it.pid,
      type: 'managed',
      note: 'attached; started here from its next restart on',
    });
    await master.crash();
    await master.launch();
    expect((await master.workers())[0]).toMatchObject({ pid: it.pid, incarnation: 1 });

    expect(await master.act('restart', ['it'])).toMatchObject([{ outcome: 'done' }]);
    expect(it.lives).toBe(false);
    const [worker] = await master.workers();
    expect(worker).toMatchObject({ state: 'running', incarnation: 2, note: '' });
    await master.untilLogged('it', /^up$/m);
  });

  test('a definition that is unmanaged again before that lets go of it', async () => {
    await using master = TestMaster.prepare('', {});
    const file = script(master, 'stays', STAYS);
    await using it = await Stranger.script(file);
    const foreign = unmanaged({ method: 'process-name', process_name: 'stays' });
    master.configure(fleet({ it: foreign }));
    await master.launch();
    await master.state('it', 'running');
    master.configure(fleet({ it: { run: [file], start_seconds: '0' } }));
    await master.reload();
    master.configure(fleet({ it: foreign }));
    await master.reload();
    expect(await master.act('stop', ['it'])).toMatchObject([{ outcome: 'failed' }]);
    expect(await master.quit()).toBe(0);
    expect(it.lives).toBe(true);
  });
});

/** A hierarchy in which groups may be made, or null. */
function cgroupFolder(): string | null {
  for (const folder of ['/sys/fs/cgroup/unified', '/sys/fs/cgroup']) {
    const probe = join(folder, `hsu-probe-${process.pid}`);
    try {
      if (!existsSync(join(folder, 'cgroup.procs'))) continue;
      mkdirSync(probe);
      rmdirSync(probe);
      return folder;
    } catch {
      // Not permitted here.
    }
  }
  return null;
}
