import { basename } from 'node:path';
import { splitWords } from './command-words.ts';
import {
  FAIL_BY_DEFAULT,
  HOOK_KINDS,
  type HookAction,
  type HookDefinition,
  type HookKind,
  type Hooks,
  MAY_FAIL,
} from './hook-definition.ts';
import { normalizeHttp } from './normalize-check.ts';
import { shellLine, wordsOf } from './normalize-command.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';
import type { RawHook, RawHookOrLine } from './raw-hooks.ts';
import { durationMs } from './written-values.ts';

const TIMEOUT_MS = 30_000;
const RETRIES = 3;
const RETRY_DELAY_MS = 1000;
const TAG_LENGTH = 32;

/** The hooks of a worker, by kind. */
export function normalizeHooks(
  worker: RawWorker,
  isForeign: boolean,
  base: Path,
  context: NormalizeContext,
): Hooks {
  const hooks: Partial<Record<HookKind, readonly HookDefinition[]>> = {};
  for (const kind of HOOK_KINDS) {
    const written = worker.hooks?.[kind];
    if (written === undefined) continue;
    const path: Path = [...base, 'hooks', kind];
    if (isForeign && (kind === 'pre_start' || kind === 'post_start')) {
      context.report.error(path, `an unmanaged worker has no ${kind}: somebody else starts it`, {
        hint: 'on_ready is run when it is found and ready',
        at: 'key',
      });
    }
    const isList = Array.isArray(written);
    const entries: readonly RawHookOrLine[] = isList ? written : [written as RawHookOrLine];
    const normalized = entries.map((entry, index) =>
      normalizeHook(kind, entry, isList ? [...path, index] : path, context),
    );
    hooks[kind] = normalized.filter((one) => one !== undefined);
  }
  return hooks;
}

function normalizeHook(
  kind: HookKind,
  entry: RawHookOrLine,
  path: Path,
  context: NormalizeContext,
): HookDefinition | undefined {
  const written: RawHook = typeof entry === 'string' ? { run: entry } : entry;
  const action = actionOf(written, typeof entry === 'string' ? path : [...path, 'run'], path, context);
  if (action === undefined) return undefined;
  checkFailure(kind, written, path, context);
  const timeoutMs = durationMs(written.timeout, TIMEOUT_MS);
  if (timeoutMs === 0) {
    context.report.error([...path, 'timeout'], 'a hook needs some time', { hint: 'write timeout: 30s' });
  }
  const retries = written.on_failure === 'retry';
  return {
    tag: written.tag ?? tagOf(action, written),
    action,
    timeoutMs,
    retries: retries ? (written.retries ?? RETRIES) : 0,
    retryDelayMs: durationMs(written.retry_delay, RETRY_DELAY_MS),
    isRequired:
      written.on_failure === 'fail' || (FAIL_BY_DEFAULT.has(kind) && written.on_failure !== 'ignore'),
  };
}

function actionOf(
  written: RawHook,
  runPath: Path,
  path: Path,
  context: NormalizeContext,
): HookAction | undefined {
  const { report } = context;
  const { run, http, shell } = written;
  if ((run === undefined) === (http === undefined)) {
    if (!report.hasErrorIn(path)) {
      const problem = run === undefined ? 'neither run nor http' : 'both run and http';
      report.error(path, `a hook has ${problem}`, { hint: 'give it one of the two' });
    }
    return undefined;
  }
  if (shell === true && typeof run !== 'string') {
    report.error([...path, 'shell'], 'shell: true needs run to be one line', {
      hint: 'write run: "…", or leave shell out',
      at: 'key',
    });
    return undefined;
  }
  if (http !== undefined) return normalizeHttp(http, [...path, 'http'], context);
  if (run === undefined) return undefined;
  const argv =
    shell === true && typeof run === 'string'
      ? shellLine(run, runPath, context)
      : wordsOf(run, runPath, context);
  return { type: 'exec', argv };
}

function checkFailure(kind: HookKind, written: RawHook, path: Path, { report }: NormalizeContext): void {
  if (written.on_failure === 'fail' && !MAY_FAIL.has(kind)) {
    report.error([...path, 'on_failure'], `${kind} cannot fail: what it comes with happens anyway`, {
      hint: 'write ignore or retry',
    });
  }
  if (written.on_failure === 'retry') return;
  for (const key of ['retries', 'retry_delay'] as const) {
    if (written[key] === undefined) continue;
    report.warning([...path, key], `${key} has no effect without on_failure: retry`, { at: 'key' });
  }
}

/** The program, without its folder; of a shell line the first word. */
function tagOf(action: HookAction, { run, shell }: RawHook): string {
  if (action.type === 'http') return 'http';
  const split = shell === true && typeof run === 'string' ? splitWords(run) : undefined;
  const program = split?.ok === true ? split.words[0] : action.argv[0];
  const tag = basename(program ?? '').replaceAll(/[^A-Za-z0-9._-]/g, '_');
  return tag.slice(0, TAG_LENGTH) || 'hook';
}
