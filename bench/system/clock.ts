/** Now on CLOCK_MONOTONIC in milliseconds: the clock the workers' stamps use too. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
