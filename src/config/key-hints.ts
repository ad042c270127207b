import { HOOK_KINDS } from './hook-definition.ts';
import { configSchema } from './schema.ts';
import type { SchemaNode } from './schema-node.ts';
import { mostSimilar } from './similar.ts';

/** What to say about a key that is not known where it stands. */
export interface KeyAdvice {
  readonly message: string;
  readonly hint: string | undefined;
  /** The key that was probably meant, at the same place. */
  readonly meant: string | undefined;
}

/** What will have a meaning one day; refused, because ignoring it would be worse. */
const NOT_YET =
  /^(master\.port|workers\[\]\.(instances|schedule))$|(^|\.)(log_collection|health_check_run_options)$/;

const KUBERNETES_PROBE: Readonly<Record<string, string>> = {
  httpGet: 'http',
  tcpSocket: 'tcp',
  initialDelaySeconds: 'initial_delay',
  periodSeconds: 'period',
  interval: 'period',
  timeoutSeconds: 'timeout',
  successThreshold: 'success_threshold',
  failureThreshold: 'failure_threshold',
  retries: 'failure_threshold',
};

/** Spellings of other versions and other supervisors, by the kind of map they stand in. */
const SPELLED_HERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': { process_manager: 'master', managed_processes: 'workers', processes: 'workers', programs: 'workers' },
  'workers[]': {
    name: 'id',
    worker_type: 'profile_type',
    management: 'unit',
    command: 'run',
    cmd: 'run',
    script: 'run',
    executable_path: 'run',
    environment: 'env',
    directory: 'cwd',
    workdir: 'cwd',
    working_directory: 'cwd',
    autostart: 'enabled',
    process_file: 'pid_file',
    log_config: 'logs',
    context_aware_restart: 'restart',
    livenessProbe: 'liveness',
    readinessProbe: 'readiness',
    startupProbe: 'startup',
    requires: 'depends_on',
    wants: 'depends_on',
    healthcheck: 'health_check',
    shutdown_delay: 'drain',
  },
  'workers[].startup': KUBERNETES_PROBE,
  'workers[].liveness': KUBERNETES_PROBE,
  'workers[].readiness': KUBERNETES_PROBE,
  'workers[].unit': { standard_managed: 'managed', integrated_managed: 'integrated' },
  'workers[].restart': { worker_type_multipliers: 'worker_profile_multipliers' },
  'workers[].unit.managed.control.context_aware_restart': {
    worker_type_multipliers: 'worker_profile_multipliers',
  },
};

/** Old spellings that need more than another name. */
const REWRITE: readonly { readonly place: RegExp; readonly key: RegExp; readonly hint: string }[] = [
  {
    place: /^$/,
    key: /^restart_circuit_breaker$/,
    hint: 'say it for each worker: restart, or unit.managed.control.context_aware_restart',
  },
  {
    place: /\.control$/,
    key: /^restart$/,
    hint: 'write restart_policy and context_aware_restart: {default: {…}}',
  },
  {
    place: /\.context_aware_restart$/,
    key: /^(max_retries|retry_delay|backoff_rate)$/,
    hint: 'put it under context_aware_restart.default',
  },
  {
    place: /(restart|default|health_failures|resource_violations)$/,
    key: /^policy$/,
    hint: 'write restart_policy, one level above the restart block',
  },
  {
    place: /\.unit$/,
    key: /^(execution|metadata|control|restart_policy|restart|process_file)$/,
    hint: 'it belongs into unit.managed; the program itself into unit.managed.control.execution',
  },
  {
    place: /\.limits(\.network)?$/,
    key: /^(max_)?(rx|tx|bandwidth|ingress|egress)(_rate|_bps)?$/,
    hint: 'write limits.network.max_rx_rate and max_tx_rate, in bytes per second',
  },
  {
    place: /\.hooks$/,
    key: /^(run|exec|cmd|command|script|http)$/,
    hint: `say when: {pre_start: {run: …}}, or another of ${HOOK_KINDS.join(', ')}`,
  },
  {
    place: /\.hooks\.\w+(\[\])?$/,
    key: /^(exec|cmd|command|script)$/,
    hint: 'here it is spelled "run"',
  },
  {
    place: /\.depends_on(\[\]|\.[^.]+)$/,
    key: /^(pattern|regex|match|line|log_line|log_match|ready_log_line)$/,
    hint: 'write condition: log_match, and the regular expression as log',
  },
  {
    place: /^groups\b/,
    key: /^(workers|programs|services|units)$/,
    hint: 'write members: a list of names of workers and groups',
  },
  { place: /^workers\[\]$/, key: /^args$/, hint: 'write the arguments into run: a line or a list' },
  {
    place: /^workers\[\]$/,
    key: /^graceful_timeout$/,
    hint: 'write stop: [{signal: SIGTERM, wait: 20s}, {signal: SIGKILL}]',
  },
];

/**
 * Advice about an unknown key.
 * @param place the map it stands in, list positions left out: `workers[].unit`
 */
export function adviseOnKey(place: string, key: string, node: SchemaNode): KeyAdvice {
  const known = Object.keys(node.properties ?? {});
  if (NOT_YET.test(place === '' ? key : `${place}.${key}`)) {
    const hint = 'remove it until a version of HSU Master that has it';
    return { message: `"${key}" is not supported yet`, hint, meant: undefined };
  }
  const message = `unknown key "${key}"`;
  const here = SPELLED_HERE[place]?.[key];
  if (here !== undefined) return { message, hint: `here it is spelled "${here}"`, meant: here };
  const rewrite = REWRITE.find((entry) => entry.place.test(place) && entry.key.test(key));
  if (rewrite !== undefined) return { message, hint: rewrite.hint, meant: undefined };
  const similar = mostSimilar(key, known);
  if (similar !== undefined) return { message, hint: `did you mean "${similar}"?`, meant: similar };
  return { message, hint: whereKnown(place, key) ?? `known here: ${known.join(', ')}`, meant: undefined };
}

/** So many places may be named for a key that belongs deeper; of more nobody knows which is meant. */
const MOST_PLACES = 6;

/** A good key at the wrong place: it belongs around it, else inside it, else somewhere else where there is only one. */
function whereKnown(place: string, key: string): string | undefined {
  const homes = placesOf(key, '', configSchema).filter((home) => home !== place);
  const around = homes
    .filter((home) => home === '' || isWithin(place, home))
    .toSorted(byDepth)
    .slice(-1);
  if (around.length > 0) return belongs(key, around);
  const inside = outermost(homes.filter((home) => isWithin(home, place)));
  if (inside.length > 0) return inside.length > MOST_PLACES ? undefined : belongs(key, inside);
  const elsewhere = outermost(homes);
  return elsewhere.length === 1 ? belongs(key, elsewhere) : undefined;
}

function belongs(key: string, homes: readonly string[]): string {
  if (homes[0] === '') return `"${key}" belongs to the top level`;
  const places = [homes.slice(0, -1).join(', '), ...homes.slice(-1)].filter((text) => text !== '');
  return `"${key}" belongs into ${places.join(' or ')}`;
}

function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[]`);
}

function outermost(homes: readonly string[]): readonly string[] {
  const least = Math.min(...homes.map(depth));
  return homes.filter((home) => depth(home) === least);
}

function byDepth(a: string, b: string): number {
  return depth(a) - depth(b);
}

function depth(place: string): number {
  return place.split('.').length;
}

function placesOf(key: string, place: string, node: SchemaNode): readonly string[] {
  if (node.items !== undefined) return placesOf(key, `${place}[]`, node.items);
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) => [
    ...(name === key ? [place] : []),
    ...placesOf(key, place === '' ? name : `${place}.${name}`, child),
  ]);
}
