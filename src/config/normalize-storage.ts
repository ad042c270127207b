import { isAbsolute, join, normalize, resolve } from 'node:path';
import { formatBytes } from '../shared/units.ts';
import { reportNothing } from './check-amounts.ts';
import { type Given, given } from './given.ts';
import { type Limit, limitName } from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawStorageLimits } from './raw-limits.ts';
import { sizeBytes } from './written-values.ts';

/** The limits on what a worker may have on disks; what makes no sense is reported. */
export function normalizeStorage(
  { value, path }: Given<RawStorageLimits>,
  context: NormalizeContext,
): readonly Limit[] {
  const limits: Limit[] = [];
  const log = given(value.max_log_size, path, 'max_log_size');
  if (log !== undefined) {
    const max = sizeBytes(log.value, 0);
    if (max === 0) reportNothing(log.path, context.report);
    limits.push({ name: limitName({ group: 'storage', key: 'max_log_size' }), max });
  }
  const tmp = given(value.max_tmp_size, path, 'max_tmp_size');
  if (tmp !== undefined) {
    const max = sizeBytes(tmp.value, 0);
    checkSize(max, tmp.path, context.env['TMPDIR'] ?? '/tmp', context);
    limits.push({ name: limitName({ group: 'storage', key: 'max_tmp_size' }), max });
  }
  const seen = new Set<string>();
  for (const [index, entry] of (value.paths ?? []).entries()) {
    const limit = limitOnPath(entry, [...path, 'paths', index], seen, context);
    if (limit !== undefined) limits.push(limit);
  }
  return limits;
}

function limitOnPath(
  entry: NonNullable<RawStorageLimits['paths']>[number],
  base: Path,
  seen: Set<string>,
  context: NormalizeContext,
): Limit | undefined {
  const { report, folder } = context;
  const { path: written, max } = entry;
  if (written === undefined || max === undefined) {
    if (!report.hasErrorIn(base)) {
      const missing = written === undefined ? 'path' : 'max';
      report.error(base, `"${missing}" is missing`, { hint: 'write {path: /srv/data, max: 10GB}' });
    }
    return undefined;
  }
  if (!isAbsolute(written)) {
    report.error([...base, 'path'], `expected an absolute path, got ${JSON.stringify(written)}`, {
      hint: `write ${resolve(folder, written)}`,
    });
    return undefined;
  }
  const path = join(normalize(written), '.');
  if (seen.has(path)) {
    report.error([...base, 'path'], `${path} has a limit already`, { hint: 'keep one of the two' });
    return undefined;
  }
  seen.add(path);
  const bytes = sizeBytes(max, 0);
  checkSize(bytes, [...base, 'max'], path, context);
  return { name: limitName({ group: 'storage', key: 'paths' }, path), max: bytes };
}

function checkSize(max: number, at: Path, path: string, context: NormalizeContext): void {
  const { report, files } = context;
  if (max === 0) reportNothing(at, context.report);
  const size = files.fileSystemBytes(path);
  if (size === null || max <= size) return;
  report.warning(at, `is more than the file system of ${path} has (${formatBytes(size)})`, {
    hint: 'it can never be reached here',
  });
}
