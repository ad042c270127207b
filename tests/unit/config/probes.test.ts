import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { formatFinding } from '../../../src/config/format-finding.ts';
import type { CheckDefinition, ProbeDefinition } from '../../../src/config/probe-definition.ts';
import { findingsOf, loadWorker, rawFindingsOf, workerText } from './loading.ts';

const RUN = 'run: sleep 5\n';

function probeOf(lines: string): ProbeDefinition {
  const [probe] = loadWorker(`${RUN}${lines}`).probes;
  if (probe === undefined) throw new Error('no probe was loaded');
  return probe;
}

const checkOf = (lines: string): CheckDefinition => probeOf(`readiness: ${lines}`).check;

describe('probes as Kubernetes has them', () => {
  it('have its defaults', () => {
    expect(probeOf('liveness: {process: true}')).toEqual({
      name: 'liveness',
      roles: ['liveness'],
      check: { type: 'process' },
      initialDelayMs: 0,
      periodMs: 10_000,
      timeoutMs: 1000,
      successThreshold: 1,
      failureThreshold: 3,
    });
  });

  it('take each of its times and thresholds', () => {
    const times = 'initial_delay: 5s, period: 2s, timeout: 500ms, failure_threshold: 7, success_threshold: 2';
    expect(probeOf(`readiness: {tcp: 80, ${times}}`)).toMatchObject({
      initialDelayMs: 5000,
      periodMs: 2000,
      timeoutMs: 500,
      successThreshold: 2,
      failureThreshold: 7,
    });
  });

  it('have no timeout beyond a short period unless they say so', () => {
    expect(probeOf('readiness: {tcp: 80, period: 200ms}')).toMatchObject({ timeoutMs: 200 });
  });

  it('stand side by side', () => {
    const lines = 'startup: {tcp: 80}\nliveness: {process: true}\nreadiness: {tcp: 81}';
    const roles = loadWorker(`${RUN}${lines}`).probes.flatMap((probe) => probe.roles);
    expect(new Set(roles)).toEqual(new Set(['startup', 'liveness', 'readiness']));
  });
});

describe('checks', () => {
  const tls = { verify: true, serverName: null, ca: null, cert: null, key: null };

  test.each([
    ['{tcp: 8080}', { host: '127.0.0.1', port: 8080 }],
    ['{tcp: "db:5432"}', { host: 'db', port: 5432 }],
    ['{tcp: "[::1]:80"}', { host: '::1', port: 80 }],
    ['{tcp: /run/app.sock}', { socket: '/run/app.sock' }],
    ['{tcp: "unix:/run/app.sock"}', { socket: '/run/app.sock' }],
    ['{tcp: {address: db, port: 5432}}', { host: 'db', port: 5432 }],
    ['{tcp: {address: "::1", port: 5432}}', { host: '::1', port: 5432 }],
    ['{tcp: {address: "db:5432"}}', { host: 'db', port: 5432 }],
  ])('the address of %s', (lines, address) => {
    expect(checkOf(lines)).toEqual({ type: 'tcp', address, tls: null, send: null, expect: null });
  });

  test.each<[string, CheckDefinition]>([
    ['{redis: {}}', { type: 'redis', address: { host: '127.0.0.1', port: 6379 } }],
    ['{redis: 16379}', { type: 'redis', address: { host: '127.0.0.1', port: 16_379 } }],
    ['{redis: cache}', { type: 'redis', address: { host: 'cache', port: 6379 } }],
    ['{memcached: {}}', { type: 'memcached', address: { host: '127.0.0.1', port: 11_211 } }],
    [
      '{postgres: {}}',
      {
        type: 'postgres',
        address: { host: '127.0.0.1', port: 5432 },
        user: 'postgres',
        database: 'postgres',
      },
    ],
    [
      '{postgres: {address: /run/pg/.s.PGSQL.5432, user: shop}}',
      { type: 'postgres', address: { socket: '/run/pg/.s.PGSQL.5432' }, user: 'shop', database: 'shop' },
    ],
    ['{dns: {name: a.example}}', { type: 'dns', server: '127.0.0.1:53', name: 'a.example', record: 'A' }],
    [
      '{dns: {name: a.example, server: "::1", record: AAAA}}',
      { type: 'dns', server: '[::1]:53', name: 'a.example', record: 'AAAA' },
    ],
    [
      '{grpc: "127.0.0.1:50051"}',
      {
        type: 'grpc',
        address: { host: '127.0.0.1', port: 50_051 },
        service: '',
        method: null,
        watch: false,
        metadata: {},
        tls: null,
      },
    ],
    [
      '{tcp: {address: "mail:465", tls: {ca: ca.pem, server_name: mail.example}, send: "QUIT\\r\\n", expect: "^220 "}}',
      {
        type: 'tcp',
        address: { host: 'mail', port: 465 },
        tls: { ...tls, ca: '/tmp/ca.pem', serverName: 'mail.example' },
        send: 'QUIT\r\n',
        expect: '^220 ',
      },
    ],
    [
      '{exec: /bin/test -e a}',
      { type: 'exec', argv: ['/bin/test', '-e', 'a'], successCodes: [0], warningCodes: [] },
    ],
    [
      '{exec: {command: /bin/test, args: [-e, 5]}, warning_exit_codes: [1]}',
      { type: 'exec', argv: ['/bin/test', '-e', '5'], successCodes: [0], warningCodes: [1] },
    ],
    [
      '{exec: "a && b", shell: true}',
      { type: 'exec', argv: ['/bin/sh', '-c', 'a && b'], successCodes: [0], warningCodes: [] },
    ],
  ])('%s', (lines, check) => {
    expect(checkOf(lines)).toEqual(check);
  });

  it('http is a URL, or all of it', () => {
    expect(checkOf('{http: "http://127.0.0.1:80/"}')).toEqual({
      type: 'http',
      url: 'http://127.0.0.1:80/',
      socket: null,
      method: 'GET',
      headers: {},
      body: null,
      statuses: [{ from: 200, to: 299 }],
      expectBody: null,
      expectJson: {},
      tls,
      redirects: 'follow',
      keepAlive: false,
    });
    const all = `{http: {url: "https://a/", method: post, headers: {X-Id: 1.10}, body: ping, status: [200, 300-399],
  expect_body: up, expect_json: {ok: true, n: 1}, socket: a.sock, redirects: none, keep_alive: true,
  tls: {verify: false, cert: c.pem, key: k.pem}}}`;
    expect(checkOf(all)).toEqual({
      type: 'http',
      url: 'https://a/',
      socket: '/tmp/a.sock',
      method: 'POST',
      headers: { 'X-Id': '1.10' },
      body: 'ping',
      statuses: [
        { from: 200, to: 200 },
        { from: 300, to: 399 },
      ],
      expectBody: 'up',
      expectJson: { ok: 'true', n: '1' },
      tls: { ...tls, verify: false, cert: '/tmp/c.pem', key: '/tmp/k.pem' },
      redirects: 'none',
      keepAlive: true,
    });
  });
});

describe("HSU's health_check", () => {
  const unit = (check: string) => `unit:
  managed:
    metadata: {name: w}
    control: {execution: {executable_path: /bin/sleep, args: [5]}}
    health_check: ${check}`;

  it('needs nothing but its type, and is liveness and readiness', () => {
    const [probe] = loadWorker(unit('{type: process}')).probes;
    expect(probe).toEqual({
      name: 'health_check',
      roles: ['liveness', 'readiness'],
      check: { type: 'process' },
      initialDelayMs: 0,
      periodMs: 30_000,
      timeoutMs: 5000,
      successThreshold: 1,
      failureThreshold: 3,
    });
  });

  it('takes all of its keys, in both forms', () => {
    const check =
      '{type: grpc, grpc: {address: "localhost:50051", service: CoreService, method: Ping, headers: {X-A: b}}, run_options: {enabled: true, interval: 10s, timeout: 2s, initial_delay: 3s, retries: 0}}';
    const [probe] = loadWorker(unit(check)).probes;
    expect(probe).toMatchObject({
      check: { type: 'grpc', service: 'CoreService', method: 'Ping', metadata: { 'x-a': 'b' } },
      initialDelayMs: 3000,
      periodMs: 10_000,
      timeoutMs: 2000,
      failureThreshold: 1,
    });
    expect(loadWorker(`${RUN}health_check: ${check}`).probes).toEqual([probe]);
  });

  it('can be switched off, and is checked all the same', () => {
    expect(loadWorker(unit('{type: process, run_options: {enabled: false}}')).probes).toEqual([]);
    expect(findingsOf(workerText(unit('{type: http, run_options: {enabled: false}}')))).toHaveLength(1);
  });

  it('has a grace period of two minutes, which the probes of Kubernetes do not have', () => {
    const graceOf = (lines: string) => loadWorker(`${RUN}${lines}`).restart.probeGraceMs;
    expect(graceOf('health_check: {type: process}')).toBe(120_000);
    expect(graceOf('liveness: {process: true}')).toBe(0);
    expect(graceOf('liveness: {process: true}\nrestart: {startup_grace_period: 5s}')).toBe(5000);
  });
});

describe('a bad probe is told', () => {
  test.each([
    ['liveness: {}', '4:1 workers[0].liveness: a probe without a check'],
    ['liveness: {process: true, tcp: 80}', '4:27 workers[0].liveness.tcp: a second check beside process'],
    [
      'liveness: {tcp: 0}',
      '4:17 workers[0].liveness.tcp: expected a port, host:port, a path of a socket, or a map, got 0',
    ],
    ['liveness: {tcp: localhost}', '4:17 workers[0].liveness.tcp: "localhost" has no port'],
    ['liveness: {tcp: "localhost:99999"}', '4:17 workers[0].liveness.tcp: there is no port 99999'],
    ['liveness: {tcp: "::1:80"}', '4:17 workers[0].liveness.tcp: "::1:80" is no address'],
    ['liveness: {tcp: "a b:1"}', '4:17 workers[0].liveness.tcp: "a b:1" is no address'],
    [
      'liveness: {tcp: {address: "db:1", port: 2}}',
      '4:27 workers[0].liveness.tcp.address: the port is given twice',
    ],
    ['liveness: {tcp: {address: /a, port: 2}}', '4:27 workers[0].liveness.tcp.address: a socket has no port'],
    [
      'liveness: {http: {url: "http://a", status: [200, 300-200]}}',
      '4:50 workers[0].liveness.http.status[1]: 300-200 is empty',
    ],
    [
      'liveness: {http: {url: "http://a", method: "GE T"}}',
      '4:44 workers[0].liveness.http.method: "GE T" is no method',
    ],
    [
      'liveness: {http: {url: "http://a", headers: {"X Y": a}}}',
      '4:46 workers[0].liveness.http.headers["X Y"]: "X Y" is no name of a header',
    ],
    [
      'liveness: {http: {url: "http://a", headers: {X-Y: "a\\nb"}}}',
      '4:51 workers[0].liveness.http.headers.X-Y: has characters that a header cannot have',
    ],
    [
      'liveness: {http: {url: "http://a", method: head, expect_body: a}}',
      '4:50 workers[0].liveness.http.expect_body: the answer to a HEAD request has no body',
    ],
    [
      'liveness: {http: {url: "https://a", tls: {cert: a.pem}}}',
      '4:43 workers[0].liveness.http.tls.cert: cert without key',
    ],
    [
      'liveness: {tcp: {address: "a:1", tls: {key: a.key}}}',
      '4:40 workers[0].liveness.tcp.tls.key: key without cert',
    ],
    [
      'liveness: {grpc: {address: "a:1", metadata: {":path": a}}}',
      '4:46 workers[0].liveness.grpc.metadata[":path"]: ":path" is no name for metadata',
    ],
    [
      'liveness: {grpc: {address: "a:1", headers: {x-a: ü}}}',
      '4:50 workers[0].liveness.grpc.headers.x-a: metadata must be printable ASCII',
    ],
    ['liveness: {tcp: {port: 2}}', '4:17 workers[0].liveness.tcp: "address" is missing'],
    [
      'liveness: {tcp: {address: "a:1", expect: "("}}',
      '4:42 workers[0].liveness.tcp.expect: not a regular expression: Unterminated group',
    ],
    ['liveness: {http: ftp://a/}', '4:18 workers[0].liveness.http: "ftp://a/" is no http or https URL'],
    ['liveness: {http: {}}', '4:18 workers[0].liveness.http: "url" is missing'],
    [
      'liveness: {http: {url: "http://a", status: 99}}',
      '4:44 workers[0].liveness.http.status: expected a status, a range such as 200-299, or a list of these, got 99',
    ],
    [
      'liveness: {grpc: {address: "a:1", method: Ping}}',
      '4:43 workers[0].liveness.grpc.method: a method needs its service',
    ],
    [
      'readiness: {grpc: {address: "a:1", service: s, method: Ping, watch: true}}',
      '4:62 workers[0].readiness.grpc.watch: only the health service can be watched, not a method',
    ],
    [
      'liveness: {dns: {name: a, server: ns1}}',
      '4:35 workers[0].liveness.dns.server: "ns1" is no IP address',
    ],
    ['liveness: {process: true, period: 0}', '4:35 workers[0].liveness.period: period must be longer than 0'],
    [
      'liveness: {process: true, timeout: 0}',
      '4:36 workers[0].liveness.timeout: timeout must be longer than 0',
    ],
    [
      'liveness: {process: true, timeout: 11s}',
      '4:27 warning: workers[0].liveness.timeout: timeout is longer than period: a slow check delays the next one',
    ],
    [
      'liveness: {process: true, failure_threshold: 0}',
      '4:46 workers[0].liveness.failure_threshold: expected a whole number, 1 or more, got 0',
    ],
    [
      'liveness: {process: true, success_threshold: 2}',
      '4:27 workers[0].liveness.success_threshold: unknown key "success_threshold"',
    ],
    ['liveness: {tcp: 80, shell: true}', '4:21 workers[0].liveness.shell: shell goes with exec'],
    [
      'liveness: {exec: [a], shell: true}',
      '4:23 workers[0].liveness.shell: shell: true needs exec to be one line',
    ],
    [
      'liveness: {process: true}\nhealth_check: {type: process}',
      '4:1 workers[0].liveness: health_check is liveness and readiness already',
    ],
    ['health_check: {type: tcp}', '4:15 workers[0].health_check: type tcp needs a block "tcp"'],
    [
      'health_check: {type: process, http: {url: "http://a"}}',
      '4:31 warning: workers[0].health_check.http: http has no effect: the type is process',
    ],
    ['health_check: {http: {url: "http://a"}}', '4:15 workers[0].health_check: "type" is missing'],
    [
      'health_check: {type: process, run_options: {interval: 1s, timeout: 2s}}',
      '4:59 warning: workers[0].health_check.run_options.timeout: timeout is longer than interval: a slow check delays the next one',
    ],
  ])('%s', (lines, finding) => {
    const moved = finding.replace(/^4:(\d+)/, (_, column) => `4:${Number(column) + 4}`);
    const found = findingsOf(workerText(`${RUN}${lines}`));
    expect(found).toContain(moved);
  });

  test.each([
    ['liveness: {httpGet: {path: /}}', 'here it is spelled "http"'],
    ['liveness: {process: true, periodSeconds: 5}', 'here it is spelled "period"'],
    ['livenessProbe: {process: true}', 'here it is spelled "liveness"'],
  ])("%s of Kubernetes' own spelling", (lines, hint) => {
    expect(rawFindingsOf(workerText(`${RUN}${lines}`))[0]?.hint).toBe(hint);
  });
});

describe('every example of the pages', () => {
  const pages = ['docs/health.md'];
  const examples = pages.flatMap((page) => {
    const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');
    return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  });

  it.each(examples)('loads without a word: %s', (text) => {
    const isFile = /^workers:/m.test(text);
    const found = rawFindingsOf(isFile ? text : workerText(`${RUN}${text}`));
    // What the examples name need not be installed where they are tested.
    const missing = / (does not exist|is not found in the PATH)/;
    expect(found.filter(({ message }) => !missing.test(message)).map(formatFinding)).toEqual([]);
  });
});

it('is documented where people look for it', () => {
  expect(readdirSync(new URL('../../../docs', import.meta.url))).toContain('health.md');
});

describe('notify', () => {
  const said = { timeoutMs: 90_000, watchdogMs: 0, watchdogSignal: 'SIGABRT' };

  it('is systemd, or how', () => {
    const usual = { ...said, way: { kind: 'systemd', access: 'main' } };
    expect(loadWorker(`${RUN}notify: systemd`).notify).toEqual(usual);
    expect(loadWorker(`${RUN}notify: {}`).notify).toEqual(usual);
    const all = 'notify: {access: all, timeout: infinity, watchdog: 30s, watchdog_signal: QUIT}';
    expect(loadWorker(`${RUN}${all}`).notify).toEqual({
      way: { kind: 'systemd', access: 'all' },
      timeoutMs: Number.POSITIVE_INFINITY,
      watchdogMs: 30_000,
      watchdogSignal: 'SIGQUIT',
    });
  });

  it('is a newline on a descriptor', () => {
    const { notify } = loadWorker(`${RUN}notify: {fd: 3, timeout: 5s}`);
    expect(notify).toEqual({ ...said, way: { kind: 'fd', fd: 3 }, timeoutMs: 5000 });
  });

  it('is a line of the output', () => {
    const { notify } = loadWorker(`${RUN}notify: {log: "^ready", stream: stderr}`);
    expect(notify).toEqual({ ...said, way: { kind: 'log', pattern: '^ready', stream: 'stderr' } });
  });

  test.each([
    ['notify: true', 'workers[0].notify: expected "systemd", or a map, got true'],
    ['notify: upstart', 'workers[0].notify: expected "systemd", or a map, got "upstart"'],
    ['notify: systemd\noneshot: true', 'workers[0].notify: a oneshot is never ready: it is done'],
    [
      'notify: {watchdog_signal: QUIT}',
      'workers[0].notify.watchdog_signal: watchdog_signal has no effect without watchdog',
    ],
    ['notify: {log: "("}', 'workers[0].notify.log: not a regular expression: Unterminated group'],
    ['notify: {log: up, fd: 3}', 'workers[0].notify.log: log beside fd: a worker says it in one way'],
    ['notify: {stream: stderr}', 'workers[0].notify.stream: stream goes with log, not with sd_notify'],
    [
      'notify: {log: up}\nlogs: {mode: direct}',
      'workers[0].notify.log: nobody reads the output of a worker with logs.mode: direct',
    ],
    ['notify: {fd: 2}', 'workers[0].notify.fd: expected a descriptor from 3 to 255, got 2'],
    ['notify: {fd: 3, access: all}', 'workers[0].notify.access: access goes with sd_notify, not with fd'],
  ])('%s', (lines, finding) => {
    expect(findingsOf(workerText(`${RUN}${lines}`)).join()).toContain(finding);
  });
});

describe('the port that a worker is handed out', () => {
  const at = (type: string, probe: string): string => `run: sleep 1\ntype: ${type}\nreadiness: {${probe}}`;

  test.each([
    ['tcp: "${PORT}"', { address: { host: '127.0.0.1', port: 0 } }],
    ['grpc: "localhost:${PORT}"', { address: { host: 'localhost', port: 0 } }],
    ['grpc: {address: "[::1]:${PORT}"}', { address: { host: '::1', port: 0 } }],
    ['http: "http://127.0.0.1:${PORT}/health"', { url: 'http://127.0.0.1:${PORT}/health' }],
  ])('may be named by the probes of an integrated worker: %s', (probe, check) => {
    expect(loadWorker(at('integrated', probe)).probes[0]?.check).toMatchObject(check);
    expect(findingsOf(workerText(at('managed', probe))).join()).toContain('there is no ${PORT} here');
  });
});
