import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dnsChecker } from '../../src/health/checks/dns.ts';
import { postgresChecker } from '../../src/health/checks/postgres.ts';
import { memcachedChecker, redisChecker } from '../../src/health/checks/tcp.ts';
import type { Checker, Finding } from '../../src/health/result.ts';
import { isInstalled } from '../helpers/installed.ts';
import { freePorts } from '../helpers/ports.ts';
import { makeCluster, postgresCommand, postgresPrograms, postgresUser } from '../helpers/postgres.ts';

const TIMEOUT = { timeout: 60_000 };

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-servers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real server, which is ended when the test is over. */
function serve(
  argv: readonly string[],
  options: object = {},
  last: NodeJS.Signals = 'SIGKILL',
): ChildProcess {
  const child = spawn(argv[0] ?? '', argv.slice(1), { stdio: 'ignore', ...options });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(last);
    await once(child, 'exit');
  });
  return child;
}

async function onFreePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}

function look(checker: Checker): Promise<Finding> {
  onTestFinished(() => checker.close());
  return checker.look(AbortSignal.timeout(60_000));
}

const refused = { outcome: 'fail', message: 'connection refused' };

describe('checks of real servers', () => {
  test.skipIf(!isInstalled('redis-server'))(
    'redis, with a password too (skipped unless redis-server is installed)',
    async () => {
      const port = await onFreePort();
      const checker = redisChecker({ host: '127.0.0.1', port });
      expect(await look(checker)).toMatchObject(refused);
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--requirepass', 'abc'];
      serve(['redis-server', ...args], { cwd: temporaryFolder() });
      await expect
        .poll(() => look(checker), TIMEOUT)
        .toMatchObject({
          outcome: 'pass',
          message: 'answers, and wants a password',
        });
    },
  );

  test.skipIf(!isInstalled('memcached'))('memcached (skipped unless memcached is installed)', async () => {
    const port = await onFreePort();
    const checker = memcachedChecker({ host: '127.0.0.1', port });
    expect(await look(checker)).toMatchObject(refused);
    serve(['memcached', '-l', '127.0.0.1', '-p', String(port), '-U', '0', '-u', 'nobody']);
    await expect
      .poll(() => look(checker), TIMEOUT)
      .toMatchObject({
        outcome: 'pass',
        message: expect.stringMatching(/^version 1\./),
      });
  });

  test.skipIf(!isInstalled('dnsmasq'))('a name server (skipped unless dnsmasq is installed)', async () => {
    const port = await onFreePort();
    const checkerOf = (name: string, record: 'A' | 'TXT') =>
      dnsChecker({ type: 'dns', server: `127.0.0.1:${port}`, name, record });
    expect(await look(checkerOf('db.internal', 'A'))).toMatchObject({ outcome: 'fail' });
    const records = ['--host-record=db.internal,10.0.0.7', '--txt-record=db.internal,primary'];
    const alone = ['--no-resolv', '--no-hosts', '--local=/internal/', '--conf-file=/dev/null', '--pid-file='];
    const where = ['--listen-address=127.0.0.1', '--bind-interfaces', `--port=${port}`];
    serve(['dnsmasq', '--keep-in-foreground', '--user=', '--group=', ...where, ...alone, ...records]);
    await expect
      .poll(() => look(checkerOf('db.internal', 'A')), TIMEOUT)
      .toMatchObject({
        outcome: 'pass',
        message: '1 A record',
        output: '["10.0.0.7"]',
      });
    expect(await look(checkerOf('db.internal', 'TXT'))).toMatchObject({ output: '[["primary"]]' });
    expect(await look(checkerOf('none.internal', 'A'))).toMatchObject({
      outcome: 'fail',
      message: 'none.internal: ENOTFOUND',
    });
  });

  test.skipIf(postgresPrograms === null)(
    'PostgreSQL, also for a user it does not let in (skipped unless postgresql is installed)',
    async () => {
      const port = await onFreePort();
      const address = { host: '127.0.0.1', port };
      const known = postgresChecker({ address, user: 'shop', database: 'postgres' });
      expect(await look(known)).toMatchObject(refused);
      const data = makeCluster(temporaryFolder());
      const rules = join(data, 'pg_hba.conf');
      writeFileSync(rules, `host all stranger 127.0.0.1/32 reject\n${readFileSync(rules, 'utf8')}`);
      serve(postgresCommand(data, port), { ...postgresUser, cwd: data }, 'SIGINT');
      await expect
        .poll(() => look(known), TIMEOUT)
        .toMatchObject({
          outcome: 'pass',
          message: 'accepts connections',
        });
      const stranger = postgresChecker({ address, user: 'stranger', database: 'postgres' });
      expect(await look(stranger)).toMatchObject({
        outcome: 'pass',
        message: expect.stringMatching(/^answers: pg_hba.conf rejects connection/),
      });
    },
    120_000,
  );
});
