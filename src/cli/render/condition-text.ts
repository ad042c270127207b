import type { DependencyView } from '../../api/contract/dependencies.ts';
import { lineText } from '../../shared/awaited-line.ts';

/** What a worker waits for of another one, for a person. */
export function conditionText({ condition, line }: Pick<DependencyView, 'condition' | 'line'>): string {
  return line ? lineText(line) : condition.replaceAll('_', ' ');
}
