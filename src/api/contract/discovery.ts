import type { DiscoveryMethod } from '../../shared/discovery-rule.ts';
import type { API_VERSION } from './version.ts';

/** Body of `POST /v1/discover`: a rule, or the unmanaged worker whose rule is meant. */
export type DiscoverRequest =
  | {
      readonly rule: {
        readonly by: DiscoveryMethod;
        readonly processName?: string | undefined;
        /** Arguments it must have, in this order; others may stand between. */
        readonly processArgs?: readonly string[];
      };
    }
  | { readonly worker: string };

/** What a rule matches now. Nothing is attached by asking. */
export interface DiscoveryResult {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'DiscoveryResult';
  /** The rule in words. */
  readonly rule: string;
  /** `refused`: what would fit must not be taken, as the owner of a PID file that everybody may write. */
  readonly outcome: 'found' | 'absent' | 'ambiguous' | 'refused';
  /** Why it is not `found`; else empty. */
  readonly reason: string;
  /** One when found, several when ambiguous. */
  readonly candidates: readonly CandidateView[];
  /** Why the process that was found could not be attached; null when it could. */
  readonly problem: string | null;
}

/** A process that fits a rule. */
export interface CandidateView {
  readonly pid: number;
  readonly ppid: number;
  /** What the kernel calls it. */
  readonly name: string;
  readonly user: string;
  readonly uid: number;
  readonly startedAt: string;
  readonly command: string;
  /** Which worker it is already; null = none. */
  readonly worker: string | null;
  /** Whether this master could also end it (`can_terminate`), not only watch it. */
  readonly mayEnd: boolean;
}
