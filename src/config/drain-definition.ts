import type { SignalName } from '../shared/signals.ts';
import type { ExecCheck, HttpCheck } from './probe-definition.ts';

/** At most so many clients are connected. */
export interface ConnectionsCheck {
  readonly type: 'connections';
  readonly max: number;
  /** Local ports that count; empty = those the worker listens on when the drain begins. */
  readonly ports: readonly number[];
}

/** What shows that a worker has nothing left to do. */
export type DrainCheck = ConnectionsCheck | HttpCheck | ExecCheck;

/** What happens between the moment a worker is not ready any more and its stop sequence. */
export interface DrainRules {
  /** Sent to the main process when it begins; undefined = it is not told. */
  readonly signal: SignalName | undefined;
  /** It takes at least this long, so that whoever hands out work notices. */
  readonly delayMs: number;
  /** What it then waits for; undefined = nothing. */
  readonly until: DrainCheck | undefined;
  /** It takes no longer than this, from its begin; at least the delay. */
  readonly timeoutMs: number;
  /** Time from the begin of one look to the next. */
  readonly periodMs: number;
}
