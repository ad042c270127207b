import { describe, expect, it } from 'vitest';
import { FOREVER } from '../../../src/config/definition.ts';
import { findingsOf, loadWorker, workerText } from './loading.ts';

const PORT = 'discovery: {method: port, port: 80}';

function unit(text: string): string {
  return `unit: {unmanaged: {${text}}}`;
}

function findings(text: string): readonly string[] {
  return findingsOf(workerText(text)).map((line) => line.replace(/^\S+ /, '').replace('workers[0].', ''));
}

describe('an unmanaged worker', () => {
  it('is left alone unless the file says otherwise', () => {
    const worker = loadWorker(`type: unmanaged\n${unit(PORT)}`);
    expect(worker).toMatchObject({ type: 'unmanaged', argv: [], stop: [], restart: { policy: 'never' } });
    expect(worker.attachment).toEqual({
      rule: {
        by: { method: 'port', port: 80, protocol: 'tcp' },
        processName: undefined,
        processArgs: [],
      },
      checkIntervalMs: 30_000,
      canTerminate: false,
      canRestart: false,
      allowedSignals: undefined,
      service: undefined,
    });
  });

  it.each([
    ['method: pid-file, pid_file: run/x.pid', { method: 'pid-file', pidFile: '/tmp/run/x.pid' }],
    ['method: process-name, process_name: nginx', { method: 'process-name' }],
    ['method: port, port: 53, protocol: udp', { method: 'port', port: 53, protocol: 'udp' }],
    ['method: service-name, service_name: nginx', { method: 'service-name', service: 'nginx.service' }],
    ['method: service-name, service_name: a.scope', { method: 'service-name', service: 'a.scope' }],
    ['method: cgroup, cgroup: /sys/fs/cgroup/system.slice/', { method: 'cgroup', cgroup: '/system.slice' }],
  ])('is found by %s', (discovery, by) => {
    expect(loadWorker(unit(`discovery: {${discovery}}`)).attachment?.rule.by).toEqual(by);
  });

  it('keeps names and arguments as they are written', () => {
    const rule = 'discovery: {method: process-name, process_name: 7z, process_args: [1.10, true]}';
    expect(loadWorker(unit(rule)).attachment?.rule).toMatchObject({
      processName: '7z',
      processArgs: ['1.10', 'true'],
    });
  });

  it('is looked for only when somebody asks with check_interval: 0', () => {
    const rule = 'discovery: {method: port, port: 80, check_interval: 0}';
    expect(loadWorker(unit(rule)).attachment?.checkIntervalMs).toBe(FOREVER);
  });

  it('is stopped by the signals that are allowed, or in the way that is written', () => {
    const control = (more: string) => unit(`${PORT}, control: {can_terminate: true${more}}`);
    const steps = (text: string) => loadWorker(text).stop.map((step) => ({ ...step }));
    const term = { kind: 'signal', signal: 'SIGTERM', target: 'main', waitMs: 30_000 };
    const kill = { kind: 'signal', signal: 'SIGKILL', target: 'tree', waitMs: 5000 };
    expect(steps(control(''))).toEqual([term, kill]);
    expect(steps(control(', graceful_timeout: 0'))).toEqual([kill]);
    expect(steps(control(', graceful_timeout: 5s, allowed_signals: [TERM]'))).toEqual([
      { ...term, waitMs: 5000 },
    ]);
    expect(steps(`${control(', allowed_signals: [QUIT]')}\nstop: [{signal: QUIT, wait: 1s}]`)).toEqual([
      { ...term, signal: 'SIGQUIT', waitMs: 1000 },
    ]);
    expect(steps(control(', service_manager: systemd, service_name: web'))).toEqual([
      { kind: 'service', waitMs: 30_000 },
    ]);
  });

  it('is restarted by its service manager as the policy says', () => {
    const text = unit(
      'discovery: {method: service-name, service_name: web}, control: {can_terminate: true, can_restart: true, service_manager: systemd}',
    );
    const worker = loadWorker(`${text}\nrestart_policy: always`);
    expect(worker.restart.policy).toBe('always');
    expect(worker.attachment?.service).toEqual({ manager: 'systemd', unit: 'web.service' });
  });

  it.each([
    ['type: unmanaged', 'type: an unmanaged worker needs unit.unmanaged.discovery'],
    [`type: managed\n${unit(PORT)}`, 'unit.unmanaged: the unit is unmanaged, but the type is managed'],
    [`${unit(PORT)}\nrun: sleep 1`, 'run: run means nothing for an unmanaged worker'],
    [`${unit(PORT)}\npid_file: x`, 'pid_file: pid_file means nothing for an unmanaged worker'],
    [unit('discovery: {method: port}'), 'unit.unmanaged.discovery.method: method: port needs port'],
    [
      unit('discovery: {method: process-name, process_name: a, pid_file: b}'),
      'unit.unmanaged.discovery.pid_file: pid_file goes with method: pid-file',
    ],
    [
      unit('discovery: {method: port, port: 80, check_interval: 5ms}'),
      'unit.unmanaged.discovery.check_interval: looking more often than every 100ms is too often',
    ],
    [
      unit(`${PORT}, control: {can_restart: true}`),
      'unit.unmanaged.control.can_restart: can_restart needs can_terminate: a restart ends the process',
    ],
    [
      unit(`${PORT}, control: {can_terminate: true, can_restart: true}`),
      'warning: unit.unmanaged.control.can_restart: can_restart has no effect without service_manager: nobody could start it again',
    ],
    [
      unit(`${PORT}, control: {allowed_signals: [HUP]}`),
      'warning: unit.unmanaged.control.allowed_signals: allowed_signals has no effect: without can_terminate: true it is never signalled',
    ],
    [
      unit(`${PORT}, control: {can_terminate: true, allowed_signals: [HUP]}`),
      'unit.unmanaged.control.allowed_signals: none of them ends it: neither SIGTERM nor SIGKILL is allowed',
    ],
    [
      `${unit(`${PORT}, control: {can_terminate: true, allowed_signals: [TERM]}`)}\nstop: [{signal: INT}]`,
      'stop[0]: SIGINT is not among allowed_signals',
    ],
    [
      `${unit(`${PORT}, control: {can_terminate: true}`)}\nstop: [{exec: /bin/true}]`,
      'stop[0]: commands are run beside processes that were started here',
    ],
    [`${unit(PORT)}\nstop: [{signal: INT}]`, 'warning: stop: it is never stopped: can_terminate is false'],
    [`${unit(PORT)}\nrestart_policy: always`, 'restart_policy: restart_policy goes with can_restart: true'],
    [
      unit(`${PORT}, control: {can_terminate: true, service_manager: systemd}`),
      'unit.unmanaged.control.service_manager: service_manager needs service_name',
    ],
    [
      unit(`${PORT}, control: {service_name: web}`),
      'warning: unit.unmanaged.control.service_name: service_name has no effect without service_manager',
    ],
    [
      'unit: {managed: {control: {execution: {executable_path: /bin/true}}}, unmanaged: {discovery: {method: port, port: 80}}}',
      'unit.unmanaged: a worker has one unit, and this is its second',
    ],
  ])('is told what is wrong with %s', (text, finding) => {
    expect(findings(text)).toEqual([finding]);
  });
});
