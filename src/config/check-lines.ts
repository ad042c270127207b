import { lineKey } from '../shared/awaited-line.ts';
import type { WorkerDefinition } from './definition.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';

interface Placed {
  readonly path: Path;
  readonly definition: WorkerDefinition;
}

/** Every different line costs a look at each line of the output. */
const MOST_LINES = 16;

/** Rejects waiting for a line of a worker whose output nobody reads, or of which more lines are awaited than is good (I11). */
export function checkAwaitedLines(workers: readonly Placed[], report: Report): void {
  const byName = new Map(workers.map(({ definition }) => [definition.name, definition]));
  const lines = new Map<string, Set<string>>();
  for (const { path, definition } of workers) {
    for (const { worker, line } of definition.dependencies.workers) {
      const other = byName.get(worker);
      if (line === undefined || other === undefined) continue;
      const place = [...path, 'depends_on'];
      const why = whyUnread(other);
      if (why !== null)
        report.error(place, `${definition.name} waits for a line of ${worker}, ${why.message}`, {
          hint: why.hint,
        });
      const of = lines.get(worker) ?? new Set();
      lines.set(worker, of.add(lineKey(line)));
      if (of.size === MOST_LINES + 1) {
        report.error(place, `more than ${MOST_LINES} different lines of ${worker} are waited for`, {
          hint: 'wait for the same line, or for ready',
        });
      }
    }
  }
}

function whyUnread({
  oneshot,
  logs,
  attachment,
}: WorkerDefinition): { message: string; hint: string } | null {
  if (attachment !== undefined) {
    return { message: 'whose output goes to whoever has started it', hint: 'wait for ready, by a probe' };
  }
  if (oneshot) return { message: 'which is a oneshot', hint: 'wait for completed_successfully' };
  if (logs.mode === 'direct') {
    return {
      message: 'and nobody reads the output of logs.mode: direct',
      hint: 'leave logs.mode out, or wait for ready',
    };
  }
  return null;
}
