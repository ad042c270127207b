import type { Origin } from '../program.ts';
import { quantile } from '../results.ts';
import type { Machine } from '../system/machine.ts';
import { BURST, LEAK } from './growth.ts';
import type { Encounter } from './session.ts';

/** What was measured of one guard. */
export interface Figures {
  readonly encounters: (Encounter & { readonly growth: string })[];
  readonly watching: { readonly cpuPercent: number; readonly pssMb: number }[];
}

export interface LimitsHeader extends Origin {
  readonly machine: Machine;
  readonly loadAfter: readonly number[];
  readonly workers: number;
  /** What could not be measured, and why. */
  readonly trouble: readonly string[];
}

type Row = Figures & { readonly name: string; readonly version: string };

/** The figures as Markdown, ready to be pasted into docs/performance.md. */
export function renderLimits(header: LimitsHeader, rows: readonly Row[]): string {
  const { machine, workers } = header;
  const head = [
    'guard',
    ...[LEAK, BURST].flatMap(({ name }) => [`${name}: ms to the action, median / worst`, 'MB over']),
    `CPU % for ${workers}`,
    'PSS MB',
  ];
  return [
    `Measured ${header.startedAt} at commit ${header.commit} with \`${header.commandLine}\`.`,
    '',
    `* Machine: ${machine.cpu}, ${machine.memoryGib} GiB, ${machine.system}, ${machine.kernel}, Node ${machine.node}`,
    `* Load average before ${header.loadBefore.join(' ')}, after ${header.loadAfter.join(' ')}`,
    `* ${rows.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
    ...header.trouble.map((line) => `* ${line.replaceAll('\n', ' ')}`),
    '',
    ...[head, head.map(() => '---'), ...rows.map(cells)].map((line) => `| ${line.join(' | ')} |`),
  ].join('\n');
}

function cells({ name, encounters, watching }: Row): string[] {
  const [watched] = watching;
  return [
    name,
    ...[LEAK, BURST].flatMap((growth) => {
      const met = encounters.filter((one) => one.growth === growth.name);
      const times = met.map(({ actedMs }) => actedMs).sort((a, b) => a - b);
      const over = met.map(({ overshootMb }) => overshootMb).sort((a, b) => a - b);
      // Some had taken all they ever wanted: without that end it would have been more.
      const least = met.some(({ wasCapped }) => wasCapped) ? '≥ ' : '';
      return [
        `${figure(quantile(times, 0.5))} / ${figure(times.at(-1))}`,
        `${least}${figure(quantile(over, 0.5))} / ${least}${figure(over.at(-1))}`,
      ];
    }),
    figure(watched?.cpuPercent),
    figure(watched?.pssMb),
  ];
}

function figure(value: number | undefined): string {
  if (value === undefined) return '–';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
