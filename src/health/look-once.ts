import type { ProbeClock } from './probe-clock.ts';
import { type Checker, type Finding, failed, type ProbeResult, unknown } from './result.ts';

/** A timer that fires later than this shows that this process, or the whole machine, stood still. */
const STALLED_MS = 250;
/** With less idle time than this share of the timeout the event loop had no time to hear an answer. */
const IDLE_SHARE = 0.05;

/**
 * Makes one check, with a deadline. A check that is not over by then has failed, unless it is this process that was
 * held up (an overloaded event loop, a suspended host): then nobody can tell, for the answer may have been there in
 * time. Never rejects.
 */
export async function lookOnce(
  checker: Checker,
  timeoutMs: number,
  incarnation: number,
  clock: ProbeClock,
): Promise<ProbeResult> {
  const at = clock.wallMs();
  const begunMs = clock.monotonicMs();
  const idleBeforeMs = clock.idleMs();
  const deadline = new AbortController();
  let late: Finding | null = null;
  const cancel = clock.after(timeoutMs, () => {
    const lateMs = clock.monotonicMs() - begunMs - timeoutMs;
    const isBusy = clock.idleMs() - idleBeforeMs < timeoutMs * IDLE_SHARE;
    late = verdictOnDelay(timeoutMs, lateMs, isBusy);
    // What has arrived meanwhile waits behind this very timer in the event loop: let it be heard first.
    if (late.outcome === 'unknown') setImmediate(() => setImmediate(() => deadline.abort()));
    else deadline.abort();
  });
  let finding: Finding;
  try {
    finding = await checker.look(deadline.signal);
  } catch (thrown) {
    finding = failed(thrown instanceof Error ? thrown.message : String(thrown));
  }
  cancel();
  const isOver = deadline.signal.aborted && finding.outcome === 'fail' && late !== null;
  const latencyMs = clock.monotonicMs() - begunMs;
  const { isOutOfTime, ...found } = finding;
  const told =
    isOver && late !== null ? withProgress(late, isOutOfTime === true ? found.message : '') : found;
  return { ...told, output: found.output, at, latencyMs, incarnation };
}

/** "No result" is more useful with how far the check had come. */
function withProgress(late: Finding, progress: string): Finding {
  return late.outcome === 'fail' && progress !== '' ? failed(`${late.message}: ${progress}`) : late;
}

function verdictOnDelay(timeoutMs: number, lateMs: number, isBusy: boolean): Finding {
  if (lateMs > STALLED_MS) return unknown(`the master was held up for ${Math.round(lateMs)} ms`);
  if (isBusy) return unknown('the master has too much to do');
  return failed(`no result within ${timeoutMs} ms`);
}
