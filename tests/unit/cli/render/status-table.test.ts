import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkerList, WorkerView } from '../../../../src/api/contract/worker.ts';
import { noteOf, renderStatusFooter, renderStatusTable } from '../../../../src/cli/render/status-table.ts';
import { displayWidth } from '../../../../src/cli/render/text.ts';
import { createStyle } from '../../../../src/cli/style.ts';
import { sortWorkers } from '../../../../src/cli/worker-health.ts';
import { workerView } from '../fake-daemon.ts';

const NOW_MS = Date.parse('2026-11-20T16:10:00Z');
const FLEET: readonly WorkerView[] = [
  workerView('web', { pid: 4121, restarts: 1, lastRestartAt: '2026-11-20T16:06:00Z' }),
  workerView('worker', {
    state: 'backoff',
    pid: null,
    uptimeMs: null,
    restarts: 6,
    lastRestartAt: '2026-11-20T16:09:48Z',
    nextTryInMs: 38_000,
    note: 'exit 1',
  }),
  workerView('migrate', {
    state: 'done',
    oneshot: true,
    pid: null,
    uptimeMs: null,
    lastExit: {
      at: '2026-11-20T16:00:00Z',
      incarnation: 1,
      pid: 99,
      code: 0,
      signal: null,
      cause: 'completed',
      uptimeMs: 480_000,
    },
    note: 'exit 0 in 8m',
  }),
  workerView('cache', {
    state: 'stopped',
    desired: 'stopped',
    pid: null,
    uptimeMs: null,
    note: 'stopped by ann',
  }),
];

function table(workers: readonly WorkerView[], width?: number, isWide = false, colour = false): string {
  return renderStatusTable(workers, { nowMs: NOW_MS, width, isWide, style: createStyle(colour) });
}

describe('the status table', () => {
  test('shows state, age and reason, problems first', () => {
    expect(table(sortWorkers(FLEET, 'state'))).toBe(
      [
        'NAME     STATE    READY  PID   UPTIME  RESTARTS     NOTE',
        'worker   backoff  -      -     -       6 (12s ago)  exit 1; next try in 38s',
        'web      running  yes    4121  2m14s   1 (4m ago)',
        'migrate  done     -      -     ran 8m  0            exit 0 in 8m',
        'cache    stopped  -      -     -       0            stopped by ann',
        '',
      ].join('\n'),
    );
  });

  test('has a CONFIG column only when the file says something else for a worker, or when wide', () => {
    expect(table(FLEET)).not.toContain('CONFIG');
    expect(table([workerView('web', { config: 'changed' })])).toMatch(/CONFIG {3}NOTE\n.*changed\n$/s);
    expect(table(FLEET, undefined, true)).toContain('CONFIG');
  });

  test('drops CONFIG, UPTIME, PID and RESTARTS in this order, and then cuts the note', () => {
    const worker = workerView('web', { config: 'changed', note: 'a note that needs rather much room' });
    const titles = (width: number) => table([worker], width).split('\n')[0]?.split(/ +/);
    const all = ['NAME', 'STATE', 'READY', 'PID', 'UPTIME', 'RESTARTS', 'CONFIG', 'NOTE'];
    const dropping = (...gone: string[]) => all.filter((title) => !gone.includes(title));
    expect(titles(79)).toEqual(all);
    expect(titles(78)).toEqual(dropping('CONFIG'));
    expect(titles(69)).toEqual(dropping('CONFIG', 'UPTIME'));
    expect(titles(61)).toEqual(dropping('CONFIG', 'UPTIME', 'PID'));
    expect(titles(55)).toEqual(dropping('CONFIG', 'UPTIME', 'PID', 'RESTARTS'));
    expect(table([worker], 47).split('\n')[1]).toBe('web   running  yes    a note that needs rather…');
  });

  test('cuts nothing when nothing has to fit', () => {
    const note = 'x'.repeat(500);
    expect(table([workerView('web', { note })])).toContain(note);
  });

  test('never makes a line wider than the terminal, whatever the workers say', () => {
    const worker = fc.record({
      name: fc.string({ minLength: 1, maxLength: 60 }),
      note: fc.string({ unit: 'grapheme', maxLength: 200 }),
      config: fc.constantFrom<'ok' | 'changed'>('ok', 'changed'),
      restarts: fc.nat(),
    });
    fc.assert(
      fc.property(
        fc.array(worker, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 20, max: 140 }),
        (rows, width) => {
          const workers = rows.map(({ name, ...fields }) => workerView(name, fields));
          const lines = table(workers, width).trimEnd().split('\n');
          expect(lines).toHaveLength(rows.length + 1);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('lets no worker steer the terminal', () => {
    expect(table([workerView('web', { note: '\x1b]0;pwned\x07\nfake  running' })])).toContain(
      '\\x1b]0;pwned\\x07 fake',
    );
  });

  test('colours states without moving columns', () => {
    const painted = table(FLEET, 80, false, true);
    expect(painted).toContain('\x1b[33mbackoff\x1b[0m');
    expect(painted.replaceAll(/\x1b\[\d+m/g, '')).toBe(table(FLEET, 80));
  });
});

test('the note tells what differs from what is wanted', () => {
  const off = { pid: null, uptimeMs: null } as const;
  expect(noteOf(workerView('a', { ...off, state: 'stopped', desired: 'stopped', enabled: false }))).toBe(
    'disabled',
  );
  expect(noteOf(workerView('a', { ...off, state: 'stopped', desired: 'running' }))).toBe('wanted running');
  expect(noteOf(workerView('a', { state: 'running', desired: 'stopped', note: 'stop failed' }))).toBe(
    'stop failed; wanted stopped',
  );
  expect(noteOf(workerView('a', { state: 'backoff', note: 'next try soon', nextTryInMs: 5 }))).toBe(
    'next try soon',
  );
  expect(noteOf(workerView('a', { state: 'backoff', nextTryInMs: 0 }))).toBe('next try now');
});

test('the footer counts the states and tells about the daemon', () => {
  const list = {
    workers: [...FLEET, workerView('db', { config: 'changed' })],
    master: { state: 'running', uptimeMs: 9 * 86_400_000, configRevision: 14 },
  } as unknown as WorkerList;
  expect(renderStatusFooter(list)).toBe(
    '5 workers: 1 backoff, 2 running, 1 done, 1 stopped · daemon up 9d · config rev 14 (1 changed: run `reload`)',
  );
});
