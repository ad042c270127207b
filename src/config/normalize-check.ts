import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { PORT_PLACEHOLDER } from '../shared/address.ts';
import { normalizeAddress, refuseForeignPort } from './address.ts';
import { given, saidOnce } from './given.ts';
import { checkMetadata, checkPair, checkRequest } from './http-findings.ts';
import { shellLine, wordsOf } from './normalize-command.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { sorted } from './normalize-env.ts';
import type { Path } from './path.ts';
import type {
  CheckDefinition,
  DnsCheck,
  ExecCheck,
  GrpcCheck,
  HttpCheck,
  StatusRange,
  TcpCheck,
  TlsRules,
} from './probe-definition.ts';
import type { RawDns, RawExec, RawGrpc, RawHttp, RawProbe, RawTcp, RawTls } from './raw-probes.ts';
import { statusRangeOf } from './status-range.ts';

/** The kinds of checks, by their keys. */
export const CHECK_KEYS = [
  'process',
  'http',
  'tcp',
  'grpc',
  'exec',
  'redis',
  'memcached',
  'postgres',
  'dns',
] as const satisfies readonly (keyof RawProbe)[];
export type CheckKey = (typeof CHECK_KEYS)[number];

const SUCCESS: readonly StatusRange[] = [{ from: 200, to: 299 }];

/** The check under one key of a probe. Undefined when the key is not there, or was taken out because it is wrong. */
export function normalizeCheck(
  key: CheckKey,
  written: RawProbe,
  base: Path,
  context: NormalizeContext,
): CheckDefinition | undefined {
  const path: Path = [...base, key];
  if (written[key] === undefined) return undefined;
  switch (key) {
    case 'process':
      return written.process === true ? { type: 'process' } : undefined;
    case 'http':
      return normalizeHttp(written.http ?? '', path, context);
    case 'tcp':
      return normalizeTcp(written.tcp ?? 0, path, context);
    case 'grpc':
      return normalizeGrpc(written.grpc ?? '', path, context);
    case 'exec':
      return normalizeExec(written, written.exec ?? [], base, context);
    case 'redis':
      return { type: 'redis', address: normalizeAddress(written.redis ?? {}, path, context, 6379) };
    case 'memcached':
      return { type: 'memcached', address: normalizeAddress(written.memcached ?? {}, path, context, 11_211) };
    case 'postgres': {
      const block = typeof written.postgres === 'object' ? written.postgres : {};
      const user = block.user ?? 'postgres';
      const address = normalizeAddress(written.postgres ?? {}, path, context, 5432);
      return { type: 'postgres', address, user, database: block.dbname ?? user };
    }
    case 'dns':
      return normalizeDns(written.dns ?? {}, path, context);
  }
}

/** A request with all its defaults. */
export function normalizeHttp(
  written: string | RawHttp,
  path: Path,
  context: NormalizeContext,
  usualMethod = 'GET',
): HttpCheck {
  const { report, folder } = context;
  const block: RawHttp = typeof written === 'string' ? { url: written } : written;
  const urlPath: Path = typeof written === 'string' ? path : [...path, 'url'];
  const url = block.url ?? '';
  checkUrl(url, urlPath, context);
  if (block.tls !== undefined && url.startsWith('http:')) {
    report.warning([...path, 'tls'], 'tls has no effect on an http URL', {
      hint: 'write https://…',
      at: 'key',
    });
  }
  const method = (block.method ?? usualMethod).toUpperCase();
  if (block.body !== undefined && (method === 'GET' || method === 'HEAD')) {
    report.warning([...path, 'body'], `a ${method} request has no body`, {
      hint: 'add method: POST',
      at: 'key',
    });
  }
  checkRequest(block, method, path, context);
  checkExpression(block.expect_body, [...path, 'expect_body'], context);
  return {
    type: 'http',
    url,
    socket: block.socket === undefined ? null : resolve(folder, block.socket),
    method,
    headers: sorted(Object.entries(block.headers ?? {})),
    body: block.body ?? null,
    statuses: block.status === undefined ? SUCCESS : [block.status].flat().map(statusRangeOf),
    expectBody: block.expect_body ?? null,
    expectJson: sorted(Object.entries(block.expect_json ?? {})),
    tls: tlsRules(block.tls ?? {}, [...path, 'tls'], context),
    redirects: block.redirects ?? 'follow',
    keepAlive: block.keep_alive ?? false,
  };
}

function checkUrl(written: string, path: Path, context: NormalizeContext): void {
  const { report } = context;
  if (report.hasErrorIn(path)) return;
  if (written.includes(PORT_PLACEHOLDER)) refuseForeignPort(path, context);
  const url = written.replaceAll(PORT_PLACEHOLDER, '1');
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.hostname !== '') return;
  report.error(path, `${JSON.stringify(written)} is no http or https URL`, {
    hint: 'write http://127.0.0.1:8080/health',
  });
}

function normalizeTcp(written: string | number | RawTcp, path: Path, context: NormalizeContext): TcpCheck {
  const block: RawTcp = typeof written === 'object' ? written : {};
  checkExpression(block.expect, [...path, 'expect'], context);
  return {
    type: 'tcp',
    address: normalizeAddress(written, path, context),
    tls: normalizeTls(block.tls, path, context),
    send: block.send ?? null,
    expect: block.expect ?? null,
  };
}

function normalizeGrpc(written: string | RawGrpc, path: Path, context: NormalizeContext): GrpcCheck {
  const { report } = context;
  const block: RawGrpc = typeof written === 'object' ? written : {};
  saidOnce(report, given(block.metadata, path, 'metadata'), given(block.headers, path, 'headers'));
  const service = block.service ?? '';
  if (block.method !== undefined && service === '') {
    report.error([...path, 'method'], 'a method needs its service', { hint: 'add service: package.Service' });
  }
  if (block.method !== undefined && block.watch === true) {
    report.error([...path, 'watch'], 'only the health service can be watched, not a method', {
      hint: 'leave method out, or watch',
      at: 'key',
    });
  }
  const key = block.metadata === undefined ? 'headers' : 'metadata';
  const metadata = Object.entries(block[key] ?? {});
  checkMetadata(block[key] ?? {}, [...path, key], context);
  return {
    type: 'grpc',
    address: normalizeAddress(written, path, context),
    service,
    method: block.method ?? null,
    watch: block.watch ?? false,
    metadata: sorted(metadata.map(([key, value]) => [key.toLowerCase(), value])),
    tls: normalizeTls(block.tls, path, context),
  };
}

function normalizeExec(
  { shell, success_exit_codes, warning_exit_codes }: RawProbe,
  written: RawExec,
  base: Path,
  context: NormalizeContext,
): ExecCheck {
  return {
    type: 'exec',
    argv: argvOf(written, shell === true, base, context),
    successCodes: success_exit_codes ?? [0],
    warningCodes: warning_exit_codes ?? [],
  };
}

function argvOf(written: RawExec, shell: boolean, base: Path, context: NormalizeContext): readonly string[] {
  const path: Path = [...base, 'exec'];
  if (shell) {
    if (typeof written === 'string') return shellLine(written, path, context);
    context.report.error([...base, 'shell'], 'shell: true needs exec to be one line', {
      hint: 'write exec: "…", or leave shell out',
      at: 'key',
    });
    return [];
  }
  if (typeof written === 'object' && 'command' in written) {
    return wordsOf([written.command ?? '', ...(written.args ?? [])], [...path, 'command'], context);
  }
  return Array.isArray(written) || typeof written === 'string' ? wordsOf(written, path, context) : [];
}

function normalizeDns(written: RawDns, path: Path, { report }: NormalizeContext): DnsCheck {
  const server = written.server ?? '127.0.0.1:53';
  const [host = '', port] = isIP(server) === 0 ? server.split(/:(?=\d+$)/) : [server];
  const ip = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(ip) === 0) {
    report.error([...path, 'server'], `${JSON.stringify(server)} is no IP address`, {
      hint: 'write 127.0.0.1 or 127.0.0.1:5353',
    });
  }
  const written53 = port ?? '53';
  return {
    type: 'dns',
    server: isIP(ip) === 6 ? `[${ip}]:${written53}` : `${ip}:${written53}`,
    name: written.name ?? '',
    record: written.record ?? 'A',
  };
}

function normalizeTls(
  written: boolean | RawTls | undefined,
  path: Path,
  context: NormalizeContext,
): TlsRules | null {
  if (written === undefined || written === false) return null;
  return tlsRules(written === true ? {} : written, [...path, 'tls'], context);
}

function tlsRules(written: RawTls, path: Path, context: NormalizeContext): TlsRules {
  const { folder } = context;
  checkPair(written, path, context);
  const file = (path: string | undefined): string | null =>
    path === undefined ? null : resolve(folder, path);
  return {
    verify: written.verify ?? true,
    serverName: written.server_name ?? null,
    ca: file(written.ca),
    cert: file(written.cert),
    key: file(written.key),
  };
}

/** Reports what is no regular expression. */
export function checkExpression(source: string | undefined, path: Path, { report }: NormalizeContext): void {
  if (source === undefined) return;
  try {
    new RegExp(source);
  } catch (error) {
    report.error(path, `not a regular expression: ${(error as Error).message.replace(/^.*\/\w*: /s, '')}`);
  }
}
