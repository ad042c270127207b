import { statfsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { formatBytes } from '../../../src/shared/units.ts';
import { launchFingerprint } from '../../../src/workers/launch-identity.ts';
import { definitionOf } from '../../fakes/definitions.ts';
import { load, rawFindingsOf, workerText } from './loading.ts';

const about = (limits: string, more = ''): readonly string[] =>
  rawFindingsOf(workerText(`run: sleep 5\nlimits: {storage: ${limits}}${more}`)).map(
    ({ severity, path, message }) =>
      `${severity} ${path.replace('workers[0].limits.storage', '')}: ${message}`,
  );

test('folders and temporary files, with an alert by default', () => {
  const { limits, temporary } = definitionOf(
    'limits: {storage: {max_tmp_size: 1GB, paths: [{path: /srv/a/, max: 10M}, {path: /srv/b/../c, max: 5}]}}',
  );
  expect(limits).toMatchObject([
    {
      name: 'storage',
      policy: 'alert',
      limits: [
        { name: 'storage.max_tmp_size', max: 1e9 },
        { name: 'storage.paths:/srv/a', max: 10 * 1024 ** 2 },
        { name: 'storage.paths:/srv/c', max: 5 },
      ],
    },
  ]);
  expect(temporary).toEqual({ path: null });
});

test('a TMPDIR in env is where its temporary files are', () => {
  const own = definitionOf('env: {TMPDIR: /srv/tmp}, limits: {storage: {max_tmp_size: 1GB}}');
  expect(own.temporary).toEqual({ path: '/srv/tmp' });
  expect(definitionOf('env: {TMPDIR: /srv/tmp}').temporary).toBeUndefined();
});

test('I9: only a folder of its own is built into a process; how much it may take is not', () => {
  const [none, some, more] = ['', '{max_tmp_size: 1MB}', '{max_tmp_size: 2MB}'].map((storage) =>
    launchFingerprint(definitionOf(storage === '' ? '' : `limits: {storage: ${storage}}`)),
  );
  expect(some).not.toBe(none);
  expect(some).toBe(more);
});

describe('mistakes', () => {
  const { bsize, blocks } = statfsSync('/srv');

  it.each([
    ['{paths: [{path: data, max: 1M}]}', 'error .paths[0].path: expected an absolute path, got "data"'],
    ['{paths: [{path: /srv}]}', 'error .paths[0]: "max" is missing'],
    ['{paths: [{max: 5M}]}', 'error .paths[0]: "path" is missing'],
    ['{paths: [{path: /srv, max: 0}]}', 'error .paths[0].max: a limit of 0 leaves nothing for the worker'],
    [
      '{paths: [{path: /srv, max: -5}]}',
      'error .paths[0].max: expected a size such as 4096, 512K, 10MiB or 1GB, got -5',
    ],
    [
      '{paths: [{path: /srv, max: 1M}, {path: /srv/, max: 2M}]}',
      'error .paths[1].path: /srv has a limit already',
    ],
    [
      '{paths: [{path: /srv, max: 9999999T}]}',
      `warning .paths[0].max: is more than the file system of /srv has (${formatBytes(bsize * blocks)})`,
    ],
    [
      '{max_tmp_size: 5XB}',
      'error .max_tmp_size: expected a size such as 4096, 512K, 10MiB or 1GB, got "5XB"',
    ],
    ['{policy: alert}', 'warning : limits nothing'],
    [
      '{max_tmp_size: 1M, warning_threshold: 500}',
      'error .warning_threshold: expected a percentage above 0, at most 100, got 500',
    ],
  ])('%s', (limits, finding) => {
    expect(about(limits)).toEqual([finding]);
  });

  test('a relative path is said as it was probably meant', () => {
    const [finding] = rawFindingsOf(
      workerText('run: sleep 5\nlimits: {storage: {paths: [{path: data, max: 1M}]}}'),
    );
    expect(finding?.hint).toBe('write /tmp/data');
  });

  test('a TMPDIR that is not absolute', () => {
    expect(about('{max_tmp_size: 1M}', '\nenv: {TMPDIR: tmp}')).toEqual([
      'error .max_tmp_size: TMPDIR in env is no absolute path, but "tmp"',
    ]);
  });

  test('logs and temporary files of a process that somebody else starts', () => {
    const text = workerText(
      'type: unmanaged\nunit: {unmanaged: {discovery: {method: port, port: 80}}}\nlimits: {storage: {max_log_size: 1M, max_tmp_size: 1M, policy: log}}',
    );
    expect(rawFindingsOf(text).map(({ message }) => message)).toEqual([
      'max_log_size is not possible for what somebody else starts: its output is not captured',
      'max_tmp_size is not possible for what somebody else starts: where its temporary files are is not known',
    ]);
  });
});

describe('max_log_size', () => {
  test('is the budget of the log', () => {
    const limited = definitionOf('limits: {storage: {max_log_size: 50MB}}');
    expect(limited.logs).toEqual(definitionOf('logs: {max_total: 50MB}').logs);
    expect(limited.limits[0]?.limits).toEqual([{ name: 'storage.max_log_size', max: 50e6 }]);
  });

  test('is not said twice', () => {
    expect(about('{max_log_size: 5M}', '\nlogs: {max_total: 5M}')).toEqual([
      expect.stringContaining('error .max_log_size: says again what'),
    ]);
  });

  test('of the host', () => {
    const master = (size: string) => `master: {max_log_size: ${size}}\n${workerText('run: sleep 5')}`;
    expect(load(master('10GiB')).master.maxLogBytes).toBe(10 * 1024 ** 3);
    expect(load(workerText('run: sleep 5')).master.maxLogBytes).toBe(Infinity);
    expect(rawFindingsOf(master('0')).map(({ message }) => message)).toEqual([
      'a budget of 0 leaves nothing for the logs',
    ]);
  });
});
