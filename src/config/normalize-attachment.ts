import { resolve } from 'node:path';
import type { SignalName } from '../shared/signals.ts';
import type { RestartRules } from '../statemachine/restart-policy.ts';
import { type Attachment, FOREVER, type StopStep } from './definition.ts';
import { given, saidOnce } from './given.ts';
import type { Command } from './normalize-command.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeDiscovery, unitName } from './normalize-discovery.ts';
import { normalizeSignals } from './normalize-signals.ts';
import { normalizeStop } from './normalize-stop.ts';
import type { Path } from './path.ts';
import type { RawForeignControl, RawWorker } from './raw.ts';
import { durationMs } from './written-values.ts';

const CHECK_INTERVAL_MS = 30_000;
const SHORTEST_INTERVAL_MS = 100;
const GRACE_MS = 30_000;
const AFTER_KILL_MS = 5000;

/** What is said of a process at its start, which an unmanaged worker does not have here. */
const START_KEYS = [
  'run',
  'shell',
  'umask',
  'nice',
  'ionice',
  'oom_score_adj',
  'rlimits',
  'pid_file',
  'logs',
  'forking',
  'notify',
  'start_seconds',
  'oneshot',
  'essential',
] as const satisfies readonly (keyof RawWorker)[];

/** How the process of an unmanaged worker is found, and what may be done to it. */
export function normalizeAttachment(worker: RawWorker, base: Path, context: NormalizeContext): Attachment {
  const { report } = context;
  const path: Path = [...base, 'unit', 'unmanaged'];
  const { discovery = {}, control = {} } = worker.unit?.unmanaged ?? {};
  for (const key of START_KEYS) {
    if (worker[key] === undefined) continue;
    const hint = 'somebody else starts it: remove the key';
    report.error([...base, key], `${key} means nothing for an unmanaged worker`, { hint, at: 'key' });
  }
  const service = serviceOf(worker, [...path, 'control'], context);
  return {
    rule: normalizeDiscovery(discovery, [...path, 'discovery'], context),
    checkIntervalMs: checkIntervalMs(worker, [...path, 'discovery', 'check_interval'], context),
    canTerminate: control.can_terminate ?? false,
    canRestart: mayRestart(worker, base, service !== undefined, context),
    allowedSignals: allowedSignals(control, [...path, 'control', 'allowed_signals'], context),
    service,
  };
}

/** Nothing is executed; checks that are commands run in this folder. */
export function noCommand(worker: RawWorker, { folder }: NormalizeContext): Command {
  return { argv: [], shell: false, workingDirectory: resolve(folder, worker.cwd ?? '.') };
}

/** Without a way to start it again the policy has nothing to say: the process is looked for. */
export function restartOfForeign(restart: RestartRules, { canRestart }: Attachment): RestartRules {
  return canRestart ? restart : { ...restart, policy: 'never' };
}

/** How an unmanaged process is stopped: not at all, by its service manager, or by the signals that are allowed. */
export function stopOfForeign(
  worker: RawWorker,
  { canTerminate, service, allowedSignals }: Attachment,
  base: Path,
  context: NormalizeContext,
): readonly StopStep[] {
  const { report } = context;
  const place: Path = [...base, 'unit', 'unmanaged', 'control'];
  const graceful = worker.unit?.unmanaged?.control?.graceful_timeout;
  const written = given(worker.stop, base, 'stop');
  saidOnce(report, written, given(graceful, place, 'graceful_timeout'));
  if (!canTerminate) {
    const useless = written?.path ?? (graceful === undefined ? undefined : [...place, 'graceful_timeout']);
    if (useless !== undefined) {
      report.warning(useless, 'it is never stopped: can_terminate is false', { at: 'key' });
    }
    return [];
  }
  const graceMs = durationMs(graceful, GRACE_MS);
  if (service !== undefined) {
    if (written !== undefined) report.error(written.path, 'the service manager stops it', { at: 'key' });
    return [{ kind: 'service', waitMs: graceMs }];
  }
  if (written !== undefined) {
    const steps = normalizeStop(worker, base, context);
    for (const [index, step] of steps.entries())
      rejectStep(step, allowedSignals, [...written.path, index], context);
    return steps;
  }
  const steps = defaultSteps(graceMs).filter((step) => isAllowed(step.signal, allowedSignals));
  if (steps.length === 0) {
    report.error(
      [...place, 'allowed_signals'],
      'none of them ends it: neither SIGTERM nor SIGKILL is allowed',
      {
        hint: 'add SIGTERM, or say with stop which of them does',
      },
    );
  }
  return steps;
}

type SignalStep = Extract<StopStep, { kind: 'signal' }>;

function defaultSteps(graceMs: number): readonly SignalStep[] {
  const kill: SignalStep = { kind: 'signal', signal: 'SIGKILL', target: 'tree', waitMs: AFTER_KILL_MS };
  if (graceMs === 0) return [kill];
  return [{ kind: 'signal', signal: 'SIGTERM', target: 'main', waitMs: graceMs }, kill];
}

function rejectStep(
  step: StopStep,
  allowed: readonly SignalName[] | undefined,
  path: Path,
  { report }: NormalizeContext,
): void {
  if (step.kind === 'exec') {
    report.error(path, 'commands are run beside processes that were started here', {
      hint: 'use signals, or service_manager',
    });
  } else if (step.kind === 'signal' && !isAllowed(step.signal, allowed)) {
    report.error(path, `${step.signal} is not among allowed_signals`, { hint: 'add it there' });
  }
}

function isAllowed(signal: SignalName, allowed: readonly SignalName[] | undefined): boolean {
  return allowed === undefined || allowed.includes(signal);
}

function checkIntervalMs(worker: RawWorker, path: Path, { report }: NormalizeContext): number {
  const ms = durationMs(worker.unit?.unmanaged?.discovery?.check_interval, CHECK_INTERVAL_MS);
  if (ms === 0) return FOREVER;
  if (ms < SHORTEST_INTERVAL_MS) report.error(path, 'looking more often than every 100ms is too often');
  return ms;
}

function allowedSignals(
  control: RawForeignControl,
  path: Path,
  { report }: NormalizeContext,
): readonly SignalName[] | undefined {
  if (control.allowed_signals === undefined) return undefined;
  const signals = normalizeSignals(control.allowed_signals, path, report);
  if (control.can_terminate !== true) {
    report.warning(path, 'allowed_signals has no effect: without can_terminate: true it is never signalled', {
      at: 'key',
    });
  }
  return signals;
}

function serviceOf(worker: RawWorker, path: Path, { report }: NormalizeContext): Attachment['service'] {
  const { discovery, control = {} } = worker.unit?.unmanaged ?? {};
  const { service_manager: manager, service_name: name = discovery?.service_name } = control;
  if (manager === undefined) {
    if (control.service_name !== undefined) {
      report.warning([...path, 'service_name'], 'service_name has no effect without service_manager', {
        at: 'key',
      });
    }
    return undefined;
  }
  if (name === undefined) {
    report.error([...path, 'service_manager'], 'service_manager needs service_name', {
      hint: 'name the unit that it starts and stops',
    });
  }
  if (control.can_terminate !== true) {
    report.warning(
      [...path, 'service_manager'],
      'service_manager has no effect without can_terminate: true',
      {
        at: 'key',
      },
    );
  }
  return { manager, unit: unitName(name ?? '') };
}

function mayRestart(
  worker: RawWorker,
  base: Path,
  hasService: boolean,
  { report }: NormalizeContext,
): boolean {
  const { can_restart: wanted, can_terminate: mayEnd } = worker.unit?.unmanaged?.control ?? {};
  const path: Path = [...base, 'unit', 'unmanaged', 'control', 'can_restart'];
  if (wanted === true && mayEnd !== true) {
    report.error(path, 'can_restart needs can_terminate: a restart ends the process');
  } else if (wanted === true && !hasService) {
    report.warning(path, 'can_restart has no effect without service_manager: nobody could start it again', {
      at: 'key',
    });
  }
  if (wanted !== true) {
    for (const key of ['restart_policy', 'restart'] as const) {
      if (worker[key] === undefined) continue;
      report.error([...base, key], `${key} goes with can_restart: true`, { at: 'key' });
    }
  }
  return wanted === true && mayEnd === true && hasService;
}
