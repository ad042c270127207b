import type { Attachment } from './definition.ts';
import { given } from './given.ts';
import { LIMIT_GROUPS, type LimitGroup, type LimitPolicy } from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { limitsOf } from './normalize-limits.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';

const ENDS_IT: ReadonlySet<LimitPolicy> = new Set([
  'graceful_shutdown',
  'immediate_kill',
  'restart',
  'restart_adjusted',
  'escalate',
]);
const RESTARTS_IT: ReadonlySet<LimitPolicy> = new Set(['restart', 'restart_adjusted']);

const UNKNOWN = [
  ['max_log_size', 'its output is not captured', 'remove it'],
  [
    'max_tmp_size',
    'where its temporary files are is not known',
    'limit the folder instead: paths: [{path: /tmp/its-folder, max: 1GB}]',
  ],
] as const;

/** Reports policies that want more of a process that somebody else started than the master may do to it (I12). */
export function checkForeignLimits(
  groups: readonly LimitGroup[],
  { canTerminate, canRestart }: Attachment,
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): void {
  const limits = limitsOf(worker, base, context);
  for (const [key, why, hint] of UNKNOWN) {
    const written = given(limits?.value.storage?.[key], limits?.path ?? base, 'storage', key);
    if (written !== undefined) {
      context.report.error(written.path, `${key} is not possible for what somebody else starts: ${why}`, {
        hint,
      });
    }
  }
  for (const name of LIMIT_GROUPS) {
    const policy = groups.find((group) => group.name === name)?.policy;
    const group = given(limits?.value[name], limits?.path ?? base, name);
    if (policy === undefined || group === undefined) continue;
    const path = group.value.policy === undefined ? group.path : [...group.path, 'policy'];
    const refuse = (why: string): void =>
      context.report.error(path, `policy ${policy} is not possible: ${why}`, {
        hint: 'write policy: alert or log',
      });
    if (policy === 'throttle') refuse('only what the master has started can be slowed down');
    else if (ENDS_IT.has(policy) && !canTerminate) refuse('can_terminate is false');
    else if (given(limits?.value.memory?.max) !== undefined && name === 'memory' && !canTerminate) {
      context.report.error([...group.path, 'max'], 'nobody may be killed here: can_terminate is false', {
        hint: 'remove it',
      });
    } else if (RESTARTS_IT.has(policy) && !canRestart) refuse('can_restart is false');
  }
}
