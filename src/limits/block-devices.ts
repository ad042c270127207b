import { existsSync, readFileSync, statSync } from 'node:fs';

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
