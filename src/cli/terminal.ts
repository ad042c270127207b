import { once } from 'node:events';
import { type ColorChoice, createStyle, type Style, wantsColor } from './style.ts';

/** Where the program speaks: data to stdout, talk to stderr. */
export interface Terminal {
  /** Whether stdout is a terminal. */
  readonly isTty: boolean;
  /** Whether a person can be asked: stdin and stderr are terminals. */
  canAsk(): boolean;
  /** Columns of stdout; undefined when it is not a terminal and nothing has to fit. */
  width(): number | undefined;
  /** Rows of stdout; undefined when it is not a terminal. */
  height(): number | undefined;
  /** For stdout. */
  readonly style: Style;
  /** For stderr. */
  readonly talkStyle: Style;
  /** Writes to stdout as it is; resolves when the reader has room for more. */
  out(data: string | Buffer): Promise<void>;
  /** Writes a line to stderr. */
  talk(line: string): void;
}

export interface TerminalOptions {
  readonly color: ColorChoice;
  /** Say nothing at all, on either stream. */
  readonly quiet: boolean;
}

/** The terminal of this process. */
export function openTerminal({ color, quiet }: TerminalOptions): Terminal {
  const { stdout, stderr, env } = process;
  const isTty = stdout.isTTY === true;
  return {
    isTty,
    canAsk: () => process.stdin.isTTY === true && stderr.isTTY === true,
    width: () => (isTty ? (positive(env['COLUMNS']) ?? stdout.columns) : undefined),
    height: () => (isTty ? (positive(env['LINES']) ?? stdout.rows) : undefined),
    style: createStyle(wantsColor(color, isTty, env)),
    talkStyle: createStyle(wantsColor(color, stderr.isTTY === true, env)),
    async out(data) {
      if (!quiet && data.length > 0 && !stdout.write(data)) await once(stdout, 'drain');
    },
    talk(line) {
      if (!quiet) stderr.write(`${line}\n`);
    },
  };
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
