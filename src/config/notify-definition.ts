import type { SignalName } from '../shared/signals.ts';

/** A worker that says by itself how it is, as `sd_notify` of systemd lets it. */
export interface NotifyRules {
  /** Whose word counts: that of the main process, or of every process of the worker. */
  readonly access: 'main' | 'all';
  /** A start without READY=1 has failed after this; Infinity = never. */
  readonly timeoutMs: number;
  /** Longest time between two signs of life; 0 = none are wanted. */
  readonly watchdogMs: number;
  /** What a process gets that gives none. */
  readonly watchdogSignal: SignalName;
}
