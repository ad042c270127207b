import type { Configuration, StopStep, WorkerDefinition } from '../../src/config/definition.ts';
import type { GroupDefinition } from '../../src/config/group-definition.ts';
import type { HookDefinition } from '../../src/config/hook-definition.ts';
import { NO_QUOTA } from '../../src/config/quota-definition.ts';
import { configurationOf, definitionOf } from '../fakes/definitions.ts';
import type { SeededRandom } from '../fakes/seeded-random.ts';

/** Names there may be; not all of them are configured at a time. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** All others are made from it. */
export const BASE = definitionOf();
const { file: FILE, master: MASTER } = configurationOf('workers: []');

const ASK: StopStep = { kind: 'signal', signal: 'SIGTERM', target: 'main', waitMs: 20_000 };
const ASK_ALL: StopStep = { kind: 'signal', signal: 'SIGINT', target: 'tree', waitMs: 1000 };
const RUN: StopStep = { kind: 'exec', argv: ['stop-it'], waitMs: 1000 };
const KILL: StopStep = { kind: 'signal', signal: 'SIGKILL', target: 'tree', waitMs: 5000 };
const STOPS: readonly [readonly StopStep[], ...(readonly StopStep[])[]] = [
  [ASK, KILL],
  [KILL],
  [ASK],
  [RUN, ASK_ALL, KILL],
];

const KINDS = ['pre_start', 'post_start', 'on_ready', 'pre_stop', 'post_exit', 'post_stop'] as const;
const HOOK: HookDefinition = {
  tag: 'hook',
  action: { type: 'exec', argv: ['hook'] },
  timeoutMs: 30_000,
  retries: 0,
  retryDelayMs: 500,
  isRequired: false,
};

type Drain = WorkerDefinition['drain'];
const DELAY: Drain = {
  signal: 'SIGUSR1',
  delayMs: 3000,
  until: undefined,
  timeoutMs: 3000,
  periodMs: 1000,
};
const UNTIL: Drain = {
  ...DELAY,
  until: { type: 'exec', argv: ['is-idle'], successCodes: [0], warningCodes: [] },
  timeoutMs: 15_000,
};
const DRAINS: readonly [Drain, ...Drain[]] = [
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
  DELAY,
  UNTIL,
  { ...UNTIL, delayMs: 0 },
];

/** Some workers of all kinds. */
export function drawConfiguration(random: SeededRandom): Configuration {
  const names = NAMES.slice(0, 1 + random.upTo(NAMES.length - 1));
  const workers = names.map((name) => drawWorker(name, random));
  // The same for a whole episode: then there is one bound, whoever looks.
  const maxParallelStarts = random.oneOf([Infinity, Infinity, 1, 2, 3]);
  return configurationWith(workers, { groups: drawGroups(random), maxParallelStarts });
}

/** The file after somebody has edited it. */
export function editConfiguration(config: Configuration, random: SeededRandom): Configuration {
  const { workers, groups } = config;
  const { maxParallelStarts } = config.master;
  const configured = (next: readonly WorkerDefinition[]) =>
    configurationWith(next, { groups, maxParallelStarts });
  if (random.chance(0.1)) {
    return configurationWith(workers, { groups: drawGroups(random), maxParallelStarts });
  }
  const free = NAMES.filter((name) => !workers.some((one) => one.name === name));
  const [first, ...others] = workers;
  const [firstFree, ...otherFree] = free;
  if (firstFree !== undefined && (first === undefined || random.chance(0.15))) {
    return configured([...workers, drawWorker(random.oneOf([firstFree, ...otherFree]), random)]);
  }
  if (first === undefined) return config;
  const chosen = random.oneOf([first, ...others]);
  if (random.chance(0.15)) return configured(workers.filter((one) => one !== chosen));
  if (random.chance(0.1)) return configured([...workers].reverse());
  const edited = editWorker(chosen, random);
  return configured(workers.map((one) => (one === chosen ? edited : one)));
}

/** The same where no end of a worker ends the master. */
export function calmConfiguration({ workers, groups, master }: Configuration): Configuration {
  const { maxParallelStarts } = master;
  const calm = workers.map((worker) => ({ ...worker, essential: false }));
  return configurationWith(calm, { groups, maxParallelStarts });
}

/** What the process of this definition is told by its environment. */
export function versionOf(definition: WorkerDefinition): string {
  return definition.env['VERSION'] ?? '';
}

/** The bound is the master's; groups may name workers that are not configured now. */
function configurationWith(
  workers: readonly WorkerDefinition[],
  { groups, maxParallelStarts }: Pick<Configuration, 'groups'> & { readonly maxParallelStarts: number },
): Configuration {
  const master = { ...MASTER, forceShutdownTimeoutMs: 60_000, maxParallelStarts };
  return { file: FILE, master, workers, groups };
}

/** None, or some of the names in a group, or in one that is in another one. */
function drawGroups(random: SeededRandom): readonly GroupDefinition[] {
  if (random.chance(0.4)) return [];
  const [first, second] = [1 + random.upTo(3), 4 + random.upTo(4)];
  const outer = drawGroup('outer', ['inner', ...NAMES.slice(first, second)], random);
  return [outer, drawGroup('inner', NAMES.slice(0, first), random)];
}

function drawGroup(name: string, members: readonly string[], random: SeededRandom): GroupDefinition {
  const workers = members.filter((member) => member !== 'inner');
  return {
    name,
    members,
    strategy: random.oneOf([null, 'one_for_one', 'one_for_all', 'one_for_all', 'rest_for_one']),
    leader: random.chance(0.1) ? (workers[0] ?? null) : null,
    onFailure: random.chance(0.1) ? 'stop' : 'keep',
    quota: NO_QUOTA,
    maxRunning: Infinity,
  };
}

function drawWorker(name: string, random: SeededRandom): WorkerDefinition {
  const oneshot = random.chance(0.15);
  return {
    ...BASE,
    name,
    oneshot,
    enabled: random.chance(0.85),
    essential: random.chance(0.02),
    env: { VERSION: String(random.upTo(1_000_000)), KIND: oneshot ? 'oneshot' : 'service' },
    startWindowMs: random.oneOf([0, 1000, 5000]),
    stop: random.oneOf(STOPS),
    kill: random.chance(0.9) ? 'tree' : 'main',
    restart: drawRestart(random),
    hooks: random.chance(0.4) ? drawHooks(random) : {},
    drain: random.oneOf(DRAINS),
    dependencies: { ...BASE.dependencies, after: NAMES.filter((one) => one < name && random.chance(0.1)) },
  };
}

/** Some kinds, with a hook or two of each. */
function drawHooks(random: SeededRandom): WorkerDefinition['hooks'] {
  const drawn = KINDS.filter(() => random.chance(0.5)).map((kind) => {
    const one = { ...HOOK, isRequired: kind === 'pre_start', retries: random.oneOf([0, 0, 1]) };
    return [kind, random.oneOf([[one], [one, one]])] as const;
  });
  return Object.fromEntries(drawn);
}

function drawRestart(random: SeededRandom): WorkerDefinition['restart'] {
  const exit = {
    maxRetries: random.oneOf([0, 1, 3]),
    retryDelayMs: random.oneOf([0, 200, 1000]),
    backoffRate: random.oneOf([1, 2]),
  };
  return {
    ...BASE.restart,
    policy: random.oneOf(['always', 'always', 'unless-stopped', 'on-failure', 'never']),
    fatalExitCodes: random.oneOf([[], [78]]),
    retries: { exit, health_failure: exit, resource_violation: exit },
    stableAfterMs: random.oneOf([1000, 60_000]),
    exhausted: random.oneOf(['park', 'park', 'fail']),
    parkedRetryMs: 30_000,
  };
}

function editWorker(worker: WorkerDefinition, random: SeededRandom): WorkerDefinition {
  switch (random.upTo(5)) {
    case 5:
      return { ...worker, hooks: random.chance(0.5) ? drawHooks(random) : {} };
    case 0:
      return { ...worker, enabled: !worker.enabled };
    case 1:
      return { ...worker, labels: { edition: String(random.upTo(1_000_000)) } };
    case 2:
      return { ...worker, stop: random.oneOf(STOPS) };
    case 3:
      return { ...worker, restart: drawRestart(random) };
    default:
      return { ...worker, env: { ...worker.env, VERSION: String(random.upTo(1_000_000)) } };
  }
}
