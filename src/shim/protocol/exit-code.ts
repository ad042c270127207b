/** Exit code of a shim that finds another one in its run directory (EX_TEMPFAIL): that one listens soon, or is gone soon. */
export const ANOTHER_RUNS = 75;
