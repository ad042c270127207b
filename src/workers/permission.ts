import type { SignalName } from '../shared/signals.ts';
import type { WorkerActor } from './worker-actor.ts';

/** Something an operator wants to do to a live process. */
export type Touch =
  | { readonly verb: 'stop' | 'restart' }
  | { readonly verb: 'signal'; readonly signal: SignalName };

/** Why this may not be done to the process of an unmanaged worker (I12); null when it may. */
export function whyNot(touch: Touch, { definition, snapshot }: WorkerActor): string | null {
  const { attachment } = definition;
  if (attachment === undefined || snapshot.process === null) return null;
  const { canTerminate, canRestart, allowedSignals } = attachment;
  if (!canTerminate) return `pid ${snapshot.process.pid} is unmanaged, and can_terminate is false`;
  if (touch.verb === 'restart' && !canRestart) return 'it is unmanaged, and can_restart is false';
  if (touch.verb !== 'signal' || allowedSignals === undefined) return null;
  if (allowedSignals.includes(touch.signal)) return null;
  return `it is unmanaged, and of signals only ${allowedSignals.join(', ')} may be sent`;
}
