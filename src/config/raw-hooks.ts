import type { HookKind } from './hook-definition.ts';
import type { RawCommand, RawDuration } from './raw.ts';
import type { RawHttp } from './raw-probes.ts';

export interface RawHook {
  readonly run?: RawCommand;
  readonly shell?: boolean;
  readonly http?: string | RawHttp;
  readonly tag?: string;
  readonly timeout?: RawDuration;
  readonly on_failure?: 'ignore' | 'fail' | 'retry';
  readonly retries?: number;
  readonly retry_delay?: RawDuration;
}

export type RawHookOrLine = string | RawHook;
export type RawHooks = Readonly<Partial<Record<HookKind, RawHookOrLine | readonly RawHookOrLine[]>>>;
