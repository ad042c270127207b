import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiscoveryResult } from '../../src/api/contract/discovery.ts';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { isRoot } from '../helpers/modes.ts';
import { freePorts } from '../helpers/ports.ts';
import { somebodysProcess } from '../helpers/somebodys-process.ts';
import { Stranger } from '../helpers/stranger.ts';

const NOTHING = fleet({ other: SLEEPER });

/** A script of this name that stays, started in the master's folder. */
function stranger(master: TestMaster, name: string, ...args: readonly string[]): Promise<Stranger> {
  const file = join(master.dir, name);
  writeFileSync(file, '#!/bin/sh\necho up\nwhile :; do sleep 1000 & wait $!; done\n');
  chmodSync(file, 0o755);
  return Stranger.script(file, ...args);
}

function userName(): string {
  return spawnSync('id', ['-un'], { encoding: 'utf8' }).stdout.trim() || String(process.getuid?.());
}

async function found(master: TestMaster, ...args: readonly string[]) {
  const { stdout, stderr, code } = await master.cli('attach', '--dry-run', ...args, '-o', 'json');
  return { code, stderr, ...(JSON.parse(stdout) as DiscoveryResult & { worker: unknown }) };
}

describe('attach --dry-run shows what a rule matches', () => {
  test('by port: the process, whose it is, and a worker that adopts it when it is pasted', async () => {
    const [port = 0] = await freePorts(1);
    await using it = await Stranger.listener('tcp', '127.0.0.1', port);
    await using master = await TestMaster.start(NOTHING);
    const shown = await master.cli('attach', '--dry-run', '--port', `tcp:${port}`);
    expect(shown).toMatchObject({ code: 0, stderr: expect.stringContaining(master.configFile) });
    const [title, line] = shown.stdout.split('\n');
    expect(title).toMatch(/^PID +USER +STARTED +AGE +MAY +WORKER +COMMAND$/);
    expect(line).toMatch(new RegExp(`^${it.pid} +${userName()} .* watch, end +- +\\S*node .*listener.mjs`));

    const { stdout: yaml } = await master.cli('attach', '--dry-run', '--port', String(port), '-o', 'yaml');
    expect(shown.stdout.endsWith(`\n\n${yaml}`)).toBe(true);
    master.configure(yaml);
    await master.reload();
    expect(await master.state(`tcp-${port}`, 'running')).toMatchObject({ pid: it.pid, type: 'unmanaged' });
    expect(it.lives).toBe(true);
  });

  test('by PID file, beside which the name is a condition; a relative file is one of the folder one is in', async () => {
    await using master = await TestMaster.start(NOTHING);
    await using it = await stranger(master, 'stays');
    writeFileSync(join(master.dir, 'it.pid'), `${it.pid}\n`);
    expect(await found(master, '--pid-file', 'it.pid')).toMatchObject({
      code: 0,
      rule: `named by ${master.dir}/it.pid`,
      outcome: 'found',
      problem: null,
      candidates: [{ pid: it.pid, ppid: process.pid, name: 'stays', uid: process.getuid?.(), mayEnd: true }],
      worker: { id: 'it', unit: { unmanaged: { discovery: { pid_file: `${master.dir}/it.pid` } } } },
    });
    expect(await found(master, '--pid-file', 'it.pid', '--process-name', 'nginx')).toMatchObject({
      code: 1,
      outcome: 'absent',
      reason: expect.stringContaining(`pid ${it.pid} (stays), which is not called nginx`),
      worker: null,
    });
  });

  test('by name and arguments: several are all listed, arguments tell them apart', async () => {
    await using master = await TestMaster.start(NOTHING);
    await using one = await stranger(master, 'twins', '--port', '1');
    await using two = await stranger(master, 'twins', '--port', '2');
    const both = await master.cli('attach', '--dry-run', '--process-name', 'twins');
    expect(both.code).toBe(1);
    expect(both.stdout).toMatch(new RegExp(`^${one.pid} .*twins --port 1$`, 'm'));
    expect(both.stdout).toMatch(new RegExp(`^${two.pid} .*twins --port 2$`, 'm'));
    expect(both.stdout).not.toContain('workers:');
    expect(both.stderr).toContain('error: 2 processes fit (called twins)');
    expect(both.stderr).toContain('hint: Narrow the rule');
    expect(await found(master, '--process-name', 'twins')).toMatchObject({ outcome: 'ambiguous' });

    const words = ['--process-args', '--port', '--process-args', '2'];
    expect(await found(master, '--process-name', 'twins', ...words)).toMatchObject({
      code: 0,
      candidates: [{ pid: two.pid }],
      worker: { unit: { unmanaged: { discovery: { process_args: ['--port', '2'] } } } },
    });
  });

  test('nothing fits: exit code 1 and why', async () => {
    const [port = 0] = await freePorts(1);
    await using master = await TestMaster.start(NOTHING);
    for (const [rule, reason] of [
      [['--port', `udp:${port}`], `nothing listens on udp port ${port}`],
      [['--process-name', 'no-such-program'], 'no process called no-such-program'],
      [['--service-name', 'no-such-unit'], 'no process runs in no-such-unit.service'],
      [['--cgroup', '/no/such'], 'no process runs in the cgroup /no/such'],
      [['--pid-file', 'none.pid'], 'none.pid'],
    ] as const) {
      const { code, stdout, stderr } = await master.cli('attach', '--dry-run', ...rule);
      expect({ code, stdout }, stderr).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(reason);
    }
  });

  test('a process of this master does not fit, and a file that is not to be believed is refused', async () => {
    await using master = await TestMaster.start(NOTHING);
    await master.pidOf('other');
    const { pid, shimPid } = await master.view();
    for (const own of [pid, shimPid]) {
      writeFileSync(join(master.dir, 'own.pid'), `${own}\n`);
      expect(await found(master, '--pid-file', 'own.pid')).toMatchObject({
        code: 1,
        outcome: 'refused',
        reason: expect.stringContaining('a process of this HSU Master'),
      });
    }
    chmodSync(join(master.dir, 'own.pid'), 0o666);
    expect(await found(master, '--pid-file', 'own.pid')).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('may be written by everybody'),
      candidates: [],
    });
  });

  test.skipIf(isRoot)(
    'A055: the process of somebody else may be watched, not ended (skipped as root, who may)',
    async (context) => {
      const stranger = somebodysProcess();
      if (stranger === undefined) return context.skip('nobody else has a process here');
      await using master = await TestMaster.start(NOTHING);
      expect(await found(master, '--process-name', stranger)).toMatchObject({
        code: 0,
        outcome: 'found',
        problem: null,
        candidates: [{ mayEnd: false, worker: null }],
      });
    },
  );
});

describe('attach --dry-run NAME', () => {
  test('shows what the rule of an unmanaged worker matches, also while it is attached', async () => {
    const [port = 0] = await freePorts(1);
    await using master = await TestMaster.start(
      fleet({
        it: { type: 'unmanaged', unit: { unmanaged: { discovery: { method: 'port', port } } } },
        other: SLEEPER,
      }),
    );
    const absent = await master.cli('attach', '--dry-run', 'it');
    expect(absent).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`nothing listens on tcp port ${port}`),
    });
    await using it = await Stranger.listener('tcp', '127.0.0.1', port);
    await master.act('start', ['it']);
    expect(await found(master, 'it')).toMatchObject({ code: 0, candidates: [{ pid: it.pid, worker: 'it' }] });
    // Another worker cannot have it as well.
    const second = await master.cli('attach', '--dry-run', '--port', String(port));
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`pid ${it.pid} is worker it already`),
    });

    expect(await master.cli('attach', '--dry-run', 'other')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('other is managed'),
    });
    expect(await master.cli('attach', '--dry-run', 'itt')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('Did you mean it?'),
    });
  });
});

describe('attach without --dry-run', () => {
  test('adopts nothing, says so with exit code 2, and prints the worker; no daemon is asked', async () => {
    await using master = TestMaster.prepare(NOTHING);
    const { code, stdout, stderr } = await master.cli('attach', '--service-name', 'nginx');
    expect(code).toBe(2);
    expect(stderr).toContain('a process is adopted by the configuration file, not by a command');
    master.configure(stdout);
    expect(await master.cli('validate', master.configFile)).toMatchObject({ code: 0 });
    expect(await master.cli('attach', 'web')).toMatchObject({ code: 2, stdout: '' });
  });

  test('a rule that is none is told with exit code 2', async () => {
    await using master = TestMaster.prepare(NOTHING);
    for (const [args, message] of [
      [[], 'does not say where to look'],
      [['--process-args', 'a'], 'does not say where to look'],
      [['--port', '80', '--pid-file', 'x'], 'a rule has one method, got pid-file, port'],
      [['--port', '70000'], '--port: "70000" is no port'],
      [['--port', 'sctp:1'], '--port: "sctp:1" is no port'],
      [['web', '--port', '80'], 'web has a rule'],
      [['a', 'b'], 'attach takes one name'],
    ] as const) {
      const { code, stderr } = await master.cli('attach', '--dry-run', ...args);
      expect({ code, stderr }, args.join(' ')).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    }
  });
});
