import type { WorkerView } from '../../src/api/contract/worker.ts';
import type { WorkerStateName } from '../../src/api/contract/worker-state.ts';
import type { Daemon } from './daemon.ts';
import { eventually } from './moments.ts';
import type { Operator } from './operator.ts';
import type { Problems } from './problems.ts';
import type { ProcessWatch } from './process-watch.ts';

/** States a wanted worker may stay in: it runs, has run, or says when it will be tried again. */
const RESTING: Readonly<Record<'running' | 'stopped', ReadonlySet<WorkerStateName>>> = {
  running: new Set(['running', 'done', 'backoff', 'crash-loop']),
  stopped: new Set(['stopped']),
};
/** Stop sequences, leftovers and parked tries are over by then. */
const CALM_WITHIN_MS = 60_000;

/**
 * When nobody disturbs it any more everything comes to what was last asked for (I2), and what the master says is what
 * the kernel shows.
 */
export async function checkCalm(
  daemon: Daemon,
  operator: Operator,
  watch: ProcessWatch,
  problems: Problems,
): Promise<void> {
  let restless: string[] = [];
  const isCalm = await eventually(CALM_WITHIN_MS, async () => {
    const workers = await daemon.workers();
    watch.look();
    restless = workers.flatMap((worker) => {
      const why = whyNotCalm(worker, operator.wantedOf(worker.name), watch);
      return why === null ? [] : [`${worker.name} ${why}`];
    });
    return restless.length === 0;
  });
  if (isCalm) return;
  for (const what of restless) {
    const [worker = ''] = what.split(' ');
    problems.add('I2', worker, Date.now(), `a minute after the last disturbance ${what}`);
  }
}

function whyNotCalm(
  worker: WorkerView,
  wanted: 'running' | 'stopped' | null,
  watch: ProcessWatch,
): string | null {
  const { state, desired, pid, note } = worker;
  if (wanted !== null && desired !== wanted) return `should be ${wanted}, and the master wants it ${desired}`;
  if (!RESTING[desired].has(state)) return `is ${state} (${note}), and wanted ${desired}`;
  if (state !== 'running' && state !== 'done' && note === '') return `is ${state} without a reason`;
  const main = watch.mains().find(({ worker: name }) => name === worker.name);
  if ((main?.pid ?? null) === pid) return null;
  return `has pid ${pid} in the master's eyes, and in the kernel's ${main?.pid ?? 'none'}`;
}
