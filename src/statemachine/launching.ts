import type { Snapshot } from './states.ts';
import { taken } from './step.ts';
import type { Context, Step } from './transition.ts';

/** Asks for the next incarnation. */
export function launch(snapshot: Snapshot): Step {
  const incarnation = snapshot.incarnation + 1;
  return taken(
    {
      ...snapshot,
      state: 'starting',
      incarnation,
      process: null,
      hasComeUp: false,
      isReady: false,
      stop: null,
      sequel: null,
      nextTryAtMs: null,
      reason: '',
    },
    { type: 'spawn', incarnation },
  );
}

/** A launch nobody asked for: it is counted. */
export function relaunch(snapshot: Snapshot, context: Context): Step {
  return launch({ ...snapshot, restarts: snapshot.restarts + 1, lastRestartAtMs: context.nowMs });
}
