import { sendJson } from '../answer.ts';
import { readJsonBody } from '../body.ts';
import { readDiscover } from '../discover-request.ts';
import type { Exchange, Route } from '../exchange.ts';
import { onlyParameters } from '../query.ts';

/** Looking for processes that somebody else started. */
export const discoverRoutes: readonly Route[] = [{ method: 'POST', path: '/v1/discover', handle: discover }];

async function discover({ request, response, query, master, maxBodyBytes }: Exchange): Promise<void> {
  onlyParameters(query, []);
  const wanted = readDiscover(await readJsonBody(request, maxBodyBytes));
  sendJson(response, 200, await master.discover(wanted));
}
