import type { WorkerType } from './definition.ts';
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
  const at = (type: WorkerType): Path => [...base, 'unit', type];
  if (unit?.managed !== undefined) return { unit: unit.managed, path: at('managed') };
  if (unit?.integrated !== undefined) return { unit: unit.integrated, path: at('integrated') };
  const { control: _, ...common } = unit?.unmanaged ?? {};
  return { unit: common, path: at(unit?.unmanaged === undefined ? 'managed' : 'unmanaged') };
}
