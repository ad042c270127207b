import { resolve } from 'node:path';
import { addressText } from '../shared/address.ts';
import { normalizeAddress } from './address.ts';
import { FOREVER } from './definition.ts';
import type {
  Dependencies,
  ExternalDependency,
  LineDependency,
  WorkerDependency,
} from './dependency-definition.ts';
import { checkExpression } from './normalize-check.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawDependency, RawWorker } from './raw.ts';
import { durationMs } from './written-values.ts';

const EXTERNAL = ['tcp', 'http', 'file'] as const;
/** Keys that say something about a worker, and nothing about anything else. */
const OF_WORKERS = ['condition', 'log', 'stream', 'restart', 'required'] as const;

interface Written {
  /** The key of a map; undefined in a list. */
  readonly key: string | undefined;
  readonly value: RawDependency;
  readonly path: Path;
}

/** What a worker waits for, from the list or the map it is written as. Whether the names exist is checked later. */
export function normalizeDependencies(
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): Dependencies {
  const workers: WorkerDependency[] = [];
  const external: ExternalDependency[] = [];
  for (const written of writtenIn(worker, base)) {
    const kind = EXTERNAL.find((key) => written.value[key] !== undefined);
    if (kind !== undefined) external.push(normalizeExternal(kind, written, context));
    else workers.push(normalizeWorkerDependency(written, context));
  }
  return { workers, external, after: worker.after ?? [], before: worker.before ?? [] };
}

function writtenIn({ depends_on: written = [] }: RawWorker, base: Path): Written[] {
  const path: Path = [...base, 'depends_on'];
  if (isList(written)) {
    return written.map((item, index) => ({
      key: undefined,
      value: typeof item === 'string' ? { worker: item } : item,
      path: [...path, index],
    }));
  }
  return Object.entries(written).map(([key, value]) => ({ key, value: value ?? {}, path: [...path, key] }));
}

function normalizeWorkerDependency(
  { key, value, path }: Written,
  context: NormalizeContext,
): WorkerDependency {
  const { report } = context;
  if (key !== undefined && value.worker !== undefined && value.worker !== key) {
    report.error([...path, 'worker'], `the key says ${key} and worker says ${value.worker}`, {
      hint: 'leave worker out',
    });
  }
  const line = normalizeLine(value, path, context);
  const condition = line === undefined ? (value.condition ?? null) : 'log_match';
  const { restart = 'keep' } = value;
  if (restart !== 'keep' && (condition === 'completed' || condition === 'completed_successfully')) {
    report.error([...path, 'restart'], `what is ${condition} does not go away`, {
      hint: 'leave restart out',
      at: 'key',
    });
  }
  const worker = key ?? value.worker ?? '';
  if (worker === '' && !report.hasErrorIn(path)) {
    report.error(path, 'names neither a worker nor tcp, http or file', {
      hint: 'write the name of a worker',
    });
  }
  const more = line === undefined ? {} : { line };
  return { worker, condition, ...more, restart, required: value.required ?? true };
}

/** The line of `log_match`; undefined when none is waited for. */
function normalizeLine(
  { condition, log, stream, timeout }: RawDependency,
  path: Path,
  context: NormalizeContext,
): LineDependency | undefined {
  const { report } = context;
  const refuse = (key: string, message: string, hint: string): void =>
    report.error([...path, key], message, { hint, at: 'key' });
  if (log === undefined) {
    if (condition === 'log_match' && !report.hasErrorIn([...path, 'log'])) {
      refuse('condition', 'log_match needs the line', 'add log: a regular expression');
    }
    if (stream !== undefined) refuse('stream', 'stream goes with log', 'remove it, or add log');
    if (timeout !== undefined) refuse('timeout', 'timeout goes with log, tcp, http or file', 'remove it');
    return undefined;
  }
  if (condition !== undefined && condition !== 'log_match') {
    refuse('log', `log goes with log_match, not with ${condition}`, 'leave one of them out');
  }
  checkExpression(log, [...path, 'log'], context);
  return { pattern: log, stream: stream ?? 'any', timeoutMs: durationMs(timeout, FOREVER) };
}

function normalizeExternal(
  kind: (typeof EXTERNAL)[number],
  { key, value, path }: Written,
  context: NormalizeContext,
): ExternalDependency {
  const { report } = context;
  const second = EXTERNAL.find((other) => other !== kind && value[other] !== undefined);
  const other = second ?? (value.worker === undefined ? undefined : 'worker');
  if (other !== undefined) {
    report.error([...path, other], `${other} beside ${kind}: an entry names one thing`, {
      hint: 'make two entries of it',
      at: 'key',
    });
  }
  for (const word of OF_WORKERS) {
    if (value[word] === undefined) continue;
    report.error([...path, word], `${word} goes with a worker, not with ${kind}`, {
      hint: 'remove it',
      at: 'key',
    });
  }
  const check = externalCheck(kind, value, [...path, kind], context);
  const what = check.type === 'tcp' ? addressText(check.address) : String(value[kind]);
  return { name: key ?? `${kind} ${what}`, check, timeoutMs: durationMs(value.timeout, FOREVER) };
}

function externalCheck(
  kind: (typeof EXTERNAL)[number],
  value: RawDependency,
  path: Path,
  context: NormalizeContext,
): ExternalDependency['check'] {
  switch (kind) {
    case 'tcp':
      return { type: 'tcp', address: normalizeAddress(value.tcp ?? '', path, context) };
    case 'file':
      return { type: 'file', path: resolve(context.folder, value.file ?? '') };
    case 'http': {
      const url = value.http ?? '';
      if (!URL.canParse(url) || !/^https?:/.test(url)) {
        context.report.error(path, `${JSON.stringify(url)} is no http or https URL`, {
          hint: 'write http://127.0.0.1:8080/health',
        });
      }
      return { type: 'http', url };
    }
  }
}

function isList(
  written: NonNullable<RawWorker['depends_on']>,
): written is Extract<NonNullable<RawWorker['depends_on']>, readonly unknown[]> {
  return Array.isArray(written);
}
