import type { ReloadAction, ReloadRules } from '../config/reload-definition.ts';
import { httpChecker } from '../health/checks/http.ts';
import type { ProbeTarget } from '../health/target.ts';
import { toHsuError } from '../shared/errors.ts';
import type { SignalName } from '../shared/signals.ts';
import type { NotifyNews } from '../shim/protocol.ts';

/** Between two looks at the readiness of a worker that has been told. */
const LOOK_PAUSE_MS = 200;

/** The worker as far as a reload needs it. */
export interface Reloadable {
  readonly rules: ReloadRules;
  readonly target: ProbeTarget;
  /** Resolves with the number of processes reached. */
  signal(signal: SignalName): Promise<number>;
  /** Calls back for everything the worker says about itself, until the returned function is called. */
  listen(listener: (news: NotifyNews) => void): () => void;
  /** Asks its readiness probes now. Resolves with what is wrong; null = nothing. */
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
 * Has a worker read its own configuration again: validates it, tells the worker, and waits until it is confirmed.
 * Nothing is told to it when the validation fails. Never rejects; an abort by the signal ends the wait.
 */
export async function reloadWorker(worker: Reloadable, abort: AbortSignal): Promise<ReloadOutcome> {
  const { action, validate, timeoutMs } = worker.rules;
  const dueMs = performance.now() + timeoutMs;
  const leftMs = (): number => Math.max(1, dueMs - performance.now());
  try {
    if (validate !== null) {
      const refusal = await run(worker, validate, leftMs(), 'the configuration is bad, nothing was changed');
      if (refusal !== null) return refusal;
      if (abort.aborted) return failed('the validation took all the time there was, nothing was changed');
    }
    // Whoever answers at once must be heard.
    const said = Promise.withResolvers<void>();
    const stop = worker.listen(({ ready }) => ready === true && said.resolve());
    try {
      const refusal = await tell(worker, action, leftMs(), abort);
      return refusal ?? (await confirmed(worker, said.promise, abort));
    } finally {
      stop();
    }
  } catch (thrown) {
    return failed(toHsuError(thrown).message);
  }
}

/** Tells the worker; null when that went well. */
async function tell(
  worker: Reloadable,
  action: ReloadAction,
  timeoutMs: number,
  abort: AbortSignal,
): Promise<ReloadOutcome | null> {
  switch (action.kind) {
    case 'signal': {
      const reached = await worker.signal(action.signal);
      return reached > 0 ? null : failed(`${action.signal} reached nobody: the process has just ended`);
    }
    case 'exec':
      return run(worker, action.argv, timeoutMs, 'it could not be told');
    case 'http': {
      const checker = httpChecker(action.request);
      try {
        const { outcome, message, output } = await checker.look(abort);
        const what = `${action.request.method} ${action.request.url}`;
        return outcome === 'pass' ? null : { isDone: false, message: `${what}: ${message}`, output };
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
        : failed(`${what}, but it has not said READY=1 within ${seconds}`);
    }
    case 'readiness':
      for (;;) {
        const why = await worker.whyNotReady();
        if (why === null) {
          return { isDone: true, message: `${what}, confirmed by its readiness probe`, output: '' };
        }
        if (abort.aborted) return failed(`${what}, but it was not ready within ${seconds}: ${why}`);
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
  const end = timedOut ? `no end within ${(timeoutMs / 1000).toFixed(1)} s` : (signal ?? `exit ${code}`);
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

function failed(message: string): ReloadOutcome {
  return { isDone: false, message, output: '' };
}

function aborted(signal: AbortSignal): Promise<false> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(false), { once: true }));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
