import { setTimeout } from 'node:timers/promises';
import { type ApiClient, createClient } from '../../api/client.ts';
import type { MasterView } from '../../api/contract/master.ts';
import { HsuError, isHsuError } from '../../shared/errors.ts';
import { isSameAlive, readStat } from '../../shim/process-table.ts';

/** Between two looks at a daemon that ends or comes back; nobody announces that. */
const LOOK_MS = 20;
/** From the end of one version until the next one answers, on a machine that is very busy. */
const COMEBACK_MS = 60_000;

/**
 * `daemon stop`: ends the daemon of this socket and waits until it is gone. Resolves with the exit code; throws an
 * HsuError when the daemon cannot be asked.
 */
export async function stopDaemon(socket: string, leaveWorkers: boolean): Promise<number> {
  const client = createClient(socket);
  const { pid, workers } = await lookAt(client);
  const startTime = readStat(pid)?.startTime ?? 0;
  const { survivors } = await client.shutdown({ leaveWorkers });
  while (isSameAlive(pid, startTime)) await setTimeout(LOOK_MS);
  if (survivors.length > 0) {
    process.stderr.write(`error: could not be stopped: ${survivors.join(', ')}\n`);
    return 1;
  }
  process.stdout.write(
    leaveWorkers
      ? `the daemon (pid ${pid}) has ended, ${counted(workers)} left running; the next \`hsu-master run\` goes on with what it finds\n`
      : `the daemon (pid ${pid}) has ended, ${counted(workers)} stopped\n`,
  );
  return 0;
}

/**
 * `daemon upgrade`: replaces the daemon of this socket by the version that is installed now, and waits until that one
 * answers. Throws an HsuError when it cannot, or does not come.
 */
export async function upgradeDaemon(socket: string): Promise<void> {
  const client = createClient(socket);
  const before = await lookAt(client);
  const startTime = readStat(before.pid)?.startTime ?? 0;
  const { from, to } = await client.upgrade();
  const deadline = performance.now() + COMEBACK_MS;
  for (;;) {
    const after = await answerOf(client);
    if (after !== null && after.startedAt !== before.startedAt) {
      const change = from === to ? `the same version, ${to}` : `${from} → ${to}`;
      process.stdout.write(
        `the daemon (pid ${after.pid}) runs ${change}; ${counted(before.workers)} untouched\n`,
      );
      return;
    }
    if (!isSameAlive(before.pid, startTime)) throw notBack(`it has ended`);
    if (performance.now() > deadline) throw notBack(`it does not answer after ${COMEBACK_MS / 1000} s`);
    await setTimeout(LOOK_MS);
  }
}

async function lookAt(client: ApiClient): Promise<MasterView & { readonly workers: number }> {
  const { master, workers } = await client.workers();
  return { ...master, workers: workers.filter(({ pid }) => pid !== null).length };
}

/** Null while nobody answers. */
async function answerOf(client: ApiClient): Promise<MasterView | null> {
  try {
    return await client.master();
  } catch (error) {
    if (isHsuError(error) && ['unavailable', 'io', 'timeout'].includes(error.kind)) return null;
    throw error;
  }
}

function notBack(what: string): HsuError {
  return new HsuError('unavailable', `the new version has not come up: ${what}; the workers run on`, {
    hint: 'look at its log, and start it again with: hsu-master run',
  });
}

function counted(workers: number): string {
  return workers === 1 ? '1 worker' : `${workers} workers`;
}
