import { Resolver } from 'node:dns/promises';
import type { DnsCheck } from '../../config/probe-definition.ts';
import { type Checker, failed, passed } from '../result.ts';

/** The deadline of the check ends the question; the resolver's own one only has to be longer. */
const RESOLVER_TIMEOUT_MS = 3_600_000;

/** Asks one server for one record; no answer, an error and an empty answer are failures. */
export function dnsChecker({ server, name, record }: DnsCheck): Checker {
  return {
    async look(signal) {
      const resolver = new Resolver({ timeout: RESOLVER_TIMEOUT_MS, tries: 1 });
      resolver.setServers([server]);
      const cancel = (): void => resolver.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      try {
        const answer: unknown = await resolver.resolve(name, record);
        const count = Array.isArray(answer) ? answer.length : 1;
        if (count === 0) return failed(`no ${record} record for ${name}`);
        return passed(`${count} ${record} record${count === 1 ? '' : 's'}`, JSON.stringify(answer));
      } catch (error) {
        return failed(`${name}: ${(error as { code?: string }).code ?? (error as Error).message}`);
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
    close() {},
  };
}
