/** One entry of the event journal. */
export interface EventView {
  /** Grows with each event, also over restarts of the master; a cursor for `after`. */
  readonly seq: number;
  readonly at: string;
  /** null for events of the master itself. */
  readonly worker: string | null;
  readonly incarnation: number | null;
  /** `exit`, `state`, `probe`, `limit`, `hook`, `config`, `api`, `log`, `process`, `master`. */
  readonly type: string;
  /** Short machine word: `crash`, `requested`, `reloaded` … */
  readonly reason: string;
  readonly message: string;
}
