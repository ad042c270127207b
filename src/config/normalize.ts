import { checkDependencies } from './check-dependencies.ts';
import { checkLeaders } from './check-leaders.ts';
import { checkAwaitedLines } from './check-lines.ts';
import { checkPlaces } from './check-places.ts';
import type { Configuration, MasterSettings, WorkerDefinition } from './definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeGroups } from './normalize-groups.ts';
import { normalizeMetrics } from './normalize-metrics.ts';
import { checkQuotas, memberships } from './normalize-quotas.ts';
import { normalizeWorker } from './normalize-worker.ts';
import type { Path } from './path.ts';
import type { Membership } from './quota-definition.ts';
import type { RawConfiguration } from './raw.ts';
import type { Report } from './report.ts';
import { durationMs, sizeBytes } from './written-values.ts';

/**
 * The internal form of a document that has passed the schema, deeply frozen. Reports what no schema can see;
 * the result counts only when nothing was reported as an error.
 */
export function normalizeConfiguration(raw: RawConfiguration, context: NormalizeContext): Configuration {
  const workers: { path: Path; definition: WorkerDefinition }[] = [];
  for (const [index, worker] of (raw.workers ?? []).entries()) {
    if (worker === undefined) continue;
    const path: Path = ['workers', index];
    workers.push({ path, definition: normalizeWorker(worker, path, context) });
  }
  rejectSharedNames(workers, context.report);
  checkDependencies(workers, context.report);
  checkAwaitedLines(workers, context.report);
  rejectSharedPidFiles(workers, context.report);
  const names = workers.map(({ definition }) => definition.name);
  const groups = normalizeGroups(raw, names, context);
  const definitions = workers.map(({ definition }) => definition);
  checkQuotas(groups, definitions, context);
  checkLeaders(groups, definitions, context.report);
  checkPlaces(groups, definitions, context.report);
  const quotas = memberships(groups);
  return deepFreeze({
    file: context.report.file,
    master: normalizeMaster(raw, context),
    workers: definitions.map((one) => withQuotas(one, quotas.get(one.name))),
    groups,
  });
}

/** What somebody else starts is in no group of ours. */
function withQuotas(definition: WorkerDefinition, quotas: Membership | undefined): WorkerDefinition {
  return definition.attachment === undefined && quotas !== undefined ? { ...definition, quotas } : definition;
}

function normalizeMaster({ master }: RawConfiguration, context: NormalizeContext): MasterSettings {
  return {
    logLevel: master?.log_level ?? 'info',
    forceShutdownTimeoutMs: durationMs(master?.force_shutdown_timeout, 30_000),
    reload: master?.reload ?? 'auto',
    maxLogBytes: maxLogBytes(master?.max_log_size, context),
    maxParallelStarts: master?.max_parallel_starts || Infinity,
    metrics: normalizeMetrics(master?.metrics, context),
  };
}

function maxLogBytes(written: string | number | undefined, { report }: NormalizeContext): number {
  if (written === undefined) return Infinity;
  const bytes = sizeBytes(written, 0);
  if (bytes === 0) {
    report.error(['master', 'max_log_size'], 'a budget of 0 leaves nothing for the logs', {
      hint: 'remove it, or write more',
    });
  }
  return bytes;
}

type Placed = readonly { readonly path: Path; readonly definition: WorkerDefinition }[];

/** Names that differ only in case would share their files on some file systems, and confuse people on all. */
function rejectSharedNames(workers: Placed, report: Report): void {
  const first = new Map<string, { path: Path; name: string }>();
  for (const { path, definition } of workers) {
    const { name } = definition;
    if (name === '') continue;
    const id: Path = [...path, 'id'];
    const other = first.get(name.toLowerCase());
    if (other === undefined) {
      first.set(name.toLowerCase(), { path: id, name });
      continue;
    }
    const line = report.lineOf(other.path);
    const message =
      other.name === name
        ? `the id "${name}" is already taken in line ${line}`
        : `the id "${name}" differs only in case from "${other.name}" in line ${line}`;
    report.error(id, message, { hint: 'give each worker an id of its own' });
  }
}

function rejectSharedPidFiles(workers: Placed, report: Report): void {
  const first = new Map<string, string>();
  for (const { path, definition } of workers) {
    const { name, pidFile } = definition;
    if (pidFile === undefined || name === '') continue;
    const other = first.get(pidFile);
    if (other === undefined) first.set(pidFile, name);
    else if (other.toLowerCase() !== name.toLowerCase()) {
      report.error(path, `its PID file ${pidFile} is also that of worker "${other}"`, {
        hint: 'give each worker a PID file of its own',
      });
    }
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
