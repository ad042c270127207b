import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli, type CliProgram, exitOf, waitForText } from './cli-program.ts';
import { fakeDaemon, readHandlers, temporaryDirectory, workerView } from './fake-daemon.ts';

let cli: CliProgram;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli[Symbol.dispose]());

function line(second: number, text: string, stream = 'stdout', tag = 'F'): string {
  return `2026-11-20T16:00:${String(second).padStart(2, '0')}.000000000Z ${stream} ${tag} ${text}\n`;
}

function writeLogs(directory: string): void {
  writeFileSync(join(directory, 'web.log'), line(1, 'one') + line(3, 'bad', 'stderr') + line(5, 'three'));
  writeFileSync(join(directory, 'db.log'), line(2, 'two') + line(4, 'Four'));
}

describe('logs', () => {
  test('merges several workers by time, with prefixes that line up', async () => {
    using directory = temporaryDirectory();
    writeLogs(directory.path);
    await using daemon = await fakeDaemon(
      readHandlers([workerView('web'), workerView('db')], { logDir: directory.path }),
    );
    const { exit, stdout, stderr } = await cli.run(['logs', '--socket', daemon.socket]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toBe('web | one\ndb  | two\nweb ! bad\ndb  | Four\nweb | three\n');
  });

  test('reads the files when there is no daemon, and says so', async () => {
    using directory = temporaryDirectory();
    writeLogs(directory.path);
    const env = { HSU_LOG_DIR: directory.path, HSU_SOCKET: join(directory.path, 'none.sock') };
    const { exit, stdout, stderr } = await cli.run(['logs', 'w*', '-n', '2'], { env });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: 'bad\nthree\n' });
    expect(stderr).toMatch(/^note: the daemon is not reachable at .*; reading the files in /);
    const unknown = await cli.run(['logs', 'wbe'], { env });
    expect(unknown.exit).toBe(4);
    expect(unknown.stderr).toContain('hint: Did you mean web?');
    await expect(cli.run(['logs', 'wbe', 'db', '-n1', '--ignore-not-found'], { env })).resolves.toMatchObject(
      { exit: 0, stdout: 'Four\n' },
    );
    await expect(cli.run(['logs', '-l', 'a=b'], { env })).resolves.toMatchObject({ exit: 5 });
  });

  test('is 5 when there is neither a daemon nor a log directory (A129)', async () => {
    using directory = temporaryDirectory();
    const env = { HSU_LOG_DIR: join(directory.path, 'none'), HSU_SOCKET: join(directory.path, 'none.sock') };
    const { exit, stderr } = await cli.run(['logs'], { env });
    expect(exit).toBe(5);
    expect(stderr).toContain('does not exist');
  });

  test.each([
    [['--stream', 'err'], 'bad\n'],
    [['--grep', 'o|h'], 'one\nthree\n'],
    [['--grep', 'O', '-i'], 'one\n'],
    [['--grep', 'o', '-v'], 'bad\nthree\n'],
    [['--since', '2026-11-20T16:00:03Z', '--until', '2026-11-20T16:00:04Z'], 'bad\n'],
    [['-t', '-n', '1'], '2026-11-20T16:00:05.000000000Z three\n'],
    [['--prefix', 'always', '-n', '1'], 'web | three\n'],
    [['-o', 'raw', '-n', '2'], 'bad\nthree\n'],
    [
      ['-o', 'json', '-n', '1'],
      '{"worker":"web","at":"2026-11-20T16:00:05.000000000Z","stream":"stdout","text":"three","complete":true}\n',
    ],
    [['--color', 'always', '-n', '2'], '\x1b[31m!\x1b[0m bad\nthree\n'],
  ])('%j shows what it promises', async (options, expected) => {
    using directory = temporaryDirectory();
    writeLogs(directory.path);
    const env = { HSU_LOG_DIR: directory.path, HSU_SOCKET: join(directory.path, 'none.sock') };
    await expect(cli.run(['logs', 'web', ...options], { env })).resolves.toMatchObject({
      exit: 0,
      stdout: expected,
    });
  });

  test('keeps the bytes of the worker', async () => {
    using directory = temporaryDirectory();
    const bytes = Buffer.concat([
      Buffer.from(line(1, '').trimEnd()),
      Buffer.from(' \x00\xff\x1b[1m\n', 'latin1'),
    ]);
    writeFileSync(join(directory.path, 'web.log'), bytes);
    const env = { HSU_LOG_DIR: directory.path, HSU_SOCKET: join(directory.path, 'none.sock') };
    const { stdout } = await cli.run(['logs', 'web', '-o', 'json'], { env });
    expect(Buffer.from(JSON.parse(stdout).base64, 'base64').toString('latin1')).toBe('\x00\xff\x1b[1m');
  });

  test('follows, marks a new run on stderr, and is 130 by Ctrl-C', async () => {
    using directory = temporaryDirectory();
    writeLogs(directory.path);
    const env = { HSU_LOG_DIR: directory.path, HSU_SOCKET: join(directory.path, 'none.sock') };
    const child = cli.start(['logs', 'web', '-f', '-n', '1'], { env });
    await waitForText(child.stdout, 'three\n');
    const more = waitForText(child.stdout, 'again\n');
    const marker = waitForText(child.stderr, '---\n');
    const mark = {
      at: '2026-11-20T16:00:06.000000000Z',
      incarnation: 7,
      pid: 123,
      text: 'restarted (exit 1)',
    };
    appendFileSync(join(directory.path, 'web.runs.jsonl'), `${JSON.stringify(mark)}\n`);
    appendFileSync(join(directory.path, 'web.log'), line(7, 'again'));
    expect(await more).toBe('again\n');
    expect(await marker).toContain('--- web restarted (exit 1), incarnation 7 (pid 123) ---\n');
    const exit = exitOf(child);
    child.kill('SIGINT');
    expect(await exit).toBe(130);
  });
});
