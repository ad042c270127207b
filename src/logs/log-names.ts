/** A rotated file of a worker, as its name tells. */
export interface RotatedName {
  readonly name: string;
  /** `20261120T160203.123Z`: when it was rotated. */
  readonly stamp: string;
  /** 1 for the plain stamp, 2 for `-2` … when several were rotated in one millisecond. */
  readonly serial: number;
  readonly compressed: boolean;
}

/** The file that is being written; its name never changes. */
export function currentName(worker: string): string {
  return `${worker}.log`;
}

/** Where the incarnations of a worker are noted. */
export function runMarksName(worker: string): string {
  return `${worker}.runs.jsonl`;
}

/** The name of a file rotated at `stamp`, uncompressed. */
export function rotatedName(worker: string, stamp: string, serial: number): string {
  return `${currentName(worker)}.${stamp}${serial > 1 ? `-${serial}` : ''}`;
}

/** The stamp of a moment: UTC, milliseconds, sorts as text. */
export function rotationStamp(wallMs: number): string {
  return new Date(wallMs).toISOString().replaceAll('-', '').replaceAll(':', '');
}

/** The moment a stamp names, in milliseconds since the epoch. */
export function stampMs(stamp: string): number {
  const [, year, month, day, hour, minute, rest] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(.*)$/.exec(stamp) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${rest}`);
}

/** Reads a file name; undefined when it is not a rotated file of this worker. */
export function parseRotatedName(worker: string, name: string): RotatedName | undefined {
  const head = `${currentName(worker)}.`;
  if (!name.startsWith(head)) return undefined;
  const match = /^(\d{8}T\d{6}\.\d{3}Z)(?:-(\d+))?(\.gz)?$/.exec(name.slice(head.length));
  if (match === null) return undefined;
  return {
    name,
    stamp: match[1] ?? '',
    serial: Number(match[2] ?? 1),
    compressed: match[3] !== undefined,
  };
}

/** Orders rotated files, oldest first. */
export function compareRotated(a: RotatedName, b: RotatedName): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  return a.serial - b.serial;
}
