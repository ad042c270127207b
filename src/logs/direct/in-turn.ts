let last: Promise<unknown> = Promise.resolve();

/** Runs one piece of work after the other in the whole process, so that many logs do not crowd out everything else. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}
