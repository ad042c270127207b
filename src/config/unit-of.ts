import type { Path } from './path.ts';
import type { RawControl, RawMetadata, RawWorker } from './raw.ts';
import type { RawHealthCheck } from './raw-probes.ts';

/** What the units of all types have in common. */
export interface Unit {
  readonly metadata?: RawMetadata;
  readonly health_check?: RawHealthCheck;
  /** How its process is run; undefined when somebody else does that. */
  readonly control?: RawControl;
}

/** The unit of a worker in the HSU form, and where it stands; an empty one for a worker without. */
export function unitOf({ unit }: RawWorker, base: Path): { readonly unit: Unit; readonly path: Path } {
  if (unit?.unmanaged !== undefined && unit.managed === undefined) {
    const { control: _, ...common } = unit.unmanaged;
    return { unit: common, path: [...base, 'unit', 'unmanaged'] };
  }
  return { unit: unit?.managed ?? {}, path: [...base, 'unit', 'managed'] };
}
