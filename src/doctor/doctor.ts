import type { MasterView } from '../api/contract/master.ts';
import type { Places } from '../shared/places.ts';
import { isDelegated } from '../shim/delegation.ts';
import { loadNative } from '../shim/native/linux.ts';
import { lookAtAbilities } from './abilities.ts';
import { bad, type Finding } from './finding.ts';
import { lookAtLimits, type Way } from './limits.ts';
import { lookAtNumbers } from './numbers.ts';
import { lookAtPlaces } from './places.ts';

/** What this host can do, and what not. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** How each kind of limit would be enforced. */
  readonly limits: readonly Way[];
}

/**
 * Looks at everything, and changes nothing.
 * @param master that runs; where it knows better, its word counts. Null = what a master would find that was started from here
 */
export function examine(places: Places, master: MasterView | null): Diagnosis {
  const native = process.env['HSU_NATIVE'] === 'off' ? null : loadNative();
  const isOurs = (folder: string): boolean => isDelegated(folder, native);
  const shim = master?.shim ?? null;
  const own = master === null ? places : { ...places, ...placesOf(master) };
  const { findings, ways } = lookAtLimits(isOurs, shim);
  return {
    findings: [
      ...lookAtShim(master?.shimError ?? null),
      ...lookAtAbilities(native, shim),
      ...findings,
      ...lookAtPlaces(own),
      ...lookAtNumbers(),
    ],
    limits: ways,
  };
}

function lookAtShim(trouble: string | null): readonly Finding[] {
  if (trouble === null) return [];
  const [text = trouble, ...advice] = trouble.split('; ');
  return [bad('shim-answers', text, advice.join('; '))];
}

function placesOf({ stateDir, runDir, logDir }: MasterView): Omit<Places, 'socket'> {
  return { stateDir, runDir, logDir };
}
