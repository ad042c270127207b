import type { WorkerType } from './definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';

const UNITS = ['managed', 'unmanaged', 'integrated'] as const satisfies readonly WorkerType[];

/** The type of a worker: as its unit says, which must agree with `type`; else as `type` says. */
export function workerType(worker: RawWorker, base: Path, { report }: NormalizeContext): WorkerType {
  const place: Path = [...base, 'unit'];
  const [unit, second] = UNITS.filter((type) => worker.unit?.[type] !== undefined);
  if (second !== undefined) {
    report.error([...place, second], 'a worker has one unit, and this is its second', {
      hint: 'keep the one that `type` names',
      at: 'key',
    });
  } else if (unit !== undefined && worker.type !== undefined && unit !== worker.type) {
    report.error([...place, unit], `the unit is ${unit}, but the type is ${worker.type}`, {
      hint: `write type: ${unit}, or another unit`,
      at: 'key',
    });
  }
  const isExplained = report.hasErrorIn(place) || report.hasErrorIn([...base, 'type']);
  if (worker.unit !== undefined && unit === undefined && !isExplained) {
    report.error(place, `"${worker.type ?? 'managed'}" is missing`);
  }
  if (worker.unit === undefined && worker.type === 'unmanaged') {
    report.error([...base, 'type'], 'an unmanaged worker needs unit.unmanaged.discovery', {
      hint: 'say how the process is found',
    });
  }
  return unit ?? worker.type ?? 'managed';
}
