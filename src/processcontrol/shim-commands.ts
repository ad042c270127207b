import { HsuError } from '../shared/errors.ts';
import type { CommandEnd } from '../shim/protocol/facts.ts';
import type { RequestBody } from '../shim/protocol/requests.ts';
import type { SpawnSpec } from '../shim/protocol/specs.ts';
import type { CurrentShim } from './current-shim.ts';
import type { CommandRunner } from './process-control.ts';

/** Has the shim run checks and hooks. */
export class ShimCommands implements CommandRunner {
  readonly #shim: CurrentShim;
  readonly #complete: (spec: SpawnSpec) => SpawnSpec;

  /** @param complete called for each command */
  constructor(shim: CurrentShim, complete: (spec: SpawnSpec) => SpawnSpec) {
    this.#shim = shim;
    this.#complete = complete;
  }

  async runCommand(spec: SpawnSpec, timeoutMs: number, outputBytes: number): Promise<CommandEnd> {
    if (this.#shim.abilities.commands !== true) {
      throw new HsuError('unavailable', 'the shim that runs is of an older version and cannot run commands', {
        hint: 'it is replaced when all workers have been stopped and the master is started again',
      });
    }
    return this.#command({ type: 'runCommand', spec, timeoutMs, outputBytes });
  }

  async runHook(spec: SpawnSpec, timeoutMs: number, outputBytes: number, label: string): Promise<CommandEnd> {
    if (this.#shim.abilities.hooks !== true) return this.runCommand(spec, timeoutMs, outputBytes);
    return this.#command({ type: 'runCommand', spec, timeoutMs, outputBytes, hook: { label } });
  }

  endHook(worker: string, of: string): void {
    if (this.#shim.abilities.hooks !== true) return;
    this.#shim.tell({ type: 'endHook', worker, of });
  }

  async #command(request: Extract<RequestBody, { type: 'runCommand' }>): Promise<CommandEnd> {
    const result = await this.#shim.request({ ...request, spec: this.#complete(request.spec) });
    if (!result.ok) throw new HsuError('process', result.failure.message);
    return result;
  }
}
