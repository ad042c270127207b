import { sendJson } from '../answer.ts';
import { readJsonBody } from '../body.ts';
import type { Exchange, Route } from '../exchange.ts';
import { onlyParameters } from '../query.ts';
import { readNothing } from '../request-shapes.ts';

/** The master itself. */
export const masterRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/master', handle: describeMaster },
  { method: 'POST', path: '/v1/reload', handle: reload },
];

function describeMaster({ response, query, master }: Exchange): void {
  onlyParameters(query, []);
  sendJson(response, 200, master.master());
}

async function reload({ request, response, query, master, maxBodyBytes }: Exchange): Promise<void> {
  onlyParameters(query, []);
  readNothing(await readJsonBody(request, maxBodyBytes));
  const result = await master.reload();
  sendJson(response, result.ok ? 200 : 422, result);
}
