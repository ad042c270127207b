import { existsSync, readFileSync, statSync } from 'node:fs';
import { kernelText } from '../shared/kernel-files.ts';

/**
 * The whole disks behind these paths, `major:minor`: a file or folder means the disk it lies on, a device itself. What has
 * no disk behind it (a network or memory file system) is left out.
 */
export function blockDevicesOf(paths: readonly string[]): readonly string[] {
  const devices = paths.flatMap((path) => {
    const number = deviceNumberOf(path);
    const disk = number === null ? null : wholeDisk(number);
    return disk === null ? [] : [disk];
  });
  return [...new Set(devices)];
}

/** By what storage is shared out in proportion to weights, or why it is not. */
export type WeightSharing = { readonly by: 'bfq' | 'cfq' | 'cost' } | { readonly why: string };

/** Whether one of these disks (`major:minor`) is shared out by weight: that is a matter of its scheduler, or of io.cost. */
export function weightSharing(devices: readonly string[]): WeightSharing {
  if (devices.length === 0) return { why: 'there is no disk behind its folders' };
  const schedulers = devices.map(schedulerOf);
  for (const by of ['bfq', 'cfq'] as const) if (schedulers.includes(by)) return { by };
  const isCosted = COST_FILES.some((file) =>
    devices.some((device) => isEnabledFor(device, kernelText(file))),
  );
  if (isCosted) return { by: 'cost' };
  const [device, scheduler] = [devices[0], schedulers[0]];
  return {
    why: `the scheduler of disk ${device} is ${scheduler}, and only bfq shares out by weight (echo bfq >/sys/dev/block/${device}/queue/scheduler)`,
  };
}

const COST_FILES = ['/sys/fs/cgroup/io.cost.qos', '/sys/fs/cgroup/unified/io.cost.qos'];

function isEnabledFor(device: string, text: string): boolean {
  return text.split('\n').some((line) => line.startsWith(`${device} `) && line.includes('enable=1'));
}

/** The one in brackets; some disks have none. */
function schedulerOf(device: string): string {
  return /\[(.+)\]/.exec(kernelText(`/sys/dev/block/${device}/queue/scheduler`))?.[1] ?? 'none';
}

function deviceNumberOf(path: string): string | null {
  try {
    const stat = statSync(path);
    return numberText(stat.isBlockDevice() ? stat.rdev : stat.dev);
  } catch {
    return null;
  }
}

/** As makedev(3) puts it together. */
function numberText(device: number): string {
  const wide = BigInt(device);
  const major = ((wide >> 8n) & 0xfffn) | ((wide >> 32n) & ~0xfffn);
  const minor = (wide & 0xffn) | ((wide >> 12n) & ~0xffn);
  return `${major}:${minor}`;
}

/** The kernel limits whole disks only. */
function wholeDisk(number: string): string | null {
  const folder = `/sys/dev/block/${number}`;
  if (!existsSync(folder)) return null;
  if (!existsSync(`${folder}/partition`)) return number;
  try {
    return readFileSync(`${folder}/../dev`, 'latin1').trim();
  } catch {
    return null;
  }
}
