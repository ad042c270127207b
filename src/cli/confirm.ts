import type { ApiClient } from '../api/client.ts';
import type { Selector, Verb } from '../api/contract/actions.ts';
import { isGlob } from '../api/glob.ts';
import { HsuError } from '../shared/errors.ts';
import { selectWorkers } from './selection.ts';
import type { Terminal } from './terminal.ts';

/**
 * Asks before several workers are stopped or restarted: on a terminal with the list of them, and where nobody
 * can be asked `--all` needs `-y`. Throws `usage` there, `failed_precondition` when the answer is not yes and
 * `cancelled` on Ctrl-C.
 */
export async function confirmMany(
  verb: Verb,
  selector: Selector,
  client: ApiClient,
  terminal: Terminal,
): Promise<void> {
  if (verb !== 'stop' && verb !== 'restart') return;
  if (!terminal.canAsk()) {
    if (selector.all) {
      throw new HsuError('usage', `${verb} --all needs -y where nobody can be asked`, { hint: 'Add -y.' });
    }
    return;
  }
  const isOne =
    selector.names?.length === 1 && !selector.names.some((name) => isGlob(name) || name.startsWith('@'));
  if (isOne) return;
  const names = (await selectWorkers(client, selector))?.workers.map(({ name }) => name) ?? [];
  if (names.length < 2) return;
  terminal.talk(`This will ${verb} ${names.length} workers: ${names.join(', ')}`);
  const { createInterface } = await import('node:readline/promises');
  const dialog = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const interrupted = new Promise<undefined>((resolve) => dialog.once('close', () => resolve(undefined)));
    const answer = await Promise.race([dialog.question('Go on? [y/N] '), interrupted]);
    if (answer === undefined) {
      terminal.talk('');
      throw new HsuError('cancelled', 'interrupted, nothing was done');
    }
    if (!/^y(es)?$/i.test(answer.trim())) {
      throw new HsuError('failed_precondition', `nothing was done, ${verb} was not confirmed`);
    }
  } finally {
    dialog.close();
  }
}
