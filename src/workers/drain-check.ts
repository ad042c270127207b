import type { ConnectionsCheck, DrainCheck } from '../config/drain-definition.ts';
import { TCP_STATES, tcpSocketsOf } from '../discovery/tcp-sockets.ts';
import { createChecker } from '../health/create-checker.ts';
import { type Checker, failed, passed, unknown } from '../health/result.ts';
import type { ProbeTarget } from '../health/target.ts';
import type { HealthServices } from './worker-health.ts';

/** The worker as far as it matters for a look at what it still does. */
export interface Drained {
  readonly target: ProbeTarget;
  /** Every live process of it; rejects with an HsuError when nobody can say. */
  processes(): Promise<readonly { readonly pid: number }[]>;
}

/** Whoever finds out whether the worker has nothing left to do. */
export function drainChecker(
  check: DrainCheck,
  timeoutMs: number,
  worker: Drained,
  { commandSlots }: Pick<HealthServices, 'commandSlots'>,
): Checker {
  if (check.type !== 'connections') {
    return createChecker(check, timeoutMs, { target: worker.target, commandSlots });
  }
  return connectionsChecker(check, worker);
}

/** Counts clients: connections to a port that is named or, when none is, to one that the worker has been listening on. */
function connectionsChecker({ max, ports }: ConnectionsCheck, worker: Drained): Checker {
  const counted = new Set(ports);
  return {
    async look() {
      const pids = (await worker.processes()).map(({ pid }) => pid);
      const sockets = (await tcpSocketsOf(new Map([[worker, pids]]))).get(worker) ?? null;
      if (sockets === null) return unknown('its descriptors are not for us to see');
      if (ports.length === 0) {
        for (const { state, localPort } of sockets) if (state === TCP_STATES.listen) counted.add(localPort);
      }
      // One that has closed its ports before anybody looked may have clients all the same.
      const isClient = (port: number): boolean => counted.size === 0 || counted.has(port);
      const clients = sockets.filter(
        ({ state, localPort }) => state === TCP_STATES.established && isClient(localPort),
      ).length;
      return clients <= max ? passed(inWords(clients)) : failed(inWords(clients));
    },
    close() {},
  };
}

function inWords(connections: number): string {
  if (connections === 0) return 'no connections';
  return connections === 1 ? '1 connection' : `${connections} connections`;
}
