import { toHsuError } from '../../../shared/errors.ts';
import type { ActionResult } from '../../contract/actions.ts';
import type { WorkerView } from '../../contract/worker.ts';
import { namesGroup, select } from '../../selector.ts';
import { readJsonBody } from '../body.ts';
import type { Exchange, Route } from '../exchange.ts';
import { openNdjson } from '../ndjson.ts';
import { onlyParameters } from '../query.ts';
import { readSignalAction, readStateAction, readVerb, readWait } from '../request-shapes.ts';

/** What changes workers, and what waits for them. */
export const actionRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/actions/{verb}', handle: act },
  { method: 'POST', path: '/v1/wait', handle: wait },
];

/** A result that is still to come, and what is known of the worker until then. */
interface Pending {
  readonly known: ActionResult;
  readonly result: (signal: AbortSignal) => Promise<ActionResult>;
}

async function act(exchange: Exchange): Promise<void> {
  const { request, query, params, master, maxBodyBytes } = exchange;
  onlyParameters(query, []);
  const verb = readVerb(params['verb'] ?? '');
  const body = await readJsonBody(request, maxBodyBytes);
  if (verb === 'signal') {
    const { selector, signal, target } = readSignalAction(body);
    const names = select(selector, master.list()).map((worker) => worker.name);
    writeAll(exchange, await master.signal(names, signal, target, { asOne: namesGroup(selector) }));
    return;
  }
  const action = readStateAction(verb, body);
  const names = select(action.selector, master.list()).map((worker) => worker.name);
  const { withDependencies, now } = action;
  const asOne = namesGroup(action.selector);
  const operations =
    verb === 'reload'
      ? master.reloadWorkers(names, { asOne })
      : master.act(verb, names, { withDependencies, now, asOne });
  if (!action.wait) {
    // Whoever is told "accepted" may rely on it, whatever happens to the master in the next moment.
    if (verb !== 'reload') await master.remembered();
    writeAll(
      exchange,
      operations.map((operation) => operation.accepted),
    );
    return;
  }
  await writeAsReached(
    exchange,
    operations.map((operation) => ({
      known: operation.accepted,
      result: (signal) => operation.settled(signal),
    })),
    action.timeoutMs,
  );
}

async function wait(exchange: Exchange): Promise<void> {
  const { request, query, master, maxBodyBytes } = exchange;
  onlyParameters(query, []);
  const wanted = readWait(await readJsonBody(request, maxBodyBytes));
  await writeAsReached(
    exchange,
    select(wanted.selector, master.list()).map((worker) => ({
      known: asSeen(worker),
      result: (signal) => master.waitFor(worker.name, wanted.for, signal),
    })),
    wanted.timeoutMs,
  );
}

function asSeen({ name, state, pid }: WorkerView): ActionResult {
  return { worker: name, outcome: 'accepted', state, pid, message: '' };
}

function writeAll({ response }: Exchange, results: readonly ActionResult[]): void {
  const stream = openNdjson(response);
  for (const result of results) stream.write(result);
  stream.end();
}

/** Nothing here waits for a slow reader: there is one short line a worker, and then the end. */
async function writeAsReached(
  { response, signal, log }: Exchange,
  pending: readonly Pending[],
  timeoutMs: number | undefined,
): Promise<void> {
  const timeout = new AbortController();
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => timeout.abort(), timeoutMs);
  const either = AbortSignal.any([signal, timeout.signal]);
  const stream = openNdjson(response);
  const writeOne = async ({ known, result }: Pending) => {
    try {
      stream.write(await result(either));
    } catch (thrown) {
      // A bug for one worker must not keep the results of the others from the client.
      log('error', `waiting for ${known.worker} failed: ${toHsuError(thrown).message}`, {
        worker: known.worker,
      });
      stream.write({
        ...known,
        outcome: 'failed',
        message: "internal error in the master; see the master's log",
      });
    }
  };
  try {
    await Promise.all(pending.map(writeOne));
  } finally {
    clearTimeout(timer);
  }
  stream.end();
}
