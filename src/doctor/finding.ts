/**
 * How a thing is: as it should be; there, but less good than it could be, because there is a way around; or so that
 * something that is asked for will fail.
 */
export type Outcome = 'good' | 'limited' | 'bad';

/** One thing that was looked at. */
export interface Finding {
  /** Stable, for scripts. */
  readonly id: string;
  readonly outcome: Outcome;
  /** What is so, and why. */
  readonly text: string;
  /** What to do about it; null when there is nothing to do. */
  readonly advice: string | null;
}

export const good = (id: string, text: string): Finding => ({ id, outcome: 'good', text, advice: null });

export const limited = (id: string, text: string, advice: string): Finding => ({
  id,
  outcome: 'limited',
  text,
  advice,
});

export const bad = (id: string, text: string, advice: string): Finding => ({
  id,
  outcome: 'bad',
  text,
  advice,
});
