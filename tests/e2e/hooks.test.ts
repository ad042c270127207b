import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRunning, TestMaster } from '../helpers/master.ts';

/** A worker that ends when it is told to; hooks are lines of a shell that write into `order`. */
const worker = (hooks: string, more = '') => `workers:
  - id: web
    run: [/bin/sh, -c, "trap 'echo down >> order; exit 0' TERM; echo up >> order; while :; do sleep 0.05; done"]
    start_seconds: 0
    restart: {retry_delay: 0, max_retries: 0, window: {attempts: 0}}
    ${more}
    hooks:
${hooks}
`;

/** It runs when it can be told to end and has said so: what comes then comes after that. */
const AFTER_UP =
  'startup: {exec: [grep, -q, up, order], period: 50ms, timeout: 10s, failure_threshold: 1000}';

const say = (kind: string, more = '') =>
  `      ${kind}: {run: "echo ${kind} $HSU_WORKER $HSU_RUN$HSU_EXIT_CODE$HSU_EXIT_SIGNAL $HSU_REASON >> order${more}", shell: true, tag: say}`;
const ALL = ['pre_start', 'post_start', 'on_ready', 'pre_stop', 'post_exit', 'post_stop'];

const lines = (text: string) => text.trimEnd().split('\n');
const order = (master: TestMaster) => lines(readFileSync(join(master.dir, 'order'), 'utf8'));

describe('hooks around a run', () => {
  test('each is run when its time has come, with the facts (A136)', async () => {
    await using master = await TestMaster.start(worker(ALL.map((kind) => say(kind)).join('\n'), AFTER_UP));
    await master.untilFile('order', (text) => text.includes('on_ready'));
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(order(master)).toEqual([
      'pre_start web 1',
      'up',
      'post_start web 1',
      'on_ready web 1',
      'pre_stop web 1 requested',
      'down',
      'post_exit web 10 requested',
      'post_stop web 10 requested',
    ]);
    expect(await master.quit()).toBe(0);
  });

  test('a restart by itself goes through all of them again (A080)', async () => {
    await using master = await TestMaster.start(
      worker([say('pre_start'), say('post_exit'), say('post_stop')].join('\n')),
    );
    await master.untilFile('order', (text) => text.includes('up'));
    const pid = await master.pidOf('web');
    process.kill(pid, 'SIGKILL');
    await master.until('web', ({ incarnation, state }) => incarnation === 2 && state === 'running');
    await master.untilFile('order', (text) => text.split('up\n').length === 3);
    expect(order(master)).toEqual([
      'pre_start web 1',
      'up',
      'post_exit web 1SIGKILL crash',
      'post_stop web 1SIGKILL crash',
      'pre_start web 2',
      'up',
    ]);
  });

  test('what they write stands in the log of the worker, with their names', async () => {
    await using master = await TestMaster.start(
      worker('      pre_start: {run: "echo one; echo two >&2; printf three", shell: true, tag: migrate}'),
    );
    await master.state('web', 'running');
    const text = await master.untilLog('web', (log) => log.includes('three'));
    expect(text.match(/\[pre_start migrate\] \w+/g)).toEqual([
      '[pre_start migrate] one',
      '[pre_start migrate] two',
      '[pre_start migrate] three',
    ]);
    const shown = await master.cli('logs', 'web');
    expect(shown.stdout).toContain('[pre_start migrate] two');
  });

  test('a request is told the same by its headers', async () => {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      heard.push(`${request.method} ${request.headers['hsu-worker']} ${request.headers['hsu-hook']}`);
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      await using master = await TestMaster.start(
        worker(`      on_ready: {http: {url: "http://127.0.0.1:${port}/up", method: POST, status: 204}}
      pre_stop: {http: "http://127.0.0.1:${port}/down"}`),
      );
      while (heard.length === 0) await new Promise((next) => setTimeout(next, 5));
      await master.act('stop', ['web']);
      expect(heard).toEqual(['POST web on_ready', 'GET web pre_stop']);
    } finally {
      server.close();
    }
  });
});

describe('pre_start', () => {
  test('that fails is a failed start: nothing is started, and it is tried again later (A080, A136, I2)', async () => {
    await using master = await TestMaster.start(
      worker(
        '      pre_start: {run: "echo no database >&2; exit 3", shell: true, tag: migrate}',
        'restart_policy: always',
      ).replace('retry_delay: 0', 'retry_delay: 10m'),
    );
    const { note, pid } = await master.until('web', ({ state }) => state === 'backoff');
    expect(note).toBe('pre_start: migrate: exit 3: no database');
    expect(pid).toBeNull();
    expect(existsSync(join(master.dir, 'order'))).toBe(false);
  });

  test('is tried again as often as it may be, and ignored where it is', async () => {
    await using master = await TestMaster.start(
      worker(`      pre_start:
        - {run: "echo try >> order; test $(grep -c try order) -ge 3", shell: true, on_failure: retry, retry_delay: 0}
        - {run: /no/such/program, on_failure: ignore}`),
    );
    await master.state('web', 'running');
    await master.untilFile('order', (text) => text.includes('up'));
    expect(order(master)).toEqual(['try', 'try', 'try', 'up']);
  });

  test('is killed with all it started when its time is over', async () => {
    await using master = await TestMaster.start(
      worker(
        '      pre_start: {run: "sleep 1000 & echo $! > child; wait", shell: true, tag: wait, timeout: 3s}',
        'restart_policy: never',
      ),
    );
    const { note } = await master.until('web', ({ state }) => state === 'failed');
    expect(note).toContain('pre_start: wait: killed after its timeout of 3 s');
    expect(isRunning(Number(readFileSync(join(master.dir, 'child'), 'utf8')))).toBe(false);
  });

  test('is seen in status, and a stop ends all of it: nothing is started (I2, I5)', async () => {
    await using master = await TestMaster.start(
      worker('      pre_start: {run: "sleep 1000 & echo $! > child; wait", shell: true, tag: migrate}'),
    );
    const child = Number(await master.untilFile('child', (text) => text.endsWith('\n')));
    await master.until('web', ({ state, note }) => state === 'starting' && note === 'pre_start: migrate');
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(isRunning(child)).toBe(false);
    expect(existsSync(join(master.dir, 'order'))).toBe(false);
  });

  test('A080, I6: a master that dies meanwhile: the next one waits for the same run of it, and then starts', async () => {
    await using master = await TestMaster.start(
      worker(
        '      pre_start: {run: "echo begun >> order; while ! test -e go; do sleep 0.05; done", shell: true}',
      ),
    );
    await master.untilFile('order', (text) => text === 'begun\n');
    await master.crash();
    await master.launch();
    await master.until('web', ({ state }) => state === 'starting');
    writeFileSync(join(master.dir, 'go'), '');
    const { incarnation } = await master.state('web', 'running');
    expect(incarnation).toBe(1);
    await master.untilFile('order', (text) => text.includes('up'));
    expect(order(master)).toEqual(['begun', 'up']);
  });

  test('I6: that ended while there was no master is not run again', async () => {
    await using master = await TestMaster.start(
      worker(
        '      pre_start: {run: "echo begun >> order; while ! test -e go; do sleep 0.05; done; echo ended >> order", shell: true}',
      ),
    );
    await master.untilFile('order', (text) => text === 'begun\n');
    await master.crash();
    writeFileSync(join(master.dir, 'go'), '');
    await master.untilFile('order', (text) => text.includes('ended'));
    await master.launch();
    await master.untilFile('order', (text) => text.includes('up'));
    expect(order(master)).toEqual(['begun', 'ended', 'up']);
  });

  test('I7: a shim that dies takes it along, and it is run again', async () => {
    await using master = await TestMaster.start(
      worker(
        '      pre_start: {run: "echo begun >> order; while ! test -e go; do sleep 0.05; done", shell: true}',
      ),
    );
    await master.untilFile('order', (text) => text === 'begun\n');
    const { shimPid } = await master.view();
    process.kill(shimPid ?? 0, 'SIGKILL');
    await master.untilFile('order', (text) => text === 'begun\nbegun\n');
    writeFileSync(join(master.dir, 'go'), '');
    await master.state('web', 'running');
  });
});

describe('hooks of a stop', () => {
  test('pre_stop has its time and no more; the process gets its signal afterwards', async () => {
    await using master = await TestMaster.start(
      worker(
        '      pre_stop: {run: "echo draining >> order; sleep 1000", shell: true, tag: drain, timeout: 3s}',
      ),
    );
    await master.untilFile('order', (text) => text.includes('up'));
    await master.state('web', 'running');
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done' }]);
    expect(order(master)).toEqual(['up', 'draining', 'down']);
  });

  test('I6: a master that dies during pre_stop: the next one goes on with the same run of it', async () => {
    await using master = await TestMaster.start(
      worker(
        '      pre_stop: {run: "echo draining >> order; while ! test -e go; do sleep 0.05; done", shell: true}\n  - {id: "off", run: sleep 1000, enabled: false}',
      ),
    );
    await master.untilFile('order', (text) => text.includes('up'));
    await master.state('web', 'running');
    await master.act('stop', ['web'], { wait: false });
    await master.untilFile('order', (text) => text.includes('draining'));
    // Whoever waits for an answer gets it when all of before is on disk.
    await master.act('stop', ['off']);
    await master.crash();
    await master.launch();
    await master.until('web', ({ state, note }) => state === 'stopping' && note.startsWith('pre_stop: '));
    writeFileSync(join(master.dir, 'go'), '');
    await master.state('web', 'stopped');
    expect(order(master)).toEqual(['up', 'draining', 'down']);
  });

  test('I6: a master that dies during post_stop: it is not run again, and a start waits for it', async () => {
    await using master = await TestMaster.start(
      worker(
        '      post_stop: {run: "echo tidying >> order; while ! test -e go; do sleep 0.05; done; echo tidy >> order", shell: true}',
      ),
    );
    await master.untilFile('order', (text) => text.includes('up'));
    process.kill(await master.pidOf('web'), 'SIGKILL');
    await master.untilFile('order', (text) => text.includes('tidying'));
    await master.until('web', ({ state }) => state === 'cleaning');
    await master.crash();
    await master.launch();
    await master.until('web', ({ state }) => state === 'cleaning');
    writeFileSync(join(master.dir, 'go'), '');
    await master.untilFile('order', (text) => text.split('up\n').length === 3);
    expect(order(master)).toEqual(['up', 'tidying', 'tidy', 'up']);
  });

  test('a shutdown without patience has none for them either (A066)', async () => {
    await using master = await TestMaster.start(
      `master: {force_shutdown_timeout: 500ms}\n${worker(
        '      pre_stop: {run: "sleep 1000", timeout: 1h}\n      post_stop: {run: "sleep 1000", timeout: 1h}',
      )}`,
    );
    await master.untilFile('order', (text) => text.includes('up'));
    await master.state('web', 'running');
    await master.quit();
    expect(order(master)).toEqual(['up']);
  });

  test('I6: what a worker was ready for once is not said again by the next master', async () => {
    await using master = await TestMaster.start(
      worker(
        '      on_ready: {run: "echo ready >> order", shell: true}\n      pre_stop: {run: "true"}',
        AFTER_UP,
      ),
    );
    await master.untilFile('order', (text) => text.includes('ready'));
    await master.crash();
    await master.launch();
    await master.state('web', 'running');
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done' }]);
    expect(order(master)).toEqual(['up', 'ready', 'down']);
  });
});
