import type { ActionResult } from '../../src/api/contract/actions.ts';
import type { SeededRandom } from '../fakes/seeded-random.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { pause } from './moments.ts';
import type { Problems } from './problems.ts';
import type { ProcessWatch } from './process-watch.ts';

/** What was asked of one worker, and until when it may be the reason for something. */
export interface Command {
  readonly verb: 'start' | 'stop' | 'restart' | 'reset';
  readonly worker: string;
  readonly at: number;
  /** When it was answered; null = the master died over it, or it was still under way after the timeout. */
  answeredAt: number | null;
  result: ActionResult | null;
}

const TIMEOUT_MS = 25_000;

/** Gives commands at random, at most one at a time to each worker, and remembers what it was told. */
export class Operator {
  readonly commands: Command[] = [];
  readonly #socket: string;
  readonly #workers: readonly string[];
  readonly #random: SeededRandom;
  readonly #watch: ProcessWatch;
  readonly #problems: Problems;
  readonly #busy = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    socket: string,
    workers: readonly string[],
    random: SeededRandom,
    watch: ProcessWatch,
    problems: Problems,
  ) {
    this.#socket = socket;
    this.#workers = workers;
    this.#random = random;
    this.#watch = watch;
    this.#problems = problems;
  }

  /** Gives commands until the signal aborts; resolves when the last one was answered or lost. */
  async work(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      this.#giveOne();
      await pause(40 + this.#random.upTo(400));
    }
    await Promise.all(this.#underWay);
  }

  /** What the last answered command made of the worker's desired state; null when nobody can say. */
  wantedOf(worker: string): 'running' | 'stopped' | null {
    const last = this.commands.findLast(
      (command) => command.worker === worker && command.verb !== 'reset' && wasAccepted(command),
    );
    if (last === undefined) return 'running';
    if (last.answeredAt === null) return null;
    return last.verb === 'stop' ? 'stopped' : 'running';
  }

  #giveOne(): void {
    const verb = this.#random.oneOf(['start', 'start', 'stop', 'restart', 'restart', 'reset'] as const);
    const many = this.#random.chance(0.05) ? this.#workers.length : 1 + this.#random.upTo(3);
    const free = this.#workers.filter((worker) => !this.#busy.has(worker));
    const names: string[] = [];
    while (names.length < many && free.length > 0) {
      names.push(...free.splice(this.#random.upTo(free.length - 1), 1));
    }
    if (names.length === 0) return;
    const done = this.#give(verb, names);
    this.#underWay.add(done);
    void done.then(() => this.#underWay.delete(done));
  }

  async #give(verb: Command['verb'], names: readonly string[]): Promise<void> {
    const at = Date.now();
    const given = names.map((worker): Command => ({ verb, worker, at, answeredAt: null, result: null }));
    this.commands.push(...given);
    for (const name of names) this.#busy.add(name);
    try {
      const answer = await new HttpClient(this.#socket).send('POST', `/v1/actions/${verb}`, {
        selector: { names },
        timeoutMs: TIMEOUT_MS,
      });
      const results = answer.lines<ActionResult>();
      for (const command of given) {
        command.result = results.find(({ worker }) => worker === command.worker) ?? null;
        if (command.result !== null) command.answeredAt = Date.now();
      }
      if (verb === 'stop') this.#checkStopped(given);
    } catch (error) {
      // Nobody was there to hear it, or the master died over it and nobody knows what became of it.
      const errno = (error as NodeJS.ErrnoException).code;
      if (errno === 'ECONNREFUSED' || errno === 'ENOENT') {
        this.commands.splice(0, Infinity, ...this.commands.filter((one) => !given.includes(one)));
      }
    } finally {
      for (const name of names) this.#busy.delete(name);
    }
  }

  /** I5: who was told "stopped" finds nothing. */
  #checkStopped(given: readonly Command[]): void {
    this.#watch.look();
    for (const { worker, result } of given) {
      if (result?.outcome !== 'done' && result?.outcome !== 'unchanged') continue;
      const left = this.#watch.processesOf(worker);
      if (left.length === 0) continue;
      this.#problems.add(
        'I5',
        worker,
        Date.now(),
        `stop was answered with "${result.outcome}: ${result.message}", and alive are pid ${left.join(', ')}`,
      );
    }
  }
}

/** False when the master said that it would not even try. */
function wasAccepted({ answeredAt, result }: Command): boolean {
  return answeredAt === null || result?.outcome !== undefined;
}
