import type { RawCommand, RawDuration } from './raw.ts';

export interface RawTls {
  readonly verify?: boolean;
  readonly server_name?: string;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

export type RawTexts = Readonly<Record<string, string>>;

export interface RawHttp {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: RawTexts;
  readonly body?: string;
  readonly status?: RawStatus | readonly RawStatus[];
  readonly expect_body?: string;
  readonly expect_json?: RawTexts;
  readonly socket?: string;
  readonly redirects?: 'follow' | 'same-host' | 'none';
  readonly keep_alive?: boolean;
  readonly tls?: RawTls;
}

export type RawStatus = number | string;

export interface RawServer {
  readonly address?: string;
  readonly port?: number;
}

export interface RawTcp extends RawServer {
  readonly send?: string;
  readonly expect?: string;
  readonly tls?: boolean | RawTls;
}

export interface RawGrpc extends RawServer {
  readonly service?: string;
  readonly method?: string;
  readonly watch?: boolean;
  readonly metadata?: RawTexts;
  readonly headers?: RawTexts;
  readonly tls?: boolean | RawTls;
}

export interface RawPostgres extends RawServer {
  readonly user?: string;
  readonly dbname?: string;
}

export interface RawDns {
  readonly server?: string;
  readonly name?: string;
  readonly record?: 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'SOA' | 'SRV' | 'TXT';
}

export type RawExec = RawCommand | { readonly command?: string; readonly args?: readonly string[] };

export interface RawProbe {
  readonly process?: boolean;
  readonly http?: string | RawHttp;
  readonly tcp?: string | number | RawTcp;
  readonly grpc?: string | RawGrpc;
  readonly exec?: RawExec;
  readonly shell?: boolean;
  readonly success_exit_codes?: readonly number[];
  readonly warning_exit_codes?: readonly number[];
  readonly redis?: string | number | RawServer;
  readonly memcached?: string | number | RawServer;
  readonly postgres?: string | number | RawPostgres;
  readonly dns?: RawDns;
  readonly initial_delay?: RawDuration;
  readonly period?: RawDuration;
  readonly timeout?: RawDuration;
  readonly success_threshold?: number;
  readonly failure_threshold?: number;
  readonly limits_ok?: boolean;
}

export interface RawHealthCheck {
  readonly type?: 'http' | 'grpc' | 'tcp' | 'exec' | 'process';
  readonly http?: RawProbe['http'];
  readonly grpc?: RawProbe['grpc'];
  readonly tcp?: RawProbe['tcp'];
  readonly exec?: RawExec;
  readonly run_options?: {
    readonly enabled?: boolean;
    readonly interval?: RawDuration;
    readonly timeout?: RawDuration;
    readonly initial_delay?: RawDuration;
    readonly retries?: number;
  };
}
