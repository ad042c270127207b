import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { METRICS, type MetricFamily, type MetricName } from '../../src/metrics/catalogue.ts';
import { readPage, type Sample, valueIn } from '../helpers/exposition.ts';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { isInstalled } from '../helpers/installed.ts';
import { TestMaster } from '../helpers/master.ts';
import { freePorts } from '../helpers/ports.ts';

async function pageOf(master: TestMaster): Promise<string> {
  const answer = await new HttpClient(master.socket).send('GET', '/metrics');
  expect(answer.status).toBe(200);
  return answer.text;
}

const scrape = async (master: TestMaster): Promise<readonly Sample[]> => readPage(await pageOf(master));

/** Scrapes until the look is satisfied; figures come when somebody asks, so asking is how to wait. */
async function scrapeUntil(master: TestMaster, look: (samples: readonly Sample[]) => boolean) {
  for (;;) {
    const samples = await scrape(master);
    if (look(samples)) return samples;
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

const FLEET = {
  web: {
    ...SLEEPER,
    run: ['sh', '-c', 'echo one; echo two; exec sleep 1000'],
    liveness: { exec: ['true'], period: '1s' },
    limits: { memory: { max_rss: '64KiB', policy: 'log' } },
  },
  crash: {
    run: ['sh', '-c', 'exit 3'],
    restart_policy: 'always',
    restart: { max_retries: 2, retry_delay: '5ms', parked_retry: '1h' },
  },
  migrate: { run: ['true'], oneshot: true },
  off: { ...SLEEPER, enabled: false },
};

describe('the page', () => {
  test('tells of every worker and of the master, in families and labels of the catalogue only', async () => {
    await using master = await TestMaster.start(fleet(FLEET));
    await master.untilLogged('web', /^two$/m);
    await master.state('migrate', 'done');
    await master.event(({ worker, reason }) => worker === 'web' && reason === 'limit-broken');
    const samples = await scrapeUntil(
      master,
      (all) =>
        (valueIn(all, 'hsu_worker_probe_results_total', { worker: 'web', outcome: 'pass' }) ?? 0) > 0 &&
        (valueIn(all, 'hsu_worker_restarts_total', { worker: 'crash', reason: 'start' }) ?? 0) > 0,
    );
    for (const { name, labels } of samples) {
      const base = name.replace(/_(bucket|sum|count)$/, '');
      const family: MetricFamily | undefined =
        METRICS[name as MetricName] ?? (METRICS as Record<string, MetricFamily>)[base];
      const names = Object.keys(labels).filter((label) => label !== 'le');
      expect(names, name).toEqual(family?.labels);
    }
    const of = (name: MetricName, labels: Record<string, string>) => valueIn(samples, name, labels);
    expect(of('hsu_worker_state', { worker: 'web' })).toBe(1);
    expect(of('hsu_worker_state', { worker: 'migrate', state: 'done' })).toBe(1);
    expect(of('hsu_worker_state', { worker: 'off', state: 'stopped' })).toBe(1);
    expect(of('hsu_worker_wanted', { worker: 'off' })).toBe(0);
    expect(of('hsu_worker_ready', { worker: 'web' })).toBe(1);
    expect(of('hsu_worker_uptime_seconds', { worker: 'web' })).toBeGreaterThan(0);
    expect(of('hsu_worker_uptime_seconds', { worker: 'off' })).toBeUndefined();
    expect(of('hsu_worker_resident_memory_bytes', { worker: 'web' })).toBeGreaterThan(64 * 1024);
    expect(of('hsu_worker_processes', { worker: 'web' })).toBe(1);
    expect(of('hsu_worker_open_fds', { worker: 'web' })).toBeGreaterThanOrEqual(3);
    expect(of('hsu_worker_limit_bytes', { worker: 'web', limit: 'memory.max_rss' })).toBe(64 * 1024);
    expect(of('hsu_worker_limit_used_ratio', { worker: 'web', policy: 'log' })).toBeGreaterThan(1);
    expect(of('hsu_worker_limit_broken', { worker: 'web', limit: 'memory.max_rss' })).toBe(1);
    expect(of('hsu_worker_limit_breaches_total', { worker: 'web', policy: 'log' })).toBe(1);
    expect(of('hsu_worker_probe_passing', { worker: 'web', probe: 'liveness' })).toBe(1);
    expect(of('hsu_worker_log_lines_total', { worker: 'web' })).toBe(2);
    expect(of('hsu_worker_log_bytes_total', { worker: 'web' })).toBe('one\ntwo\n'.length);
    expect(of('hsu_worker_log_dropped_bytes_total', { worker: 'web' })).toBe(0);
    expect(of('hsu_worker_exits_total', { worker: 'crash', code: '3', cause: 'start' })).toBeGreaterThan(0);
    expect(of('hsu_worker_exits_total', { worker: 'migrate', code: '0', cause: 'completed' })).toBe(1);
    expect(of('hsu_config_revision', {})).toBe((await master.view()).configRevision);
    for (const process of ['master', 'shim']) {
      expect(of('hsu_process_resident_memory_bytes', { process })).toBeGreaterThan(10 * 1024 ** 2);
      expect(of('hsu_process_cpu_seconds_total', { process })).toBeGreaterThan(0);
    }
    const states = samples.filter(({ name }) => name === 'hsu_workers');
    expect(states.reduce((sum, { value }) => sum + value, 0)).toBe(Object.keys(FLEET).length);
  });

  test('counts a file that was refused, and one that was applied', async () => {
    const text = fleet({ web: SLEEPER });
    await using master = await TestMaster.start(text);
    master.configure('workers: [{}]');
    await master.reload();
    const refused = await scrape(master);
    expect(valueIn(refused, 'hsu_config_error')).toBe(1);
    expect(valueIn(refused, 'hsu_config_reloads_total', { result: 'rejected' })).toBeGreaterThanOrEqual(1);
    master.configure(text);
    await master.reload();
    const applied = await scrape(master);
    expect(valueIn(applied, 'hsu_config_error')).toBe(0);
    expect(valueIn(applied, 'hsu_config_reloads_total', { result: 'applied' })).toBeGreaterThanOrEqual(1);
  });

  test('has counters that never go down: a restart, a lost shim, a worker removed and back (I7)', async () => {
    const work = [
      'sh',
      '-c',
      'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; echo done; exec sleep 1000',
    ];
    const web = { ...SLEEPER, run: work, restart_policy: 'always' };
    await using master = await TestMaster.start(fleet({ web, other: SLEEPER }));
    await master.untilLogged('web', /^done$/m);
    const isCounter = ({ name }: Sample): boolean =>
      METRICS[name as MetricName]?.type === 'counter' || /_(bucket|count|sum)$/.test(name);
    let before = (await scrape(master)).filter(isCounter);
    expect(valueIn(before, 'hsu_worker_cpu_seconds_total', { worker: 'web' })).toBeGreaterThan(0);
    const expectRisen = async (): Promise<void> => {
      const now = await scrape(master);
      for (const { name, labels, value } of before) {
        expect(valueIn(now, name, labels), `${name} ${JSON.stringify(labels)}`).toBeGreaterThanOrEqual(value);
      }
      before = now.filter(isCounter);
    };
    await master.act('restart', ['web']);
    await expectRisen();
    process.kill((await master.view()).shimPid ?? 0, 'SIGKILL');
    await scrapeUntil(master, (all) => valueIn(all, 'hsu_shim_replacements_total') === 1);
    await expectRisen();
    master.configure(fleet({ other: SLEEPER }));
    await master.reload();
    expect(valueIn(await scrape(master), 'hsu_worker_cpu_seconds_total', { worker: 'web' })).toBeUndefined();
    master.configure(fleet({ web, other: SLEEPER }));
    await master.reload();
    await master.state('web', 'running');
    await expectRisen();
  });

  test.skipIf(!isInstalled('promtool'))('passes promtool check metrics (needs promtool)', async () => {
    await using master = await TestMaster.start(fleet(FLEET));
    await master.event(({ worker, reason }) => worker === 'web' && reason === 'limit-broken');
    await scrapeUntil(master, (all) => all.some(({ name }) => name.startsWith('hsu_worker_probe_duration')));
    const checked = spawnSync('promtool', ['check', 'metrics'], {
      input: await pageOf(master),
      encoding: 'utf8',
    });
    expect({ said: checked.stdout + checked.stderr, code: checked.status }).toEqual({ said: '', code: 0 });
  });
});

describe('the port', () => {
  const withMetrics = (listen: string | null): string =>
    fleet({ web: SLEEPER }, listen === null ? {} : { master: { metrics: { listen } } });
  const ask = async (port: number): Promise<Response> => fetch(`http://127.0.0.1:${port}/metrics`);

  test('is off unless asked for, opens and closes with the file, and touches no worker (I9)', async () => {
    const [port = 0] = await freePorts(1);
    await using master = await TestMaster.start(withMetrics(null));
    const pid = await master.pidOf('web');
    await expect(ask(port)).rejects.toThrow();
    master.configure(withMetrics(`127.0.0.1:${port}`));
    await master.reload();
    const answer = await ask(port);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(valueIn(readPage(await answer.text()), 'hsu_worker_ready', { worker: 'web' })).toBe(1);
    master.configure(withMetrics(null));
    await master.reload();
    await expect(ask(port)).rejects.toThrow();
    const messages = (await master.events()).map(({ message }) => message);
    expect({ pid: await master.pidOf('web'), messages }).toMatchObject({ pid });
  });

  test('in use is told, the master runs, and it is had as soon as it is free', async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => {
      other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port));
    });
    await using master = await TestMaster.start(withMetrics(`127.0.0.1:${port}`));
    const told = await master.event(({ reason }) => reason === 'metrics-unavailable');
    expect(told.message).toContain(`127.0.0.1:${port}: the port is in use`);
    await master.state('web', 'running');
    other.close();
    await master.event(({ reason }) => reason === 'metrics-available');
    expect((await ask(port)).status).toBe(200);
  });

  test.skipIf(!isInstalled('prometheus'))(
    'is scraped by Prometheus, with the alerts (needs prometheus)',
    async () => {
      const [port = 0, web = 0] = await freePorts(2);
      await using master = await TestMaster.start(
        fleet(FLEET, { master: { metrics: { listen: `127.0.0.1:${port}` } } }),
      );
      const folder = join(master.dir, 'prometheus');
      mkdirSync(folder);
      const config = {
        global: { scrape_interval: '1s', evaluation_interval: '1s' },
        rule_files: [resolve('deploy/prometheus/alerts.yaml')],
        scrape_configs: [{ job_name: 'hsu-master', static_configs: [{ targets: [`127.0.0.1:${port}`] }] }],
      };
      writeFileSync(join(folder, 'prometheus.yml'), JSON.stringify(config));
      const prometheus = spawn(
        'prometheus',
        [
          `--config.file=${join(folder, 'prometheus.yml')}`,
          `--storage.tsdb.path=${join(folder, 'data')}`,
          `--web.listen-address=127.0.0.1:${web}`,
        ],
        { stdio: 'ignore' },
      );
      const ended = new Promise((done) => prometheus.once('exit', done));
      onTestFinished(async () => {
        prometheus.kill('SIGKILL');
        await ended;
      });
      /** Asks until there is an answer that satisfies; Prometheus scrapes in its own time. */
      const query = async <T>(path: string, isWanted: (result: T) => boolean): Promise<T> => {
        for (;;) {
          const answer = await fetch(`http://127.0.0.1:${web}/api/v1/${path}`).catch(() => null);
          const body = answer?.ok === true ? ((await answer.json()) as { data: T }).data : null;
          if (body !== null && isWanted(body)) return body;
          await new Promise((resume) => setTimeout(resume, 50));
        }
      };
      interface Vector {
        readonly result: readonly {
          readonly metric: Record<string, string>;
          readonly value: [number, string];
        }[];
      }
      const expression = encodeURIComponent('hsu_worker_exits_total{worker="crash",code="3"}');
      const { result } = await query<Vector>(`query?query=${expression}`, (data) => data.result.length > 0);
      expect(result[0]?.metric).toMatchObject({ job: 'hsu-master', cause: 'start' });
      interface Targets {
        readonly activeTargets: readonly { readonly health: string; readonly lastError: string }[];
      }
      const { activeTargets } = await query<Targets>(
        'targets',
        (data) => data.activeTargets[0]?.health === 'up',
      );
      expect(activeTargets).toMatchObject([{ health: 'up', lastError: '' }]);
      interface Rules {
        readonly groups: readonly {
          readonly rules: readonly { readonly health: string; readonly name: string }[];
        }[];
      }
      const { groups } = await query<Rules>('rules', (data) =>
        data.groups.every(({ rules }) => rules.every(({ health }) => health !== 'unknown')),
      );
      const unwell = groups.flatMap(({ rules }) => rules).filter(({ health }) => health !== 'ok');
      expect(unwell).toEqual([]);
    },
  );
});
