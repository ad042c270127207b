import { mostSimilar } from '../config/similar.ts';

/**
 * The candidate a person most likely meant: one with few typing errors, else the only one that begins with the
 * word. Undefined when nothing is close.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const similar = mostSimilar(word, candidates);
  if (similar !== undefined || word === '') return similar;
  const longer = candidates.filter((candidate) => candidate.startsWith(word));
  return longer.length === 1 ? longer[0] : undefined;
}
