import type { ActionResult, WaitRequest } from '../../api/contract/actions.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';

/** What a verb makes of the present moment: still under way, or how it ended. */
export type Judgement = { readonly outcome: 'done' | 'failed'; readonly message: string } | null;

export type Judge = (worker: WorkerActor) => Judgement;

/**
 * `start` and `restart`: up, past its start window and ready, or done; a later stop by somebody else also ends the wait.
 */
export function judgeStart(fromIncarnation: number): Judge {
  return (worker) => {
    const { state, incarnation, process, desired, reason } = worker.snapshot;
    const fresh = incarnation >= fromIncarnation;
    switch (state) {
      case 'running':
        return fresh && worker.isReady ? done(`running (pid ${process?.pid})`) : null;
      case 'done':
        return fresh ? done(reason) : null;
      case 'backoff':
      case 'crash-loop':
      case 'absent':
      case 'failed':
        return fresh ? failed(`${state}: ${reason}`) : null;
      case 'stop-failed':
        return failed(reason);
      case 'stopped':
        if (desired === 'stopped') return failed('a later stop replaced this start');
        return fresh && rests(worker) ? failed(reason) : null;
      case 'waiting':
        return worker.waitsInVain ? failed(`${reason}; it starts by itself when that is there`) : null;
      default:
        return null;
    }
  };
}

/** `stop`: nothing of it lives any more (I5). */
export const judgeStop: Judge = (worker) => {
  const { state, desired, reason } = worker.snapshot;
  switch (state) {
    case 'stopped':
    case 'done':
    case 'failed':
      return done(state);
    case 'stop-failed':
      return failed(reason);
    case 'running':
    case 'waiting':
    case 'starting':
    case 'backoff':
    case 'crash-loop':
    case 'absent':
      return desired === 'running' ? failed('a later start replaced this stop') : null;
    default:
      return null;
  }
};

/** `wait --for`: the state is reached, or cannot be reached any more without somebody doing something. */
export function judgeWait(wanted: WaitRequest['for']): Judge {
  return (worker) => {
    const { state, reason } = worker.snapshot;
    if (wanted === 'ready') return judgeReady(worker);
    if (state === wanted) return done(reason === '' ? state : `${state}: ${reason}`);
    if (rests(worker) && (wanted === 'running' || wanted === 'done')) return failed(reason);
    if (wanted === 'done' && (state === 'failed' || state === 'crash-loop')) {
      return failed(`${state}: ${reason}`);
    }
    if (wanted === 'running' && (state === 'failed' || state === 'done'))
      return failed(`${state}: ${reason}`);
    return null;
  };
}

/** Ready, or, for a one-shot, done with success. */
function judgeReady(worker: WorkerActor): Judgement {
  const { state, reason, process } = worker.snapshot;
  if (worker.isReady) return done(`ready (pid ${process?.pid})`);
  if (state === 'done') return done(`done: ${reason}`);
  if (rests(worker)) return failed(reason);
  return state === 'failed' ? failed(`failed: ${reason}`) : null;
}

/** Nobody asked for this stop, and nothing but an operator ends it. */
function rests({ snapshot: { state, desired, rests: isResting } }: WorkerActor): boolean {
  return state === 'stopped' && desired === 'running' && isResting;
}

/** A result row for a worker as it is now. */
export function resultOf(
  worker: WorkerActor,
  outcome: ActionResult['outcome'],
  message: string,
): ActionResult {
  const { state, process } = worker.snapshot;
  return { worker: worker.name, outcome, state, pid: process?.pid ?? null, message };
}

function done(message: string): Judgement {
  return { outcome: 'done', message };
}

function failed(message: string): Judgement {
  return { outcome: 'failed', message };
}
