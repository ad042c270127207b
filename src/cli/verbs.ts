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
    summary: 'forget failures: leave crash-loop or failed and try at once',
    aliases: [],
    load: async () => (await import('./commands/act.ts')).reset,
  },
  signal: {
    summary: 'send a signal to workers',
    aliases: [],
    load: async () => (await import('./commands/signal.ts')).signal,
  },
};

/** The verb's own name for a name or an alias; undefined when there is none. */
export function verbNamed(word: string): string | undefined {
  if (Object.hasOwn(VERBS, word)) return word;
  return Object.keys(VERBS).find((name) => VERBS[name]?.aliases.includes(word));
}
