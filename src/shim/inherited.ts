import { getPriority } from 'node:os';
import { kernelText } from '../shared/kernel-files.ts';
import { CAP_SYS_NICE, CAP_SYS_RESOURCE, ownCapabilities } from './capabilities.ts';
import type { SpawnFailure } from './protocol/facts.ts';
import type { SpawnSpec } from './protocol/specs.ts';

/** What this shim has by birth: a worker must not simply inherit it, and may not have much more. */
export interface Inherited {
  /** Soft limit of open files to set when the definition sets none; null = the spawner sets it. */
  readonly softNofile: number | null;
  readonly nice: number;
  readonly oomScoreAdj: number;
  /** Hard limits by name of the resource; a limit that is not in it is not known. */
  readonly hardLimits: ReadonlyMap<string, number>;
  readonly mayRaisePriority: boolean;
  readonly mayRaiseLimits: boolean;
}

/** Looks at this process. Where /proc cannot be read everything is taken to be permitted, and exec will tell. */
export function lookAtInherited(softNofile: number | null): Inherited {
  const capabilities = ownCapabilities() ?? CAP_SYS_NICE | CAP_SYS_RESOURCE;
  const limits = hardLimits(kernelText('/proc/self/limits'));
  return {
    // No soft limit is above the hard one.
    softNofile: softNofile === null ? null : Math.min(softNofile, limits.get('nofile') ?? softNofile),
    nice: getPriority(),
    oomScoreAdj: Number(kernelText('/proc/self/oom_score_adj')),
    hardLimits: limits,
    mayRaisePriority: (capabilities & CAP_SYS_NICE) !== 0n,
    mayRaiseLimits: (capabilities & CAP_SYS_RESOURCE) !== 0n,
  };
}

/**
 * Asked before the spawn, because afterwards it is too late or a tool only warns: nice(1) runs the program all the same.
 * Returns the first setting that needs more rights than there are.
 */
export function whyNotPermitted(spec: SpawnSpec, own: Inherited): SpawnFailure | null {
  const { nice, oomScoreAdj } = spec;
  const lowestNice = Math.min(own.nice, 20 - (own.hardLimits.get('nice') ?? 0));
  if (nice !== null && nice < lowestNice && !own.mayRaisePriority) {
    return denied(`nice ${nice} is not permitted: the lowest for this user is ${lowestNice}`);
  }
  if (spec.ionice?.kind === 'realtime' && !own.mayRaisePriority) {
    return denied('ionice realtime is not permitted: it needs CAP_SYS_NICE, which this daemon has not');
  }
  if (oomScoreAdj !== null && oomScoreAdj < Math.min(own.oomScoreAdj, 0) && !own.mayRaiseLimits) {
    return denied(
      `oom_score_adj ${oomScoreAdj} is not permitted: below 0 it needs CAP_SYS_RESOURCE, which this daemon has not`,
    );
  }
  for (const [name, limit] of Object.entries(spec.rlimits)) {
    const wanted = limit.hard === 'unlimited' ? Number.POSITIVE_INFINITY : limit.hard;
    const most = own.hardLimits.get(name) ?? Number.POSITIVE_INFINITY;
    if (wanted > most && !own.mayRaiseLimits) {
      return denied(`rlimits.${name} ${limit.hard} is not permitted: the hard limit of this user is ${most}`);
    }
  }
  return null;
}

/** Names of setrlimit(2) by their first words in /proc/PID/limits. */
const RESOURCES: Readonly<Record<string, string>> = {
  'Max address space': 'as',
  'Max core file size': 'core',
  'Max cpu time': 'cpu',
  'Max data size': 'data',
  'Max file size': 'fsize',
  'Max file locks': 'locks',
  'Max locked memory': 'memlock',
  'Max msgqueue size': 'msgqueue',
  'Max nice priority': 'nice',
  'Max open files': 'nofile',
  'Max processes': 'nproc',
  'Max resident set': 'rss',
  'Max realtime priority': 'rtprio',
  'Max realtime timeout': 'rttime',
  'Max pending signals': 'sigpending',
  'Max stack size': 'stack',
};

function hardLimits(text: string): Map<string, number> {
  const limits = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, label = '', hard = ''] = /^(.*?) {2,}\S+ +(\S+)/.exec(line) ?? [];
    const name = RESOURCES[label];
    if (name !== undefined) limits.set(name, hard === 'unlimited' ? Number.POSITIVE_INFINITY : Number(hard));
  }
  return limits;
}

function denied(message: string): SpawnFailure {
  return { code: 'permission', message, transient: false };
}
