import type { DiscoveryRule } from '../shared/discovery-rule.ts';
import type { SignalName } from '../shared/signals.ts';
import type { ActionResult, Verb, WaitRequest } from './contract/actions.ts';
import type { DependencyGraphView, GraphDocument } from './contract/dependencies.ts';
import type { DiscoveryResult } from './contract/discovery.ts';
import type { EventView } from './contract/events.ts';
import type { GroupView } from './contract/groups.ts';
import type { MasterView, ReloadResult } from './contract/master.ts';
import type { CheckResult } from './contract/probes.ts';
import type { UsageDetail, UsageHistoryView, UsageView } from './contract/usage.ts';
import type { WorkerDetail, WorkerView } from './contract/worker.ts';

/** One verb for one worker, already under way. */
export interface Operation {
  readonly worker: string;
  /** What is known at once (`accepted`, or a final outcome when nothing has to be awaited). */
  readonly accepted: ActionResult;
  /**
   * Resolves when the wished state is reached or can no longer be; never rejects.
   * Aborting only ends the wait (outcome `timeout`), never the operation.
   */
  settled(signal: AbortSignal): Promise<ActionResult>;
}

/** How an action is meant. */
export interface ActOptions {
  /** What the workers need is started also where somebody has stopped it. */
  readonly withDependencies?: boolean;
  /** What stops does so without a drain. */
  readonly now?: boolean;
  /** When it cannot be done for one of them nothing is done. */
  readonly asOne?: boolean;
}

/** What the API needs of the master, and nothing more. Names passed in exist. */
export interface MasterPort {
  master(): MasterView;
  /** In configuration order. */
  list(): readonly WorkerView[];
  /** The groups there are, with what they use together; in configuration order. */
  groups(): readonly GroupView[];
  /** What this worker uses, measured now; null when nothing of it runs. Takes some 0.03 ms a process. */
  usage(name: string, detail: Exclude<UsageDetail, 'none'>): UsageView | null;
  /** What this worker has used since then (epoch ms), as far as it is followed. */
  usageHistory(name: string, sinceMs: number): UsageHistoryView;
  /** Undefined for an unknown name. Reads /proc for the process list. */
  detail(name: string): Promise<WorkerDetail | undefined>;
  act(
    verb: Exclude<Verb, 'signal' | 'reload'>,
    names: readonly string[],
    options?: ActOptions,
  ): readonly Operation[];
  /** Resolves when what was asked for by {@link act} so far is on disk, or cannot be written. Never rejects. */
  remembered(): Promise<void>;
  /** Has these workers read their own configuration again. */
  reloadWorkers(names: readonly string[], options?: ActOptions): readonly Operation[];
  signal(
    names: readonly string[],
    signal: SignalName,
    target: 'main' | 'group' | 'tree',
    options?: ActOptions,
  ): Promise<readonly ActionResult[]>;
  waitFor(name: string, state: WaitRequest['for'], signal: AbortSignal): Promise<ActionResult>;
  /** Who starts after whom, and what is waited for now. */
  graph(): DependencyGraphView & Pick<GraphDocument, 'starts'>;
  /** Makes all checks of these workers now; one answer a worker, as each is there. */
  check(names: readonly string[]): readonly Promise<CheckResult>[];
  /**
   * What a rule, or that of an unmanaged worker, matches now. Rejects with HsuError `not_found` for a worker there is not,
   * `failed_precondition` for one that has no rule.
   */
  discover(wanted: DiscoveryRule | string): Promise<DiscoveryResult>;
  reload(): Promise<ReloadResult>;
  /** Everything there is to measure, measured now, in the text format of Prometheus. */
  metrics(): Promise<Buffer>;
  readonly events: EventSource;
}

/** Which events; all fields narrow. */
export interface EventFilter {
  /** Epoch ms; only these and younger ones. */
  readonly since?: number | undefined;
  /** Exact names; empty = of all of them, and of the master itself. */
  readonly workers?: readonly string[];
  /** Empty = all types. */
  readonly types?: readonly string[];
}

/** The event journal, as a reader sees it. It outlives the master, and so do its numbers. */
export interface EventSource {
  /** The greatest number that was given out; 0 = none yet. */
  readonly newest: number;
  /** Events up to this number have been forgotten; 0 = none. */
  readonly forgotten: number;
  /** Events up to this number are of before this master's time. */
  readonly inherited: number;
  /** At most `limit` with a greater number, oldest first. */
  after(seq: number, limit: number, filter?: EventFilter): readonly EventView[];
  /** The newest `count`, oldest first. */
  last(count: number, filter?: EventFilter): readonly EventView[];
  /** Every worker there is an event of, also those that are no more. */
  workers(): readonly string[];
  /** Calls back for each new event, once it is on disk, until the returned function is called. */
  subscribe(listener: (event: EventView) => void): () => void;
}
