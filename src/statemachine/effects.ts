import type { HookKind } from './hooking.ts';
import type { ExitStatus } from './restart-policy.ts';
import type { ExitFacts } from './states.ts';

/** What the machine wants done; plain data, carried out in order by the worker's actor. */
export type Effect =
  | { readonly type: 'spawn'; readonly incarnation: number }
  /** Take over the process if it is there, and start nothing; answered like `spawn`. */
  | { readonly type: 'look'; readonly incarnation: number }
  /** Know the process no more, and do nothing to it. */
  | { readonly type: 'release' }
  /** Carry out this step of the stop sequence on the live process. */
  | { readonly type: 'stopStep'; readonly step: number }
  /** Tell the process that it drains, if there is a way to tell it. */
  | { readonly type: 'announceDrain' }
  /** Ask a process that hangs for its last words (SIGABRT, a core dump) before the stop sequence. */
  | { readonly type: 'abort' }
  /** SIGKILL to everything of this incarnation. */
  | { readonly type: 'killTree' }
  /** Remove what an ended main process left behind; answered by `swept`. */
  | { readonly type: 'sweep'; readonly incarnation: number }
  /** Run these after those that run already; answered by `hooksEnded`. */
  | { readonly type: 'runHooks'; readonly kind: HookKind }
  /** No more patience with hooks: what runs is killed, and what waits is not run. */
  | { readonly type: 'endHooks' }
  /** One timer a worker: setting replaces, and leaving a state clears. */
  | { readonly type: 'setTimer'; readonly ms: number }
  | { readonly type: 'clearTimer' }
  | { readonly type: 'recordExit'; readonly exit: ExitFacts }
  /** An operator changed what is wanted: to be kept across masters. The configuration remembers its own wishes. */
  | { readonly type: 'desiredChanged' }
  | { readonly type: 'note'; readonly reason: string; readonly message: string }
  /** An essential worker ended for good: the master ends with it. */
  | { readonly type: 'essentialEnded'; readonly status: ExitStatus };
