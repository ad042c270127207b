/** What text is passed on to. */
export interface Sink {
  write(text: string): unknown;
}

/** Longest text that waits for the end of a turn, in characters. */
const MAX_WAITING = 64 * 1024;

/**
 * Passes on in one piece what is written within one turn of the event loop: a thousand workers that start together
 * are two thousand lines, and a system call each would keep their supervisor waiting. What waits at the end of the
 * process is passed on too; only kill -9 within a turn loses the lines of that turn.
 */
export class TurnBuffer implements Sink {
  readonly #sink: Sink;
  #waiting = '';

  constructor(sink: Sink) {
    this.#sink = sink;
    process.once('exit', () => this.flush());
  }

  write(text: string): void {
    if (this.#waiting === '') queueMicrotask(() => this.flush());
    this.#waiting += text;
    if (this.#waiting.length > MAX_WAITING) this.flush();
  }

  flush(): void {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') this.#sink.write(text);
  }
}
