import { anyMatches } from '../../shared/line-look.ts';
import { type Finding, unknown } from '../result.ts';

/** Whether an answer matches; null = that takes too long to find out. What a worker says must not keep the master from all else. */
export function doesMatch(answer: string, expression: RegExp): boolean | null {
  return anyMatches([answer], expression);
}

/** That says something about the expression, and nothing about the worker. */
export function takesTooLong(pattern: string, answer: string): Finding {
  return unknown(`the expression /${pattern}/ takes too long on the answer`, answer);
}
