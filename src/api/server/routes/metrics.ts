import { CONTENT_TYPE } from '../../../metrics/exposition.ts';
import type { Exchange, Route } from '../exchange.ts';
import { onlyParameters } from '../query.ts';

/** What Prometheus scrapes. */
export const metricsRoutes: readonly Route[] = [{ method: 'GET', path: '/metrics', handle: metrics }];

async function metrics({ response, query, master }: Exchange): Promise<void> {
  onlyParameters(query, []);
  const page = await master.metrics();
  response.writeHead(200, { 'content-type': CONTENT_TYPE, 'content-length': page.length });
  response.end(page);
}
