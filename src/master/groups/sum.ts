/** Adds up a figure of several. */
export function sum<T>(all: readonly T[], figure: (one: T) => number): number {
  return all.reduce((total, one) => total + figure(one), 0);
}

/** Adds up a figure of several; what is not known of one is not known of all. */
export function sumOrNull<T>(all: readonly T[], figure: (one: T) => number | null): number | null {
  return all.reduce<number | null>((total, one) => {
    const value = figure(one);
    return total === null || value === null ? null : total + value;
  }, 0);
}
