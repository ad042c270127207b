import type { Snapshot } from './states.ts';
import { ignore, type Of, taken } from './step.ts';
import type { Context, Step } from './transition.ts';

/** Asks for the next incarnation, or waits until what it needs is there and it is its turn. */
export function launch(snapshot: Snapshot, context: Context): Step {
  const waitsFor = snapshot.waitsFor ?? context.busy ?? null;
  if (waitsFor !== null) return wait(snapshot, waitsFor);
  return launchAs(snapshot, snapshot.incarnation + 1, context);
}

/** Asks for this incarnation, after what has to be run before it. */
export function launchAs(snapshot: Snapshot, incarnation: number, { rules }: Context): Step {
  const isPrepared = rules.hooks?.pre_start === undefined;
  return taken(
    {
      ...snapshot,
      state: 'starting',
      incarnation,
      process: null,
      hasComeUp: false,
      isReady: false,
      hasBeenReady: false,
      hooks: isPrepared ? null : 'pre_start',
      stop: null,
      sequel: null,
      nextTryAtMs: null,
      rests: false,
      reason: '',
    },
    isPrepared ? { type: 'spawn', incarnation } : { type: 'runHooks', kind: 'pre_start' },
  );
}

/** It is wanted, and starts as soon as it can. */
function wait(snapshot: Snapshot, waitsFor: string): Step {
  const rest = { process: null, stop: null, sequel: null, nextTryAtMs: null, rests: false };
  return taken({ ...snapshot, ...rest, state: 'waiting', reason: `waiting for ${waitsFor}` });
}

/** What it needs is there, or something else is missing. */
export function launchWhenPossible(
  snapshot: Snapshot,
  event: Of<'dependenciesChanged'>,
  context: Context,
): Step {
  const { waitsFor } = event;
  if (waitsFor === snapshot.waitsFor) return ignore(snapshot);
  return launch({ ...snapshot, waitsFor }, context);
}

/** Fewer are being started than before; another one may have been quicker. */
export function launchInTurn(snapshot: Snapshot, _event: Of<'turnCame'>, context: Context): Step {
  const step = launch(snapshot, context);
  return step.snapshot.reason === snapshot.reason ? ignore(snapshot) : step;
}

/** Of importance only at the next start. */
export function noteDependencies(snapshot: Snapshot, { waitsFor }: Of<'dependenciesChanged'>): Step {
  return waitsFor === snapshot.waitsFor ? ignore(snapshot) : taken({ ...snapshot, waitsFor });
}

/** A launch nobody asked for: it is counted. */
export function relaunch(snapshot: Snapshot, context: Context): Step {
  return launch({ ...snapshot, restarts: snapshot.restarts + 1, lastRestartAtMs: context.nowMs }, context);
}
