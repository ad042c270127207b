import type { HttpCheck } from '../../config/probe-definition.ts';
import { type Finding, failed, passed } from '../result.ts';
import { BODY_LIMIT } from './http-answer.ts';
import { doesMatch, takesTooLong } from './match.ts';

/** Judges an answer whose redirects have been followed. */
export function judgeHttp(check: HttpCheck, status: number, body: string): Finding {
  const head = `HTTP ${status}`;
  if (!accepts(check, status)) return failed(head, body);
  if (check.expectBody !== null) {
    const isMatch = doesMatch(body, new RegExp(check.expectBody));
    if (isMatch === null) return takesTooLong(check.expectBody, body);
    if (!isMatch) return failed(`${head}, but the answer does not match /${check.expectBody}/`, body);
  }
  const wanted = Object.entries(check.expectJson);
  if (wanted.length === 0) return passed(head, body);
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    const isCut = Buffer.byteLength(body) >= BODY_LIMIT;
    const what = isCut ? `longer than the ${BODY_LIMIT / 1024} KiB that are read of it` : 'not JSON';
    return failed(`${head}, but the answer is ${what}`, body);
  }
  for (const [path, value] of wanted) {
    const found = textOf(valueAt(document, path));
    if (found !== value)
      return failed(`${head}, but ${path} is ${found ?? 'missing'} and not ${value}`, body);
  }
  return passed(head, body);
}

/** True for a status that counts as well. */
export function accepts({ statuses }: Pick<HttpCheck, 'statuses'>, status: number): boolean {
  return statuses.some(({ from, to }) => status >= from && status <= to);
}

/** The value at a path such as `checks[0].state` or `$.status`; undefined when there is none. */
export function valueAt(document: unknown, path: string): unknown {
  const steps = path.replace(/^\$\.?/, '').match(/[^.[\]]+/g) ?? [];
  let value = document;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
