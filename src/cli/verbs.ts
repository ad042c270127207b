import type { VerbModule } from './verb.ts';

/** A verb as the overview shows it; the module behind it is loaded only when it is asked for. */
export interface VerbEntry {
  readonly summary: string;
  /** Names other supervisors have for it. */
  readonly aliases: readonly string[];
  readonly load: () => Promise<VerbModule>;
}

/** Every verb of the program, in the order of the overview. */
export const VERBS: Readonly<Record<string, VerbEntry>> = {
  status: {
    summary: 'show workers and how they are',
    aliases: ['ps', 'ls', 'list'],
    load: async () => (await import('./commands/status.ts')).status,
  },
  describe: {
    summary: 'show everything about workers',
    aliases: ['info', 'show', 'inspect'],
    load: async () => (await import('./commands/describe.ts')).describe,
  },
  top: {
    summary: 'show what workers use: cpu, memory, processes, storage',
    aliases: ['stats'],
    load: async () => (await import('./commands/top.ts')).top,
  },
  usage: {
    summary: 'show what workers have used over time',
    aliases: ['history'],
    load: async () => (await import('./commands/usage.ts')).usage,
  },
  start: {
    summary: 'start workers and wait until they run',
    aliases: [],
    load: async () => (await import('./commands/act.ts')).start,
  },
  stop: {
    summary: 'stop workers and wait until nothing of them is left',
    aliases: [],
    load: async () => (await import('./commands/act.ts')).stop,
  },
  restart: {
    summary: 'stop workers and start them again',
    aliases: [],
    load: async () => (await import('./commands/act.ts')).restart,
  },
  reset: {
    summary: 'forget failures, and limits they have raised: leave crash-loop or failed and try at once',
    aliases: [],
    load: async () => (await import('./commands/act.ts')).reset,
  },
  signal: {
    summary: 'send a signal to workers',
    aliases: [],
    load: async () => (await import('./commands/signal.ts')).signal,
  },
  reload: {
    summary: 'apply the configuration file as it is now, or have workers read theirs',
    aliases: ['reread', 'update'],
    load: async () => (await import('./commands/reload.ts')).reload,
  },
  logs: {
    summary: 'show what workers have written',
    aliases: ['tail'],
    load: async () => (await import('./commands/logs.ts')).logs,
  },
  events: {
    summary: 'show what has happened',
    aliases: [],
    load: async () => (await import('./commands/events.ts')).events,
  },
  wait: {
    summary: 'wait until workers are in a state',
    aliases: [],
    load: async () => (await import('./commands/wait.ts')).wait,
  },
  check: {
    summary: 'make all checks of workers now',
    aliases: [],
    load: async () => (await import('./commands/check.ts')).check,
  },
  attach: {
    summary: 'show what a rule for a process that runs already matches',
    aliases: ['adopt'],
    load: async () => (await import('./commands/attach.ts')).attach,
  },
  graph: {
    summary: 'show who starts after whom, and what is waited for',
    aliases: [],
    load: async () => (await import('./commands/graph.ts')).graph,
  },
  'critical-path': {
    summary: 'show why the last start took as long as it did',
    aliases: [],
    load: async () => (await import('./commands/critical-path.ts')).criticalPath,
  },
  validate: {
    summary: 'check configuration files, without a daemon',
    aliases: [],
    load: async () => (await import('./commands/validate.ts')).validate,
  },
  doctor: {
    summary: 'say what this host can do and what not, and what to do about it',
    aliases: [],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  version: {
    summary: 'show the versions of this program and of the daemon',
    aliases: [],
    load: async () => (await import('./commands/version.ts')).version,
  },
};

/** The verb's own name for a name or an alias; undefined when there is none. */
export function verbNamed(word: string): string | undefined {
  if (Object.hasOwn(VERBS, word)) return word;
  return Object.keys(VERBS).find((name) => VERBS[name]?.aliases.includes(word));
}
