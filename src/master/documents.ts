import type { DocumentKind } from '../store/documents.ts';
import type { HookRecord, HookResults } from '../workers/hook-records.ts';
import type { EndStatus, WorkerStatus } from '../workers/worker-status.ts';
import { isSavedRound, type SavedRound } from './groups/saved-round.ts';

/** Where somebody asked for something else than the configuration does. */
export interface DesiredDocument {
  /** `running`: somebody started it although the configuration has it disabled. */
  readonly wish: 'stopped' | 'running';
}

/** One life of a fleet: from a start to the end in order, over any number of masters. */
export interface SessionDocument {
  /** Which boot of which machine. */
  readonly life: string;
  /** All workers were stopped in order: the next start is a new beginning. */
  readonly ended: boolean;
  /** The greatest number of an event at that time. */
  readonly newestEvent: number;
}

/** The configuration that runs. */
export interface ConfigDocument {
  readonly revision: number;
  /** Of its text. */
  readonly fingerprint: string;
}

export const DESIRED: DocumentKind<DesiredDocument> = {
  kind: 'desired',
  schema: 1,
  read: ({ wish }) => (wish === 'stopped' || wish === 'running' ? { wish } : undefined),
};

export const STATUS: DocumentKind<WorkerStatus> = {
  kind: 'status',
  schema: 1,
  read: (value) => (isStatus(value) ? value : undefined),
};

export const SESSION: DocumentKind<SessionDocument> = {
  kind: 'session',
  schema: 1,
  read: ({ life, ended, newestEvent }) =>
    typeof life === 'string' && typeof ended === 'boolean' && isCount(newestEvent)
      ? { life, ended, newestEvent }
      : undefined,
};

/** How much larger than configured the limits of a worker are by now, by group. */
export interface LimitsDocument {
  readonly factors: Readonly<Record<string, number>>;
}

export const LIMITS: DocumentKind<LimitsDocument> = {
  kind: 'limits',
  schema: 1,
  read: ({ factors }) =>
    typeof factors === 'object' && factors !== null && Object.values(factors).every((one) => one >= 1)
      ? { factors: factors as LimitsDocument['factors'] }
      : undefined,
};

/** Workers that are being restarted together. */
export interface RoundsDocument {
  readonly rounds: readonly SavedRound[];
}

export const ROUNDS: DocumentKind<RoundsDocument> = {
  kind: 'rounds',
  schema: 1,
  read: ({ rounds }) => (Array.isArray(rounds) && rounds.every(isSavedRound) ? { rounds } : undefined),
};

/** What came of the hooks of a worker. */
export interface HooksDocument {
  readonly last: HookResults;
}

export const HOOKS: DocumentKind<HooksDocument> = {
  kind: 'hooks',
  schema: 1,
  read: ({ last }) =>
    typeof last === 'object' && last !== null && Object.values(last).every(isHookRecord)
      ? { last: last as HookResults }
      : undefined,
};

function isHookRecord(value: unknown): boolean {
  const { at, durationMs, incarnation, attempt, outcome, message, output } = (value ?? {}) as Partial<
    Record<keyof HookRecord, unknown>
  >;
  return (
    [at, durationMs, incarnation, attempt].every(Number.isFinite) &&
    [outcome, message, output].every((one) => typeof one === 'string')
  );
}

export const CONFIG: DocumentKind<ConfigDocument> = {
  kind: 'config',
  schema: 1,
  read: ({ revision, fingerprint }) =>
    isCount(revision) && typeof fingerprint === 'string' ? { revision, fingerprint } : undefined,
};

/** Looks at what a wrong value could do harm with; the rest is what this program wrote. */
function isStatus(value: object): value is WorkerStatus {
  const {
    state,
    reason,
    definition,
    incarnation,
    restarts,
    level,
    recentMs,
    nextTryAtMs,
    stop,
    sequel,
    lastEnd,
  } = value as Partial<Record<keyof WorkerStatus, unknown>>;
  return (
    typeof state === 'string' &&
    STATES.has(state) &&
    typeof reason === 'string' &&
    typeof definition === 'string' &&
    [incarnation, restarts, level].every(isCount) &&
    Array.isArray(recentMs) &&
    recentMs.every(Number.isFinite) &&
    (nextTryAtMs === null || Number.isFinite(nextTryAtMs)) &&
    typeof stop === 'object' &&
    (sequel === null || SEQUELS.has((sequel as { kind?: unknown } | undefined)?.kind)) &&
    (lastEnd === null || isEnd(lastEnd))
  );
}

const STATES: ReadonlySet<string> = new Set<WorkerStatus['state']>([
  'up',
  'stopped',
  'waiting',
  'stopping',
  'cleaning',
  'backoff',
  'crash-loop',
  'absent',
  'done',
  'failed',
  'stop-failed',
]);
const SEQUELS: ReadonlySet<unknown> = new Set<NonNullable<WorkerStatus['sequel']>['kind']>([
  'launch',
  'retry',
  'rest',
  'done',
  'failed',
]);

function isEnd(value: unknown): value is EndStatus {
  const { id, incarnation, at } = (value ?? {}) as Partial<EndStatus>;
  return typeof id === 'string' && isCount(incarnation) && Number.isFinite(at);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
