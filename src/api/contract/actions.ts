import type { WorkerStateName } from './worker-state.ts';

/** Which workers a verb means: names or globs (`web-*`), groups (`@web`), labels (all must match), or all of them. */
export interface Selector {
  readonly names?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly all?: boolean;
}

export type Verb = 'start' | 'stop' | 'restart' | 'reset' | 'reload' | 'signal';

/** Body of `POST /v1/actions/{verb}`. */
export interface ActionRequest {
  readonly selector: Selector;
  /** false = answer as soon as the operation is accepted, and is on disk. Default true. */
  readonly wait?: boolean;
  /** Longest wait; the operation itself goes on. */
  readonly timeoutMs?: number;
  /** For `start` and `restart`: what they need is started also where somebody has stopped it. Default false. */
  readonly withDependencies?: boolean;
  /** For `stop` and `restart`: without a drain, and one that is under way ends. Default false. */
  readonly now?: boolean;
  /** For `signal`. */
  readonly signal?: string;
  /** For `signal`; default main. */
  readonly target?: 'main' | 'group' | 'tree';
}

/**
 * One worker's outcome, a line of the NDJSON that answers an action; sent as it is reached. `failed` carries the reason
 * in `message`.
 */
export interface ActionResult {
  readonly worker: string;
  readonly outcome: 'done' | 'unchanged' | 'accepted' | 'failed' | 'timeout';
  readonly state: WorkerStateName;
  readonly pid: number | null;
  readonly message: string;
  /** Of `reload` that failed: what the command that failed has written. */
  readonly output?: string;
  /** What it needs and did not run, and was therefore started with it; left out when there was nothing. */
  readonly alsoStarted?: readonly string[];
}

/** What `POST /v1/wait` waits for. */
export interface WaitRequest {
  readonly selector: Selector;
  readonly for: 'ready' | WorkerStateName;
  readonly timeoutMs?: number;
}
