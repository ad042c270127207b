import { DirectSource } from './direct/direct-source.ts';
import { DirectoryWatch } from './directory-watch.ts';
import type { LineFilter, LogRecord } from './log-record.ts';
import type { LogSource } from './log-source.ts';
import { WorkerLog } from './worker-log.ts';

export interface ReadLogsOptions extends LineFilter {
  readonly directory: string;
  /** Names; one without a log has no records. */
  readonly workers: readonly string[];
  /** Only the last lines of each worker, counted after the filter; undefined = all. */
  readonly tail?: number | undefined;
  /** Goes on with what is written from now on, until `signal` is aborted. */
  readonly follow?: boolean | undefined;
  /** Ends the sequence, without an error. */
  readonly signal?: AbortSignal | undefined;
}

const BATCH = 512;

interface Source {
  readonly log: LogSource;
  head: LogRecord | undefined;
}

/**
 * The records of the workers, merged by time; the records of one worker stay in the order of its files.
 * Nothing is read ahead of the consumer beyond a block and a record per worker. Rejects with a system error when a file or
 * the directory cannot be read (EACCES); a missing one is simply empty.
 */
export async function* readLogs(options: ReadLogsOptions): AsyncGenerator<LogRecord, void, undefined> {
  const { directory, workers, follow = false, signal } = options;
  // Before the first look, so that nothing falls between looking and watching.
  const watch = follow ? new DirectoryWatch(directory) : undefined;
  const sources: Source[] = workers
    .flatMap((worker) => sourcesOf(worker, options))
    .map((log) => ({ log, head: undefined }));
  // Sorted by the time of the head, the oldest at the end; a source that has nothing now is not in it.
  const queue: Source[] = [];
  try {
    for (let asked: readonly Source[] = sources; ; ) {
      for (const source of asked) if (source.head === undefined) await enqueue(queue, source);
      // In batches: a worker that writes all the time must not hide the others.
      for (let n = 0; n < BATCH && !isAborted(signal); n += 1) {
        const source = queue.pop();
        if (source?.head === undefined) break;
        yield source.head;
        await enqueue(queue, source);
      }
      if (isAborted(signal)) return;
      if (watch === undefined) {
        if (queue.length === 0) return;
        asked = [];
      } else {
        const changes = queue.length > 0 ? watch.take() : await watch.wait(signal);
        asked =
          changes === 'all'
            ? sources
            : sources.filter(({ log }) => log.fileNames.some((name) => changes.has(name)));
      }
    }
  } finally {
    watch?.close();
    for (const { log } of sources) await log.close();
  }
}

/**
 * What went through the shim, and what the worker has written by itself: it may have done both, one after the other. A
 * tail is one of what it does now.
 */
function sourcesOf(worker: string, options: ReadLogsOptions): LogSource[] {
  const { directory, follow = false, tail } = options;
  const streams = (['stdout', 'stderr'] as const).filter((one) => one === (options.stream ?? one));
  const direct = streams.map((stream) => new DirectSource(directory, worker, stream, options));
  const isDirect = direct.some(({ isInUse }) => isInUse);
  const piped = new WorkerLog(directory, worker, {
    ...options,
    tail: isDirect && tail !== undefined ? 0 : tail,
  });
  return [piped, ...direct.filter(({ isThere }) => follow || isThere)];
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function enqueue(queue: Source[], source: Source): Promise<void> {
  source.head = await source.log.next();
  if (source.head === undefined) return;
  const { at } = source.head;
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle]?.head?.at ?? '') > at) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, source);
}
