import { sequelOf } from './ending.ts';
import { isUntouchable } from './foreign.ts';
import { decideAfterExit, decideOnTrigger, type EndedRun, type RestartMemory } from './restart-policy.ts';
import type { Sequel, Snapshot } from './states.ts';
import { ignore, type Of } from './step.ts';
import { beginStop, killTree } from './stopping.ts';
import type { Context, Step } from './transition.ts';

/**
 * A limit is broken: the process goes, and the worker rests or is restarted as its restart policy has it. Ignored while
 * that does not let it be restarted yet.
 */
export function enforceLimit(snapshot: Snapshot, event: Of<'limitBroken'>, context: Context): Step {
  // What may not be ended is not ended by a limit either (I12).
  if (snapshot.process === null || isUntouchable(context)) return ignore(snapshot);
  const next = decide(snapshot, event, context);
  if (next === null) return ignore(snapshot);
  const stopping = beginStop({ ...snapshot, memory: next.memory }, 'limit', context);
  const stopped: Step = {
    ...stopping,
    snapshot: { ...stopping.snapshot, sequel: next.sequel, reason: event.message },
  };
  if (event.how === 'gracefully') return stopped;
  // Instead of the first step of the stop sequence, not after it.
  const killed = killTree(stopped.snapshot);
  return { ...killed, snapshot: { ...killed.snapshot, reason: event.message } };
}

/** The graceful stop takes too long for the limit: what it began is ended at once. */
export function enforceLimitInStop(snapshot: Snapshot, event: Of<'limitBroken'>): Step {
  const isHarder = event.how === 'at-once' && snapshot.stop?.killed !== true;
  return snapshot.process !== null && isHarder ? killTree(snapshot) : ignore(snapshot);
}

/** The kernel has killed it for its memory: what follows is what its limit wants, or what follows any exit. */
export function afterOom(
  { memory }: Snapshot,
  run: EndedRun,
  { rules, nowMs, random }: Context,
): { readonly sequel: Sequel; readonly memory: RestartMemory } {
  const reason = 'killed by the kernel: out of memory';
  if (rules.afterOom === 'rest') return { sequel: { kind: 'rest', reason }, memory };
  const { restart } = rules;
  const asked =
    rules.afterOom === 'restart'
      ? decideOnTrigger(restart, memory, 'resource_violation', 'emergency', run.uptimeMs, nowMs, random)
      : null;
  // It is gone, so there is nothing to refuse: within the grace period it is an exit like any other.
  const decision =
    asked === null || asked.kind === 'ignore' ? decideAfterExit(restart, memory, run, nowMs, random) : asked;
  return { sequel: sequelOf(decision, reason, rules), memory: decision.memory };
}

function decide(
  { memory, process }: Snapshot,
  { afterwards, severity, message }: Of<'limitBroken'>,
  { rules, nowMs, random }: Context,
): { readonly sequel: Sequel; readonly memory: RestartMemory } | null {
  if (afterwards === 'rest') return { sequel: { kind: 'rest', reason: message }, memory };
  if (rules.foreign?.mayRestart === false) return null;
  const uptimeMs = nowMs - (process?.startedAtMs ?? nowMs);
  const { restart } = rules;
  const decision = decideOnTrigger(restart, memory, 'resource_violation', severity, uptimeMs, nowMs, random);
  return decision.kind === 'ignore'
    ? null
    : { sequel: sequelOf(decision, message, rules), memory: decision.memory };
}
