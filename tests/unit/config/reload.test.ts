import { describe, expect, it, test } from 'vitest';
import { findingsOf, loadWorker, workerText } from './loading.ts';

const RUN = 'run: sleep 1\n';

describe('reload', () => {
  it('is a signal, a command or a request', () => {
    expect(loadWorker(`${RUN}reload: {signal: HUP}`).reload).toEqual({
      action: { kind: 'signal', signal: 'SIGHUP' },
      validate: null,
      confirm: 'none',
      timeoutMs: 30_000,
    });
    const exec = loadWorker(`${RUN}reload: {exec: kick -x, validate: [kick, -t, 5], timeout: 2s}`).reload;
    expect(exec).toMatchObject({
      action: { kind: 'exec', argv: ['kick', '-x'] },
      validate: ['kick', '-t', '5'],
      timeoutMs: 2000,
    });
    const http = loadWorker(`${RUN}reload: {http: "http://127.0.0.1:1/x"}`).reload;
    expect(http).toMatchObject({ action: { kind: 'http', request: { method: 'POST', body: null } } });
  });

  it('is confirmed by the first of what the worker has, or by what is named', () => {
    const confirmOf = (lines: string) => loadWorker(`${RUN}${lines}`).reload?.confirm;
    expect(confirmOf('notify: systemd\nreadiness: {tcp: 1}\nreload: {signal: HUP}')).toBe('notify');
    expect(confirmOf('readiness: {tcp: 1}\nnotify: {fd: 3}\nreload: {signal: HUP}')).toBe('readiness');
    expect(confirmOf('notify: systemd\nreload: {signal: HUP, confirm: none}')).toBe('none');
  });

  test.each([
    ['reload: {}', 'workers[0].reload: says neither signal nor exec nor http'],
    ['reload: {signal: HUP, exec: x}', 'workers[0].reload.exec: exec beside signal: it is told in one way'],
    ['reload: {signal: HUB}', 'workers[0].reload.signal'],
    ['reload: {http: "ftp://x"}', 'workers[0].reload.http: "ftp://x" is no http or https URL'],
    [
      'reload: {signal: HUP, confirm: notify}',
      'workers[0].reload.confirm: the worker has no notify: systemd',
    ],
    ['reload: {signal: HUP, confirm: readiness}', 'workers[0].reload.confirm: the worker has no readiness'],
  ])('%s', (lines, finding) => {
    expect(findingsOf(workerText(`${RUN}${lines}`)).join()).toContain(finding);
  });
});
