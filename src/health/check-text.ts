import type { CheckDefinition, ProbeDefinition } from '../config/probe-definition.ts';
import { addressText } from '../shared/address.ts';

/** What a probe asks, in a few words. */
export function probeText({ check, limitsOk }: Pick<ProbeDefinition, 'check' | 'limitsOk'>): string {
  return limitsOk === true ? `${checkText(check)}, within its limits` : checkText(check);
}

/** A check in a few words: `http GET http://127.0.0.1:8080/ready`. Passwords in URLs, headers and bodies are left out. */
function checkText(check: CheckDefinition): string {
  switch (check.type) {
    case 'process':
      return 'process';
    case 'http':
      return `http ${check.method} ${withoutPassword(check.url)}${check.socket === null ? '' : ` by ${check.socket}`}`;
    case 'tcp':
      return `tcp ${addressText(check.address)}${check.tls === null ? '' : ' with TLS'}`;
    case 'grpc':
      return `grpc ${addressText(check.address)} ${grpcCall(check.service, check.method)}${check.watch ? ', watched' : ''}`;
    case 'exec':
      return `exec ${check.argv.join(' ')}`;
    case 'redis':
    case 'memcached':
      return `${check.type} ${addressText(check.address)}`;
    case 'postgres':
      return `postgres ${addressText(check.address)} ${check.database}`;
    case 'dns':
      return `dns ${check.record} ${check.name} of ${check.server}`;
  }
}

function grpcCall(service: string, method: string | null): string {
  return method === null ? `health of ${service === '' ? 'the server' : service}` : `${service}/${method}`;
}

function withoutPassword(url: string): string {
  return url.replace(/^([a-z]+:\/\/)[^/@]*@/, '$1***@');
}
