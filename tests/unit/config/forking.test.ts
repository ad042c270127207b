import { describe, expect, it } from 'vitest';
import { findingsOf, loadWorker, workerText } from './loading.ts';

const UNIT = (execution: string): string =>
  `unit: {managed: {control: {execution: {executable_path: /bin/true, ${execution}}}}}`;

describe('a worker that goes into the background', () => {
  it('is said in the short form, and waits for 90 s unless told otherwise', () => {
    const worker = loadWorker('run: /bin/true\nforking: {pid_file: run/x.pid}');
    expect(worker.forking).toEqual({ pidFile: '/tmp/run/x.pid', startTimeoutMs: 90_000 });
  });

  it('is said in the HSU form', () => {
    const worker = loadWorker(UNIT('type: forking, pid_file: /run/x.pid, start_timeout: 5s'));
    expect(worker.forking).toEqual({ pidFile: '/run/x.pid', startTimeoutMs: 5000 });
  });

  it('is not meant by type: simple, or by nothing', () => {
    expect(loadWorker(UNIT('type: simple')).forking).toBeUndefined();
    expect(loadWorker('run: /bin/true').forking).toBeUndefined();
  });

  it.each([
    [
      UNIT('type: forking'),
      '3:78 workers[0].unit.managed.control.execution.type: type: forking needs pid_file',
    ],
    [
      UNIT('pid_file: /run/x.pid'),
      '3:72 workers[0].unit.managed.control.execution.pid_file: pid_file goes with type: forking',
    ],
    [
      UNIT('type: simple, start_timeout: 5s'),
      '3:86 workers[0].unit.managed.control.execution.start_timeout: start_timeout goes with type: forking',
    ],
    ['run: /bin/true\nforking: {}', '4:14 workers[0].forking: "pid_file" is missing'],
    [
      'run: /bin/true\noneshot: true\nforking: {pid_file: x.pid}',
      '4:5 workers[0].oneshot: a one-shot ends, and a daemon goes on in the background',
    ],
    [
      'run: /bin/true\npid_file: x.pid\nforking: {pid_file: x.pid}',
      '5:25 workers[0].forking.pid_file: the daemon writes /tmp/x.pid itself, and so would the master',
    ],
  ])('is refused as %s', (lines, finding) => {
    expect(findingsOf(workerText(lines))).toEqual([finding]);
  });

  it('cannot be said twice', () => {
    const lines = `${UNIT('type: forking, pid_file: /run/x.pid')}\nforking: {pid_file: /run/x.pid}`;
    expect(findingsOf(workerText(lines)).join('\n')).toContain('says again what workers[0].forking says');
  });
});
