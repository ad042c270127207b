import { LOG_SHAPES, type LogShape, logMetric } from './measures/log-shapes.ts';
import type { Origin } from './program.ts';
import { quantile, type Results } from './results.ts';
import type { Machine } from './system/machine.ts';

/** What stands above the tables. */
export interface RunHeader extends Origin {
  readonly machine: Machine;
  readonly passes: number;
  readonly loadAfter: readonly number[];
  readonly peers: readonly { readonly name: string; readonly version: string }[];
  /** Peers asked for but not measured, and why. */
  readonly unavailable: readonly string[];
}

/** The results as Markdown, ready to be pasted into docs/performance.md. */
export function renderReport(header: RunHeader, results: Results): string {
  const fleets = [
    ...new Set(results.samples.filter((s) => !/^(logs|probes)\./.test(s.metric)).map((s) => s.workers)),
  ];
  const parts = [
    renderHeader(header),
    ...fleets.sort((a, b) => a - b).map((workers) => fleetTables(header, results, workers)),
    scrapeTable(results),
    probeTable(results),
    cliTable(header, results),
    logTable(results),
    failureList(results),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderHeader(header: RunHeader): string {
  const { machine } = header;
  return [
    `Measured ${header.startedAt} at commit ${header.commit} with \`${header.commandLine}\`: medians of ${header.passes} interleaved passes.`,
    '',
    `* Machine: ${machine.cpu}, ${machine.memoryGib} GiB, ${machine.system}, ${machine.kernel}, Node ${machine.node}`,
    `* Load average before ${header.loadBefore.join(' ')}, after ${header.loadAfter.join(' ')}`,
    `* ${header.peers.map((peer) => `${peer.name} ${peer.version}`).join(', ')}`,
    ...header.unavailable.map((reason) => `* Not measured: ${reason}`),
  ].join('\n');
}

function fleetTables(header: RunHeader, results: Results, workers: number): string {
  const rows = header.peers.map(({ name }) => {
    const cell = (metric: string, share = 0.5) =>
      format(quantile(results.values(name, workers, metric), share));
    return { name, cell };
  });
  const work = table(
    [
      'peer',
      'start s',
      'CPU-s supervisor / total',
      'crash → restart ms p50 / p99',
      'mass crash s',
      'stop all s',
      'status all ms',
      'of it server ms',
    ],
    rows.map(({ name, cell }) => [
      name,
      cell('start.s'),
      `${cell('start.supervisorCpuS')} / ${cell('start.totalCpuS')}`,
      `${cell('restart.ms')} / ${cell('restart.ms', 0.99)}`,
      cell('massCrash.s'),
      cell('stop.s'),
      cell('status.ms'),
      cell('status.serverMs'),
    ]),
  );
  const rest = table(
    ['peer, idle', 'CPU %', 'context switches/s', 'RSS MB', 'PSS MB', 'processes'],
    rows.map(({ name, cell }) => [
      name,
      cell('idle.cpuPercent'),
      cell('idle.switchesPerS'),
      cell('idle.rssMb'),
      cell('idle.pssMb'),
      cell('idle.processes'),
    ]),
  );
  return [`### ${workers} workers`, work, rest].filter((part) => part !== '').join('\n\n');
}

function scrapeTable(results: Results): string {
  const samples = results.samples.filter((s) => s.metric === 'scrape.ms');
  const fleets = [...new Set(samples.map((s) => s.workers))].sort((a, b) => a - b);
  const rows = [...new Set(samples.map((s) => s.peer))].flatMap((name) =>
    fleets.map((workers) => {
      const cell = (metric: string, share = 0.5) =>
        format(quantile(results.values(name, workers, metric), share));
      const times = `${cell('scrape.ms')} / ${cell('scrape.ms', 0.99)}`;
      return [name, String(workers), times, cell('scrape.cpuMs'), cell('scrape.mb')];
    }),
  );
  const body = table(['peer', 'workers', 'scrape ms p50 / p99', 'CPU ms', 'MB'], rows);
  return body === '' ? '' : `### Metrics\n\n${body}`;
}

function probeTable(results: Results): string {
  const samples = results.samples.filter((s) => s.metric === 'probes.perS');
  const rows = [...new Set(samples.map((s) => s.peer))].map((name) => {
    const cell = (metric: string, share = 0.5) =>
      format(quantile(results.values(name, samples[0]?.workers ?? 0, metric), share));
    const times = `${cell('probes.apiMs')} / ${cell('probes.apiMs', 0.99)}`;
    return [name, cell('probes.perS'), cell('probes.cpuPercent'), cell('probes.cpuUs'), times];
  });
  const head = ['peer', 'HTTP probes/s', 'CPU % of one core', 'CPU µs a probe', 'API ms p50 / p99'];
  const body = table(head, rows);
  return body === '' ? '' : `### Probes\n\n${body}`;
}

function cliTable(header: RunHeader, results: Results): string {
  const rows = header.peers.map(({ name }) => {
    const workers = results.samples.find((s) => s.peer === name && s.metric === 'cli.statusMs')?.workers ?? 0;
    const status = quantile(results.values(name, workers, 'cli.statusMs'), 0.5);
    const boot = quantile(results.values(name, workers, 'cli.nodeBootMs'), 0.5);
    const ratio = status === undefined || boot === undefined ? undefined : status / boot;
    return [name, format(status), format(boot), format(ratio)];
  });
  const body = table(['peer', 'status, cold ms', '`node -e 0` ms', 'ratio'], rows);
  return body === '' ? '' : `### Cold start of the command line\n\n${body}`;
}

function logTable(results: Results): string {
  const samples = results.samples.filter((s) => s.metric.startsWith('logs.'));
  const names = [...new Set(samples.map((s) => s.peer))].sort();
  const rows = names.map((name) => [
    name,
    ...LOG_SHAPES.map((shape) => {
      const cell = (what: string) =>
        format(quantile(results.values(name, shape.writers, logMetric(shape, what)), 0.5));
      return `${cell('mbPerS')}, ${cell('cpuSPerGb')}`;
    }),
    lineCounts(results, name),
  ]);
  const body = table(
    ['capture: MB/s, CPU s/GB', ...LOG_SHAPES.map(shapeTitle), 'lost / torn of lines'],
    rows,
  );
  return body === '' ? '' : `### Log capture\n\n${body}`;
}

function shapeTitle(shape: LogShape): string {
  const size = shape.chunkBytes >= 1024 ? `${shape.chunkBytes / 1024} KiB` : `${shape.chunkBytes} B`;
  return `${shape.writers} ${shape.writers === 1 ? 'writer' : 'writers'}, ${size}`;
}

/** Summed over all shapes and passes: a single lost line counts. */
function lineCounts(results: Results, name: string): string {
  const sum = (what: string) =>
    LOG_SHAPES.flatMap((shape) => results.values(name, shape.writers, logMetric(shape, what))).reduce(
      (total, value) => total + value,
      0,
    );
  const lost = sum('lost');
  return `${lost} / ${sum('torn') + sum('duplicated')} of ${((sum('seen') + lost) / 1e6).toFixed(1)} M`;
}

function failureList(results: Results): string {
  if (results.failures.length === 0) return '';
  const lines = results.failures.map(
    ({ peer, workers, measure, pass, reason }) =>
      `* ${peer}, ${workers} workers, ${measure}, pass ${pass}: ${reason}`,
  );
  return ['Failed measurements:', '', ...lines].join('\n');
}

/** Empty when no cell of any row but its name holds a figure. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const filled = rows.filter((row) => row.slice(1).some((cell) => /\d/.test(cell)));
  if (filled.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...filled].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

/** Three significant digits, without exponents. */
function format(value: number | undefined): string {
  if (value === undefined) return '–';
  if (value === 0) return '0';
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}
