import { isIPv4 } from 'node:net';
import { normalizeAddress } from './address.ts';
import type { MasterSettings } from './definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawMetrics } from './raw.ts';

/** Where metrics are served beside the API; null = nowhere. Other machines are let in only where the file says so. */
export function normalizeMetrics(
  written: RawMetrics | null | undefined,
  context: NormalizeContext,
): MasterSettings['metrics'] {
  if (written?.listen === undefined) return null;
  const path: Path = ['master', 'metrics', 'listen'];
  const address = normalizeAddress(written.listen, path, context);
  if ('socket' in address) {
    context.report.error(path, 'metrics are listened for on a port, not on a socket', {
      hint: 'the socket of the API serves /metrics already; write 127.0.0.1:9655',
    });
    return null;
  }
  const isOpen = written.allow_remote === true;
  if (!isOpen && !isLoopback(address.host)) {
    context.report.error(
      path,
      `${address.host} is no loopback address: other machines could read the metrics`,
      {
        hint: 'write 127.0.0.1, or add allow_remote: true when that is meant',
      },
    );
  }
  return { ...address, isOpen };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
