import { setImmediate as nextTurn } from 'node:timers/promises';
import { select } from '../../selector.ts';
import type { Exchange, Route } from '../exchange.ts';
import { openNdjson } from '../ndjson.ts';
import { onlyParameters, singleParameter } from '../query.ts';
import { readTime } from './events.ts';
import { readSelector } from './workers.ts';

/** What workers have used. */
export const usageRoutes: readonly Route[] = [{ method: 'GET', path: '/v1/usage', handle: history }];

/** A line a worker, and no faster than they are read. */
async function history({ response, query, signal, master }: Exchange): Promise<void> {
  onlyParameters(query, ['name', 'label', 'since']);
  const since = readTime(singleParameter(query, 'since')) ?? 0;
  const workers = select(readSelector(query), master.list());
  const stream = openNdjson(response);
  for (const { name } of workers) {
    if (signal.aborted) return;
    if (!stream.write(master.usageHistory(name, since))) await stream.drained();
    // Many long histories must not keep the master from its workers.
    await nextTurn();
  }
  stream.end();
}
