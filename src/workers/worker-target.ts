import type { WorkerDefinition } from '../config/definition.ts';
import { OUTPUT_LIMIT } from '../health/result.ts';
import type { ProbeTarget } from '../health/target.ts';
import type { CommandRunner } from '../processcontrol/process-control.ts';
import { randomId } from '../shared/random-id.ts';
import type { IncarnationFacts } from '../shim/protocol/facts.ts';
import { fillEnvironment, fillPort } from './handed-port.ts';
import { prepareSpawn } from './launcher.ts';

/** The worker as it is at this moment. */
export interface Targeted {
  readonly definition: WorkerDefinition;
  readonly incarnation: number;
  /** The live main process; null when none is there. */
  readonly process: IncarnationFacts | null;
}

/** A worker as probes see it, also for other commands that are run for it: with its user, its environment and its port. */
export function workerTarget(now: () => Targeted, commands: CommandRunner): ProbeTarget {
  return {
    process: () => now().process,
    runCommand: async (argv, timeoutMs) => {
      const { definition, incarnation, process } = now();
      const id = `${definition.name}~${randomId()}.${randomId()}`;
      const spec = await prepareSpawn(definition, incarnation, id);
      const main = process === null ? {} : { MAINPID: String(process.pid) };
      const env = { ...fillEnvironment(spec.env, process?.port), ...main };
      const command = { ...spec, env, argv: fillPort(argv, process?.port) };
      return commands.runCommand(command, timeoutMs, OUTPUT_LIMIT);
    },
  };
}
