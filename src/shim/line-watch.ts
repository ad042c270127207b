import { type Context, createContext, Script } from 'node:vm';
import type { StreamName } from '../logs/cri-format.ts';

const LF = 0x0a;
/** So much of a line is looked at. */
const LINE_BYTES = 4096;
/** An expression may go through the lines of one read so long. One that needs more would keep this process from all others. */
const LONGEST_LOOK_MS = 50;

/** What is waited for in the output of a worker. */
export interface AwaitedLine {
  readonly pattern: string;
  readonly stream: StreamName | 'any';
}

export interface LineWatchListener {
  matched(): void;
  /** The expression takes too long. */
  gaveUp(why: string): void;
}

/** Looks at whole lines of an output until one matches. Tells once what came of it, and looks at nothing any more then. */
export class LineWatch {
  readonly #awaited: AwaitedLine;
  readonly #expression: RegExp;
  readonly #listener: LineWatchListener;
  readonly #begun = { stdout: new BegunLine(), stderr: new BegunLine() };
  #isOver = false;

  /** Throws SyntaxError for a pattern that is no regular expression. */
  constructor(awaited: AwaitedLine, listener: LineWatchListener) {
    this.#awaited = awaited;
    this.#expression = new RegExp(awaited.pattern);
    this.#listener = listener;
  }

  /** Takes the next bytes of a stream, which may be reused as soon as this returns. */
  add(stream: StreamName, chunk: Buffer, length: number): void {
    if (this.#isOver || (this.#awaited.stream !== 'any' && this.#awaited.stream !== stream)) return;
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0 && end < length; end = chunk.indexOf(LF, from)) {
      lines.push(this.#begun[stream].end(chunk.subarray(from, end)));
      from = end + 1;
    }
    this.#begun[stream].add(chunk.subarray(from, length));
    if (lines.length > 0) this.#look(lines);
  }

  #look(lines: readonly string[]): void {
    const found = findIn(lines, this.#expression);
    if (found === false) return;
    this.#isOver = true;
    if (found) this.#listener.matched();
    else this.#listener.gaveUp(`the expression ${this.#expression} takes too long on its output`);
  }
}

/** The head of a line whose end has not come yet. */
class BegunLine {
  #head = Buffer.alloc(0);

  add(bytes: Buffer): void {
    const room = LINE_BYTES - this.#head.length;
    if (bytes.length > 0 && room > 0) this.#head = Buffer.concat([this.#head, bytes.subarray(0, room)]);
  }

  end(bytes: Buffer): string {
    this.add(bytes);
    const line = this.#head.toString();
    this.#head = Buffer.alloc(0);
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}

const LOOK = new Script('lines.some((line) => expression.test(line))');
const MOST_TRIES = 20;
let sight: Context | null = null;

/** Whether one of the lines matches; null = it takes too long. Only a script of its own can be stopped in the middle of an expression. */
function findIn(lines: readonly string[], expression: RegExp): boolean | null {
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
