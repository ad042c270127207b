import type { ControllerName } from '../kernel-limits.ts';
import type { ExitRecord, IncarnationFacts, NotifyNews } from './facts.ts';

/** What the shim tells without being asked. An exit is told again to every new master, until it was acknowledged (I4, I6). */
export type Notice =
  | Welcome
  | { readonly type: 'exited'; readonly exit: ExitRecord }
  | { readonly type: 'notified'; readonly of: string; readonly worker: string; readonly news: NotifyNews }
  /** The launcher has left its daemon, or the worker has named another process: the incarnation goes on with it. */
  | { readonly type: 'promoted'; readonly facts: IncarnationFacts }
  | { readonly type: 'logProblem'; readonly worker: string; readonly message: string }
  /** Something of a worker was found outside its tree, or removed before a start. */
  | { readonly type: 'remark'; readonly worker: string; readonly message: string }
  /** Somebody else had changed a limit of a worker, or of a group of them, and it was set back. An older master does not listen. */
  | {
      readonly type: 'limitRestored';
      readonly worker?: string;
      readonly group?: string;
      readonly message: string;
    };

/** What every new master is told first. */
export interface Welcome {
  readonly type: 'welcome';
  readonly protocol: number;
  /** The oldest version the shim still speaks; one that does not say speaks one version only. */
  readonly oldestProtocol?: number;
  readonly pid: number;
  readonly version: string;
  /** How processes are started, found and killed here, in words for `describe` and the log. */
  readonly abilities: {
    /** `leave`: ends and lets its workers run on. */
    readonly leave?: boolean;
    readonly native: boolean;
    readonly subreaper: boolean;
    readonly cgroup: string | null;
    /** Understands `runCommand`. An older shim does not say. */
    readonly commands?: boolean;
    /** Knows hooks. An older shim does not say. */
    readonly hooks?: true;
    /** Knows of daemons that put themselves into the background. An older shim does not say. */
    readonly forking?: true;
    /** Watches processes that somebody else started. An older shim does not say. */
    readonly attach?: true;
    /** Hears sd_notify. An older shim does not say, nor one without native calls. */
    readonly notify?: boolean;
    /** Understands `hearOut`. An older shim does not say. */
    readonly hearOut?: true;
    /** Hears a newline on a descriptor. An older shim does not say. */
    readonly notifyFd?: true;
    /** Waits for a line of the output. An older shim does not say. */
    readonly notifyLog?: true;
    /** Looks for lines that others wait for. An older shim does not say. */
    readonly awaitLines?: true;
    /** Hands out ports. An older shim does not say. */
    readonly ports?: true;
    /** Limits the kernel enforces here, by cgroup version; an older shim does not say. */
    readonly controllers?: Readonly<Partial<Record<ControllerName, 1 | 2>>>;
    /** Why some of them are missing; empty when none is. */
    readonly controllersMissing?: string;
    /** Understands `setQuotas`. An older shim does not say. */
    readonly quotas?: true;
    /** Sets weights and priorities of storage traffic. An older shim does not say. */
    readonly ioWeights?: true;
    /** Understands `figures`. An older shim does not say. */
    readonly figures?: true;
    /** Understands `trimLogs`. An older shim does not say. */
    readonly trimLogs?: true;
    /** It can throttle workers; an older shim does not say. */
    readonly throttle?: boolean;
  };
  readonly live: readonly IncarnationFacts[];
  readonly exits: readonly ExitRecord[];
  /** Ended incarnations of which something still lives, told exit or not. An older shim does not say. */
  readonly leftBehind?: readonly IncarnationFacts[];
}
