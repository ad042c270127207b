import type { SignalName } from '../shared/signals.ts';

/** By what a worker says that it is ready. */
export type NotifyWay =
  /** Datagrams as `sd_notify` of systemd sends them; `access`: the word of which of its processes counts. */
  | { readonly kind: 'systemd'; readonly access: 'main' | 'all' }
  /** A newline on a descriptor that it is given. */
  | { readonly kind: 'fd'; readonly fd: number }
  /** A line of its output that matches this regular expression. */
  | { readonly kind: 'log'; readonly pattern: string; readonly stream: 'stdout' | 'stderr' | 'any' };

/** A worker that says by itself how it is. */
export interface NotifyRules {
  readonly way: NotifyWay;
  /** A start without that word has failed after this; Infinity = never. */
  readonly timeoutMs: number;
  /** Longest time between two signs of life; 0 = none are wanted. */
  readonly watchdogMs: number;
  /** What a process gets that gives none. */
  readonly watchdogSignal: SignalName;
}
