import type { DiscoveryMethod, DiscoveryRule } from '../../shared/discovery-rule.ts';
import { HsuError } from '../../shared/errors.ts';
import { expected, oneOf, readObject } from './request-shapes.ts';

const METHODS = {
  'pid-file': true,
  'process-name': true,
  port: true,
  'service-name': true,
  cgroup: true,
} satisfies Record<DiscoveryMethod['method'], true>;

const PROTOCOLS = { tcp: true, udp: true } as const;

/** The longest path, and more than any name. */
const MAX_TEXT = 4096;
const MAX_ARGS = 100;

/** Reads the body of `POST /v1/discover`: a rule, or the name of a worker. Throws `usage`, naming the field. */
export function readDiscover(body: unknown): DiscoveryRule | string {
  const { rule, worker } = readObject(body, 'body', ['rule', 'worker']);
  if ((rule === undefined) === (worker === undefined)) {
    throw new HsuError('usage', 'body: expected either rule or worker');
  }
  return rule === undefined ? readText(worker, 'worker') : readRule(rule);
}

function readRule(value: unknown): DiscoveryRule {
  const fields = readObject(value, 'rule', ['by', 'processName', 'processArgs']);
  const by = readMethod(fields['by']);
  const name = fields['processName'];
  if (name === undefined && by.method === 'process-name') throw expected('rule.processName', 'a name', name);
  return {
    by,
    processName: name === undefined ? undefined : readText(name, 'rule.processName'),
    processArgs: readArgs(fields['processArgs']),
  };
}

function readMethod(value: unknown): DiscoveryMethod {
  const method = oneOf(readObject(value, 'rule.by')['method'], METHODS, 'rule.by.method');
  const take = (...keys: readonly string[]) => readObject(value, 'rule.by', ['method', ...keys]);
  switch (method) {
    case 'process-name':
      take();
      return { method };
    case 'pid-file':
      return { method, pidFile: readPath(take('pidFile')['pidFile'], 'rule.by.pidFile') };
    case 'service-name':
      return { method, service: readText(take('service')['service'], 'rule.by.service') };
    case 'cgroup':
      return { method, cgroup: readPath(take('cgroup')['cgroup'], 'rule.by.cgroup') };
    case 'port': {
      const { port, protocol = 'tcp' } = take('port', 'protocol');
      return { method, port: readPort(port), protocol: oneOf(protocol, PROTOCOLS, 'rule.by.protocol') };
    }
  }
}

function readPort(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65_535) return value;
  throw expected('rule.by.port', 'a port from 1 to 65535', value);
}

function readArgs(value: unknown = []): readonly string[] {
  if (!Array.isArray(value) || value.length > MAX_ARGS) {
    throw expected('rule.processArgs', `a list of at most ${MAX_ARGS} words`, value);
  }
  return value.map((word, index) => readText(word, `rule.processArgs[${index}]`));
}

function readPath(value: unknown, field: string): string {
  const path = readText(value, field);
  if (!path.startsWith('/')) throw expected(field, 'an absolute path', value);
  return path;
}

function readText(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= MAX_TEXT && !value.includes('\0')) {
    return value;
  }
  throw expected(field, `a string of 1 to ${MAX_TEXT} characters`, value);
}
