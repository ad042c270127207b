import type { Address } from '../shared/address.ts';

/** What a probe decides: whether a worker has to be restarted, may be used, or has come up at all. */
export const PROBE_ROLES = ['liveness', 'readiness', 'startup'] as const;
export type ProbeRole = (typeof PROBE_ROLES)[number];

/** How the other side of an encrypted connection is checked. Files are read anew for each connection, so that they may be renewed. */
export interface TlsRules {
  readonly verify: boolean;
  /** Name sent and expected; null = the host that is connected to. */
  readonly serverName: string | null;
  /** Absolute paths. */
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
}

/** Statuses from `from` to `to`, both included. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

export interface HttpCheck {
  readonly type: 'http';
  /** `http:` or `https:`. */
  readonly url: string;
  /** Absolute path of a Unix socket to connect to instead of the host of the URL. */
  readonly socket: string | null;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly statuses: readonly StatusRange[];
  /** Source of a regular expression the answer has to match. */
  readonly expectBody: string | null;
  /** Values the answer, which is JSON, has to have, by path: `status`, `checks[0].ok`. */
  readonly expectJson: Readonly<Record<string, string>>;
  readonly tls: TlsRules;
  readonly redirects: 'follow' | 'same-host' | 'none';
  readonly keepAlive: boolean;
}

export interface TcpCheck {
  readonly type: 'tcp';
  readonly address: Address;
  readonly tls: TlsRules | null;
  readonly send: string | null;
  /** Source of a regular expression for what comes back; null = the connection is enough. */
  readonly expect: string | null;
}

export interface GrpcCheck {
  readonly type: 'grpc';
  readonly address: Address;
  readonly service: string;
  /** A unary call of this method with an empty message; null = `grpc.health.v1.Health/Check` for `service`. */
  readonly method: string | null;
  /** A connection is kept, on which the health service tells of changes by itself (`Watch`). */
  readonly watch: boolean;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tls: TlsRules | null;
}

export interface ExecCheck {
  readonly type: 'exec';
  readonly argv: readonly string[];
  readonly successCodes: readonly number[];
  /** Exit codes that pass with a remark. */
  readonly warningCodes: readonly number[];
}

export interface DnsCheck {
  readonly type: 'dns';
  /** Address of the server, `ip:port`. */
  readonly server: string;
  readonly name: string;
  readonly record: 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'SOA' | 'SRV' | 'TXT';
}

/** One way to look at a worker. */
export type CheckDefinition =
  | { readonly type: 'process' }
  | HttpCheck
  | TcpCheck
  | GrpcCheck
  | ExecCheck
  | { readonly type: 'redis'; readonly address: Address }
  | { readonly type: 'memcached'; readonly address: Address }
  | {
      readonly type: 'postgres';
      readonly address: Address;
      readonly user: string;
      readonly database: string;
    }
  | DnsCheck;

/** A check, how often it is made, and what its results are good for. */
export interface ProbeDefinition {
  /** The key it stands under. */
  readonly name: ProbeRole | 'health_check';
  readonly roles: readonly ProbeRole[];
  readonly check: CheckDefinition;
  readonly initialDelayMs: number;
  readonly periodMs: number;
  readonly timeoutMs: number;
  /** Results in a row that turn the verdict. */
  readonly successThreshold: number;
  readonly failureThreshold: number;
  /** It also fails while a limit of the worker is broken. */
  readonly limitsOk?: true;
}
