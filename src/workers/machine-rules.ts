import type { WorkerDefinition } from '../config/definition.ts';
import type { MachineRules } from '../statemachine/transition.ts';

/** What the state machine decides by, taken from a definition. */
export function machineRules(definition: WorkerDefinition): MachineRules {
  return {
    restart: definition.restart,
    startWindowMs: definition.oneshot ? 0 : definition.startWindowMs,
    stopWaitsMs: definition.stop.map((step) => step.waitMs),
    removesLeftovers: definition.kill === 'tree',
    oneshot: definition.oneshot,
    essential: definition.essential,
  };
}
