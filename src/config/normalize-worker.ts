import { checkLimitsOk } from './check-limits-ok.ts';
import type { WorkerDefinition } from './definition.ts';
import { checkForeignLimits } from './foreign-limits.ts';
import { either, given } from './given.ts';
import { withHeapLimit } from './heap-environment.ts';
import { noCommand, normalizeAttachment, restartOfForeign, stopOfForeign } from './normalize-attachment.ts';
import { normalizeCommand } from './normalize-command.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeDependencies } from './normalize-dependencies.ts';
import { normalizeDrain } from './normalize-drain.ts';
import { normalizeEnv, normalizeInheritedNames, sorted } from './normalize-env.ts';
import { normalizeForking } from './normalize-forking.ts';
import { normalizeHooks } from './normalize-hooks.ts';
import { normalizeLimits } from './normalize-limits.ts';
import { normalizeLogs } from './normalize-logs.ts';
import { normalizeMonitoring } from './normalize-monitoring.ts';
import { normalizeNotify } from './normalize-notify.ts';
import { normalizeProbes } from './normalize-probes.ts';
import { normalizeReload } from './normalize-reload.ts';
import { normalizeRestart } from './normalize-restart.ts';
import { normalizeRlimits } from './normalize-rlimits.ts';
import { normalizeStop } from './normalize-stop.ts';
import { normalizeTemporary } from './normalize-temporary.ts';
import { ioniceOf, niceOf, normalizeTuning } from './normalize-tuning.ts';
import type { Path } from './path.ts';
import { normalizePidFile, normalizePortFile } from './process-file.ts';
import type { RawWorker } from './raw.ts';
import { unitOf } from './unit-of.ts';
import { workerType } from './worker-type.ts';
import { durationMs } from './written-values.ts';

/**
 * The internal form of a worker, whichever spelling it has. What contradicts itself is reported; the
 * definition is worth something only when nothing was.
 */
export function normalizeWorker(worker: RawWorker, base: Path, context: NormalizeContext): WorkerDefinition {
  const env = withHeapLimit(normalizeEnv(worker, base, context), worker, base, context);
  const type = workerType(worker, base, context);
  const attachment = type === 'unmanaged' ? normalizeAttachment(worker, base, context) : undefined;
  const restart = normalizeRestart(worker, base, context);
  const limits = normalizeLimits(worker, base, context);
  checkLimitsOk(worker, base, limits, context);
  if (attachment !== undefined) checkForeignLimits(limits, attachment, worker, base, context);
  const probes = normalizeProbes(worker, base, { ...context, handsOutPort: type === 'integrated' });
  const notify = normalizeNotify(worker, base, context);
  return {
    name: worker.id ?? '',
    enabled: worker.enabled ?? true,
    type,
    profile: worker.profile_type ?? 'default',
    description: describe(worker, base, context),
    labels: sorted(Object.entries(worker.labels ?? {})),
    ...(attachment === undefined ? normalizeCommand(worker, base, env, context) : noCommand(worker, context)),
    attachment,
    env,
    inheritEnv: normalizeInheritedNames(worker, base, context),
    runAs: { user: worker.user, group: worker.group, groups: worker.groups },
    umask: worker.umask === undefined ? undefined : Number.parseInt(worker.umask.replace('o', ''), 8),
    nice: niceOf(worker, base, context),
    ionice: ioniceOf(worker, base, context),
    oomScoreAdj: worker.oom_score_adj,
    rlimits: normalizeRlimits(worker, base, context),
    forking: normalizeForking(worker, base, context),
    startWindowMs: attachment === undefined ? durationMs(worker.start_seconds, 1000) : 0,
    stop:
      attachment === undefined
        ? normalizeStop(worker, base, context)
        : stopOfForeign(worker, attachment, base, context),
    drain: normalizeDrain(worker, attachment, base, { ...context, handsOutPort: type === 'integrated' }),
    kill: worker.kill ?? 'tree',
    restart: attachment === undefined ? restart : restartOfForeign(restart, attachment),
    oneshot: worker.oneshot ?? false,
    essential: worker.essential ?? false,
    pidFile: normalizePidFile(worker, base, context),
    portFile: type === 'integrated' ? normalizePortFile(worker, base, context) : undefined,
    logs: normalizeLogs(worker, base, context),
    monitoring: normalizeMonitoring(worker, base, limits, context),
    limits,
    tuning: normalizeTuning(worker, base, context),
    temporary: normalizeTemporary(worker, base, { limits, env }, context),
    probes,
    dependencies: normalizeDependencies(worker, base, context),
    notify,
    reload: normalizeReload(worker, { notify, probes }, base, context),
    hooks: normalizeHooks(worker, attachment !== undefined, base, context),
  };
}

function describe(worker: RawWorker, base: Path, { report }: NormalizeContext): string {
  const { unit, path } = unitOf(worker, base);
  const { metadata } = unit;
  const description = either(
    report,
    given(worker.description, base, 'description'),
    given(metadata?.description, path, 'metadata', 'description'),
  );
  return description?.value ?? metadata?.name ?? '';
}
