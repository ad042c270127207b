import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOREVER } from '../../../src/config/definition.ts';
import { loadConfigText } from '../../../src/config/load.ts';
import { findingsOf, load, loadWorker, rawFindingsOf, workerText } from './loading.ts';

const managed = (control: string, rest = '') => `unit:
  managed:
    metadata: {name: w}
    control:
      execution: {executable_path: /bin/sleep, args: [5]${rest}}
${control.replace(/^/gm, '      ')}`;

describe('logs that the worker writes by itself', () => {
  it('are raw, whether that is written or not', () => {
    for (const more of ['', ', format: raw']) {
      expect(loadWorker(`run: sleep 5\nlogs: {mode: direct${more}}`).logs).toMatchObject({
        mode: 'direct',
        format: 'raw',
      });
    }
  });
});

describe('a file without workers', () => {
  it('is refused when nothing at all is in it: it may be half saved', () => {
    for (const text of ['', '\n', '  \n\n']) {
      expect(loadConfigText(text, '/tmp/fleet.yaml')).toMatchObject({
        ok: false,
        findings: [{ severity: 'error', message: 'the file is empty', line: 1, column: 1 }],
      });
    }
  });

  it.each(['# nothing\n', 'workers:\n', 'workers: []\nmaster:\n', 'x-note: {a: 1}\n'])(
    '%j means no workers',
    (text) => {
      expect(load(text)).toEqual({
        file: '/tmp/fleet.yaml',
        master: {
          logLevel: 'info',
          forceShutdownTimeoutMs: 30_000,
          reload: 'auto',
          maxLogBytes: Infinity,
          maxParallelStarts: Infinity,
          metrics: null,
        },
        workers: [],
        groups: [],
      });
    },
  );
});

describe('the short form', () => {
  it('needs two keys; everything else has a default', () => {
    expect(loadWorker('run: sleep 5')).toEqual({
      name: 'w',
      enabled: true,
      type: 'managed',
      profile: 'default',
      description: '',
      labels: {},
      argv: ['sleep', '5'],
      shell: false,
      workingDirectory: '/tmp',
      env: {},
      inheritEnv: [],
      runAs: { user: undefined, group: undefined, groups: undefined },
      umask: undefined,
      nice: undefined,
      oomScoreAdj: undefined,
      rlimits: {},
      startWindowMs: 1000,
      stop: [
        { kind: 'signal', signal: 'SIGTERM', target: 'main', waitMs: 20_000 },
        { kind: 'signal', signal: 'SIGKILL', target: 'tree', waitMs: 5000 },
      ],
      kill: 'tree',
      restart: {
        policy: 'on-failure',
        successExitCodes: [0],
        successSignals: [],
        fatalExitCodes: [],
        fatalSignals: [],
        retries: {
          exit: { maxRetries: 10, retryDelayMs: 1000, backoffRate: 2 },
          health_failure: { maxRetries: 10, retryDelayMs: 1000, backoffRate: 2 },
          resource_violation: { maxRetries: 12, retryDelayMs: 2000, backoffRate: 1.5 },
        },
        severityMultipliers: { warning: 0.5, critical: 1, emergency: 2 },
        profileMultiplier: 1,
        startupGraceMs: 0,
        probeGraceMs: 0,
        maxDelayMs: 60_000,
        jitter: 0.2,
        stableAfterMs: 60_000,
        window: { attempts: 20, periodMs: 600_000 },
        exhausted: 'park',
        parkedRetryMs: 300_000,
      },
      oneshot: false,
      essential: false,
      pidFile: undefined,
      logs: {
        mode: 'pipe',
        format: 'cri',
        maxSizeBytes: 10_485_760,
        maxFiles: 5,
        maxAgeMs: 0,
        maxTotalBytes: 0,
        compress: true,
        pipeSizeBytes: 1024 ** 2,
      },
      limits: [],
      tuning: { devices: [] },
      monitoring: { sampling: null, alerting: true },
      probes: [],
      dependencies: { workers: [], external: [], after: [], before: [] },
      notify: undefined,
      reload: undefined,
      hooks: {},
    });
  });

  it('takes every key', () => {
    const worker = loadWorker(`run: [/bin/sh, -c, "exit 3"]
enabled: false
description: does it
profile_type: database
labels: {tier: web, n: 1}
env: {B: x, A: 1.10}
inherit_env: [LANG, HOME, LANG]
cwd: /usr
user: www
group: 33
groups: [adm, 4]
umask: 027
nice: -5
oom_score_adj: 500
rlimits: {nofile: 65536, core: unlimited, nproc: "10:20", memlock: 64M}
start_seconds: 1m30s
stop: [{exec: "bin/drain 'all of it'", wait: 5s}, {signal: hup, target: group}, {signal: 9, wait: infinity}]
kill: main
restart_policy: never
restart:
  max_retries: 0
  retry_delay: 0
  success_exit_codes: [7, 0, 7]
  success_signals: [TERM, 2]
  fatal_exit_codes: [78]
  fatal_signals: [SEGV]
  window: {attempts: 3}
  exhausted: fail
oneshot: true
essential: true
pid_file: run/w.pid
logs: {format: raw, max_size: 1M, max_files: 2, max_age: 7d, max_total: 10MB, compress: false, pipe_size: 256KiB}`);
    expect(worker).toMatchObject({
      enabled: false,
      description: 'does it',
      profile: 'database',
      labels: { tier: 'web', n: '1' },
      argv: ['/bin/sh', '-c', 'exit 3'],
      workingDirectory: '/usr',
      env: { A: '1.10', B: 'x' },
      inheritEnv: ['HOME', 'LANG'],
      runAs: { user: 'www', group: '33', groups: ['adm', '4'] },
      umask: 0o27,
      nice: -5,
      oomScoreAdj: 500,
      rlimits: {
        core: { soft: 'unlimited', hard: 'unlimited' },
        memlock: { soft: 67_108_864, hard: 67_108_864 },
        nofile: { soft: 65_536, hard: 65_536 },
        nproc: { soft: 10, hard: 20 },
      },
      startWindowMs: 90_000,
      stop: [
        { kind: 'exec', argv: ['/tmp/bin/drain', 'all of it'], waitMs: 5000 },
        { kind: 'signal', signal: 'SIGHUP', target: 'group', waitMs: 20_000 },
        { kind: 'signal', signal: 'SIGKILL', target: 'tree', waitMs: FOREVER },
      ],
      kill: 'main',
      restart: {
        policy: 'never',
        successExitCodes: [0, 7],
        successSignals: ['SIGINT', 'SIGTERM'],
        fatalExitCodes: [78],
        fatalSignals: ['SIGSEGV'],
        retries: {
          exit: { maxRetries: 0, retryDelayMs: 0, backoffRate: 2 },
          resource_violation: { maxRetries: 0 },
        },
        profileMultiplier: 5,
        window: { attempts: 3, periodMs: 600_000 },
        exhausted: 'fail',
      },
      oneshot: true,
      essential: true,
      pidFile: '/tmp/run/w.pid',
      logs: {
        mode: 'pipe',
        format: 'raw',
        maxSizeBytes: 1_048_576,
        maxFiles: 2,
        maxAgeMs: 604_800_000,
        maxTotalBytes: 10_000_000,
        compress: false,
        pipeSizeBytes: 256 * 1024,
      },
    });
  });

  it('hands a line to a shell only when told to', () => {
    const shell = loadWorker("run: 'a && b'\nshell: true");
    expect(shell).toMatchObject({ argv: ['/bin/sh', '-c', 'a && b'], shell: true });
  });

  it('keeps % and $ in commands and variables (A109)', () => {
    const worker = loadWorker(`run: "sleep '$A' %d $(x) \${B}"\nenv: {A: "$HOME/%n"}`);
    expect(worker.argv).toEqual(['sleep', '$A', '%d', '$(x)', '${B}']);
    expect(worker.env).toEqual({ A: '$HOME/%n' });
  });

  it('writes numbers and switches in variables as the file does, and keeps empty text (A110, A111)', () => {
    const { env } = loadWorker(
      'run: sleep 5\nenv: {A: 1.10, B: 0x1F, C: True, D: "", E: 007, F: 1e3, G: yes}',
    );
    expect(env).toEqual({ A: '1.10', B: '0x1F', C: 'True', D: '', E: '007', F: '1e3', G: 'yes' });
  });

  it('finds relative programs and folders from the folder of the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hsu-config-'));
    mkdirSync(join(folder, 'app'));
    const result = loadConfigText(workerText('run: bin/app x/y\ncwd: app'), join(folder, 'f.yaml'), {});
    rmSync(folder, { recursive: true });
    expect(result).toMatchObject({
      ok: true,
      config: {
        workers: [{ argv: [join(folder, 'bin/app'), 'x/y'], workingDirectory: join(folder, 'app') }],
      },
    });
  });

  it('looks for a bare program in the PATH the worker will have (A003)', () => {
    expect(findingsOf(workerText('run: sleep 5\ninherit_env: [PATH]'), { PATH: '/no/such' })).toHaveLength(1);
    expect(findingsOf(workerText('run: sleep 5\ninherit_env: [PATH]'), { PATH: '/no/such:/bin' })).toEqual(
      [],
    );
    expect(findingsOf(workerText('run: sleep 5'), { PATH: '/no/such' })).toEqual([]);
  });

  it('merges shared maps, the own keys first', () => {
    const config = load(`x-base: &base {nice: 5, env: {A: 1}}
x-more: &more {nice: 6, umask: 22}
workers:
  - {id: a, run: sleep 5, <<: *base}
  - {id: b, run: sleep 5, nice: 7, <<: [*base, *more]}
  - {id: c, run: sleep 5, "nice": 1, env: &e {V: 1.0}}
  - {id: d, run: sleep 5, env: *e}
`);
    expect(config.workers.map(({ nice, umask, env }) => [nice, umask, env])).toEqual([
      [5, undefined, { A: '1' }],
      [7, 0o22, { A: '1' }],
      [1, undefined, { V: '1.0' }],
      [undefined, undefined, { V: '1.0' }],
    ]);
  });

  it('is frozen to the last leaf', () => {
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(load(workerText('run: sleep 5\nenv: {A: 1}')))).toBe(true);
  });
});

describe('the HSU form', () => {
  it('means the same as the short form', () => {
    const long = loadWorker(`type: managed
enabled: true
profile_type: web
labels: {tier: web}
unit:
  managed:
    metadata: {name: Web, description: Serves}
    control:
      execution:
        executable_path: /bin/sleep
        args: [5, true, 1.50]
        environment: [PORT=8080, "OPTS=a=b", EMPTY=]
        working_directory: /usr
      restart_policy: unless-stopped
      graceful_timeout: 3s
      context_aware_restart:
        default: {max_retries: 4, retry_delay: 2s, backoff_rate: 3}
        health_failures: {max_retries: 9}
        startup_grace_period: 1m`);
    const short = loadWorker(`run: [/bin/sleep, "5", "true", "1.50"]
profile_type: web
labels: {tier: web}
description: Serves
env: {EMPTY: "", OPTS: a=b, PORT: 8080}
cwd: /usr
restart_policy: unless-stopped
stop: [{signal: TERM, wait: 3s}, {signal: KILL}]
restart:
  max_retries: 4
  retry_delay: 2s
  backoff_rate: 3
  health_failures: {max_retries: 9}
  startup_grace_period: 1m`);
    expect(long).toEqual(short);
    expect(JSON.stringify(long)).toBe(JSON.stringify(short));
  });

  it('starts in the folder of the program, or of the file when it has none', () => {
    expect(loadWorker(managed('')).workingDirectory).toBe('/bin');
    expect(loadWorker(managed('').replace('/bin/sleep', 'sleep')).workingDirectory).toBe('/tmp');
  });

  it('fills a restart block with the numbers of HSU and completes the other triggers from it', () => {
    const { retries } = loadWorker(
      managed('context_aware_restart: {default: {max_retries: 7}, resource_violations: {backoff_rate: 4}}'),
    ).restart;
    expect(retries).toEqual({
      exit: { maxRetries: 7, retryDelayMs: 5000, backoffRate: 1.5 },
      health_failure: { maxRetries: 7, retryDelayMs: 5000, backoffRate: 1.5 },
      resource_violation: { maxRetries: 7, retryDelayMs: 5000, backoffRate: 4 },
    });
    expect(loadWorker(managed('context_aware_restart: {}')).restart.retries).toEqual({
      exit: { maxRetries: 3, retryDelayMs: 5000, backoffRate: 1.5 },
      health_failure: { maxRetries: 3, retryDelayMs: 5000, backoffRate: 1.5 },
      resource_violation: { maxRetries: 5, retryDelayMs: 10_000, backoffRate: 1.5 },
    });
  });

  it('takes given multipliers instead of the built-in ones; names left out count as 1', () => {
    const block =
      'context_aware_restart: {severity_multipliers: {warning: 3}, worker_profile_multipliers: {web: 4}}';
    const web = loadWorker(`profile_type: web\n${managed(block)}`).restart;
    expect(web).toMatchObject({ severityMultipliers: { warning: 3 }, profileMultiplier: 4 });
    expect(loadWorker(`profile_type: batch\n${managed(block)}`).restart.profileMultiplier).toBe(1);
    expect(loadWorker(`profile_type: batch\n${managed('')}`).restart.profileMultiplier).toBe(3);
  });

  it('kills at once when the graceful timeout is 0 (A026)', () => {
    expect(loadWorker(managed('graceful_timeout: 0')).stop).toEqual([
      { kind: 'signal', signal: 'SIGKILL', target: 'tree', waitMs: 5000 },
    ]);
  });

  it('shows the display name when there is no description', () => {
    expect(loadWorker(managed('').replace('name: w', 'name: The worker')).description).toBe('The worker');
  });

  it('accepts wait_delay and says that it has no effect', () => {
    expect(findingsOf(workerText(managed('', ', wait_delay: 10s')))).toEqual([
      '7:63 warning: workers[0].unit.managed.control.execution.wait_delay: wait_delay has no effect',
    ]);
  });

  it.each([
    [
      'env: {A: 1}',
      ', environment: [B=1]',
      '',
      '8:63 workers[0].unit.managed.control.execution.environment: says again what workers[0].env says (line 3)',
    ],
    [
      'cwd: /usr',
      ', working_directory: /usr',
      '',
      '8:63 workers[0].unit.managed.control.execution.working_directory: says again what workers[0].cwd says (line 3)',
    ],
    [
      'restart_policy: never',
      '',
      'restart_policy: never',
      '9:11 workers[0].unit.managed.control.restart_policy: says again what workers[0].restart_policy says (line 3)',
    ],
    [
      'stop: [{signal: TERM}]',
      '',
      'graceful_timeout: 5s',
      '9:11 workers[0].unit.managed.control.graceful_timeout: says again what workers[0].stop says (line 3)',
    ],
    [
      'pid_file: x',
      '',
      'process_file: {}',
      '9:11 workers[0].unit.managed.control.process_file: says again what workers[0].pid_file says (line 3)',
    ],
    [
      'restart: {max_retries: 1}',
      '',
      'context_aware_restart: {default: {max_retries: 1}}',
      '9:45 workers[0].unit.managed.control.context_aware_restart.default.max_retries: says again what workers[0].restart.max_retries says (line 3)',
    ],
    [
      'restart: {startup_grace_period: 0}',
      '',
      'context_aware_restart: {startup_grace_period: 0}',
      '9:35 workers[0].unit.managed.control.context_aware_restart.startup_grace_period: says again what workers[0].restart.startup_grace_period says (line 3)',
    ],
  ])('may not say again what stands beside it: %s', (beside, execution, control, expected) => {
    expect(findingsOf(workerText(`${beside}\n${managed(control, execution)}`))).toEqual([expected]);
  });

  it('completes a restart block from both places', () => {
    const worker = loadWorker(
      `restart: {max_delay: 9s, backoff_rate: 9}\n${managed('context_aware_restart: {default: {max_retries: 1}}')}`,
    );
    expect(worker.restart.retries.exit).toEqual({ maxRetries: 1, retryDelayMs: 5000, backoffRate: 9 });
    expect(worker.restart.maxDelayMs).toBe(9000);
  });

  it('calls sections of later versions by name, once each', () => {
    const text = workerText(`unit:
  managed:
    health_check_run_options: {interval: 5}
    control:
      execution: {executable_path: /bin/sleep}
      log_collection: {enabled: true}`);
    const base = 'workers[0].unit.managed';
    expect(findingsOf(text)).toEqual([
      `5:9 ${base}.health_check_run_options: "health_check_run_options" is not supported yet`,
      `8:11 ${base}.control.log_collection: "log_collection" is not supported yet`,
    ]);
  });
});

describe('an outdated spelling of HSU is told how it is written today', () => {
  it.each([
    ['restart_circuit_breaker', 'restart_circuit_breaker: {}', 'say it for each worker'],
    [
      'workers of a group',
      'workers: [{id: a, run: sleep 5}]\ngroups: {g: {workers: [a], members: [a]}}',
      'write members: a list of names',
    ],
    ['managed_processes', 'managed_processes: []', 'here it is spelled "workers"'],
    ['worker_type', workerText('run: sleep 5\nworker_type: web'), 'here it is spelled "profile_type"'],
    ['standard_managed', workerText('type: standard_managed\nrun: sleep 5'), 'here it is spelled "managed"'],
    [
      'control.restart',
      workerText(managed('restart: {policy: always}')),
      'write restart_policy and context_aware_restart',
    ],
    [
      'a flat context_aware_restart',
      workerText(managed('context_aware_restart: {max_retries: 3}')),
      'put it under context_aware_restart.default',
    ],
    [
      'a policy inside a retry block',
      workerText(managed('context_aware_restart: {default: {policy: always}}')),
      'write restart_policy, one level above',
    ],
    [
      'worker_type_multipliers',
      workerText(managed('context_aware_restart: {worker_type_multipliers: {}}')),
      '"worker_profile_multipliers"',
    ],
    [
      'a unit without managed',
      workerText('unit: {execution: {executable_path: /bin/sh}}'),
      'it belongs into unit.managed',
    ],
    ['workers as a map', 'workers: {web: {}}', 'write a list'],
  ])('%s', (_name, text, hint) => {
    expect(rawFindingsOf(text).map((finding) => finding.hint)).toEqual([expect.stringContaining(hint)]);
  });
});
