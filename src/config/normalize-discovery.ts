import { resolve } from 'node:path';
import type { DiscoveryMethod, DiscoveryRule } from '../shared/discovery-rule.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawDiscovery } from './raw.ts';

/** The key that says what is looked for, by method; protocol goes with port. */
const KEY_OF = {
  'pid-file': 'pid_file',
  'process-name': 'process_name',
  port: 'port',
  'service-name': 'service_name',
  cgroup: 'cgroup',
} as const satisfies Record<DiscoveryMethod['method'], keyof RawDiscovery>;

/** Keys that mean nothing beside another method. */
const OWN_KEYS = {
  pid_file: 'pid-file',
  port: 'port',
  protocol: 'port',
  service_name: 'service-name',
  cgroup: 'cgroup',
} as const satisfies Partial<Record<keyof RawDiscovery, DiscoveryMethod['method']>>;

/** How a process is found. Of a discovery that says too little or too much only the report is worth something. */
export function normalizeDiscovery(
  discovery: RawDiscovery,
  path: Path,
  { report, folder }: NormalizeContext,
): DiscoveryRule {
  const { method = 'process-name' } = discovery;
  if (discovery.method !== undefined && discovery[KEY_OF[method]] === undefined && !report.hasErrorIn(path)) {
    report.error([...path, 'method'], `method: ${method} needs ${KEY_OF[method]}`);
  }
  for (const [key, owner] of Object.entries(OWN_KEYS)) {
    if (discovery[key as keyof RawDiscovery] === undefined || owner === method) continue;
    report.error([...path, key], `${key} goes with method: ${owner}`, { hint: 'remove it', at: 'key' });
  }
  return {
    by: methodOf(method, discovery, folder),
    processName: discovery.process_name,
    processArgs: discovery.process_args ?? [],
  };
}

function methodOf(
  method: DiscoveryMethod['method'],
  discovery: RawDiscovery,
  folder: string,
): DiscoveryMethod {
  switch (method) {
    case 'pid-file':
      return { method, pidFile: resolve(folder, discovery.pid_file ?? '') };
    case 'process-name':
      return { method };
    case 'port':
      return { method, port: discovery.port ?? 0, protocol: discovery.protocol ?? 'tcp' };
    case 'service-name':
      return { method, service: unitName(discovery.service_name ?? '') };
    case 'cgroup':
      return { method, cgroup: groupPath(discovery.cgroup ?? '') };
  }
}

/** The name of a unit of systemd with its suffix. */
export function unitName(name: string): string {
  return /\.(service|scope|slice)$/.test(name) ? name : `${name}.service`;
}

/** As the kernel writes it; the folder of the hierarchy may stand before it. */
function groupPath(path: string): string {
  const inHierarchy = path.replace(/^\/sys\/fs\/cgroup(\/unified)?(?=\/|$)/, '');
  return `/${inHierarchy.replace(/^\/+|\/+$/g, '')}`;
}
