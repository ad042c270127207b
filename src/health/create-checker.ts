import type { CheckDefinition } from '../config/probe-definition.ts';
import { dnsChecker } from './checks/dns.ts';
import { execChecker } from './checks/exec.ts';
import { grpcChecker } from './checks/grpc.ts';
import { grpcWatchChecker } from './checks/grpc-watch.ts';
import { httpChecker } from './checks/http.ts';
import { postgresChecker } from './checks/postgres.ts';
import { processChecker } from './checks/process.ts';
import { memcachedChecker, redisChecker, tcpChecker } from './checks/tcp.ts';
import { handedPortChecker, needsHandedPort } from './handed-port.ts';
import type { Checker } from './result.ts';
import type { Slots } from './slots.ts';
import type { ProbeTarget } from './target.ts';

export interface CheckerParts {
  readonly target: ProbeTarget;
  /** Shared by all workers. */
  readonly commandSlots: Slots;
}

/** Whoever carries out this check. */
export function createChecker(check: CheckDefinition, timeoutMs: number, parts: CheckerParts): Checker {
  if (needsHandedPort(check)) {
    return handedPortChecker(check, parts.target, (there) => createChecker(there, timeoutMs, parts));
  }
  switch (check.type) {
    case 'process':
      return processChecker(parts.target);
    case 'http':
      return httpChecker(check);
    case 'tcp':
      return tcpChecker(check);
    case 'grpc':
      return check.watch ? grpcWatchChecker(check) : grpcChecker(check);
    case 'exec':
      return execChecker(check, timeoutMs, parts.target, parts.commandSlots);
    case 'redis':
      return redisChecker(check.address);
    case 'memcached':
      return memcachedChecker(check.address);
    case 'postgres':
      return postgresChecker(check);
    case 'dns':
      return dnsChecker(check);
  }
}
