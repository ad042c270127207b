import type { HttpCheck } from '../../config/probe-definition.ts';
import type { Finding } from '../result.ts';
import type { Answer } from './http-answer.ts';
import { accepts } from './http-expectations.ts';

/** What is asked, and where; begins as the check says and changes with each redirect. */
export interface HttpQuestion {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Headers that are for the host of the check only. */
const PRIVATE_HEADERS = new Set(['authorization', 'cookie', 'host', 'proxy-authorization']);

/** Longest address that is told, in characters. */
const PLACE_KEPT = 200;

/** What the answer sends us on to ask; null when it is to be judged itself. */
export function redirected(check: HttpCheck, asked: HttpQuestion, answer: Answer): HttpQuestion | null {
  const { status, location } = answer;
  if (check.redirects === 'none' || location === undefined || !isRedirect(check, status)) return null;
  if (!URL.canParse(location, asked.url)) return null;
  const url = new URL(location, asked.url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const isSameHost = url.host === asked.url.host;
  if (check.redirects === 'same-host' && !isSameHost) return null;
  const headers = isSameHost
    ? asked.headers
    : Object.fromEntries(
        Object.entries(asked.headers).filter(([name]) => !PRIVATE_HEADERS.has(name.toLowerCase())),
      );
  // As browsers do: what was not a question about the moved thing itself becomes one.
  const isNewQuestion = status === 303 || (status < 307 && asked.method === 'POST');
  if (!isNewQuestion) return { ...asked, url, headers };
  return { url, headers, method: asked.method === 'HEAD' ? 'HEAD' : 'GET', body: null };
}

/** Says of a failure at which address it was, or to which one nobody went. */
export function withPlace(
  check: HttpCheck,
  { url }: HttpQuestion,
  answer: Answer | null,
  finding: Finding,
): Finding {
  if (finding.outcome === 'pass') return finding;
  const isLeft = answer?.location !== undefined && isRedirect(check, answer.status);
  const to = isLeft ? ` to ${answer.location?.slice(0, PLACE_KEPT)}` : '';
  // A password in the URL of the check stays in those it is redirected to.
  const place = `${url.origin}${url.pathname}${url.search}`.slice(0, PLACE_KEPT);
  const from = url.href === new URL(check.url).href ? '' : ` (redirected to ${place})`;
  return { ...finding, message: `${finding.message}${to}${from}` };
}

function isRedirect(check: HttpCheck, status: number): boolean {
  return status >= 300 && status <= 399 && !accepts(check, status);
}
