import type { WorkerDefinition } from '../../config/definition.ts';
import { readLogs } from '../../logs/read-logs.ts';
import type { AwaitedLine } from '../../shared/awaited-line.ts';
import { anyMatches, lineOf } from '../../shared/line-look.ts';
import type { IncarnationFacts, LineOutcome } from '../../shim/protocol/facts.ts';

/** Lines that are looked at together, before others have their turn. */
const BATCH = 256;
/** A line may have been read a moment before its process was taken down. */
const SLACK_MS = 1000;

/**
 * Looks through what the log has kept of one incarnation. Resolves with null when no such line is there, when the log
 * cannot be read, and when its lines do not tell of which run they are (`logs.format: raw`).
 */
export async function findInLog(
  directory: string,
  { name, logs }: Pick<WorkerDefinition, 'name' | 'logs'>,
  { incarnation, startedAt }: Pick<IncarnationFacts, 'incarnation' | 'startedAt'>,
  line: AwaitedLine,
  signal: AbortSignal,
): Promise<LineOutcome | null> {
  if (logs.format !== 'cri' || logs.mode === 'direct') return null;
  const expression = new RegExp(line.pattern);
  const stream = line.stream === 'any' ? {} : { stream: line.stream };
  const records = readLogs({ directory, workers: [name], sinceMs: startedAt - SLACK_MS, ...stream, signal });
  let isOfThisRun = false;
  let batch: { text: string; at: number }[] = [];
  const look = (): LineOutcome | null => {
    const found = anyMatches(
      batch.map(({ text }) => text),
      expression,
    );
    const at = batch.at(-1)?.at ?? 0;
    batch = [];
    if (found === false) return null;
    return { ...line, outcome: found ? 'matched' : 'gave-up', at };
  };
  try {
    for await (const record of records) {
      if (record.kind === 'run') isOfThisRun = record.incarnation === incarnation;
      if (record.kind !== 'line' || !isOfThisRun) continue;
      batch.push({ text: lineOf(record.bytes), at: Date.parse(record.at) });
      const outcome = batch.length === BATCH ? look() : null;
      if (outcome !== null) return outcome;
    }
    return look();
  } catch {
    // Then it is not there for us; whoever asks for the log hears why.
    return null;
  }
}
