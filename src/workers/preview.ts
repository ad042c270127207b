import { type Candidate, candidateOf } from '../discovery/candidate.ts';
import type { DiscoveryRule } from '../shared/discovery-rule.ts';
import type { Attacher } from './attacher.ts';

/** What a rule matches now, with all that fits. */
export interface Preview {
  readonly outcome: 'found' | 'absent' | 'ambiguous' | 'refused';
  /** Why it is not `found`; else empty. */
  readonly reason: string;
  readonly candidates: readonly Candidate[];
}

/** Looks as an unmanaged worker would, and leaves everything as it is. */
export async function preview(rule: DiscoveryRule, attacher: Attacher): Promise<Preview> {
  const found = await attacher.look(rule);
  const candidates = found.processes.flatMap((stat) => candidateOf(stat) ?? []);
  if (found.kind !== 'found') {
    const isAmbiguous = found.kind === 'refused' && found.processes.length > 1;
    return { outcome: isAmbiguous ? 'ambiguous' : found.kind, reason: found.reason, candidates };
  }
  const [{ pid, comm }] = found.processes;
  if (candidates.length > 0) return { outcome: 'found', reason: '', candidates };
  return { outcome: 'absent', reason: `pid ${pid} (${comm}) has just ended`, candidates };
}
