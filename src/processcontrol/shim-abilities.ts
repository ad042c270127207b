import type { ControllerName } from '../shim/kernel-limits.ts';
import type { Welcome } from '../shim/protocol/notices.ts';
import type { Results } from '../shim/protocol/requests.ts';
import type { SpawnSpec } from '../shim/protocol/specs.ts';

type Refusal = Extract<Results['spawn'], { ok: false }>;

/** What the kernel can be told to enforce. */
export interface EnforcedLimits {
  readonly controllers: Readonly<Partial<Record<ControllerName, 1 | 2>>>;
  /** Why some of them are missing; empty when none is. */
  readonly missing: string;
  readonly weight?: { readonly why: string };
}

const OLDER = 'the shim that runs is of an older version';

/** What the kernel can be told to enforce; an older shim cannot tell it anything. */
export function enforcedLimits({ abilities }: Welcome): EnforcedLimits {
  const { controllers, controllersMissing, ioWeights } = abilities;
  return {
    controllers: controllers ?? {},
    missing: controllersMissing ?? OLDER,
    ...(ioWeights === true ? {} : { weight: { why: OLDER } }),
  };
}

/** What a shim says it can do here, for people. */
export function describeShim(welcome: Welcome) {
  const { native, subreaper, cgroup, notify = false, quotas } = welcome.abilities;
  const { controllers, missing } = enforcedLimits(welcome);
  return {
    version: welcome.version,
    native,
    subreaper,
    cgroup,
    controllers,
    controllersMissing: missing,
    groups: quotas === true,
    notify,
  };
}

/** The refusal of a spawn that needs what this shim cannot do; null when it can do all of it. */
export function whyNotSpawn(spec: SpawnSpec, { abilities }: Welcome): Refusal | null {
  if (spec.forking !== undefined && abilities.forking !== true) {
    return tooOld('does not know daemons that put themselves into the background');
  }
  if (spec.ionice !== undefined && abilities.ioWeights !== true) {
    return tooOld('does not set priorities of storage traffic (ionice)');
  }
  return spec.notify === undefined || hears(spec.notify, abilities)
    ? null
    : tooOld('does not hear notifications');
}

/** Old shims outlive new masters. */
export function tooOld(what: string): Refusal {
  const message = `the running shim is of an older version and ${what}; it is replaced when all workers have stopped`;
  return { ok: false, failure: { code: 'other', message, transient: false } };
}

function hears(notify: NonNullable<SpawnSpec['notify']>, abilities: Welcome['abilities']): boolean {
  if ('log' in notify) return abilities.notifyLog === true;
  return 'fd' in notify ? abilities.notifyFd === true : abilities.notify !== undefined;
}
