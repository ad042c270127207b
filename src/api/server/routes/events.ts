import { HsuError } from '../../../shared/errors.ts';
import type { EventView } from '../../contract.ts';
import { compileGlob } from '../../glob.ts';
import type { Exchange, Route } from '../exchange.ts';
import { JournalReader } from '../journal-reader.ts';
import { type NdjsonStream, openNdjson } from '../ndjson.ts';
import { onlyParameters, singleParameter } from '../query.ts';
import { readName } from '../request-shapes.ts';

/** What happened, and what is happening. */
export const eventRoutes: readonly Route[] = [{ method: 'GET', path: '/v1/events', handle: streamEvents }];

interface EventQuery {
  readonly after: number;
  readonly isWanted: (event: EventView) => boolean;
  readonly follow: boolean;
}

async function streamEvents({ response, query, signal, master }: Exchange): Promise<void> {
  const wanted = readQuery(query);
  const reader = new JournalReader(master.events, wanted.after);
  const news = new Doorbell();
  const unsubscribe = master.events.subscribe(() => news.ring());
  signal.addEventListener('abort', () => news.ring(), { once: true });
  try {
    const stream = openNdjson(response);
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
  stream: NdjsonStream,
  signal: AbortSignal,
): Promise<void> {
  for (let batch = reader.next(); batch.length > 0; batch = reader.next()) {
    for (const event of batch) {
      if (isWanted(event) && !stream.write(event)) await stream.drained();
      if (signal.aborted) return;
    }
  }
}

function readQuery(query: URLSearchParams): EventQuery {
  onlyParameters(query, ['after', 'worker', 'type', 'follow']);
  const workers = query.getAll('worker').map((worker) => compileGlob(readName(worker, 'worker')));
  const types = new Set(query.getAll('type'));
  return {
    after: readSequence(singleParameter(query, 'after')),
    isWanted: ({ type, worker }) =>
      type === 'gap' ||
      ((types.size === 0 || types.has(type)) &&
        (workers.length === 0 || (worker !== null && workers.some((matches) => matches(worker))))),
    follow: readFlag(singleParameter(query, 'follow')),
  };
}

function readSequence(text: string | undefined): number {
  const number = Number(text ?? 0);
  if ((text === undefined || /^\d+$/.test(text)) && Number.isSafeInteger(number)) return number;
  throw new HsuError('usage', `after: expected the number of an event, got ${text}`);
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
