import type { WorkerDefinition } from '../config/definition.ts';
import type { NotifyRules } from '../config/notify-definition.ts';
import { fingerprint } from '../shared/fingerprint.ts';

/**
 * The part of a definition that is built into a running process. A change of anything else is applied in place;
 * a change of this needs a new process (I9).
 */
export function launchFingerprint(definition: WorkerDefinition): string {
  const known = KNOWN.get(definition);
  if (known !== undefined) return known;
  const made = makeFingerprint(definition);
  KNOWN.set(definition, made);
  return made;
}

/** Definitions never change, and are asked for their fingerprint with every change of a worker. */
const KNOWN = new WeakMap<WorkerDefinition, string>();

/** Of a line that is waited for nothing is built into the process. */
function notifyIdentity(notify: NotifyRules | undefined): { readonly notify?: readonly unknown[] } {
  if (notify === undefined || notify.way.kind === 'log') return {};
  const { way, watchdogMs } = notify;
  return { notify: way.kind === 'fd' ? ['fd', way.fd] : [way.access, watchdogMs] };
}

function makeFingerprint(definition: WorkerDefinition): string {
  const { attachment } = definition;
  // Of a process that is found only the way to find it is built in.
  if (attachment !== undefined) return fingerprint({ rule: attachment.rule });
  const { argv, shell, workingDirectory, env, inheritEnv, runAs, umask, nice, oomScoreAdj, rlimits, logs } =
    definition;
  const { forking, notify, temporary } = definition;
  return fingerprint({
    argv,
    shell,
    workingDirectory,
    env,
    inheritEnv: [...inheritEnv].sort(),
    runAs: [runAs.user ?? null, runAs.group ?? null, runAs.groups ?? null],
    umask: umask ?? null,
    nice: nice ?? null,
    oomScoreAdj: oomScoreAdj ?? null,
    rlimits,
    // Absent keys keep the fingerprints that were written down before the key was known.
    ...(forking === undefined ? {} : { forking: forking.pidFile }),
    ...(definition.quotas === undefined ? {} : { quotas: definition.quotas.path }),
    ...(logs.mode === 'pipe' ? {} : { logs: logs.mode }),
    ...notifyIdentity(notify),
    ...(definition.ionice === undefined ? {} : { ionice: definition.ionice }),
    // One that its env names is in there already.
    ...(temporary?.path === null ? { temporary: true } : {}),
    ...(definition.type === 'integrated' ? { port: true } : {}),
  });
}
