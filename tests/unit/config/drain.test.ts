import { describe, expect, it, test } from 'vitest';
import { findingsOf, loadWorker, workerText } from './loading.ts';

const RUN = 'run: sleep 1\n';
const drainOf = (lines: string) => loadWorker(`${RUN}drain: ${lines}`).drain;

describe('drain', () => {
  it('is a time, or a map with a condition', () => {
    expect(loadWorker(RUN).drain).toBeUndefined();
    expect(drainOf('5s')).toEqual({
      signal: undefined,
      delayMs: 5000,
      until: undefined,
      timeoutMs: 5000,
      periodMs: 1000,
    });
    expect(drainOf('{signal: USR1, delay: 2s, until: {connections: 3, ports: [8081, 80, 80]}}')).toEqual({
      signal: 'SIGUSR1',
      delayMs: 2000,
      until: { type: 'connections', max: 3, ports: [80, 8081] },
      timeoutMs: 20_000,
      periodMs: 1000,
    });
  });

  it('waits for a command or a request, too', () => {
    const exec = drainOf('{until: {exec: "test ! -e busy", shell: true}, timeout: 1m, period: 100ms}');
    expect(exec).toMatchObject({
      delayMs: 0,
      until: { type: 'exec', argv: ['/bin/sh', '-c', 'test ! -e busy'] },
      timeoutMs: 60_000,
      periodMs: 100,
    });
    const http = drainOf('{until: {http: {url: "http://127.0.0.1:1/x", expect_json: {active: 0}}}}');
    expect(http?.until).toMatchObject({ type: 'http', method: 'GET', expectJson: { active: '0' } });
  });

  it('may ask at the port that an integrated worker is handed out', () => {
    const worker = loadWorker(
      `${RUN}type: integrated\ndrain: {until: {http: "http://127.0.0.1:\${PORT}/idle"}}`,
    );
    expect(worker.drain?.until).toMatchObject({ url: `http://127.0.0.1:\${PORT}/idle` });
  });

  test.each([
    ['drain: {}', 'workers[0].drain: says neither how long nor until when'],
    ['drain: 0', 'workers[0].drain: says neither how long nor until when'],
    ['drain: 5', 'workers[0].drain: expected a duration such as 5s, or a map'],
    ['drain: {until: {}}', 'workers[0].drain.until: says neither connections nor http nor exec'],
    [
      'drain: {until: {connections: 0, exec: x}}',
      'workers[0].drain.until.exec: exec beside connections: one of them is waited for',
    ],
    ['drain: {until: {exec: x, ports: [80]}}', 'workers[0].drain.until.ports: ports goes with connections'],
    ['drain: {until: {connections: 0, shell: true}}', 'workers[0].drain.until.shell: shell goes with exec'],
    [
      'drain: {delay: 5s, until: {connections: 0}, timeout: 5s}',
      'workers[0].drain.timeout: timeout leaves no time after delay',
    ],
    ['drain: {until: {connections: 0}, period: 1ms}', 'workers[0].drain.period: looking more often than'],
    ['drain: {delay: 5s, timeout: 9s}', 'workers[0].drain.timeout: timeout has no effect without until'],
    ['drain: {delay: 5s, signal: USR9}', 'workers[0].drain.signal: no signal "USR9"'],
  ])('%s', (lines, finding) => {
    expect(findingsOf(workerText(`${RUN}${lines}`)).join()).toContain(finding);
  });

  it('tells a process that somebody else started only what it may be told', () => {
    const unmanaged = (control: string) =>
      `unit: {unmanaged: {discovery: {pid_file: x.pid}, control: ${control}}}\ndrain: {signal: USR1, delay: 5s}`;
    expect(
      findingsOf(workerText(unmanaged('{can_terminate: true, allowed_signals: [TERM]}'))).join(),
    ).toContain('workers[0].drain.signal: SIGUSR1 is not among allowed_signals');
    expect(findingsOf(workerText(unmanaged('{can_terminate: false}'))).join()).toContain(
      'workers[0].drain: it is never stopped: can_terminate is false',
    );
  });
});
