import type { HookDefinition } from '../config/hook-definition.ts';
import type { HttpCheck } from '../config/probe-definition.ts';
import { httpChecker } from '../health/checks/http.ts';
import type { CommandRunner } from '../processcontrol/process-control.ts';
import { isHsuError, toHsuError } from '../shared/errors.ts';
import { callAfter, LONGEST_TIMER_MS } from '../shared/long-timer.ts';
import type { CommandEnd } from '../shim/protocol/facts.ts';
import { asHeaders } from './hook-facts.ts';
import { type HookJob, isWanted } from './hook-runner.ts';
import { prepareSpawn } from './launcher.ts';

/** What came of one try. */
export interface HookOutcome {
  readonly ok: boolean;
  /** One line for a person: `exit 0`, `HTTP 204`, `exit 3: no database`. */
  readonly message: string;
  /** Head of what the command wrote, or of the body of the answer. */
  readonly output: string;
  /** The machine was at fault, not the hook. */
  readonly transient?: boolean;
  /** It was not run, because nobody wanted it any more. */
  readonly wasLeftOut?: boolean;
}

/** Nobody waits for it any more. */
const UNWANTED: HookOutcome = { ok: true, message: 'not run', output: '', wasLeftOut: true };

/** Output that is answered; the log has more of it. */
const OUTPUT_BYTES = 1024;
/** How long the removal of what took too long may take before the worker goes on without an answer. */
const REMOVAL_MS = 10_000;
const MESSAGE_LENGTH = 200;

/** Carries out a hook once. Settles soon after the signal aborts, with everything it had started gone. Never rejects. */
export async function tryHook(
  commands: CommandRunner,
  job: HookJob,
  hook: HookDefinition,
  number: { readonly hook: number; readonly attempt: number },
  signal: AbortSignal,
): Promise<HookOutcome> {
  try {
    const { action } = hook;
    if (action.type === 'http') return await request(action, job, hook.timeoutMs, signal);
    // The same again for the master that comes after this one: it is not run twice then.
    const of = job.occasion === undefined ? '' : `-${job.occasion}`;
    const id = `${job.definition.name}~hook.${job.kind}${of}-${job.incarnation}-${number.hook}-${number.attempt}`;
    return await command(commands, id, action.argv, job, hook, signal);
  } catch (thrown) {
    const transient = isHsuError(thrown) && thrown.kind === 'unavailable';
    return { ok: false, message: toHsuError(thrown).message, output: '', transient };
  }
}

async function command(
  commands: CommandRunner,
  id: string,
  argv: readonly string[],
  job: HookJob,
  { tag, timeoutMs }: HookDefinition,
  signal: AbortSignal,
): Promise<HookOutcome> {
  const { kind, definition, incarnation, facts } = job;
  const { forking: _daemon, notify: _notify, ...plain } = await prepareSpawn(definition, incarnation, id);
  if (signal.aborted || !isWanted(job)) return UNWANTED;
  const main = facts['HSU_PID'] === undefined ? {} : { MAINPID: facts['HSU_PID'] };
  const spec = { ...plain, argv, env: { ...plain.env, ...main, ...facts } };
  const end = commands.runHook(spec, timeoutMs, OUTPUT_BYTES, `${kind} ${tag}`);
  const abort = (): void => commands.endHook(definition.name, id);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return judge(await within(end, timeoutMs, signal), timeoutMs);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function judge(end: CommandEnd | null, timeoutMs: number): HookOutcome {
  if (end === null) {
    return { ok: false, message: 'nobody has said how it ended', output: '', transient: true };
  }
  const { code, signal, timedOut, output } = end;
  if (code === 0 && !timedOut) return { ok: true, message: 'exit 0', output };
  const said = output.trim().split('\n').at(-1)?.slice(0, MESSAGE_LENGTH) ?? '';
  const how = timedOut
    ? `killed after its timeout of ${timeoutMs / 1000} s`
    : code === null
      ? `died of ${signal ?? 'something nobody saw'}`
      : `exit ${code}`;
  return { ok: false, message: said === '' ? how : `${how}: ${said}`, output };
}

/** null when no answer came although its time, or what is left of it after the signal, is over. */
function within(
  end: Promise<CommandEnd>,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<CommandEnd | null> {
  return new Promise((resolve, reject) => {
    let cancel = callAfter(timeoutMs + REMOVAL_MS, () => resolve(null));
    const hurry = (): void => {
      cancel();
      cancel = callAfter(REMOVAL_MS, () => resolve(null));
    };
    signal.addEventListener('abort', hurry, { once: true });
    end.then(resolve, reject).finally(() => {
      cancel();
      signal.removeEventListener('abort', hurry);
    });
  });
}

async function request(
  check: HttpCheck,
  { definition, facts }: HookJob,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<HookOutcome> {
  const headers = { ...asHeaders({ HSU_WORKER: definition.name, ...facts }), ...check.headers };
  const checker = httpChecker({ ...check, headers });
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS))]);
    const { outcome, message, output } = await checker.look(within);
    return { ok: outcome === 'pass', message, output: output.slice(0, OUTPUT_BYTES) };
  } finally {
    checker.close();
  }
}
