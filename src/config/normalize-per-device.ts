import { resolve } from 'node:path';
import type { Given } from './given.ts';
import type { DeviceTuning, LimitTuning } from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { RawDeviceLimits } from './raw-limits.ts';
import { rateBytes } from './written-values.ts';

const KEYS = ['max_read_rate', 'max_write_rate', 'max_read_ops', 'max_write_ops'] as const;

/** Limits of single disks; an entry that limits nothing, or the same path twice, is reported. */
export function normalizePerDevice(
  written: Given<readonly RawDeviceLimits[]> | undefined,
  { report, folder }: NormalizeContext,
): Pick<LimitTuning, 'perDevice'> {
  if (written === undefined) return {};
  const perDevice: DeviceTuning[] = [];
  for (const [index, entry] of written.value.entries()) {
    const at = [...written.path, index];
    const problem = (message: string): void => {
      if (!report.hasErrorIn(at))
        report.error(at, message, { hint: 'write {path: /dev/sdb, max_write_rate: 20MB/s}' });
    };
    if (entry.path === undefined) {
      problem('"path" is missing');
      continue;
    }
    const path = resolve(folder, entry.path);
    if (KEYS.every((key) => entry[key] === undefined)) problem('limits nothing');
    for (const key of KEYS) {
      if (entry[key] !== undefined && rateBytes(entry[key], 0) === 0)
        problem(`${key}: 0 leaves nothing for the worker`);
    }
    if (perDevice.some((other) => other.path === path)) problem(`${path} has limits already`);
    perDevice.push({
      path,
      ...(entry.max_read_rate === undefined ? {} : { readRate: rateBytes(entry.max_read_rate, 0) }),
      ...(entry.max_write_rate === undefined ? {} : { writeRate: rateBytes(entry.max_write_rate, 0) }),
      ...(entry.max_read_ops === undefined ? {} : { readOps: entry.max_read_ops }),
      ...(entry.max_write_ops === undefined ? {} : { writeOps: entry.max_write_ops }),
    });
  }
  return { perDevice };
}
