import { Controllers } from '../../src/shim/controllers.ts';
import { hierarchies } from '../../src/shim/hierarchies.ts';
import type { ControllerName } from '../../src/shim/kernel-limits.ts';
import { Placements } from '../../src/shim/placements.ts';

const { available } = Controllers.open(
  hierarchies(() => false),
  'hsu-probe',
  null,
  new Placements(),
);

/** Whether the kernel enforces limits of this kind here, by cgroup version 1; a test that needs it is skipped elsewhere. */
export function hasController(...names: readonly ControllerName[]): boolean {
  return names.every((name) => available[name] === 1);
}
