import type { WorkerDefinition } from '../config/definition.ts';
import type { HookKind } from '../config/hook-definition.ts';
import type { MachineRules } from '../statemachine/transition.ts';

/** The longest wait there can be before a next try. */
export function longestWaitMs({ restart }: WorkerDefinition): number {
  return Math.max(restart.maxDelayMs * (1 + restart.jitter), restart.parkedRetryMs);
}

/** How much longer than their timeouts hooks may take: what is left of one is removed. */
const HOOK_REMOVAL_MS = 10_000;

/**
 * What the state machine decides by, taken from a definition.
 * @param next the definition that the next process is started from
 */
export function machineRules(definition: WorkerDefinition, next = definition): MachineRules {
  return {
    restart: definition.restart,
    startWindowMs: definition.oneshot ? 0 : definition.startWindowMs,
    comesUpWithinMs: comesUpWithinMs(definition),
    stopWaitsMs: definition.stop.map((step) => step.waitMs),
    firstKill: firstKillOf(definition.stop),
    drain: drainRules(definition),
    removesLeftovers: definition.kill === 'tree',
    oneshot: definition.oneshot,
    essential: definition.essential,
    afterOom: afterOom(definition),
    forking: definition.forking !== undefined,
    hooks: hookRules(definition, next),
    saysReady: saysReady(definition),
    foreign: definition.attachment && {
      checkIntervalMs: definition.attachment.checkIntervalMs,
      mayStop: definition.attachment.canTerminate,
      mayRestart: definition.attachment.canRestart,
    },
  };
}

function drainRules({ drain }: WorkerDefinition): MachineRules['drain'] {
  if (drain === undefined) return undefined;
  const { delayMs, until, timeoutMs } = drain;
  return { delayMs, untilMs: until === undefined ? null : timeoutMs - delayMs };
}

/** What the policy of the memory limits wants. */
function afterOom({ limits, quotas }: WorkerDefinition): MachineRules['afterOom'] {
  switch (limits.find(({ name }) => name === 'memory')?.policy) {
    case 'graceful_shutdown':
    case 'immediate_kill':
    case 'escalate':
      return 'rest';
    case 'restart':
    case 'restart_adjusted':
      return 'restart';
    case undefined:
      return quotas?.afterOom ?? undefined;
    default:
      return undefined;
  }
}

/** How long a worker may take until it has come up, by its probe and by its own word; null = it need not say anything. */
function comesUpWithinMs({ probes, notify }: WorkerDefinition): number | null {
  const startup = probes.find(({ roles }) => roles.includes('startup'));
  if (startup === undefined && notify === undefined) return null;
  const probeMs =
    startup === undefined ? 0 : startup.initialDelayMs + startup.periodMs * startup.failureThreshold;
  return Math.max(probeMs, notify?.timeoutMs ?? 0);
}

/** The longest time that the hooks of each kind can take. */
function hookRules({ hooks }: WorkerDefinition, next: WorkerDefinition): MachineRules['hooks'] {
  const rules: Partial<Record<HookKind, number>> = {};
  const { pre_start: preStart = [] } = next.hooks;
  for (const [kind, list] of Object.entries({ ...hooks, pre_start: preStart })) {
    const longestMs = list.reduce(
      (sum, { timeoutMs, retries, retryDelayMs }) =>
        sum + (timeoutMs + HOOK_REMOVAL_MS) * (retries + 1) + retryDelayMs * retries,
      0,
    );
    if (list.length > 0) rules[kind as HookKind] = longestMs;
  }
  return Object.keys(rules).length === 0 ? undefined : rules;
}

function saysReady({ probes, notify }: WorkerDefinition): boolean {
  return notify !== undefined || probes.some(({ roles }) => roles.includes('readiness'));
}

function firstKillOf(sequence: WorkerDefinition['stop']): number | undefined {
  const index = sequence.findIndex((step) => step.kind === 'signal' && step.signal === 'SIGKILL');
  return index < 0 ? undefined : index;
}
