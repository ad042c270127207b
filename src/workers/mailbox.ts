/** Hands events on one at a time: what handling one causes at once waits its turn, so that they never interleave. */
export class Mailbox<Event, Answer> {
  readonly #handle: (event: Event) => Answer;
  readonly #whenBusy: Answer;
  readonly #waiting: Event[] = [];
  #isBusy = false;

  /** @param whenBusy the answer to an event that has to wait */
  constructor(handle: (event: Event) => Answer, whenBusy: Answer) {
    this.#handle = handle;
    this.#whenBusy = whenBusy;
  }

  /** Handles the event and everything it causes, and returns the last answer. */
  put(event: Event): Answer {
    this.#waiting.push(event);
    if (this.#isBusy) return this.#whenBusy;
    this.#isBusy = true;
    let answer = this.#whenBusy;
    try {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
        answer = this.#handle(next);
      }
    } finally {
      this.#isBusy = false;
    }
    return answer;
  }
}
