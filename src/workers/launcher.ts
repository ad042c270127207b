import type { WorkerDefinition } from '../config/definition.ts';
import type { NotifyRules } from '../config/notify-definition.ts';
import { buildEnvironment } from '../processcontrol/environment.ts';
import { type Identity, resolveIdentity } from '../processcontrol/user-lookup.ts';
import type { NotifySpec, SpawnSpec } from '../shim/protocol/specs.ts';
import { launchFingerprint } from './launch-identity.ts';

/**
 * Turns a definition into what the shim needs to start it. Rejects with HsuError `not_found` or `permission` when the
 * user or group cannot be had: nothing is executed then, least of all as somebody else (A005).
 */
export async function prepareSpawn(
  definition: WorkerDefinition,
  incarnation: number,
  id: string,
): Promise<SpawnSpec> {
  const identity = await resolveIdentity(definition.runAs);
  return {
    worker: definition.name,
    incarnation,
    id,
    argv: definition.argv,
    cwd: definition.workingDirectory,
    env: {
      ...watchdogEnvironment(definition),
      ...buildEnvironment(
        { identity, inherit: definition.inheritEnv, own: process.env, configured: definition.env },
        definition.name,
        id,
      ),
    },
    user: switches(definition) ? userSpec(identity) : null,
    umask: definition.umask ?? null,
    nice: definition.nice ?? null,
    ...(definition.ionice === undefined ? {} : { ionice: definition.ionice }),
    oomScoreAdj: definition.oomScoreAdj ?? null,
    rlimits: definition.rlimits,
    logs: definition.logs,
    definition: launchFingerprint(definition),
    ...(definition.quotas === undefined ? {} : { quotas: definition.quotas.path }),
    ...(definition.notify === undefined ? {} : { notify: notifySpec(definition.notify) }),
    ...(definition.forking === undefined
      ? {}
      : { forking: { pidFile: definition.forking.pidFile, timeoutMs: definition.forking.startTimeoutMs } }),
  };
}

function notifySpec({ way }: NotifyRules): NotifySpec {
  switch (way.kind) {
    case 'systemd':
      return { access: way.access };
    case 'fd':
      return { fd: way.fd };
    case 'log':
      return { log: { pattern: way.pattern, stream: way.stream } };
  }
}

function watchdogEnvironment({ notify }: WorkerDefinition): Record<string, string> {
  if (notify === undefined || notify.watchdogMs <= 0) return {};
  return { WATCHDOG_USEC: String(Math.round(notify.watchdogMs * 1000)) };
}

/** An ordinary user can only be itself, and needs no switching for that. */
function switches({ runAs }: WorkerDefinition): boolean {
  const asked = runAs.user !== undefined || runAs.group !== undefined || runAs.groups !== undefined;
  return asked && process.getuid?.() === 0;
}

function userSpec(identity: Identity): SpawnSpec['user'] {
  return { uid: identity.user.uid, gid: identity.gid, groups: identity.groups };
}
