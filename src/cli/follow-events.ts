import { setTimeout as delay } from 'node:timers/promises';
import type { ApiClient, EventQuery } from '../api/client.ts';
import type { EventView } from '../api/contract/events.ts';
import { HsuError, isHsuError } from '../shared/errors.ts';

/** What one who follows the events gets to know. */
export type Followed =
  /** The daemon answers, for the first time or again; what follows is complete from the cursor on. */
  | { readonly kind: 'up' }
  | { readonly kind: 'event'; readonly event: EventView }
  /** The connection is lost; it is tried again until the daemon is back. */
  | { readonly kind: 'down'; readonly error: HsuError };

const RETRY_MS = 1000;

/**
 * The events as they happen, without an end, also across restarts of the daemon: it continues behind the last
 * event seen. Throws when the daemon cannot be asked at the first try, or refuses the query.
 */
export async function* followEvents(client: ApiClient, query: EventQuery): AsyncGenerator<Followed> {
  let cursor: Pick<EventQuery, 'after' | 'last'> = query;
  let wasUp = false;
  let wasDown = false;
  for (;;) {
    try {
      await client.master();
      wasUp = true;
      wasDown = false;
      yield { kind: 'up' };
      for await (const event of client.events({ ...query, ...cursor, follow: true })) {
        cursor = { after: event.seq, last: undefined };
        yield { kind: 'event', event };
      }
      yield { kind: 'down', error: new HsuError('unavailable', 'the daemon has ended the connection') };
      wasDown = true;
    } catch (thrown) {
      if (!wasUp || !isHsuError(thrown) || !isPassing(thrown)) throw thrown;
      if (!wasDown) yield { kind: 'down', error: thrown };
      wasDown = true;
    }
    await delay(RETRY_MS);
  }
}

function isPassing({ kind }: HsuError): boolean {
  return kind === 'unavailable' || kind === 'timeout';
}
