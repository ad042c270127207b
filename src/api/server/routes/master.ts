import { VERSION } from '../../../shared/version.ts';
import type { ShutdownResult, UpgradeResult } from '../../contract/master.ts';
import { API_VERSION } from '../../contract/version.ts';
import { sendJson } from '../answer.ts';
import { readJsonBody } from '../body.ts';
import type { Exchange, Route } from '../exchange.ts';
import { onlyParameters } from '../query.ts';
import { readNothing, readShutdown } from '../request-shapes.ts';

/** The master itself. */
export const masterRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/master', handle: describeMaster },
  { method: 'POST', path: '/v1/reload', handle: reload },
  { method: 'POST', path: '/v1/shutdown', handle: shutdown },
  { method: 'POST', path: '/v1/upgrade', handle: upgrade },
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

async function shutdown({ request, response, query, daemon, maxBodyBytes }: Exchange): Promise<void> {
  onlyParameters(query, []);
  const { leaveWorkers } = readShutdown(await readJsonBody(request, maxBodyBytes));
  const survivors = await daemon.shutdown(leaveWorkers);
  const result: ShutdownResult = { apiVersion: API_VERSION, kind: 'ShutdownResult', survivors };
  sendJson(response, 200, result);
}

async function upgrade({ request, response, query, daemon, maxBodyBytes }: Exchange): Promise<void> {
  onlyParameters(query, []);
  readNothing(await readJsonBody(request, maxBodyBytes));
  const { version } = await daemon.upgrade();
  const result: UpgradeResult = {
    apiVersion: API_VERSION,
    kind: 'UpgradeResult',
    from: VERSION,
    to: version,
  };
  sendJson(response, 200, result);
}
