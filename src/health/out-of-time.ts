/** A look that had no more time; the message says how far it had come: `no connection`. */
export class OutOfTime extends Error {}

/** A look that was never its turn in the time it had: says nothing about the worker. */
export class NeverItsTurn extends Error {}
