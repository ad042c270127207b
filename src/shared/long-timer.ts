/** Longest delay of setTimeout; a longer one would be over at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Calls back once after so long, also when that is more than a timer can wait, unless the returned function is called first. */
export function callAfter(ms: number, elapsed: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (leftMs: number): void => {
    timer = setTimeout(
      leftMs > LONGEST_TIMER_MS ? () => wait(leftMs - LONGEST_TIMER_MS) : elapsed,
      Math.min(leftMs, LONGEST_TIMER_MS),
    );
  };
  wait(ms);
  return () => clearTimeout(timer);
}
