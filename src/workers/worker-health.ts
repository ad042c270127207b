import type { WorkerDefinition } from '../config/definition.ts';
import type { ProbeDefinition } from '../config/probe-definition.ts';
import { withinLimits } from '../health/checks/limits.ts';
import { createChecker } from '../health/create-checker.ts';
import { type HealthListener, HealthMonitor } from '../health/monitor.ts';
import { type ProbeClock, systemProbeClock } from '../health/probe-clock.ts';
import { Slots } from '../health/slots.ts';
import type { ProbeTarget } from '../health/target.ts';
import type { CommandRunner } from '../processcontrol/process-control.ts';
import { HsuError } from '../shared/errors.ts';

/** What looking at workers takes; shared by all of them. */
export interface HealthServices {
  readonly clock: ProbeClock;
  readonly commands: CommandRunner;
  /** How many checks may run commands at once. */
  readonly commandSlots: Slots;
  /** Hears what a worker has said so far. Resolves with the monotonic ms since which it is listened to; absent = nobody listens. */
  readonly hearOut?: (worker: string) => Promise<number>;
  /** Which limits of a worker are broken, in words; empty = none. */
  readonly brokenLimits: (worker: string) => string;
}

const nobody = (): Promise<never> =>
  Promise.reject(new HsuError('unavailable', 'there is nobody to run commands'));

/** For workers whose probes run no commands. */
export const NO_COMMANDS: HealthServices = {
  clock: systemProbeClock,
  commands: {
    runCommand: nobody,
    runHook: nobody,
    endHook: () => {},
  },
  commandSlots: new Slots(1),
  brokenLimits: () => '',
};

/** The probes of a worker, ready to look at this target. */
export function createMonitor(
  { name, probes, notify }: Pick<WorkerDefinition, 'name' | 'probes' | 'notify'>,
  target: ProbeTarget,
  listener: HealthListener,
  { clock, commandSlots, brokenLimits, hearOut }: HealthServices,
): HealthMonitor {
  const makeChecker = ({ check, timeoutMs, limitsOk }: ProbeDefinition) => {
    const checker = createChecker(check, timeoutMs, { target, commandSlots });
    return limitsOk === true ? withinLimits(checker, () => brokenLimits(name)) : checker;
  };
  return new HealthMonitor(probes, notify, {
    clock,
    makeChecker,
    listener,
    ...(hearOut === undefined ? {} : { hearOut: () => hearOut(name) }),
  });
}
