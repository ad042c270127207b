/** Where a process that runs already is looked for. */
export type DiscoveryMethod =
  | { readonly method: 'pid-file'; readonly pidFile: string }
  | { readonly method: 'process-name' }
  | { readonly method: 'port'; readonly port: number; readonly protocol: 'tcp' | 'udp' }
  /** A unit of systemd, with its suffix: `nginx.service`. */
  | { readonly method: 'service-name'; readonly service: string }
  /** A group of /proc/PID/cgroup, or any group below it. */
  | { readonly method: 'cgroup'; readonly cgroup: string };

/** Which process is meant; exactly one must fit. */
export interface DiscoveryRule {
  readonly by: DiscoveryMethod;
  /** What it is called; under every method a condition, under `process-name` the method itself. */
  readonly processName: string | undefined;
  /** Arguments it must have, in this order; others may stand between. */
  readonly processArgs: readonly string[];
}

/** The rule in words: `listens on tcp port 80, called nginx`. */
export function describeRule({ by, processName, processArgs }: DiscoveryRule): string {
  const conditions = [
    placeOf(by),
    processName === undefined ? '' : `called ${processName}`,
    processArgs.length === 0 ? '' : `with the arguments ${processArgs.join(' ')}`,
  ];
  return conditions.filter((text) => text !== '').join(', ');
}

function placeOf(by: DiscoveryMethod): string {
  switch (by.method) {
    case 'pid-file':
      return `named by ${by.pidFile}`;
    case 'process-name':
      return '';
    case 'port':
      return `listens on ${by.protocol} port ${by.port}`;
    case 'service-name':
      return `runs in ${by.service}`;
    case 'cgroup':
      return `runs in the cgroup ${by.cgroup}`;
  }
}
