/** A look that had no more time; the message says how far it had come: `no connection`. */
export class OutOfTime extends Error {}

/** There was a connection, and no time for the whole answer. */
export function unansweredInTime(hasBegun: boolean): OutOfTime {
  return new OutOfTime(hasBegun ? 'the answer has not come to its end' : 'connected, but no answer');
}

/** A look that was never its turn in the time it had: says nothing about the worker. */
export class NeverItsTurn extends Error {}
