import { API_VERSION } from '../api/contract/version.ts';
import type { WorkerDetail, WorkerView } from '../api/contract/worker.ts';
import type { StopStep, WorkerDefinition } from '../config/definition.ts';
import { healthNote } from '../health/summary.ts';
import { buildEnvironment, maskEnvironment } from '../processcontrol/environment.ts';
import { resolveIdentity } from '../processcontrol/user-lookup.ts';
import type { Clock } from '../shared/clock.ts';
import { formatDuration } from '../shared/units.ts';
import { breakerOf } from '../statemachine/breaker.ts';
import { isUpState, type Snapshot } from '../statemachine/states.ts';
import { planOf } from '../workers/drain-watch.ts';
import { machineRules } from '../workers/machine-rules.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import { attachmentNote, attachmentView } from './attachment-view.ts';
import { probeView } from './checks.ts';
import { type EventLog, exitViewOf } from './event-log.ts';
import { hookView } from './hook-view.ts';

const EXITS_SHOWN = 10;
const EVENTS_SHOWN = 20;

/** What a view needs to know of a worker that others know. */
export interface Surroundings {
  /** The file says something else than what runs. */
  readonly changed: boolean;
  readonly groups: readonly string[];
  /** When what it waits for is tried next; monotonic ms. Asked only while it waits. */
  readonly neededTryMs: () => number | null;
}

/** A worker as one row of `status`. */
export function workerView(
  worker: WorkerActor,
  clock: Clock,
  { changed, groups, neededTryMs }: Surroundings,
): WorkerView {
  const { definition, snapshot } = worker;
  const nowMs = clock.monotonicMs();
  const nextTryMs = snapshot.state === 'waiting' ? neededTryMs() : snapshot.nextTryAtMs;
  const wallOf = (monotonicMs: number): string =>
    new Date(clock.wallMs() - (nowMs - monotonicMs)).toISOString();
  const { lastEnd, lastRestartAt } = worker;
  const { startedAt } = worker;
  return {
    name: worker.name,
    type: definition.type,
    port: worker.process?.port ?? null,
    description: definition.description,
    labels: definition.labels,
    groups,
    profile: definition.profile,
    enabled: definition.enabled,
    oneshot: definition.oneshot,
    essential: definition.essential,
    state: snapshot.state,
    desired: snapshot.desired,
    ready: worker.isReady,
    readyAt: worker.readyAt === null ? null : new Date(worker.readyAt).toISOString(),
    pid: snapshot.process?.pid ?? null,
    incarnation: snapshot.incarnation,
    startedAt: startedAt === null ? null : new Date(startedAt).toISOString(),
    uptimeMs: snapshot.process === null ? null : Math.round(nowMs - snapshot.process.startedAtMs),
    restarts: snapshot.restarts,
    lastRestartAt: lastRestartAt === null ? null : new Date(lastRestartAt).toISOString(),
    nextTryAt: nextTryMs === null ? null : wallOf(nextTryMs),
    nextTryInMs: nextTryMs === null ? null : Math.max(0, Math.round(nextTryMs - nowMs)),
    lastExit: lastEnd === null ? null : exitViewOf(lastEnd),
    note: [stateNote(worker), attachmentNote(worker), healthNote(worker.health)].filter(Boolean).join('; '),
    config: changed ? 'changed' : 'ok',
  };
}

/** Everything `describe` shows. Asks for the process list and the user, hence the promise. */
export async function workerDetail(
  worker: WorkerActor,
  clock: Clock,
  surroundings: Surroundings,
  events: EventLog,
  logDir: string,
  dependencies: WorkerDetail['dependencies'],
): Promise<Omit<WorkerDetail, 'limits' | 'shares' | 'lastReload'>> {
  const { definition } = worker;
  const identity = await resolveIdentity(definition.runAs).catch(() => null);
  const environment =
    identity === null
      ? definition.env
      : buildEnvironment(
          { identity, inherit: definition.inheritEnv, own: process.env, configured: definition.env },
          worker.name,
          '(set at each start)',
        );
  const processes = await worker.processes().catch(() => []);
  return {
    ...workerView(worker, clock, surroundings),
    apiVersion: API_VERSION,
    kind: 'Worker',
    attachment: attachmentView(definition.attachment),
    command: definition.argv,
    shell: definition.shell,
    workingDirectory: definition.workingDirectory,
    runAs:
      identity === null
        ? null
        : { user: identity.user.name, group: String(identity.gid), groups: identity.groups.map(String) },
    environment: maskEnvironment(environment),
    restartPolicy: definition.restart.policy,
    stopSequence: stopSequence(definition),
    logFile: `${logDir}/${worker.name}.log`,
    pidFile: definition.pidFile ?? definition.forking?.pidFile ?? null,
    cgroup: worker.cgroup,
    processes: processes.map(({ pid, ppid, command }) => ({ pid, ppid, command })),
    probes: worker.health.probes.map(probeView),
    hooks: worker.hooks.map(hookView),
    dependencies,
    breaker: {
      ...breakerOf(worker.snapshot, machineRules(definition), clock.monotonicMs()),
      failures: worker.snapshot.memory.level,
    },
    exits: events.exitsOf(worker.name, EXITS_SHOWN),
    events: events.last(EVENTS_SHOWN, { workers: [worker.name] }),
  };
}

/** A hook that is waited for says more than the state. */
function stateNote({ snapshot, definition, hook, drain, moreTimeMs }: WorkerActor): string {
  const state = drain === null ? noteOf(snapshot, definition) : drainNote(drain, snapshot, definition);
  const more =
    moreTimeMs === null ? '' : `it has asked for more time, at most ${formatDuration(moreTimeMs)} more`;
  const note = [stopsLater(snapshot) ? STOPS_LATER : '', state, more].filter(Boolean).join('; ');
  if (hook === '') return note;
  return snapshot.hooks === null ? [note, hook].filter(Boolean).join('; ') : hook;
}

const STOPS_LATER = 'stops after those that need it';

/** It is not wanted any more, and it is not its turn to stop. */
function stopsLater({ state, desired }: Snapshot): boolean {
  return desired === 'stopped' && isUpState(state);
}

/** The reason a person reads in the NOTE column. */
export function noteOf(snapshot: Snapshot, definition: WorkerDefinition): string {
  switch (snapshot.state) {
    case 'running':
      return snapshot.process === null ? '' : snapshot.reason;
    case 'starting':
      return startingNote(snapshot);
    case 'stopping':
      return stoppingNote(snapshot, definition);
    case 'done':
      return snapshot.lastExit === null
        ? snapshot.reason
        : `${snapshot.reason} after ${formatDuration(snapshot.lastExit.uptimeMs)}`;
    case 'stopped':
      return definition.enabled ? snapshot.reason : 'disabled in the configuration';
    default:
      return snapshot.reason;
  }
}

function drainNote(
  { seen, leftMs }: NonNullable<WorkerActor['drain']>,
  { reason, sequel }: Snapshot,
  { drain }: WorkerDefinition,
): string {
  const atMost = drain?.until === undefined ? '' : 'at most ';
  const next = sequel?.kind === 'launch' ? ', then it starts again' : '';
  const left = `${atMost}${formatDuration(leftMs)} left`;
  return [reason, `draining: ${[seen, left].filter(Boolean).join(', ')}${next}`].filter(Boolean).join('; ');
}

function startingNote({ process, hasComeUp, reason }: Snapshot): string {
  if (process === null) return 'being started';
  if (process.isLauncher) return reason;
  return hasComeUp ? 'within its start window' : 'has not come up yet';
}

function stoppingNote(snapshot: Snapshot, definition: WorkerDefinition): string {
  const step = definition.stop[snapshot.stop?.step ?? -1];
  if (step === undefined)
    return snapshot.reason === '' ? 'waiting for its start to be answered' : snapshot.reason;
  const next = snapshot.sequel?.kind === 'launch' ? ', then it starts again' : '';
  const why = snapshot.reason === '' ? '' : `${snapshot.reason}; `;
  return `${why}${describeStep(step)}${next}`;
}

function stopSequence({ drain, stop }: WorkerDefinition): string[] {
  return [...(drain === undefined ? [] : [`drain for ${planOf(drain)}`]), ...stop.map(describeStep)];
}

function describeStep(step: StopStep): string {
  const what = describeAction(step);
  return Number.isFinite(step.waitMs)
    ? `${what}, wait ${formatDuration(step.waitMs)}`
    : `${what}, wait for ever`;
}

function describeAction(step: StopStep): string {
  switch (step.kind) {
    case 'exec':
      return `exec ${step.argv.join(' ')}`;
    case 'service':
      return 'asking the service manager';
    case 'signal':
      return `${step.signal} to ${step.target}`;
  }
}
