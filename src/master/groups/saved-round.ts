import type { Round } from './round.ts';

/** A round as the next master has to know it, should this one die in the middle. */
export interface SavedRound {
  readonly title: string;
  readonly origin: string | null;
  readonly members: readonly string[];
  /** Incarnation of each that has not stopped yet: a later one has been restarted. */
  readonly pending: Readonly<Record<string, number>>;
  readonly phase: 'gathering' | 'returning';
  /** Somebody wants it without a drain. */
  readonly now: boolean;
}

/** A round that is under way. */
export interface RoundEntry {
  round: Round;
  /** Incarnations that are to be replaced. */
  readonly incarnations: ReadonlyMap<string, number>;
  readonly now: boolean;
}

/** null when it is over. */
export function savedRound({ round, incarnations, now }: RoundEntry): SavedRound | null {
  const { title, origin, members, pending, phase } = round;
  if (phase === 'over') return null;
  const numbers = [...pending].map((name) => [name, incarnations.get(name) ?? 0] as const);
  return { title, origin, members: [...members], pending: Object.fromEntries(numbers), phase, now };
}

/** @param isThere false for those that are no workers any more */
export function restoredRound(
  { title, origin, members, pending, phase, now }: SavedRound,
  isThere: (name: string) => boolean,
): RoundEntry {
  const left = Object.keys(pending).filter(isThere);
  const round: Round = {
    title,
    origin,
    members: new Set(members.filter(isThere)),
    pending: new Set(left),
    phase,
  };
  return { round, incarnations: new Map(Object.entries(pending)), now };
}

/** Looks at what a wrong value could do harm with. */
export function isSavedRound(value: unknown): value is SavedRound {
  if (typeof value !== 'object' || value === null) return false;
  const { title, origin, members, pending, phase } = value as Partial<Record<keyof SavedRound, unknown>>;
  return (
    typeof title === 'string' &&
    (origin === null || typeof origin === 'string') &&
    Array.isArray(members) &&
    typeof pending === 'object' &&
    pending !== null &&
    (phase === 'gathering' || phase === 'returning')
  );
}
