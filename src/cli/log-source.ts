import { readdirSync } from 'node:fs';
import type { Selector } from '../api/contract/actions.ts';
import { namesGroup, select } from '../api/selector.ts';
import { currentName } from '../logs/log-names.ts';
import { errnoOf, HsuError, isHsuError } from '../shared/errors.ts';
import { closest } from './closest.ts';
import { selectWorkers } from './selection.ts';
import type { Context } from './verb.ts';

/** Where the logs are and whose. */
export interface LogSource {
  readonly directory: string;
  readonly workers: readonly string[];
}

/**
 * Asks the daemon which workers are meant and where their logs are. When it is not there the files themselves
 * tell, and stderr says so. A log directory that was named wins over the daemon's.
 */
export async function findLogs(
  { client, places, isLogDirNamed, terminal }: Context,
  selector: Selector,
  ignoreNotFound: boolean,
): Promise<LogSource> {
  try {
    const list = await selectWorkers(client, selector, ignoreNotFound);
    const directory = isLogDirNamed || list === undefined ? places.logDir : list.master.logDir;
    return { directory, workers: list?.workers.map(({ name }) => name) ?? [] };
  } catch (thrown) {
    if (!isHsuError(thrown) || (thrown.kind !== 'unavailable' && thrown.kind !== 'permission')) throw thrown;
    const workers = loggedWorkers(places.logDir, thrown);
    terminal.talk(`note: ${thrown.message}; reading the files in ${places.logDir}`);
    return { directory: places.logDir, workers: selectByFiles(workers, selector, ignoreNotFound) };
  }
}

/** The workers that have a log there. When nothing can be read, what the daemon failed with is the error. */
function loggedWorkers(directory: string, whyNoDaemon: HsuError): readonly string[] {
  const suffix = currentName('');
  try {
    return (
      readdirSync(directory)
        .filter((name) => name.endsWith(suffix) && name !== suffix)
        .map((name) => name.slice(0, -suffix.length))
        // The stderr of a worker that writes its files itself; a worker's name has no dot.
        .filter((name) => !name.includes('.'))
        .sort()
    );
  } catch (cause) {
    const why = errnoOf(cause) === 'ENOENT' ? 'does not exist' : `cannot be read (${errnoOf(cause)})`;
    throw new HsuError(
      whyNoDaemon.kind,
      `${whyNoDaemon.message}, and the log directory ${directory} ${why}`,
      {
        hint: 'Say where the daemon is with --socket or --run-dir, or where the logs are with --log-dir.',
      },
    );
  }
}

function selectByFiles(
  workers: readonly string[],
  selector: Selector,
  ignoreNotFound: boolean,
): readonly string[] {
  if (selector.labels !== undefined || namesGroup(selector)) {
    throw new HsuError(
      'unavailable',
      'labels and groups are known to the daemon only, and it is not reachable',
      {
        hint: 'Name the workers instead.',
      },
    );
  }
  const known = workers.map((name) => ({ name, labels: {}, groups: [] }));
  const wanted = selector.all ? [undefined] : (selector.names ?? []);
  const chosen = new Set<string>();
  for (const name of wanted) {
    try {
      const found = select(name === undefined ? { all: true } : { names: [name] }, known);
      for (const worker of found) chosen.add(worker.name);
    } catch (thrown) {
      if (!ignoreNotFound) throw unlogged(thrown, name ?? '', workers);
    }
  }
  return workers.filter((name) => chosen.has(name));
}

function unlogged(thrown: unknown, name: string, workers: readonly string[]): unknown {
  if (!isHsuError(thrown) || thrown.kind !== 'not_found') return thrown;
  const meant = closest(name, workers);
  return new HsuError('not_found', `there is no log of ${name}`, {
    hint:
      meant === undefined ? `There are logs of ${workers.join(', ') || 'nobody'}.` : `Did you mean ${meant}?`,
  });
}
