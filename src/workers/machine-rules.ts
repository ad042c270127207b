import type { WorkerDefinition } from '../config/definition.ts';
import type { MachineRules } from '../statemachine/transition.ts';

/** The longest wait there can be before a next try. */
export function longestWaitMs({ restart }: WorkerDefinition): number {
  return Math.max(restart.maxDelayMs * (1 + restart.jitter), restart.parkedRetryMs);
}

/** What the state machine decides by, taken from a definition. */
export function machineRules(definition: WorkerDefinition): MachineRules {
  return {
    restart: definition.restart,
    startWindowMs: definition.oneshot ? 0 : definition.startWindowMs,
    comesUpWithinMs: comesUpWithinMs(definition),
    stopWaitsMs: definition.stop.map((step) => step.waitMs),
    removesLeftovers: definition.kill === 'tree',
    oneshot: definition.oneshot,
    essential: definition.essential,
    afterOom: afterOom(definition),
    forking: definition.forking !== undefined,
    foreign: definition.attachment && {
      checkIntervalMs: definition.attachment.checkIntervalMs,
      mayStop: definition.attachment.canTerminate,
      mayRestart: definition.attachment.canRestart,
    },
  };
}

/** What the policy of the memory limits wants. */
function afterOom({ limits }: WorkerDefinition): MachineRules['afterOom'] {
  switch (limits.find(({ name }) => name === 'memory')?.policy) {
    case 'graceful_shutdown':
    case 'immediate_kill':
    case 'escalate':
      return 'rest';
    case 'restart':
    case 'restart_adjusted':
      return 'restart';
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
