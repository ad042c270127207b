import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MetricsListener } from '../../api/server/metrics-listener.ts';
import { startApiServer } from '../../api/server/server.ts';
import { formatFinding } from '../../config/format-finding.ts';
import { ConfigSource } from '../../master/config-source.ts';
import { watchConfig } from '../../master/config-watch.ts';
import { takeLock } from '../../master/lock.ts';
import { machineLife } from '../../master/machine-life.ts';
import { Master } from '../../master/master.ts';
import { openState } from '../../master/state.ts';
import { PipeKeeper } from '../../processcontrol/pipe-keeper.ts';
import { ShimKeeper } from '../../processcontrol/shim-keeper.ts';
import { startOrJoinShim, startShimAgain } from '../../processcontrol/start-shim.ts';
import { systemClock } from '../../shared/clock.ts';
import { HsuError } from '../../shared/errors.ts';
import { IdleCollector } from '../../shared/idle-collector.ts';
import type { Places } from '../../shared/places.ts';
import { DiskThread } from '../../storage/disk-thread.ts';
import { Ending } from './ending.ts';
import { showLiveStatus } from './live-status.ts';
import { createLog, logEvent } from './log.ts';
import { checkInstalled, installedProgram, type Successor } from './successor.ts';

export interface RunOptions {
  readonly config: string;
  readonly places: Places;
  /** A status table that follows what happens, on standard output. */
  readonly live: boolean;
}

/** How a run has ended. */
export interface Ended {
  readonly code: number;
  /** What is to take the place of this process; null when it is to end. */
  readonly successor: Successor | null;
  /** A thread that waits for a silent disk would keep this process from its end. */
  readonly isHeld: boolean;
}

/** Exit code when a worker could not be stopped at shutdown. */
const EXIT_STOP_FAILED = 1;
/** A thread that does not wait for a disk has ended long before. */
const THREADS_END_MS = 1000;

/**
 * Runs a master in the foreground until it is told to end (SIGINT, SIGTERM) or an essential worker has ended.
 * Resolves with the exit code: 0, the essential worker's own (128+n for a signal), or 1 when something could not be
 * stopped; and with the version that is to go on, after an upgrade. Throws HsuError when it cannot start.
 */
export async function run({ config: file, places, live }: RunOptions): Promise<Ended> {
  if (process.platform !== 'linux') {
    throw new HsuError(
      'unsupported',
      `hsu-master does not run on ${process.platform}: it needs /proc and signals`,
      {
        hint: 'use it on Linux; hsu-master-cli validate works everywhere',
      },
    );
  }
  const lock = takeLock(places.stateDir, places.runDir);
  let hasSuccessor = false;
  try {
    const ended = await runLocked(resolve(file), places, live);
    hasSuccessor = ended.successor !== null;
    return ended;
  } finally {
    // The successor is the same process: no other master may come in between.
    if (!hasSuccessor) lock.release();
  }
}

async function runLocked(file: string, places: Places, live: boolean): Promise<Ended> {
  for (const folder of [places.runDir, dirname(places.socket)])
    mkdirSync(folder, { recursive: true, mode: 0o750 });
  // The shim boots while the configuration is read.
  const ending = new Ending();
  const shimPlaces = { ...places, program: bundle('shim') };
  const shim = startOrJoinShim(shimPlaces);
  shim.catch(() => {});
  const source = new ConfigSource(file, places.stateDir);
  let loaded: Awaited<ReturnType<ConfigSource['loadForBoot']>>;
  try {
    loaded = await source.loadForBoot();
  } catch (error) {
    await abandonShim(shim);
    throw error;
  }
  const log = createLog(live ? 'silent' : loaded.config.master.logLevel);
  for (const warning of loaded.warnings) log.warn({ type: 'config' }, formatFinding(warning));

  const state = await openState({
    directory: places.stateDir,
    clock: systemClock,
    life: machineLife(),
    witness: (event) => logEvent(log, event),
  });
  const { events } = state;
  const collector = new IdleCollector();
  events.subscribe(() => collector.touch());
  const { connection } = await shim;
  ending.logTo(log);
  const shimKeeper = new ShimKeeper(connection, new PipeKeeper(join(places.runDir, 'fifos')), {
    startAgain: () => startShimAgain(shimPlaces),
    onLost: () => log.error('the shim is gone; workers run on, and a new shim takes over'),
    onReplaced: () => {
      log.warn({ shimPid: control.shimPid }, 'a new shim has taken over');
      master.reattach();
    },
    onGivenUp: (error) => ending.lose(`no new shim can be started (${error.message}); workers run on`),
  });
  const { control } = shimKeeper;
  const { abilities, pid: shimPid } = connection.welcome;
  log.info(
    { shimPid, ...abilities, file },
    `hsu-master is up, ${loaded.config.workers.length} workers configured`,
  );

  const metrics = new MetricsListener({
    page: () => master.metrics(),
    tell: (reason, message) => events.note('master', reason, message),
    log: (level, message, fields) => log[level](fields, message),
  });
  const disk = new DiskThread(bundle('disk'));
  const master = new Master(loaded.config, {
    places,
    onSettings: (settings) => metrics.configure(settings.metrics),
    clock: systemClock,
    state,
    source,
    control,
    disk,
    onEssentialEnded: (worker, status) => ending.byEssential(worker, status),
  });
  master.boot(loaded.rejected);
  if (loaded.rejected.length === 0) {
    source.markGood().catch((error: Error) => {
      // A state directory in trouble has been told of already.
      if (state.trouble === null) log.warn(`the last good configuration cannot be saved: ${error.message}`);
    });
  }
  const stopped = Promise.withResolvers<readonly string[]>();
  const api = await startApiServer({
    socket: places.socket,
    master,
    daemon: {
      shutdown: (leaveWorkers) => {
        ending.byRequest(leaveWorkers ? 'leave' : 'stop');
        return stopped.promise;
      },
      upgrade: async () => {
        const version = await checkInstalled(file, control.protocol);
        ending.byRequest('upgrade');
        return { version };
      },
    },
    log: (level, message, fields) => log[level](fields ?? {}, message),
  });
  void metrics.configure(loaded.config.master.metrics);
  const watch = watchConfig(file, () => void master.noticeFileChange());
  // Node would listen for a debugger, on a port that everybody on the machine may connect to.
  process.on('SIGUSR1', () => {});
  process.on('SIGHUP', () => void master.reload().catch((error: Error) => log.error(error.message)));
  const screen = live ? showLiveStatus(master) : null;

  const end = await ending.asked;
  await watch.close();
  let survivors: readonly string[] = [];
  // A shim that dies meanwhile may leave something that only its successor knows of.
  if (end.how === 'stop')
    do survivors = await master.shutdown(ending.force);
    while (await shimKeeper.replaced());
  else if (end.how !== 'lost') {
    await shimKeeper.replaced();
    await master.leave();
  }
  stopped.resolve(survivors);
  screen?.close();
  await Promise.all([api.close(), metrics.close()]);
  if (end.how === 'stop' && survivors.length === 0) await control.shutdown();
  else if (end.how !== 'leave') control.leave();
  else if (!(await control.retire())) log.warn('the shim is of an older version and stays, with its workers');
  await state.close();
  if (survivors.length > 0) log.error({ survivors }, `could not be stopped: ${survivors.join(', ')}`);
  log.info(`hsu-master has ended (${end.why})`);
  const successor = end.how === 'upgrade' ? installedProgram(process.argv.slice(2)) : null;
  const isHeld = !(await disk.ended(THREADS_END_MS));
  if (isHeld) log.warn('a disk does not answer, and is not waited for');
  return { code: survivors.length > 0 ? EXIT_STOP_FAILED : end.code, successor, isHeld };
}

/** The other bundles lie beside this one. */
function bundle(name: 'shim' | 'disk'): string {
  const program = join(dirname(process.argv[1] ?? ''), `${name}.cjs`);
  if (!existsSync(program)) {
    throw new HsuError('io', `${program} is missing`, { hint: 'build it with: npm run build' });
  }
  return program;
}

/** A shim that was started for a master that cannot start must not stay; one that has workers refuses to end. */
async function abandonShim(shim: ReturnType<typeof startOrJoinShim>): Promise<void> {
  try {
    const { connection } = await shim;
    await connection.request({ type: 'shutdown' });
    connection.close();
  } catch {
    // It has workers, or never came up: leave it alone.
  }
}
