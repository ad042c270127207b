import type { Given } from './given.ts';
import { CONNECTION_STATES, type ConnectionFilter } from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { RawNetworkLimits } from './raw-limits.ts';

/** Which connections `network.max_connections` counts. */
export function connectionFilter({ states, ports }: RawNetworkLimits): ConnectionFilter {
  return { states: states ?? CONNECTION_STATES, ports: ports ?? [] };
}

/** Reports keys that say which connections count where none are counted. */
export function checkConnections(
  { value, path }: Given<RawNetworkLimits>,
  { report }: NormalizeContext,
): void {
  for (const key of ['states', 'ports'] as const) {
    if (value[key] === undefined || value.max_connections !== undefined || report.hasErrorIn(path)) continue;
    report.error([...path, key], `${key} goes with max_connections`, { hint: 'add it', at: 'key' });
  }
}
