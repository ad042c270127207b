import { expect, test } from 'vitest';
import { renderDescribePage } from '../../../../src/cli/render/describe-page.ts';
import { createStyle } from '../../../../src/cli/style.ts';
import { eventView, workerDetail } from '../fake-daemon.ts';

const NOW_MS = Date.parse('2026-11-20T16:10:00Z');
const plain = createStyle(false);

test('the page has facts first and events last, and masks nothing further (A131)', () => {
  const page = renderDescribePage(
    workerDetail('web', {
      description: 'the shop',
      labels: { tier: 'front' },
      command: ['/bin/sh', '-c', "echo 'hi'"],
      shell: true,
      events: [eventView(1)],
    }),
    NOW_MS,
    plain,
  );
  expect(page).toBe(`Name:           web
State:          running
Description:    the shop
Wanted:         running
Ready:          yes
PID:            4121
Run:            1
Since:          2026-11-20T16:00:00.000Z (2m14s)
Restarts:       0
Restart policy: always
Profile:        service
Labels:         tier=front
Log file:       /var/log/hsu-master/web.log
Config:         as in the file

Command:
  /bin/sh -c 'echo '\\''hi'\\'''  (by a shell)
  in /srv/web

Environment:
  PORT=8080
  TOKEN=***

Stop sequence:
  SIGTERM to the main process, wait 20s
  SIGKILL to the tree

Processes:
  4121     parent 1        node server.js

Events:
  2026-11-20T16:00:01.000Z  1       web#1             state    started       running
`);
});

test('a worker that is not well ends with what can be done', () => {
  const page = renderDescribePage(
    workerDetail('web', {
      state: 'crash-loop',
      pid: null,
      uptimeMs: null,
      nextTryInMs: 90_000,
      exits: [
        {
          at: '2026-11-20T16:08:00Z',
          incarnation: 7,
          pid: 9,
          code: null,
          signal: 'SIGSEGV',
          cause: 'crash',
          uptimeMs: 40,
        },
        {
          at: '2026-11-20T16:07:00Z',
          incarnation: 6,
          pid: 8,
          code: null,
          signal: null,
          cause: 'crash',
          uptimeMs: 41,
        },
      ],
    }),
    NOW_MS,
    plain,
  );
  expect(page).toContain('State:          crash-loop (next try in 1m30s)\n');
  expect(page).toContain('  2026-11-20T16:08:00Z (2m ago)  SIGSEGV, crash, after 40ms, run 7\n');
  expect(page).toContain('  2026-11-20T16:07:00Z (3m ago)  unknown, crash, after 41ms, run 6\n');
  expect(page.slice(page.indexOf('What you can do'))).toBe(`What you can do:
  hsu-master-cli logs web -n 100  # read why
  hsu-master-cli reset web        # try again at once, with a clean record
  hsu-master-cli stop web         # stop trying
`);
});

test('what a worker says cannot steer the terminal', () => {
  const page = renderDescribePage(
    workerDetail('web', { note: '\x1b[2J', environment: { A: 'x\ny' } }),
    NOW_MS,
    plain,
  );
  expect(page).toContain('State:          running (\\x1b[2J)');
  expect(page).toContain('  A=x y\n');
});
