import type { HookView } from '../api/contract/hooks.ts';
import type { HookAction } from '../config/hook-definition.ts';
import { probeText } from '../health/check-text.ts';
import type { HookWithRecord } from '../workers/hook-records.ts';

/** A hook as `describe` shows it. */
export function hookView({ kind, hook: { tag, action, timeoutMs }, last }: HookWithRecord): HookView {
  return {
    kind,
    tag,
    does: textOf(action),
    timeoutMs,
    last: last === null ? null : { ...last, at: new Date(last.at).toISOString() },
  };
}

function textOf(action: HookAction): string {
  return action.type === 'exec' ? action.argv.join(' ') : probeText({ check: action });
}
