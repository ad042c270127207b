import { isSameAlive } from '../../shim/process-table.ts';
import { type Checker, failed, passed } from '../result.ts';
import type { ProbeTarget } from '../target.ts';

/** The very process that was started is alive, and no zombie. */
export function processChecker(target: ProbeTarget): Checker {
  return {
    async look() {
      const process = target.process();
      if (process === null) return failed('nothing runs');
      const { pid, startTime } = process;
      return isSameAlive(pid, startTime)
        ? passed(`pid ${pid} is alive`)
        : failed(`pid ${pid} is gone or a zombie`);
    },
    close() {},
  };
}
