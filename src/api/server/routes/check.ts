import { select } from '../../selector.ts';
import { readJsonBody } from '../body.ts';
import type { Exchange, Route } from '../exchange.ts';
import { openNdjson } from '../ndjson.ts';
import { onlyParameters } from '../query.ts';
import { readCheck } from '../request-shapes.ts';

/** Looking at workers now. */
export const checkRoutes: readonly Route[] = [{ method: 'POST', path: '/v1/check', handle: check }];

async function check({ request, response, query, master, maxBodyBytes }: Exchange): Promise<void> {
  onlyParameters(query, []);
  const selector = readCheck(await readJsonBody(request, maxBodyBytes));
  const names = select(selector, master.list()).map((worker) => worker.name);
  const results = master.check(names);
  const stream = openNdjson(response);
  await Promise.all(results.map(async (result) => stream.write(await result)));
  stream.end();
}
