import { parseSizeBytes } from '../shared/units.ts';
import { RLIMIT_NAMES, type Rlimit, type RlimitName } from './definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';

/** Resources counted in bytes, which may be written with units. */
const IN_BYTES: ReadonlySet<string> = new Set([
  'as',
  'core',
  'data',
  'fsize',
  'memlock',
  'msgqueue',
  'rss',
  'stack',
]);

/** Resource limits in a fixed order; one number is both the soft and the hard limit. */
export function normalizeRlimits(
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): Readonly<Partial<Record<RlimitName, Rlimit>>> {
  const limits: Partial<Record<RlimitName, Rlimit>> = {};
  for (const name of RLIMIT_NAMES) {
    const written = worker.rlimits?.[name];
    const limit =
      written === undefined ? undefined : readLimit(name, written, [...base, 'rlimits', name], context);
    if (limit !== undefined) limits[name] = limit;
  }
  return limits;
}

function readLimit(
  name: RlimitName,
  written: string | number,
  path: Path,
  { report }: NormalizeContext,
): Rlimit | undefined {
  const [softText = '', hardText = softText] = String(written).split(':');
  const soft = readAmount(name, softText);
  const hard = readAmount(name, hardText);
  if (soft === undefined || hard === undefined) {
    const hint = IN_BYTES.has(name) ? 'units are K M G T and KiB KB …' : `${name} is a number without a unit`;
    report.error(
      path,
      `expected a limit such as 65536, 1024:65536 or unlimited, got ${JSON.stringify(written)}`,
      {
        hint,
      },
    );
    return undefined;
  }
  if (toNumber(soft) > toNumber(hard)) {
    report.error(path, `the soft limit ${softText} is above the hard limit ${hardText}`, {
      hint: 'write soft:hard with the smaller one first',
    });
  }
  return { soft, hard };
}

function readAmount(name: RlimitName, text: string): number | 'unlimited' | undefined {
  if (text === 'unlimited') return text;
  if (/^\d+$/.test(text)) return Number(text);
  return IN_BYTES.has(name) ? parseSizeBytes(text) : undefined;
}

function toNumber(amount: number | 'unlimited'): number {
  return amount === 'unlimited' ? Number.POSITIVE_INFINITY : amount;
}
