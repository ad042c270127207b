import { VERSION } from '../shared/version.ts';
import type { Shim } from './assembly.ts';
import type { Welcome } from './protocol/notices.ts';
import { OLDEST_PROTOCOL, PROTOCOL_VERSION } from './protocol/version.ts';

/** What a master is told first: what this shim can do here, and what it has. */
export function welcomeOf({
  hasNative,
  subreaper,
  cgroups,
  controllers,
  roster,
  owed,
  incarnations,
}: Shim): Welcome {
  return {
    type: 'welcome',
    protocol: PROTOCOL_VERSION,
    oldestProtocol: OLDEST_PROTOCOL,
    pid: process.pid,
    version: VERSION,
    abilities: {
      native: hasNative,
      subreaper,
      cgroup: cgroups?.base ?? null,
      commands: true,
      hooks: true,
      forking: true,
      attach: true,
      notify: hasNative,
      hearOut: true,
      notifyFd: true,
      notifyLog: true,
      awaitLines: true,
      ports: true,
      throttle: true,
      figures: true,
      ioWeights: true,
      trimLogs: true,
      quotas: true,
      leave: true,
      controllers: controllers?.available ?? {},
      controllersMissing: controllers?.whyNot ?? 'cgroups are switched off (HSU_CGROUPS)',
    },
    live: roster.facts,
    exits: owed.unacknowledged,
    leftBehind: incarnations.leftBehind,
  };
}
