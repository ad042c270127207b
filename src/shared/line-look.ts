import { stripVTControlCharacters } from 'node:util';
import { type Context, createContext, Script } from 'node:vm';

/** So much of a line is looked at. */
export const LINE_BYTES = 4096;
/** An expression may go so long through lines that are looked at together. One that needs more would keep this process from all else. */
const LONGEST_LOOK_MS = 50;
const MOST_TRIES = 20;

const LOOK = new Script('lines.some((line) => expression.test(line))');
let sight: Context | null = null;

/** Whether one of the lines matches; null = it takes too long. Only a script of its own can be stopped in the middle of an expression. */
export function anyMatches(lines: readonly string[], expression: RegExp): boolean | null {
  sight ??= createContext({});
  Object.assign(sight, { lines, expression });
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { user: before } = process.threadCpuUsage();
      try {
        return LOOK.runInContext(sight, { timeout: LONGEST_LOOK_MS }) as boolean;
      } catch {
        // On a busy machine the time may have been that of others.
        if (process.threadCpuUsage().user - before > LONGEST_LOOK_MS * 500) return null;
      }
    }
    return null;
  } finally {
    Object.assign(sight, { lines: null, expression: null });
  }
}

/** The head of a line as a person sees it: without its end, and without the escapes of a terminal (A021). */
export function lineOf(bytes: Buffer): string {
  const text = stripVTControlCharacters(bytes.subarray(0, LINE_BYTES).toString());
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
