import { mkdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { assembleShim } from './assembly.ts';
import { complain } from './complain.ts';
import { closeInheritedDescriptors } from './inherited-descriptors.ts';
import { takeProcessLock } from './process-lock.ts';
import { ANOTHER_RUNS } from './protocol/exit-code.ts';
import { requestHandler } from './requests.ts';
import { type ShimServer, startShimServer } from './server.ts';
import { welcomeOf } from './welcome.ts';

/**
 * A master that goes away, a terminal that closes, a lease that is asked for (SIGIO), a mistake: none is a reason to end. At
 * SIGUSR1 Node would listen for a debugger, on a port that everybody on the machine may connect to.
 */
const SURVIVED = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGTERM',
  'SIGPIPE',
  'SIGALRM',
  'SIGUSR1',
  'SIGUSR2',
  'SIGIO',
] as const;

/**
 * The shim: the parent of every worker, and nothing else. Started by a master with the run and the log directory,
 * it says "ready" on its standard output when it listens, and outlives the master. There is one for each run directory: two
 * would take over the same workers.
 */
function main(runDir: string, logDir: string): void {
  closeInheritedDescriptors();
  process.title = 'hsu-shim';
  for (const signal of SURVIVED) process.on(signal, () => {});

  for (const folder of ['fifos', 'incarnations'])
    mkdirSync(join(runDir, folder), { recursive: true, mode: 0o700 });
  const lock = takeLock(join(runDir, 'shim.lock'));
  let server: ShimServer | null = null;
  const shim = assembleShim(runDir, logDir, (notice) => server?.tell(notice));
  shim.incarnations.takeOver();
  shim.cgroups?.tidy();
  shim.controllers?.tidy();
  void shim.commands.takeOver();

  const end = (): void => {
    shim.commands.close();
    for (const worker of shim.outputs.workers()) shim.outputs.close(worker);
    shim.readyPipes.closeAll();
    shim.cgroups?.close();
    shim.controllers?.close();
    server?.close();
    lock?.release();
    process.exit(0);
  };
  /** Ends as a kill would, but for the output that has been read already: that is in the log. */
  const leave = (): void => {
    shim.commands.close();
    shim.notifications.settleAll();
    for (const output of shim.outputs.all()) output.drain();
    server?.close();
    lock?.release();
    process.exit(0);
  };
  const handle = requestHandler(shim, { end, leave });
  server = startShimServer(join(runDir, 'shim.sock'), () => welcomeOf(shim), handle, sayReady);
}

/** Ends this process when another shim has the lock. A full disk must not keep workers from running: null then. */
function takeLock(path: string): { release(): void } | null {
  try {
    const lock = takeProcessLock(path);
    if (lock.isMine) return lock;
    complain(`there is a shim already, with pid ${lock.pid}`);
  } catch (error) {
    complain(`cannot make sure that there is no other shim: ${(error as Error).message}`);
    return null;
  }
  process.exit(ANOTHER_RUNS);
}

/** The master waits for this line; when it is gone already nobody does. */
function sayReady(): void {
  try {
    writeSync(1, 'ready\n');
  } catch {
    // Nobody waits.
  }
}

const [runDir = '', logDir = ''] = process.argv.slice(2);
main(runDir, logDir);
