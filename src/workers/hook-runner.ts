import type { WorkerDefinition } from '../config/definition.ts';
import type { HookDefinition, HookKind } from '../config/hook-definition.ts';
import type { Clock } from '../shared/clock.ts';
import { callAfter } from '../shared/long-timer.ts';
import { formatDuration } from '../shared/units.ts';
import type { HookFacts } from './hook-facts.ts';
import { HookRecords } from './hook-records.ts';
import type { HookOutcome } from './hook-try.ts';

/** The hooks of one kind, for one run of the worker. */
export interface HookJob {
  readonly kind: HookKind;
  readonly definition: WorkerDefinition;
  readonly incarnation: number;
  readonly facts: HookFacts;
  /** Tells jobs apart that a run can have several of; a job with the same name as an earlier one is not run again. */
  readonly occasion?: string;
  /** Asked before each of them is begun; left out = they are wanted whatever happens meanwhile. */
  readonly isWanted?: () => boolean;
}

/** What became of them: a failure is one by which the start, or the reload, has failed. */
export interface HookResult {
  readonly kind: HookKind;
  readonly incarnation: number;
  readonly failure: string | null;
  readonly transient: boolean;
}

export interface HookRunnerParts {
  readonly clock: Clock;
  /** Carries out one hook once; settles soon after the signal aborts. Never rejects. */
  readonly tryOnce: (
    job: HookJob,
    hook: HookDefinition,
    number: { readonly hook: number; readonly attempt: number },
    signal: AbortSignal,
  ) => Promise<HookOutcome>;
  readonly ended: (result: HookResult) => void;
  readonly note: (reason: string, message: string) => void;
  /** Something else is run now, or nothing any more. */
  readonly changed: () => void;
}

interface Turn {
  readonly job: HookJob;
  readonly ended: (result: HookResult, wasCut: boolean) => void;
  readonly abort: AbortController;
}

const NOTHING: HookOutcome = { ok: true, message: '', output: '' };
/** The worker goes on without these, so they have to give way to those that it waits for. */
const ASIDE: ReadonlySet<HookKind> = new Set<HookKind>(['post_start', 'on_ready', 'pre_reload']);

/** Runs the hooks of one worker: one kind after the other, and the hooks of a kind in their order. */
export class HookRunner {
  /** What came of the hooks that were run last. */
  readonly records = new HookRecords();
  readonly #parts: HookRunnerParts;
  readonly #waiting: Turn[] = [];
  #running: Turn | null = null;
  #current = '';

  constructor(parts: HookRunnerParts) {
    this.#parts = parts;
  }

  /** What is run at this moment, for a person; empty when nothing is. */
  get current(): string {
    return this.#current;
  }

  /**
   * Runs these when their turn comes. Answered by `ended`, never at once.
   * @param ended instead of that of the parts; is also told whether they had to give way
   */
  run(job: HookJob, ended: Turn['ended'] = this.#parts.ended): void {
    if (!ASIDE.has(job.kind)) this.#cut((kind) => ASIDE.has(kind));
    this.#waiting.push({ job, ended, abort: new AbortController() });
    if (this.#running === null) void this.#proceed();
  }

  /** Ends what is run, and runs nothing of what waits; each is answered when its turn has come. */
  end(): void {
    this.#cut(() => true);
  }

  #cut(which: (kind: HookKind) => boolean): void {
    const turns = this.#running === null ? this.#waiting : [this.#running, ...this.#waiting];
    for (const { job, abort } of turns) if (which(job.kind)) abort.abort();
  }

  async #proceed(): Promise<void> {
    for (let turn = this.#waiting.shift(); turn !== undefined; turn = this.#waiting.shift()) {
      this.#running = turn;
      const { kind, incarnation } = turn.job;
      const outcome = await this.#runAll(turn.job, turn.abort.signal);
      this.#running = null;
      this.#say('');
      const failure = outcome.ok ? null : outcome.message;
      const transient = !outcome.ok && outcome.transient === true;
      turn.ended({ kind, incarnation, failure, transient }, turn.abort.signal.aborted);
      // Whoever heard that may have asked for more, and that is being run then.
      if (this.#running !== null) return;
    }
  }

  async #runAll(job: HookJob, signal: AbortSignal): Promise<HookOutcome> {
    // Whoever asks is in the middle of something.
    await Promise.resolve();
    if (signal.aborted) return NOTHING;
    for (const [index, hook] of (job.definition.hooks[job.kind] ?? []).entries()) {
      const outcome = await this.#runOne(job, hook, index, signal);
      if (signal.aborted) break;
      if (!outcome.ok && hook.isRequired) return outcome;
    }
    return NOTHING;
  }

  async #runOne(
    job: HookJob,
    hook: HookDefinition,
    index: number,
    signal: AbortSignal,
  ): Promise<HookOutcome> {
    const name = `${job.kind}: ${hook.tag}`;
    for (let attempt = 1; ; attempt++) {
      if (signal.aborted || !isWanted(job)) return NOTHING;
      this.#say(hook.retries === 0 ? name : `${name}, try ${attempt} of ${hook.retries + 1}`);
      const outcome = await this.#tryOnce(job, hook, index, attempt, signal);
      if (outcome.ok || signal.aborted) return outcome;
      const message = `${name}: ${outcome.message}`;
      this.#parts.note('failed', message);
      if (attempt > hook.retries) return { ...outcome, message };
      await pause(hook.retryDelayMs, signal);
    }
  }

  async #tryOnce(
    job: HookJob,
    hook: HookDefinition,
    index: number,
    attempt: number,
    signal: AbortSignal,
  ): Promise<HookOutcome> {
    const { clock, tryOnce, note } = this.#parts;
    const at = clock.wallMs();
    const beganMs = clock.monotonicMs();
    const result = await tryOnce(job, hook, { hook: index, attempt }, signal);
    const durationMs = Math.round(clock.monotonicMs() - beganMs);
    if (result.wasLeftOut === true && !signal.aborted) return result;
    const { kind, incarnation } = job;
    const { ok, output } = result;
    const outcome = signal.aborted ? 'ended' : ok ? 'succeeded' : 'failed';
    const message = signal.aborted ? 'cut off, because nobody waited for it any more' : result.message;
    this.records.add(kind, index, hook, { at, durationMs, incarnation, attempt, outcome, message, output });
    const took = `after ${formatDuration(durationMs)}`;
    if (outcome === 'succeeded') note(outcome, `${kind}: ${hook.tag}: ${message} ${took}`);
    return result;
  }

  #say(current: string): void {
    if (current === this.#current) return;
    this.#current = current;
    this.#parts.changed();
  }
}

/** False when what it follows is over: a stop has begun, or another run. */
export function isWanted({ isWanted = () => true }: HookJob): boolean {
  return isWanted();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    const cancel = callAfter(ms, done);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
