import type { OptionSpecs } from './command-line.ts';
import type { ColorChoice } from './style.ts';

/** The options all verbs have. */
export interface GlobalOptions {
  readonly socket?: string;
  readonly runDir?: string;
  readonly stateDir?: string;
  readonly logDir?: string;
  readonly color: ColorChoice;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly help?: boolean;
}

/** A verb may take a short letter of these for an option of its own; the long name then remains. */
export const GLOBAL_OPTIONS: OptionSpecs = {
  quiet: { short: 'q', help: 'print nothing; the exit code tells' },
  verbose: { short: 'v', help: 'show the requests to the daemon' },
  color: {
    value: 'when',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    help: 'colour; auto = on a terminal without NO_COLOR',
  },
  socket: { value: 'path', help: "the daemon's socket (HSU_SOCKET)" },
  'run-dir': { value: 'dir', help: 'where the socket is looked for (HSU_RUN_DIR)' },
  'state-dir': { value: 'dir', help: "the daemon's memory (HSU_STATE_DIR)" },
  'log-dir': { value: 'dir', help: 'the logs of the workers (HSU_LOG_DIR)' },
  help: { short: 'h', help: 'show this' },
};

/** The options of a verb together with the global ones. */
export function withGlobalOptions(own: OptionSpecs): OptionSpecs {
  const taken = new Set(Object.values(own).map(({ short }) => short));
  const globals = Object.entries(GLOBAL_OPTIONS).map(([name, spec]) => {
    const { short, ...longOnly } = spec;
    return [name, taken.has(short) ? longOnly : spec] as const;
  });
  return { ...own, ...Object.fromEntries(globals) };
}
