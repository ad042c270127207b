import { readFileSync, readlinkSync } from 'node:fs';

/*
 * Files of /proc, /sys and cgroups. They come and go with processes and groups, not every kernel has all of them, and not
 * every user may read them: whoever asks here has nothing else to do then than to go on without. Where it matters why a file
 * cannot be read, read it yourself.
 */

/** What the file says; empty when it cannot be read, for whatever reason. */
export function kernelText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** Its lines; none when it is empty or cannot be read. */
export function kernelLines(path: string): string[] {
  const text = kernelText(path).trimEnd();
  return text === '' ? [] : text.split('\n');
}

/** The number it holds; infinite when it cannot be read, as where nothing is limited. */
export function kernelNumber(path: string): number {
  const text = kernelText(path).trim();
  return text === '' ? Number.POSITIVE_INFINITY : Number(text);
}

/** What a link points to; empty when it cannot be read, for whatever reason. */
export function kernelLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
