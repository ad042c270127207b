import { setImmediate as nextTurn } from 'node:timers/promises';
import { HsuError } from '../../../shared/errors.ts';
import type { EventView } from '../../contract/events.ts';
import { compileGlob, isGlob } from '../../glob.ts';
import type { EventFilter, EventSource } from '../../master-port.ts';
import { openEventStream, wantsEventStream } from '../event-stream.ts';
import type { Exchange, Route } from '../exchange.ts';
import { JournalReader, type JournalStart } from '../journal-reader.ts';
import { type LineStream, openNdjson } from '../ndjson.ts';
import { onlyParameters, singleParameter } from '../query.ts';
import { readName } from '../request-shapes.ts';

/** What happened, and what is happening. */
export const eventRoutes: readonly Route[] = [{ method: 'GET', path: '/v1/events', handle: streamEvents }];

interface EventQuery {
  readonly start: JournalStart;
  readonly filter: EventFilter;
  /** What the filter cannot say. */
  readonly isWanted: (event: EventView) => boolean;
  readonly follow: boolean;
}

async function streamEvents({ request, response, query, signal, master }: Exchange): Promise<void> {
  const wanted = readQuery(query, request.headers['last-event-id'], master.events);
  const reader = new JournalReader(master.events, wanted.start, wanted.filter);
  const news = new Doorbell();
  const unsubscribe = master.events.subscribe(() => news.ring());
  signal.addEventListener('abort', () => news.ring(), { once: true });
  try {
    const stream = wantsEventStream(request) ? openEventStream(response) : openNdjson(response);
    await sendAvailable(reader, wanted, stream, signal);
    while (wanted.follow && !signal.aborted) {
      await news.rung();
      await sendAvailable(reader, wanted, stream, signal);
    }
    stream.end();
  } finally {
    unsubscribe();
  }
}

/** Goes no faster than the client reads; I11 holds because what it has not read stays in the journal. */
async function sendAvailable(
  reader: JournalReader,
  { isWanted }: EventQuery,
  stream: LineStream<EventView>,
  signal: AbortSignal,
): Promise<void> {
  for (let batch = reader.next(); batch.length > 0; batch = reader.next()) {
    for (const event of batch) {
      if (isWanted(event) && !stream.write(event)) await stream.drained();
      if (signal.aborted) return;
    }
    // A long history must not keep the master from its workers.
    await nextTurn();
  }
}

function readQuery(query: URLSearchParams, lastEventId: unknown, events: EventSource): EventQuery {
  onlyParameters(query, ['after', 'last', 'since', 'worker', 'type', 'follow']);
  const patterns = query.getAll('worker').map((worker) => readName(worker, 'worker'));
  const globs = patterns.map(compileGlob);
  const isOf = (worker: string): boolean => globs.some((matches) => matches(worker));
  const hasGlob = patterns.some(isGlob);
  const after =
    singleParameter(query, 'after') ?? (typeof lastEventId === 'string' ? lastEventId : undefined);
  const count = readLast(singleParameter(query, 'last'), after);
  const filter: EventFilter = {
    since: readTime(singleParameter(query, 'since')),
    workers: hasGlob ? [] : patterns,
    types: query.getAll('type'),
  };
  return {
    start: {
      after: readNumber(after ?? '0', 'after: expected the number of an event'),
      last:
        count === undefined
          ? undefined
          : lastOf(count, filter, hasGlob ? events.workers().filter(isOf) : null),
    },
    filter,
    isWanted: ({ type, worker }) => type === 'gap' || !hasGlob || (worker !== null && isOf(worker)),
    follow: readFlag(singleParameter(query, 'follow')),
  };
}

/** The newest few of a glob can only be found by the names it stands for. */
function lastOf(count: number, filter: EventFilter, names: readonly string[] | null): JournalStart['last'] {
  if (names === null) return { count, of: filter };
  return names.length === 0 ? { count: 0, of: filter } : { count, of: { ...filter, workers: names } };
}

/** A cursor says where to begin, so there is nothing left for `last` to say. */
function readLast(text: string | undefined, after: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (after !== undefined) throw new HsuError('usage', 'last: does not go with after');
  return readNumber(text, 'last: expected a number of events');
}

function readNumber(text: string, expected: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new HsuError('usage', `${expected}, got ${text}`);
}

/** Reads the parameter `since` into epoch ms; throws `usage`. */
export function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new HsuError('usage', `since: expected a time such as 2026-11-20T16:02:03Z, got ${text}`);
}

function readFlag(text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw new HsuError('usage', `follow: expected true or false, got ${text}`);
}

/** Wakes the one who waits; a ring while nobody waits is kept for the next. Many rings are one. */
class Doorbell {
  #hasRung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#hasRung = true;
    this.#wake?.();
  }

  async rung(): Promise<void> {
    if (!this.#hasRung) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#hasRung = false;
    this.#wake = undefined;
  }
}
