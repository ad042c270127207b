/** State of a worker as the state machine has it; see docs/states.md. */
export type WorkerStateName =
  | 'stopped'
  | 'waiting'
  | 'starting'
  | 'running'
  | 'stopping'
  | 'cleaning'
  | 'backoff'
  | 'crash-loop'
  | 'absent'
  | 'done'
  | 'failed'
  | 'stop-failed';
