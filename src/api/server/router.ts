import { HsuError } from '../../shared/errors.ts';
import type { Route } from './exchange.ts';

/** The route of a request and the values of its placeholders. */
export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route for a method and a path without its query. */
export type Router = (method: string, path: string) => Found;

/**
 * Builds a router over a handful of routes, no two of which match the same path and method. The router throws
 * `not_found` for a path it does not know and `usage` for a known path with another method or a broken escape.
 */
export function createRouter(routes: readonly Route[]): Router {
  const table = routes.map((route) => ({ route, segments: route.path.split('/') }));
  return (method, path) => {
    const segments = path.split('/');
    const here = table.filter((entry) => fits(entry.segments, segments));
    if (here.length === 0) throw new HsuError('not_found', `the API has no ${path}`);
    const entry = here.find(({ route }) => route.method === method);
    if (entry === undefined) {
      const methods = here.map(({ route }) => route.method).join(' or ');
      throw new HsuError('usage', `${path} takes ${methods}, not ${method}`);
    }
    return { route: entry.route, params: readParams(entry.segments, segments) };
  };
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, at) => (isPlaceholder(part) ? segments[at] !== '' : part === segments[at]))
  );
}

function readParams(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    if (isPlaceholder(part)) params[part.slice(1, -1)] = decode(segments[at] ?? '');
  }
  return params;
}

function isPlaceholder(part: string): boolean {
  return part.startsWith('{');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new HsuError('usage', `broken percent escape in ${segment}`, { cause });
  }
}
