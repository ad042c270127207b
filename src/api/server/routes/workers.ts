import { HsuError } from '../../../shared/errors.ts';
import type { Selector } from '../../contract/actions.ts';
import type { GraphDocument } from '../../contract/dependencies.ts';
import { API_VERSION } from '../../contract/version.ts';
import type { WorkerList } from '../../contract/worker.ts';
import { select } from '../../selector.ts';
import { sendJson } from '../answer.ts';
import type { Exchange, Route } from '../exchange.ts';
import { onlyParameters, singleParameter } from '../query.ts';
import { readName, readUsageDetail } from '../request-shapes.ts';

/** What there is and how it is. */
export const workerRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/workers', handle: listWorkers },
  { method: 'GET', path: '/v1/workers/{name}', handle: describeWorker },
  { method: 'GET', path: '/v1/graph', handle: showGraph },
];

function listWorkers({ response, query, master }: Exchange): void {
  onlyParameters(query, ['name', 'label', 'usage']);
  const usage = readUsageDetail(singleParameter(query, 'usage'));
  const workers = select(readSelector(query), master.list());
  const list: WorkerList = {
    apiVersion: API_VERSION,
    kind: 'WorkerList',
    master: master.master(),
    workers:
      usage === 'none' ? workers : workers.map((one) => ({ ...one, usage: master.usage(one.name, usage) })),
  };
  sendJson(response, 200, list);
}

async function describeWorker({ response, query, params, master }: Exchange): Promise<void> {
  onlyParameters(query, []);
  const name = params['name'] ?? '';
  const detail = await master.detail(name);
  if (detail === undefined) {
    throw new HsuError('not_found', `no worker named ${name}`, {
      hint: '`hsu-master-cli status` lists the workers.',
      details: { names: [name] },
    });
  }
  sendJson(response, 200, detail);
}

function showGraph({ response, query, master }: Exchange): void {
  onlyParameters(query, []);
  const document: GraphDocument = {
    apiVersion: API_VERSION,
    kind: 'Graph',
    workers: master.list().map(({ name, state, ready }) => ({ name, state, ready })),
    ...master.graph(),
  };
  sendJson(response, 200, document);
}

/** The workers that `name` and `label` mean; all of them without either. */
export function readSelector(query: URLSearchParams): Selector {
  const names = query.getAll('name').map((name) => readName(name, 'name'));
  const labels = Object.fromEntries(query.getAll('label').map(readLabel));
  const isEverything = names.length === 0 && Object.keys(labels).length === 0;
  return isEverything ? { all: true } : { names, labels };
}

function readLabel(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new HsuError('usage', `label: expected KEY=VALUE, got ${text}`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}
