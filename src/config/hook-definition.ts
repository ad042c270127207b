import type { HttpCheck } from './probe-definition.ts';

/** Moments in the life of a worker at which something else can be run. */
export const HOOK_KINDS = [
  'pre_start',
  'post_start',
  'on_ready',
  'pre_reload',
  'pre_stop',
  'post_exit',
  'post_stop',
] as const;
export type HookKind = (typeof HOOK_KINDS)[number];

/** Kinds whose failure can still change something: the start, the run that has just begun, or the reload is given up. */
export const MAY_FAIL: ReadonlySet<HookKind> = new Set<HookKind>([
  'pre_start',
  'post_start',
  'on_ready',
  'pre_reload',
]);

/** Kinds that come before something, which does not happen when they fail, unless it is said otherwise. */
export const FAIL_BY_DEFAULT: ReadonlySet<HookKind> = new Set<HookKind>(['pre_start', 'pre_reload']);

/** What a hook does: a command beside the worker, or a request. */
export type HookAction = { readonly type: 'exec'; readonly argv: readonly string[] } | HttpCheck;

export interface HookDefinition {
  /** Short, for notes and the lines of the log. */
  readonly tag: string;
  readonly action: HookAction;
  /** For one try; a command is killed then, with everything it has started. */
  readonly timeoutMs: number;
  /** Tries after the first one. */
  readonly retries: number;
  readonly retryDelayMs: number;
  /** Whether the start, or the reload, has failed when the last try has. */
  readonly isRequired: boolean;
}

/** The hooks of a worker, each kind in the order it is run; kinds without any are absent. */
export type Hooks = Readonly<Partial<Record<HookKind, readonly HookDefinition[]>>>;
