import type { ExecCheck } from '../../config/probe-definition.ts';
import { isHsuError } from '../../shared/errors.ts';
import type { CommandEnd } from '../../shim/protocol/facts.ts';
import { type Checker, type Finding, failed, passed, unknown, warned } from '../result.ts';
import type { Slots } from '../slots.ts';
import type { ProbeTarget } from '../target.ts';

/** A command whose first moments were spent waiting for its turn had less time than it was promised. */
const FAIR_SHARE = 0.9;
/** How long the removal of a command that took too long may take before the check goes on without an answer. */
const REMOVAL_MS = 10_000;

/**
 * Runs a command. 0 passes; other codes fail unless they are listed. Commands of all workers share a number of slots: a
 * machine that is busy with checks has no time for anything else.
 */
export function execChecker(check: ExecCheck, timeoutMs: number, target: ProbeTarget, slots: Slots): Checker {
  return {
    async look(signal) {
      const begunMs = performance.now();
      if (!(await slots.take(signal))) return unknown('too many other checks are running commands');
      const leftMs = timeoutMs - (performance.now() - begunMs);
      try {
        const end = await endOrSilence(target.runCommand(check.argv, leftMs), signal);
        if (end === null) return unknown('the command could not be removed in time');
        if (end.timedOut && leftMs < timeoutMs * FAIR_SHARE) {
          return unknown('too many other checks are running commands');
        }
        return judge(check, end);
      } catch (error) {
        if (isHsuError(error) && error.kind === 'unavailable') return unknown(error.message);
        throw error;
      } finally {
        slots.release();
      }
    },
    close() {},
  };
}

function judge(check: ExecCheck, { code, signal, timedOut, output }: CommandEnd): Finding {
  if (timedOut) return failed('killed: it took too long', output);
  if (code === null) return failed(signal === null ? 'nobody saw how it ended' : `died of ${signal}`, output);
  if (check.successCodes.includes(code)) return passed(`exit ${code}`, output);
  return check.warningCodes.includes(code) ? warned(`exit ${code}`, output) : failed(`exit ${code}`, output);
}

/** null when there is still no end long after the signal. */
function endOrSilence(end: Promise<CommandEnd>, signal: AbortSignal): Promise<CommandEnd | null> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const startTimer = (): void => {
      timer = setTimeout(() => resolve(null), REMOVAL_MS);
    };
    signal.addEventListener('abort', startTimer, { once: true });
    end.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', startTimer);
      clearTimeout(timer);
    });
  });
}
