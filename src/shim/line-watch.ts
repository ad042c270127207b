import type { StreamName } from '../logs/cri-format.ts';
import { type AwaitedLine, lineKey } from '../shared/awaited-line.ts';
import { anyMatches, LINE_BYTES, lineOf } from '../shared/line-look.ts';

const LF = 0x0a;

export interface LineWatchListener {
  matched(line: AwaitedLine): void;
  /** The expression takes too long. */
  gaveUp(line: AwaitedLine, why: string): void;
}

interface Watched {
  readonly line: AwaitedLine;
  readonly expression: RegExp;
}

/** Looks at the whole lines of an output for those that are awaited. Tells once of each what came of it, and looks for it no more then. */
export class LineWatch {
  readonly #listener: LineWatchListener;
  readonly #watched = new Map<string, Watched>();
  readonly #begun = { stdout: new BegunLine(), stderr: new BegunLine() };

  constructor(listener: LineWatchListener) {
    this.#listener = listener;
  }

  /** Nothing is awaited any more. */
  get isIdle(): boolean {
    return this.#watched.size === 0;
  }

  /** Looks for it from now on. Throws SyntaxError for a pattern that is no regular expression. */
  expect(line: AwaitedLine): void {
    this.#watched.set(lineKey(line), { line, expression: new RegExp(line.pattern) });
  }

  /** Nobody waits for it any more. */
  forget(line: AwaitedLine): void {
    this.#watched.delete(lineKey(line));
  }

  /** Takes the next bytes of a stream, which may be reused as soon as this returns. */
  add(stream: StreamName, chunk: Buffer, length: number): void {
    if (!this.#wants(stream)) return;
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0 && end < length; end = chunk.indexOf(LF, from)) {
      lines.push(this.#begun[stream].end(chunk.subarray(from, end)));
      from = end + 1;
    }
    this.#begun[stream].add(chunk.subarray(from, length));
    if (lines.length > 0) this.#look(stream, lines);
  }

  #wants(stream: StreamName): boolean {
    for (const { line } of this.#watched.values()) if (isOf(line, stream)) return true;
    return false;
  }

  #look(stream: StreamName, lines: readonly string[]): void {
    for (const [key, { line, expression }] of [...this.#watched]) {
      const found = isOf(line, stream) ? anyMatches(lines, expression) : false;
      if (found === false) continue;
      this.#watched.delete(key);
      if (found) this.#listener.matched(line);
      else this.#listener.gaveUp(line, `the expression ${expression} takes too long on its output`);
    }
  }
}

function isOf({ stream }: AwaitedLine, name: StreamName): boolean {
  return stream === 'any' || stream === name;
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
    const line = lineOf(this.#head);
    this.#head = Buffer.alloc(0);
    return line;
  }
}
