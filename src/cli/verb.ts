import type { ApiClient } from '../api/client.ts';
import type { Places } from '../shared/places.ts';
import type { OptionSpecs, Parsed } from './command-line.ts';
import type { Terminal } from './terminal.ts';

/** What a verb works with. */
export interface Context {
  readonly terminal: Terminal;
  readonly client: ApiClient;
  readonly places: Places;
  /** Whether the log directory was named by flag or environment and is not just the default. */
  readonly isLogDirNamed: boolean;
  /**
   * From now on Ctrl-C ends the program with 130, after saying this on stderr. Without it Ctrl-C ends the
   * program as the system does.
   */
  onInterrupt(lastWord?: string): void;
}

/** One verb of the program: its own options, its help, and what it does. */
export interface VerbModule {
  /** Its arguments as the usage line shows them: `[NAME...]`. */
  readonly args: string;
  /** Its own options; the global ones are added. */
  readonly options: OptionSpecs;
  /** Command lines as one would type them, each with what it is for. */
  readonly examples: readonly (readonly [command: string, purpose: string])[];
  /** Which of {@link EXIT_CODES} it can end with, beside those that all verbs have. */
  readonly exitCodes: readonly number[];
  /** Resolves with the exit code; throws an HsuError when it could not do its work. */
  run(context: Context, parsed: Parsed): Promise<number>;
}

/** What the exit codes mean, for all verbs the same; scripts rely on them. */
export const EXIT_CODES: Readonly<Record<number, string>> = {
  0: 'done, or everything selected is as wished',
  1: 'failed, for at least one worker',
  2: 'the command line makes no sense',
  3: 'at least one selected worker is not OK',
  4: 'no such worker',
  5: 'the daemon cannot be reached',
  6: 'permission denied',
  7: 'timed out; the operation goes on',
  8: 'conflict with something that is under way',
  130: 'interrupted by Ctrl-C',
};
