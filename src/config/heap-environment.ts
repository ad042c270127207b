import { memoryOf } from './check-amounts.ts';
import { given } from './given.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { limitsOf } from './normalize-limits.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';
import { sizeBytes } from './written-values.ts';

type Environment = Readonly<Record<string, string>>;

/** Each run-time has a variable by which it learns how large its heap may become. */
const HOOKS: Readonly<Record<string, (bytes: number, env: Environment) => readonly [string, string]>> = {
  node: (bytes, env) => added(env, 'NODE_OPTIONS', `--max-old-space-size=${mebibytes(bytes)}`),
  java: (bytes, env) => added(env, 'JAVA_TOOL_OPTIONS', `-Xmx${mebibytes(bytes)}m`),
  go: (bytes) => ['GOMEMLIMIT', String(bytes)],
};

/** The environment with what `limits.memory.heap` adds to it, sorted by name. */
export function withHeapLimit(
  env: Environment,
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): Environment {
  const limits = limitsOf(worker, base, context);
  const heap = given(limits?.value.memory?.heap, limits?.path ?? base, 'memory', 'heap');
  if (heap === undefined) return env;
  const { max, runtime } = heap.value;
  if (max === undefined || runtime === undefined) {
    const missing = max === undefined ? 'max' : 'runtime';
    if (!context.report.hasErrorIn(heap.path)) {
      context.report.error(heap.path, `"${missing}" is missing`, {
        hint: 'write heap: {max: 384MB, runtime: node}',
      });
    }
    return env;
  }
  checkHeap(sizeBytes(max, 0), limits?.value.memory?.max_rss, [...heap.path, 'max'], context);
  const [name, value] = HOOKS[runtime]?.(sizeBytes(max, 0), env) ?? ['', ''];
  return Object.fromEntries(Object.entries({ ...env, [name]: value }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A heap is never all that a run-time needs. */
function checkHeap(
  bytes: number,
  rss: string | number | undefined,
  path: Path,
  { report, host }: NormalizeContext,
): void {
  const most = memoryOf(host);
  if (bytes === 0) {
    report.error(path, 'a heap of 0 leaves nothing for the worker', { hint: 'remove it, or write more' });
  } else if (rss !== undefined && bytes >= sizeBytes(rss, 0)) {
    report.warning(path, 'the heap alone may become as large as max_rss', {
      hint: 'write three quarters of max_rss: a run-time needs memory beside its heap',
    });
  } else if (bytes > most.amount) {
    report.warning(path, `is more than ${most.text}`, { hint: 'it can never be reached here' });
  }
}

function added(env: Environment, name: string, option: string): readonly [string, string] {
  const before = env[name];
  return [name, before === undefined || before === '' ? option : `${before} ${option}`];
}

function mebibytes(bytes: number): number {
  return Math.max(1, Math.floor(bytes / 1024 ** 2));
}
