import type { ShimView } from '../api/contract/master.ts';
import {
  LIMIT_GROUPS,
  LIMIT_KINDS,
  type LimitGroup,
  type LimitTuning,
  limitName,
} from '../config/limit-definition.ts';
import { QUOTA_NAMES } from '../config/quota-definition.ts';
import { DEFAULT_POLICY } from '../config/schema-limits.ts';
import { blockDevicesOf, weightSharing } from '../limits/block-devices.ts';
import { planEnforcement } from '../limits/enforcement.ts';
import { planQuota } from '../limits/quota-plan.ts';
import { cgroupMounts, type Hierarchy, hierarchies, systemdRuns } from '../shim/hierarchies.ts';
import { CONTROLLER_NAMES, type ControllerName, NAMES_1 } from '../shim/kernel-limits.ts';
import { offeredBy, whoIsInTheWay } from '../shim/unified-group.ts';
import { mayWrite } from './abilities.ts';
import { type Finding, good, limited } from './finding.ts';

/** How one limit would be enforced, with the default policy of its group. */
export interface Way {
  readonly name: string;
  readonly enforcement: string;
}

/** What this host can do about limits. */
export interface LimitsReport {
  readonly findings: readonly Finding[];
  readonly ways: readonly Way[];
}

type Controllers = Readonly<Partial<Record<ControllerName, 1 | 2>>>;

interface Groups {
  readonly groups: Finding;
  readonly controllers: Controllers;
  readonly missing: string;
  readonly holdsGroups: boolean;
}

/**
 * What can be said about cgroups and limits: by the shim that runs, else by what a master would find that was started
 * from here.
 */
export function lookAtLimits(isDelegated: (folder: string) => boolean, shim: ShimView | null): LimitsReport {
  const { groups, controllers, missing, holdsGroups } =
    shim === null ? groupsFromHere(isDelegated) : groupsOf(shim);
  const devices = blockDevicesOf([process.cwd(), '/']);
  const host = {
    controllers,
    missing,
    devices,
    weight: weightSharing(devices),
    deviceOf: () => devices[0] ?? null,
  };
  const { ways } = planEnforcement(everyLimit(), EVERY_TUNING, host);
  const names = [...ways.keys()].sort();
  const ofGroups = planQuota(EVERY_QUOTA, { controllers, missing, holdsGroups }, host.devices).ways;
  return {
    findings: [groups, controllersFinding(controllers, missing)],
    ways: [
      ...names.map((name) => ({ name, enforcement: ways.get(name) ?? '' })),
      ...[...ofGroups].sort().map(([name, enforcement]) => ({ name: `${name} of a group`, enforcement })),
    ],
  };
}

function groupsOf(shim: ShimView): Groups {
  const { cgroup, controllers, controllersMissing, groups: holdsGroups = false } = shim;
  const groups = cgroup === null ? noGroup() : good('cgroup', `every worker has a cgroup below ${cgroup}`);
  return { groups, controllers, missing: controllersMissing, holdsGroups };
}

function noGroup(): Finding {
  const isSystemd = systemdRuns();
  return limited(
    'cgroup',
    `workers have no cgroup: ${isSystemd ? 'systemd has left none to this user' : 'no hierarchy may be written to'}. Their processes are found by looking`,
    isSystemd
      ? 'run it in a unit or scope with Delegate=yes; to try: systemd-run --scope -p Delegate=yes hsu-master run … (--user for an ordinary user)'
      : 'run it as root, or have a cgroup that this user may write to',
  );
}

function groupsFromHere(isDelegated: (folder: string) => boolean): Groups {
  const all = hierarchies(isDelegated);
  const usable = all.filter(({ folder }) => mayWrite(folder));
  const controllers: Partial<Record<ControllerName, 1 | 2>> = {};
  const problems: string[] = [];
  const unified = usable.find(({ version }) => version === 2);
  const obstacle = unified === undefined ? null : whoIsInTheWay(unified.folder, [process.pid]);
  if (unified !== undefined && obstacle === null) {
    for (const name of offeredBy(unified.folder)) controllers[name] = 2;
  }
  for (const name of CONTROLLER_NAMES) {
    if (usable.some((one) => controls(one, name))) controllers[name] ??= 1;
  }
  if (obstacle !== null && (unified?.folder ?? '') !== '' && offeredBy(unified?.folder ?? '').length > 0) {
    problems.push(obstacle);
  }
  if (usable.length === 0) problems.push(whyNone());
  const home = unified ?? usable.find((one) => controls(one, 'freezer'));
  const groups =
    home === undefined ? noGroup() : good('cgroup', `a worker would have a cgroup below ${home.folder}`);
  return { groups, controllers, missing: problems.join('; '), holdsGroups: true };
}

function controls({ controllers }: Hierarchy, name: ControllerName | 'freezer'): boolean {
  return controllers.includes(name === 'freezer' ? name : NAMES_1[name]);
}

function whyNone(): string {
  if (cgroupMounts().length === 0) return 'no cgroup hierarchy is mounted';
  return systemdRuns() ? 'systemd has left it no cgroup' : 'no cgroup may be written to';
}

function controllersFinding(controllers: Controllers, missing: string): Finding {
  const there = CONTROLLER_NAMES.flatMap((name) => {
    const version = controllers[name];
    return version === undefined ? [] : [`${name} (v${version})`];
  });
  const lacking = CONTROLLER_NAMES.filter((name) => controllers[name] === undefined);
  if (lacking.length === 0) return good('controllers', there.join(', '));
  const reason = missing === '' ? 'they were not delegated' : missing;
  const text = `${there.length === 0 ? 'none' : there.join(', ')}; not ${lacking.join(', ')}: ${reason}`;
  return limited('controllers', text, 'limits are sampled instead where they can be; see docs/limits.md');
}

/** One limit of every kind. */
function everyLimit(): readonly LimitGroup[] {
  return LIMIT_GROUPS.map((name) => ({
    name,
    limits: LIMIT_KINDS.filter(({ group }) => group === name).map((kind) => ({
      name: limitName(kind),
      max: 1,
    })),
    policy: DEFAULT_POLICY[name],
    warningPercent: null,
    sustainedMs: 0,
    spikeMs: 0,
    varianceMs: 0,
    hysteresis: 0,
    coolDownMs: 0,
    steps: [],
    adjust: { factor: 1, most: 1 },
  }));
}

/** Of what a group can have. */
const EVERY_QUOTA = {
  quota: {
    limits: everyLimit().map((group) => ({
      ...group,
      limits: group.limits.filter(({ name }) => QUOTA_NAMES.has(name)),
    })),
    tuning: { memoryHigh: 1, cpuWeight: 1, readOps: 1, writeOps: 1, devices: [] },
  },
};

const EVERY_TUNING: LimitTuning = {
  memoryHigh: 1,
  cpuWeight: 1,
  cpus: '0',
  readOps: 1,
  writeOps: 1,
  ioWeight: 1,
  perDevice: [{ path: '/', readRate: 1 }],
  devices: [],
};
