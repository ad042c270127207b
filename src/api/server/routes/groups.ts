import type { GroupList } from '../../contract/groups.ts';
import { API_VERSION } from '../../contract/version.ts';
import { sendJson } from '../answer.ts';
import type { Exchange, Route } from '../exchange.ts';
import { onlyParameters } from '../query.ts';

/** Groups of workers, and what they use together. */
export const groupRoutes: readonly Route[] = [{ method: 'GET', path: '/v1/groups', handle: listGroups }];

function listGroups({ response, query, master }: Exchange): void {
  onlyParameters(query, []);
  const list: GroupList = { apiVersion: API_VERSION, kind: 'GroupList', groups: master.groups() };
  sendJson(response, 200, list);
}
