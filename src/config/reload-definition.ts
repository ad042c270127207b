import type { SignalName } from '../shared/signals.ts';
import type { HttpCheck } from './probe-definition.ts';

/** How a worker is told to read its own configuration again. */
export type ReloadAction =
  | { readonly kind: 'signal'; readonly signal: SignalName }
  | { readonly kind: 'exec'; readonly argv: readonly string[] }
  | { readonly kind: 'http'; readonly request: HttpCheck };

/** By what it is known to have done so: READY=1 of sd_notify, its readiness probes, or nothing. */
export type ReloadConfirmation = 'notify' | 'readiness' | 'none';

/** Reading its own configuration again, without another process. */
export interface ReloadRules {
  readonly action: ReloadAction;
  /** A command that fails when the configuration is bad; null = it is not looked at first. */
  readonly validate: readonly string[] | null;
  readonly confirm: ReloadConfirmation;
  /** For the validation, and anew from the telling to the confirmation. */
  readonly timeoutMs: number;
}
