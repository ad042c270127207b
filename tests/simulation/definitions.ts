import type { Configuration, StopStep, WorkerDefinition } from '../../src/config/definition.ts';
import type { HookDefinition } from '../../src/config/hook-definition.ts';
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

const DRAIN: WorkerDefinition['drain'] = {
  signal: 'SIGUSR1',
  delayMs: 3000,
  until: undefined,
  timeoutMs: 3000,
  periodMs: 1000,
};

/** Some workers of all kinds. */
export function drawConfiguration(random: SeededRandom): Configuration {
  const names = NAMES.slice(0, 1 + random.upTo(NAMES.length - 1));
  return configurationWith(names.map((name) => drawWorker(name, random)));
}

/** The file after somebody has edited it. */
export function editConfiguration(config: Configuration, random: SeededRandom): Configuration {
  const { workers } = config;
  const free = NAMES.filter((name) => !workers.some((one) => one.name === name));
  const [first, ...others] = workers;
  const [firstFree, ...otherFree] = free;
  if (firstFree !== undefined && (first === undefined || random.chance(0.15))) {
    return configurationWith([...workers, drawWorker(random.oneOf([firstFree, ...otherFree]), random)]);
  }
  if (first === undefined) return config;
  const chosen = random.oneOf([first, ...others]);
  if (random.chance(0.15)) return configurationWith(workers.filter((one) => one !== chosen));
  if (random.chance(0.1)) return configurationWith([...workers].reverse());
  const edited = editWorker(chosen, random);
  return configurationWith(workers.map((one) => (one === chosen ? edited : one)));
}

/** The same where no end of a worker ends the master. */
export function calmConfiguration({ workers }: Configuration): Configuration {
  return configurationWith(workers.map((worker) => ({ ...worker, essential: false })));
}

/** What the process of this definition is told by its environment. */
export function versionOf(definition: WorkerDefinition): string {
  return definition.env['VERSION'] ?? '';
}

function configurationWith(workers: readonly WorkerDefinition[]): Configuration {
  return { file: FILE, master: { ...MASTER, forceShutdownTimeoutMs: 60_000 }, workers, groups: [] };
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
    drain: random.chance(0.2) ? DRAIN : undefined,
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
