import { expect, test } from 'vitest';
import { type ActionWords, actionLine } from '../../../../src/cli/render/action-line.ts';
import { actionResult } from '../fake-daemon.ts';

const gone = { state: 'stopped', pid: null } as const;

test.each<[string, Parameters<typeof actionResult>[1], ActionWords]>([
  ['web: running (pid 4121)', {}, { verb: 'start' }],
  ['web: already running (pid 4121)', { outcome: 'unchanged' }, { verb: 'start' }],
  ['web: stopped', gone, { verb: 'stop' }],
  ['web: already stopped', { ...gone, outcome: 'unchanged' }, { verb: 'stop' }],
  ['web: restarted (pid 4121)', {}, { verb: 'restart' }],
  ['web: done', { state: 'done', pid: null }, { verb: 'restart' }],
  ['web: reset, running (pid 4121)', {}, { verb: 'reset' }],
  ['web: nothing to reset, running (pid 4121)', { outcome: 'unchanged' }, { verb: 'reset' }],
  ['web: sent SIGHUP to main (pid 4121)', {}, { verb: 'signal', signal: 'SIGHUP', target: 'main' }],
  [
    'web: stop accepted, stopping (pid 4121) now',
    { outcome: 'accepted', state: 'stopping' },
    { verb: 'stop' },
  ],
  ['web: exit 1 after 20ms', { outcome: 'failed', message: 'exit 1 after 20ms' }, { verb: 'start' }],
  ['web: start failed, it is failed', { outcome: 'failed', state: 'failed' }, { verb: 'start' }],
  [
    'web: still starting after 5s; the start goes on',
    { outcome: 'timeout', state: 'starting' },
    { verb: 'start', timeoutMs: 5000 },
  ],
  [
    'web: still starting after 5s',
    { outcome: 'timeout', state: 'starting' },
    { verb: 'wait', timeoutMs: 5000 },
  ],
  ['web: \\x1b[31mno', { outcome: 'failed', message: '\x1b[31mno' }, { verb: 'start' }],
])('%s', (line, fields, words) => {
  expect(actionLine(actionResult('web', fields), words)).toBe(line);
});
