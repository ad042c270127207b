import type { UsageView } from '../../api/contract/usage.ts';
import { formatBytes, formatDuration } from '../../shared/units.ts';

/** `12.5%`: of one core. */
export function percentText(percent: number): string {
  return `${percent >= 100 ? Math.round(percent) : percent.toFixed(1)}%`;
}

/** A size, or `-` when it is not known. */
export function sizeText(bytes: number | null): string {
  return bytes === null ? '-' : formatBytes(bytes);
}

/** A rate such as `1.20M/s`, or `-` when it is not known. */
export function rateText(bytesPerSecond: number | null): string {
  return bytesPerSecond === null ? '-' : `${formatBytes(bytesPerSecond)}/s`;
}

/** A number, or `-` when it is not known. */
export function countText(count: number | null): string {
  return count === null ? '-' : String(count);
}

/** What a worker uses, a line for each kind. */
export function usageLines(usage: UsageView): readonly string[] {
  const { swapBytes, readBytes, writtenBytes } = usage;
  const swap = swapBytes === null ? '' : `, ${formatBytes(swapBytes)} in swap`;
  const lines = [
    `cpu        ${percentText(usage.cpuPercent)} of a core over ${formatDuration(usage.overMs)}, ` +
      `at most ${percentText(usage.peakCpuPercent)}, ${formatDuration(usage.cpuTimeMs)} in all`,
    `memory     ${formatBytes(usage.rssBytes)} (at most ${formatBytes(usage.peakRssBytes)}), ` +
      `${formatBytes(usage.virtualBytes)} virtual${swap}`,
    `processes  ${usage.processes}, ${usage.threads} threads` +
      (usage.descriptors === null ? '' : `, ${usage.descriptors} descriptors`),
  ];
  if (readBytes !== null && writtenBytes !== null) {
    lines.push(
      `storage    read ${formatBytes(readBytes)} (${rateText(usage.readRate)}), ` +
        `written ${formatBytes(writtenBytes)} (${rateText(usage.writeRate)})`,
    );
  }
  const waiting = waitingText(usage);
  return waiting === '' ? lines : [...lines, `waiting    ${waiting}`];
}

/** What it waits for, as far as the kernel tells. */
function waitingText({ pressure, throttledMs }: UsageView): string {
  return [
    ...(pressure === null
      ? []
      : [
          `for cpu ${percentText(pressure.cpu)}, memory ${percentText(pressure.memory)}, io ${percentText(pressure.io)} of the last 10s`,
        ]),
    ...(throttledMs === null || throttledMs === 0
      ? []
      : [`held back for its cpu limit ${formatDuration(throttledMs)}`]),
  ].join('; ');
}
