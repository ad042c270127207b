import type { ReloadAction, ReloadRules } from '../config/reload-definition.ts';
import { httpChecker } from '../health/checks/http.ts';
import type { ProbeTarget } from '../health/target.ts';
import { toHsuError } from '../shared/errors.ts';
import type { SignalName } from '../shared/signals.ts';
import type { NotifyNews } from '../shim/protocol/facts.ts';

/** Between two looks at the readiness of a worker that has been told. */
const LOOK_PAUSE_MS = 200;

/** The worker as far as a reload needs it. */
export interface Reloadable {
  readonly rules: ReloadRules;
  readonly target: ProbeTarget;
  /** Runs what comes before it. Resolves with why the reload must not go on; null = it may. */
  prepare(): Promise<string | null>;
  /** Resolves with the number of processes reached. */
  signal(signal: SignalName): Promise<number>;
  /** Calls back for everything the worker says about itself, until the returned function is called. */
  listen(listener: (news: NotifyNews) => void): () => void;
  /** Asks its readiness probes, by looks that begin after this call. Resolves with what is wrong; null = nothing. */
  whyNotReady(): Promise<string | null>;
}

export interface ReloadOutcome {
  readonly isDone: boolean;
  /** What was done and what confirmed it, or what went wrong. */
  readonly message: string;
  /** What a command has written; empty when there is nothing to show. */
  readonly output: string;
}

/**
 * Does everything of a reload that leaves the worker as it is: its `pre_reload` hooks, and the look at its configuration.
 * Resolves with what is against it; null = nothing. Never rejects.
 */
export async function prepareReload(worker: Reloadable): Promise<ReloadOutcome | null> {
  try {
    const refusal = await worker.prepare();
    if (refusal !== null) return failedReload(`${refusal}; nothing was changed`);
    const { validate, timeoutMs } = worker.rules;
    if (validate === null) return null;
    return await run(worker, validate, timeoutMs, 'the configuration is bad, nothing was changed');
  } catch (thrown) {
    return failedReload(toHsuError(thrown).message);
  }
}

/**
 * Tells a worker to read its own configuration again, and waits until it is confirmed. Never rejects; an abort by the
 * signal ends the wait.
 */
export async function reloadWorker(worker: Reloadable, abort: AbortSignal): Promise<ReloadOutcome> {
  // Whoever answers at once must be heard.
  const said = Promise.withResolvers<void>();
  const stop = worker.listen(({ ready }) => ready === true && said.resolve());
  try {
    const refusal = await tell(worker, abort);
    return refusal ?? (await confirmed(worker, said.promise, abort));
  } catch (thrown) {
    return failedReload(toHsuError(thrown).message);
  } finally {
    stop();
  }
}

/** Tells the worker; null when that went well. */
async function tell(worker: Reloadable, abort: AbortSignal): Promise<ReloadOutcome | null> {
  const { action, timeoutMs } = worker.rules;
  switch (action.kind) {
    case 'signal': {
      const reached = await worker.signal(action.signal);
      return reached > 0 ? null : failedReload(`${action.signal} reached nobody: the process has just ended`);
    }
    case 'exec':
      return run(worker, action.argv, timeoutMs, 'it could not be told');
    case 'http': {
      const checker = httpChecker(action.request);
      try {
        const { outcome, message, output } = await checker.look(abort);
        const what = `${action.request.method} ${action.request.url}`;
        if (outcome === 'pass') return null;
        const why = abort.aborted ? `no answer within ${timeoutMs / 1000} s` : message;
        return { isDone: false, message: `${what}: ${why}`, output };
      } finally {
        checker.close();
      }
    }
  }
}

async function confirmed(
  worker: Reloadable,
  said: Promise<void>,
  abort: AbortSignal,
): Promise<ReloadOutcome> {
  const { confirm, action, timeoutMs } = worker.rules;
  const what = told(action);
  const seconds = `${timeoutMs / 1000} s`;
  switch (confirm) {
    case 'none':
      return { isDone: true, message: `${what}; nothing confirms what came of it`, output: '' };
    case 'notify': {
      const wasSaid = await Promise.race([said.then(() => true), aborted(abort)]);
      return wasSaid
        ? { isDone: true, message: `${what}, confirmed by READY=1`, output: '' }
        : failedReload(`${what}, but it has not said READY=1 within ${seconds}`);
    }
    case 'readiness':
      for (;;) {
        const why = await worker.whyNotReady();
        if (why === null) {
          return { isDone: true, message: `${what}, confirmed by its readiness probe`, output: '' };
        }
        if (abort.aborted) return failedReload(`${what}, but it was not ready within ${seconds}: ${why}`);
        await Promise.race([pause(LOOK_PAUSE_MS), aborted(abort)]);
      }
  }
}

async function run(
  { target }: Reloadable,
  argv: readonly string[],
  timeoutMs: number,
  problem: string,
): Promise<ReloadOutcome | null> {
  const { code, signal, timedOut, output } = await target.runCommand(argv, timeoutMs);
  if (code === 0 && !timedOut) return null;
  const end = timedOut ? `no end within ${timeoutMs / 1000} s` : (signal ?? `exit ${code}`);
  return { isDone: false, message: `${problem}: ${argv.join(' ')}: ${end}`, output };
}

function told(action: ReloadAction): string {
  switch (action.kind) {
    case 'signal':
      return `reloaded by ${action.signal}`;
    case 'exec':
      return `reloaded by ${action.argv.join(' ')}`;
    case 'http':
      return `reloaded by ${action.request.method} ${action.request.url}`;
  }
}

/** A reload that did not succeed, with nothing to show for it. */
export function failedReload(message: string): ReloadOutcome {
  return { isDone: false, message, output: '' };
}

function aborted(signal: AbortSignal): Promise<false> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(false), { once: true }));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
