/** Fetches something again whenever it may have changed, one fetch at a time and not too often. */
export interface Refresher {
  /** Something may have changed. Many calls before the next fetch are one. */
  poke(): void;
}

/** Events come in bursts, one fetch a burst is enough. */
const LEAST_PAUSE_MS = 100;

/** A refresher for `fetch`; what it rejects with goes to `onError` and does not end it. */
export function createRefresher(fetch: () => Promise<void>, onError: (thrown: unknown) => void): Refresher {
  let isBusy = false;
  let isDirty = false;
  const next = async (): Promise<void> => {
    isBusy = true;
    isDirty = false;
    try {
      await fetch();
    } catch (thrown) {
      onError(thrown);
    }
    setTimeout(() => {
      isBusy = false;
      if (isDirty) void next();
    }, LEAST_PAUSE_MS);
  };
  return {
    poke() {
      isDirty = true;
      if (!isBusy) void next();
    },
  };
}
