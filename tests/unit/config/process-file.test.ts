import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOf, loadWorker, workerText } from './loading.ts';

const ENV = { XDG_RUNTIME_DIR: '/run/user/7', TMPDIR: '/var/tmp' };
const SESSION_FOLDER = `/run/user/${process.getuid?.() ?? 0}`;
const SESSION = existsSync(SESSION_FOLDER) ? SESSION_FOLDER : '/tmp';

const withProcessFile = (block: string) =>
  `unit: {managed: {control: {execution: {executable_path: /bin/sleep}, process_file: ${block}}}}`;

describe('the PID file of a worker', () => {
  it('does not exist unless it is asked for', () => {
    expect(loadWorker('run: sleep 5').pidFile).toBeUndefined();
  });

  it.each([
    ['{}', '/run/user/7/hsu-master/w.pid'],
    ['{scenario: ""}', '/run/user/7/hsu-master/w.pid'],
    ['{scenario: user, appname: shop}', '/run/user/7/shop/w.pid'],
    ['{scenario: Personal}', '/run/user/7/hsu-master/w.pid'],
    ['{scenario: system}', '/run/hsu-master/w.pid'],
    ['{scenario: daemon}', '/run/hsu-master/w.pid'],
    ['{scenario: session}', `${SESSION}/w.pid`],
    ['{scenario: desktop, app_name: shop}', `${SESSION}/w.pid`],
    ['{scenario: dev, appname: shop}', '/var/tmp/shop-dev/w.pid'],
    ['{servicecontext: system}', '/run/w.pid'],
    ['{service_context: system, use_subdirectory: true}', '/run/hsu-master/w.pid'],
    ['{servicecontext: user, basedirectory: /srv/pids}', '/srv/pids/w.pid'],
    [
      '{servicecontext: user, base_directory: pids, usesubdirectory: true, appname: shop}',
      '/tmp/pids/shop/w.pid',
    ],
  ])('with process_file %s is %s', (block, expected) => {
    expect(loadWorker(withProcessFile(block), ENV).pidFile).toBe(expected);
  });

  it('of a user without run-time folder lies in /tmp', () => {
    expect(loadWorker(withProcessFile('{}')).pidFile).toBe('/tmp/hsu-master/w.pid');
  });

  it('names what has no effect, what is said twice and what does not exist', () => {
    const found = (block: string) =>
      findingsOf(workerText(withProcessFile(block))).map((text) => text.split(': ').slice(1).join(': '));
    const base = 'process_file';
    expect(found('{basedirectory: /x}')).toEqual([
      `workers[0].unit.managed.control.${base}.basedirectory: basedirectory has no effect without servicecontext`,
    ]);
    expect(found('{servicecontext: user, scenario: dev}')).toEqual([
      `workers[0].unit.managed.control.${base}.scenario: scenario has no effect beside servicecontext`,
    ]);
    expect(found('{appname: a, app_name: b}')).toEqual([
      `says again what workers[0].unit.managed.control.${base}.appname says (line 3)`,
    ]);
    expect(found('{scenario: sytem}')).toEqual(['no scenario "sytem"']);
  });
});
