import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERBS } from '../../../src/cli/verbs.ts';
import { buildCli, type CliProgram, exitOf, waitForText } from './cli-program.ts';
import {
  actionResult,
  eventView,
  fakeDaemon,
  type Handler,
  rawDaemon,
  readHandlers,
  sendJson,
  sendLines,
  temporaryDirectory,
  workerDetail,
  workerView,
} from './fake-daemon.ts';

const isRoot = process.getuid?.() === 0;
let cli: CliProgram;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli[Symbol.dispose]());

const FLEET = [
  workerView('web'),
  workerView('db', { labels: { tier: 'back' } }),
  workerView('migrate', { state: 'done', oneshot: true, pid: null, uptimeMs: null }),
];

/** One typical command line of every verb that talks to the daemon. */
const TALKING: readonly (readonly string[])[] = [
  ['status'],
  ['describe', 'web'],
  ['start', 'web'],
  ['stop', 'web'],
  ['restart', 'web'],
  ['reset', 'web'],
  ['signal', 'HUP', 'web'],
  ['reload'],
  ['events'],
  ['wait', 'web'],
];

/** What a daemon does with an action on a name it does not know. */
const refuse: Handler = ({ body }, response) => {
  const names = (body as { selector: { names: string[] } }).selector.names;
  sendJson(
    response,
    { error: { kind: 'not_found', message: `no worker named ${names}`, details: { names } } },
    404,
  );
};

const REFUSING = Object.fromEntries(
  ['start', 'stop', 'restart', 'reset', 'signal'].map((verb) => [`POST /v1/actions/${verb}`, refuse]),
);

describe('exit codes of every verb (A129)', () => {
  test.each(TALKING)('%s is 5 without a daemon, and says where it looked and what to do', async (...args) => {
    using directory = temporaryDirectory();
    const socket = join(directory.path, 'api.sock');
    const { exit, stdout, stderr } = await cli.run(args, { env: { HSU_SOCKET: socket } });
    expect({ exit, stdout }).toEqual({ exit: 5, stdout: '' });
    expect(stderr).toBe(
      `error: the daemon is not reachable at ${socket}: there is no such socket\n` +
        'hint: Start it with `hsu-master run -c FILE`, or say where it is with --socket or --run-dir.\n',
    );
  });

  test.each(TALKING)('%s is 5 when the daemon breaks off in the middle of its answer', async (...args) => {
    await using daemon = await rawDaemon(
      (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{'),
    );
    const { exit, stderr } = await cli.run([...args, '--socket', daemon.socket]);
    expect(exit).toBe(5);
    expect(stderr).toContain('broke off');
  });

  test.skipIf(isRoot).each(TALKING)('%s is 6 when the socket is closed to this user', async (...args) => {
    await using daemon = await fakeDaemon({});
    chmodSync(daemon.socket, 0o000);
    const { exit, stderr } = await cli.run([...args, '--socket', daemon.socket]);
    expect(exit).toBe(6);
    expect(stderr).toContain(`no permission to use ${daemon.socket}`);
  });

  test.each([
    ...TALKING.filter((args) => args.length > 1),
    ['status', 'web'],
    ['events', 'web'],
    ['logs', 'web'],
  ])('%s is 4 for a worker that does not exist, with the name that was meant', async (...args) => {
    await using daemon = await fakeDaemon({
      ...readHandlers([workerView('webs')]),
      ...REFUSING,
      'GET /v1/events': (_, response) => sendLines(response, []),
    });
    const { exit, stdout, stderr } = await cli.run([...args, '--socket', daemon.socket]);
    expect({ exit, stdout }).toEqual({ exit: 4, stdout: '' });
    expect(stderr).toContain('no worker named web');
    expect(stderr).toContain('hint: Did you mean webs?');
  });

  test.each([...TALKING.filter((args) => args.length > 1), ['status', 'web']])(
    '%s is 0 for it with --ignore-not-found',
    async (...args) => {
      await using daemon = await fakeDaemon({ ...readHandlers([workerView('webs')]), ...REFUSING });
      const { exit, stdout } = await cli.run([...args, '--ignore-not-found', '--socket', daemon.socket]);
      expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' });
      expect(daemon.seen.filter(({ method }) => method === 'POST')).toEqual([]);
    },
  );

  test.each(Object.keys(VERBS).map((verb) => [verb]))(
    '%s is 2 for an unknown option, and 0 for --help',
    async (verb) => {
      const wrong = await cli.run([verb, '--nope']);
      expect(wrong).toMatchObject({ exit: 2, stdout: '' });
      expect(wrong.stderr).toMatch(/^error: there is no option --nope here\nhint: .*\n$/);
      const help = await cli.run([verb, '--help']);
      expect(help).toMatchObject({ exit: 0, stderr: '' });
      expect(help.stdout).toContain('Examples:\n  ');
      expect(help.stdout).toContain('Exit codes:\n  0 ');
    },
  );

  test.each([
    [['start']],
    [['stop', '--all']],
    [['restart', '--all', 'web', '-y']],
    [['stop', 'web', '--no-wait', '--timeout', '5s']],
    [['signal']],
    [['signal', 'HPU', 'web']],
    [['wait']],
    [['validate']],
    [['reload', '--no-wait']],
    [['logs', '--grep', '(']],
    [['frobnicate']],
    [[]],
  ])('%j makes no sense and is 2', async (args) => {
    const { exit, stdout } = await cli.run(args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  });

  test('a verb that does not exist gets a suggestion', async () => {
    const { stderr } = await cli.run(['statsu']);
    expect(stderr).toBe('error: there is no verb "statsu"\nhint: Did you mean `status`?\n');
  });

  test.each([
    [['web', 'HUP'], 'web', 'HUP web'],
    [['web', 'api', 'sigusr1'], 'web', 'sigusr1 web api'],
    [['hub', 'HUP'], 'hub', 'HUP hub'],
  ])('signal %j names the right order', async (args, notASignal, rightOrder) => {
    const { exit, stderr } = await cli.run(['signal', ...args]);
    expect(exit).toBe(2);
    expect(stderr).toBe(
      `error: there is no signal ${notASignal}\nhint: The signal comes first: \`hsu-master-cli signal ${rightOrder}\`.\n`,
    );
  });

  test('a verb of the other program is sent there', async () => {
    const { exit, stderr } = await cli.run(['daemon', 'upgrade']);
    expect(exit).toBe(2);
    expect(stderr).toContain('`hsu-master daemon` is what you mean');
  });

  test('status is 3 when a worker is not OK, unless --exit-zero', async () => {
    await using daemon = await fakeDaemon(readHandlers([...FLEET, workerView('bad', { state: 'failed' })]));
    const env = { HSU_SOCKET: daemon.socket };
    await expect(cli.run(['status'], { env })).resolves.toMatchObject({ exit: 3 });
    await expect(cli.run(['status', '--exit-zero'], { env })).resolves.toMatchObject({ exit: 0 });
    await expect(cli.run(['status', 'web', 'migrate'], { env })).resolves.toMatchObject({ exit: 0 });
    await expect(cli.run(['status', '-q'], { env })).resolves.toEqual({ exit: 3, stdout: '', stderr: '' });
  });

  test('an action is 1 when it fails for one worker of several, and says which (A135)', async () => {
    await using daemon = await fakeDaemon({
      'POST /v1/actions/start': (_, response) =>
        sendLines(response, [
          actionResult('web'),
          actionResult('db', {
            outcome: 'failed',
            state: 'failed',
            pid: null,
            message: 'not executable: /srv/db',
          }),
        ]),
    });
    const { exit, stdout, stderr } = await cli.run(['start', 'web', 'db', '--socket', daemon.socket]);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: 'web: running (pid 4121)\n' });
    expect(stderr).toBe(`error: db: not executable: /srv/db

1 of 2 workers are not where they should be:
NAME  OUTCOME  STATE   REASON
db    failed   failed  not executable: /srv/db
`);
  });

  test('an action that takes too long is 7 and says that it goes on', async () => {
    await using daemon = await fakeDaemon({
      'POST /v1/actions/stop': (_, response) =>
        sendLines(response, [actionResult('web', { outcome: 'timeout', state: 'stopping' })]),
    });
    const { exit, stderr } = await cli.run(['stop', 'web', '--timeout', '250ms', '--socket', daemon.socket]);
    expect({ exit, stderr }).toEqual({
      exit: 7,
      stderr: 'error: web: still stopping after 250ms; the stop goes on\n',
    });
    expect(daemon.seen[0]?.body).toEqual({ selector: { names: ['web'] }, timeoutMs: 250 });
  });

  test('a wait that takes too long is 7', async () => {
    await using daemon = await fakeDaemon({
      ...readHandlers(FLEET),
      'POST /v1/wait': (_, response) => sendLines(response, [actionResult('web', { outcome: 'timeout' })]),
    });
    await expect(
      cli.run(['wait', 'web', '--for', 'stopped', '--timeout', '1s', '--socket', daemon.socket]),
    ).resolves.toMatchObject({ exit: 7 });
    expect(daemon.seen.at(-1)?.body).toEqual({
      selector: { names: ['web'] },
      for: 'stopped',
      timeoutMs: 1000,
    });
  });

  test.each([
    [7, { code: 7, signal: null }],
    [137, { code: null, signal: 'SIGKILL' }],
    [255, { code: null, signal: null }],
    [0, { code: 0, signal: null }],
  ])('wait --exit-status is %i for %j', async (exit, how) => {
    const lastExit = {
      at: '2026-11-20T16:00:00Z',
      incarnation: 1,
      pid: 9,
      cause: 'completed',
      uptimeMs: 5,
      ...how,
    };
    const state = exit === 0 ? 'done' : 'failed';
    await using daemon = await fakeDaemon({
      ...readHandlers([workerView('migrate', { oneshot: true, state, lastExit })]),
      'POST /v1/wait': (_, response) =>
        sendLines(response, [actionResult('migrate', { state, outcome: exit === 0 ? 'done' : 'failed' })]),
    });
    await expect(
      cli.run(['wait', 'migrate', '--exit-status', '--socket', daemon.socket]),
    ).resolves.toMatchObject({ exit });
    expect(daemon.seen.find(({ path }) => path === '/v1/wait')?.body).toMatchObject({ for: 'done' });
  });

  test('reload is 1 when the file is invalid, with the findings', async () => {
    const result = {
      apiVersion: 'hsu/v1',
      kind: 'ReloadResult',
      revision: 3,
      added: [],
      removed: [],
      changed: [],
      unchanged: 2,
    };
    await using daemon = await fakeDaemon({
      'POST /v1/reload': (_, response) =>
        sendJson(response, { ...result, ok: false, findings: ['a.yaml:3:1: workers: bad'] }, 422),
    });
    const { exit, stderr } = await cli.run(['reload', '--socket', daemon.socket]);
    expect(exit).toBe(1);
    expect(stderr).toBe(
      'a.yaml:3:1: workers: bad\nerror: the file is invalid, nothing has changed; revision 3 stays in force\n',
    );
  });

  test('validate is 0 or 1 without a daemon; findings are the data', async () => {
    const bad = await cli.run(['validate', '-'], { input: 'workers: [{id: a, rnu: sleep 1}]\n' });
    expect(bad.exit).toBe(1);
    expect(bad.stdout).toMatch(/:1:19: workers\[0\]\.rnu: unknown key/);
    expect(bad.stderr).toContain('-: invalid, ');
    const good = await cli.run(['validate', '-'], { input: 'workers: [{id: a, run: /bin/true}]\n' });
    expect(good).toMatchObject({ exit: 0, stdout: '', stderr: '-: valid, 1 worker\n' });
    const json = await cli.run(['validate', '-', '-o', 'json'], {
      input: 'workers: [{id: a, rnu: sleep 1}]\n',
    });
    expect(JSON.parse(json.stdout)).toMatchObject({
      kind: 'ValidationResult',
      files: [{ file: '-', ok: false }],
    });
  });

  test('version is 0 with and without a daemon', async () => {
    await using daemon = await fakeDaemon(readHandlers([]));
    const both = await cli.run(['version', '--socket', daemon.socket]);
    expect(both).toMatchObject({ exit: 0, stdout: 'hsu-master-cli 9.8.7\ndaemon 1.2.3 (pid 1000, up 9d)\n' });
    const alone = await cli.run(['--version', '-o', 'json', '--socket', join(daemon.directory, 'none')]);
    expect(alone.exit).toBe(0);
    expect(JSON.parse(alone.stdout)).toMatchObject({ version: '9.8.7', daemon: null });
  });
});

describe('the program', () => {
  test('prints the table to stdout and the summary to stderr when nobody looks at a terminal', async () => {
    await using daemon = await fakeDaemon(readHandlers(FLEET));
    const { exit, stdout, stderr } = await cli.run(['ps', '--socket', daemon.socket], {
      env: { COLUMNS: '20' },
    });
    expect(exit).toBe(0);
    expect(stdout).toBe(
      [
        'NAME     STATE    READY  PID   UPTIME  RESTARTS  NOTE',
        'web      running  yes    4121  2m14s   0',
        'db       running  yes    4121  2m14s   0',
        'migrate  done     -      -     -       0',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe(
      'hint: `ps` is called `status` here\n3 workers: 2 running, 1 done · daemon up 9d · config rev 14\n',
    );
  });

  test('prints every format of status', async () => {
    await using daemon = await fakeDaemon(readHandlers(FLEET));
    const status = async (format: string) =>
      (await cli.run(['status', '-l', 'tier=back', '-o', format, '--socket', daemon.socket])).stdout;
    expect(JSON.parse(await status('json'))).toMatchObject({ kind: 'WorkerList', workers: [{ name: 'db' }] });
    expect(await status('yaml')).toContain('kind: WorkerList\n');
    expect(JSON.parse(await status('jsonl'))).toMatchObject({ name: 'db', labels: { tier: 'back' } });
    expect(await status('name')).toBe('db\n');
    expect(await status('wide')).toContain('tier=back');
  });

  test('has colour only when it is asked for', async () => {
    await using daemon = await fakeDaemon(readHandlers(FLEET));
    const socket = ['--socket', daemon.socket];
    expect((await cli.run(['status', ...socket])).stdout).not.toContain('\x1b');
    expect((await cli.run(['status', '--color', 'always', ...socket])).stdout).toContain(
      '\x1b[32mrunning\x1b[0m',
    );
    const never = await cli.run(['status', '--color=never', ...socket], { env: { NO_COLOR: '1' } });
    expect(never.stdout).not.toContain('\x1b');
  });

  test('status loads nothing that would make it start slowly', async () => {
    await using daemon = await fakeDaemon(readHandlers(FLEET));
    const tell = join(daemon.directory, 'tell.cjs');
    writeFileSync(tell, "process.on('exit', () => console.error(process.moduleLoadList.join()))");
    const { stderr } = await cli.run(['status', '--socket', daemon.socket], {
      env: { NODE_OPTIONS: `--require=${tell}` },
    });
    expect(stderr).toContain('NativeModule net');
    expect(stderr).not.toMatch(
      /NativeModule (http|https|_http_client|child_process|readline|internal\/fs\/promises),/,
    );
  });

  test('shows its requests with -v, before and behind the verb', async () => {
    await using daemon = await fakeDaemon(readHandlers(FLEET));
    const { stderr } = await cli.run(['-v', 'status', 'web', '--socket', daemon.socket]);
    expect(stderr).toContain(`> ${daemon.socket} GET /v1/workers?name=web\n`);
  });

  test('warns when the state cannot be written', async () => {
    await using daemon = await fakeDaemon(readHandlers(FLEET, { stateError: 'store.db cannot be written' }));
    const { stderr } = await cli.run(['status', '--socket', daemon.socket]);
    expect(stderr).toContain('warning: store.db cannot be written\n');
  });

  test('warns when the shim does not answer', async () => {
    await using daemon = await fakeDaemon(readHandlers(FLEET, { shimError: 'the shim is suspended' }));
    const { stderr } = await cli.run(['status', '--socket', daemon.socket]);
    expect(stderr).toContain('warning: the shim is suspended\n');
  });

  test('warns when the file on disk is not what runs', async () => {
    await using daemon = await fakeDaemon(
      readHandlers(FLEET, { configError: 'fleet.yaml:3:1: bad\n  x: y\n     ^' }),
    );
    const { stderr } = await cli.run(['status', '--socket', daemon.socket]);
    expect(stderr).toContain(
      'warning: revision 14 stays in force, the file has errors:\nfleet.yaml:3:1: bad\n  x: y\n     ^\n',
    );
  });

  test('describes a worker without a secret in it (A131)', async () => {
    await using daemon = await fakeDaemon({
      ...readHandlers(FLEET),
      'GET /v1/workers/web': (_, response) => sendJson(response, workerDetail('web')),
    });
    const { exit, stdout } = await cli.run(['info', 'web', '--socket', daemon.socket]);
    expect(exit).toBe(0);
    expect(stdout).toContain('  TOKEN=***\n');
    const json = await cli.run(['describe', 'web', '-o', 'json', '--socket', daemon.socket]);
    expect(JSON.parse(json.stdout)).toMatchObject({ kind: 'Worker', name: 'web' });
  });

  test('prints the results of an action for scripts', async () => {
    await using daemon = await fakeDaemon({
      'POST /v1/actions/signal': (_, response) => sendLines(response, [actionResult('web')]),
    });
    const { exit, stdout } = await cli.run([
      'signal',
      '1',
      'web',
      '--target',
      'tree',
      '-o',
      'json',
      '--socket',
      daemon.socket,
    ]);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'ActionResultList',
      verb: 'signal',
      results: [{ worker: 'web' }],
    });
    expect(daemon.seen[0]?.body).toEqual({ selector: { names: ['web'] }, signal: 'SIGHUP', target: 'tree' });
  });

  test('stops everything without a question when it is told -y', async () => {
    await using daemon = await fakeDaemon({
      'POST /v1/actions/stop': (_, response) =>
        sendLines(response, [actionResult('web', { state: 'stopped', pid: null })]),
    });
    const { exit, stdout } = await cli.run(['stop', '--all', '-y', '--no-wait', '--socket', daemon.socket]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: 'web: stopped\n' });
    expect(daemon.seen[0]?.body).toEqual({ selector: { all: true }, wait: false });
  });

  test('filters events and prints them as a table or as lines', async () => {
    await using daemon = await fakeDaemon({
      ...readHandlers(FLEET),
      'GET /v1/events': (_, response) =>
        sendLines(response, [eventView(1), eventView(2, { worker: null, incarnation: null })]),
    });
    const socket = ['--socket', daemon.socket];
    const { stdout } = await cli.run(['events', 'web', '--type', 'state,exit', '--after', '0', ...socket]);
    expect(stdout).toBe(
      [
        'TIME                      SEQ  WORKER  TYPE   REASON   MESSAGE',
        '2026-11-20T16:00:01.000Z  1    web#1   state  started  running',
        '2026-11-20T16:00:02.000Z  2    -       state  started  running',
        '',
      ].join('\n'),
    );
    expect(daemon.seen.at(-1)?.query.toString()).toBe('after=0&worker=web&type=state&type=exit');
  });

  test('asks for the newest events, or for all since a time', async () => {
    await using daemon = await fakeDaemon({
      'GET /v1/events': (_, response) => sendLines(response, [eventView(1)]),
    });
    const query = async (...args: string[]): Promise<string> => {
      await cli.run(['events', '-o', 'jsonl', ...args, '--socket', daemon.socket]);
      return decodeURIComponent(daemon.seen.at(-1)?.query.toString() ?? '');
    };
    expect(await query()).toBe('last=100');
    expect(await query('-n', '7')).toBe('last=7');
    expect(await query('--since', '2026-11-20T16:00:02Z')).toBe('since=2026-11-20T16:00:02.000Z');
    expect(await query('--since', '2026-11-20T16:00:02Z', '-n', '7')).toBe(
      'last=7&since=2026-11-20T16:00:02.000Z',
    );
    expect(await query('--after', '1700000000000')).toBe('after=1700000000000');
    const { exit, stderr } = await cli.run(['events', '--after', '1', '-n', '1', '--socket', daemon.socket]);
    expect({ exit, stderr }).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('--count and --after exclude each other'),
    });
  });

  test('shows events of a worker that is no more', async () => {
    await using daemon = await fakeDaemon({
      ...readHandlers(FLEET),
      'GET /v1/events': (_, response) => sendLines(response, [eventView(1, { worker: 'old' })]),
    });
    await expect(cli.run(['events', 'old', '--socket', daemon.socket])).resolves.toMatchObject({ exit: 0 });
  });

  test('ends quietly with 0 when nobody reads on', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => workerView(`web-${index}`));
    await using daemon = await fakeDaemon(readHandlers(many));
    const child = cli.start(['status', '-o', 'json', '--socket', daemon.socket]);
    child.stdout?.once('data', () => child.stdout?.destroy());
    let talk = '';
    child.stderr?.on('data', (chunk) => (talk += chunk));
    expect(await exitOf(child)).toBe(0);
    expect(talk).toBe('');
  });

  test('is 130 by Ctrl-C while it waits, and says that the operation goes on', async () => {
    await using daemon = await fakeDaemon({
      'POST /v1/actions/restart': (_, response) =>
        void response.write(`${JSON.stringify(actionResult('web'))}\n`),
    });
    const child = cli.start(['restart', 'web', 'db', '--socket', daemon.socket]);
    const talk = waitForText(child.stderr, 'The operation goes on');
    await waitForText(child.stdout, 'web: restarted');
    const exit = exitOf(child);
    child.kill('SIGINT');
    expect(await exit).toBe(130);
    await talk;
  });

  test('watches by events, one JSON line a change, until Ctrl-C', async () => {
    let workers = [workerView('web'), workerView('db')];
    let tell = () => {};
    await using daemon = await fakeDaemon({
      ...readHandlers([]),
      'GET /v1/workers': (seen, response) => readHandlers(workers)['GET /v1/workers'](seen, response),
      'GET /v1/events': (_, response) => {
        response.flushHeaders();
        tell = () => void response.write(`${JSON.stringify(eventView(1))}\n`);
      },
    });
    const child = cli.start(['status', '-w', '--socket', daemon.socket]);
    await waitForText(child.stdout, '"db"');
    const changed = waitForText(child.stdout, 'DELETED');
    workers = [workerView('web', { state: 'failed', pid: null })];
    tell();
    const lines = (await changed)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type, worker }) => `${type} ${worker.name} ${worker.state}`)).toEqual([
      'MODIFIED web failed',
      'DELETED db running',
    ]);
    const exit = exitOf(child);
    child.kill('SIGINT');
    expect(await exit).toBe(130);
  });

  test('follows events across a restart of the daemon', async () => {
    let connection = 0;
    await using daemon = await fakeDaemon({
      'GET /v1/master': (_, response) =>
        sendJson(response, { pid: 1000 + connection, startedAt: `${connection}` }),
      'GET /v1/events': ({ query }, response) => {
        connection += 1;
        response.write(
          `${JSON.stringify(eventView(connection + 5, { message: `after ${query.get('after')}` }))}\n`,
        );
        if (connection === 1) response.end();
      },
    });
    const child = cli.start(['events', '-w', '--after', '5', '-o', 'jsonl', '--socket', daemon.socket]);
    const text = await waitForText(child.stdout, '"seq":7');
    expect(text).toContain('after 5');
    expect(text).toContain('after 6');
    const exit = exitOf(child);
    child.kill('SIGINT');
    expect(await exit).toBe(130);
  });
});
