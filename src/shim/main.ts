import { mkdirSync, realpathSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { IdleCollector } from '../shared/idle-collector.ts';
import { VERSION } from '../shared/version.ts';
import { AwaitedLines } from './awaited-lines.ts';
import { cgroupName } from './cgroup-name.ts';
import { Cgroups } from './cgroups.ts';
import { Commands } from './commands.ts';
import { Controllers } from './controllers.ts';
import { isDelegated } from './delegation.ts';
import { hierarchies } from './hierarchies.ts';
import { holePuncher } from './hole-puncher.ts';
import { HookCommands } from './hook-commands.ts';
import { Incarnations } from './incarnations.ts';
import { closeInheritedDescriptors } from './inherited-descriptors.ts';
import { Ledger } from './ledger.ts';
import { loadNative } from './native/linux.ts';
import { Notifications } from './notifications.ts';
import { Outputs } from './outputs.ts';
import { PipeReader } from './pipe-reader.ts';
import { Placements } from './placements.ts';
import { Ports } from './ports.ts';
import { takeProcessLock } from './process-lock.ts';
import {
  ANOTHER_RUNS,
  type Notice,
  OLDEST_PROTOCOL,
  PROTOCOL_VERSION,
  type Request,
  type Results,
} from './protocol.ts';
import { ReadyPipes } from './ready-pipes.ts';
import { type ShimServer, startShimServer } from './server.ts';
import { SpawnQueue } from './spawn-queue.ts';
import { nativeSpawner, nodeSpawner } from './spawner.ts';
import { ProcessTrees } from './tree.ts';
import type { WorkerOutput } from './worker-output.ts';

/**
 * The shim: the parent of every worker, and nothing else. Started by a master with the run and the log directory,
 * it says "ready" on its standard output when it listens, and outlives the master. There is one for each run directory: two
 * would take over the same workers.
 */
function main(runDir: string, logDir: string): void {
  closeInheritedDescriptors();
  process.title = 'hsu-shim';
  // A master that goes away, a terminal that closes, a lease that is asked for (SIGIO): none is a reason to end.
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE', 'SIGIO'] as const)
    process.on(signal, () => {});

  for (const folder of ['fifos', 'incarnations'])
    mkdirSync(join(runDir, folder), { recursive: true, mode: 0o700 });
  const lock = takeLock(join(runDir, 'shim.lock'));
  const native = process.env['HSU_NATIVE'] === 'off' ? null : loadNative();
  const subreaper = native?.becomeSubreaper() ?? false;
  const groups =
    process.env['HSU_CGROUPS'] === 'off' ? null : hierarchies((folder) => isDelegated(folder, native));
  let server: ShimServer | null = null;
  const tell = (notice: Notice): void => server?.tell(notice);
  const placements = new Placements();
  const cgroups = groups === null ? null : Cgroups.open(groups, cgroupName(runDir), placements, subreaper);
  const controllers =
    groups === null
      ? null
      : Controllers.open(groups, cgroupName(runDir), cgroups?.base ?? null, placements, (of, message) =>
          tell({ type: 'limitRestored', ...of, message }),
        );
  const spawns = new SpawnQueue();
  const collector = new IdleCollector();

  const spawner = native === null ? nodeSpawner() : nativeSpawner(native);
  const fifos = join(runDir, 'fifos');
  const reader = new PipeReader(native);
  const outputs = new Outputs({
    fifos,
    logs: logDir,
    reader,
    puncher: holePuncher(native),
    onProblem: (worker, message) => tell({ type: 'logProblem', worker, message }),
  });
  const trees = new ProcessTrees(cgroups, realpathSync(fifos), subreaper);
  const commands = new Commands({ native, spawner, cgroups, trees, runDir });
  const hooks = new HookCommands({
    commands,
    outputs,
    onProblem: (worker, message) => tell({ type: 'logProblem', worker, message }),
  });
  const ports = new Ports(native);
  const notifications = new Notifications({
    native,
    prefix: `hsu-master/${cgroupName(runDir)}`,
    trees,
    tell,
    remember: (facts) => incarnations.rememberReady(facts),
    follow: (facts, pid) => incarnations.follow(facts, pid),
  });
  const readyPipes = new ReadyPipes({
    folder: fifos,
    reader,
    ready: (facts) => incarnations.saidReady(facts),
  });
  const lines = new AwaitedLines({
    ready: (facts) => incarnations.saidReady(facts),
    settled: (facts, outcome) => incarnations.lineSettled(facts, outcome),
    remark: (worker, message) => tell({ type: 'remark', worker, message }),
  });
  const incarnations: Incarnations = new Incarnations({
    native,
    spawner,
    cgroups,
    controllers,
    placements,
    trees,
    outputs,
    ledger: new Ledger(join(runDir, 'incarnations'), (worker, message) =>
      tell({ type: 'remark', worker, message }),
    ),
    notifications,
    readyPipes,
    lines,
    tell,
    reaped: (exits) => commands.reaped(exits),
  });

  incarnations.takeOver();
  void commands.takeOver();

  const welcome = (): Notice => ({
    type: 'welcome',
    protocol: PROTOCOL_VERSION,
    oldestProtocol: OLDEST_PROTOCOL,
    pid: process.pid,
    version: VERSION,
    abilities: {
      native: native !== null,
      subreaper,
      cgroup: cgroups?.base ?? null,
      commands: true,
      hooks: true,
      forking: true,
      attach: true,
      notify: native !== null,
      notifyFd: true,
      notifyLog: true,
      awaitLines: true,
      ports: true,
      throttle: true,
      figures: true,
      ioWeights: true,
      trimLogs: true,
      quotas: true,
      leave: true,
      controllers: controllers?.available ?? {},
      controllersMissing: controllers?.whyNot ?? 'cgroups are switched off (HSU_CGROUPS)',
    },
    live: incarnations.live,
    exits: incarnations.unacknowledged,
    leftBehind: incarnations.leftBehind,
  });

  const handle = (request: Request): unknown => {
    // Asked again and again, and nothing that a collection would have to follow.
    if (request.type === 'figures') return figures();
    collector.touch();
    switch (request.type) {
      case 'spawn':
        return spawns.add(() => incarnations.spawn(request.spec));
      case 'attach':
        return incarnations.attach(request.spec);
      case 'release':
        incarnations.release(request.of);
        return null;
      case 'reservePort':
        return ports.reserve(request.worker, request.wished).then((port) => ({ port }));
      case 'permit':
        incarnations.permit(request.of, request.signals);
        return null;
      case 'signal':
        return incarnations.signal(request.of, request.signal, request.target);
      case 'exec':
        return incarnations.exec(request.of, request.spec, request.timeoutMs);
      case 'runCommand':
        return request.hook === undefined
          ? commands.run(request.spec, request.timeoutMs, request.outputBytes)
          : hooks.run(request.spec, request.timeoutMs, request.outputBytes, request.hook);
      case 'endHook':
        hooks.end(request.worker, request.of);
        return null;
      case 'killTree':
        return incarnations.killTree(request.facts);
      case 'sweep':
        return incarnations.sweep(request.facts, request.graceMs);
      case 'processes':
        return incarnations.processes(request.of);
      case 'setLimits':
        return incarnations.setLimits(request.worker, request.limits);
      case 'setQuotas':
        return incarnations.setQuotas(request.quotas);
      case 'throttle':
        incarnations.throttle(request.of, request.share, request.forMs);
        return null;
      case 'awaitLines':
        return incarnations.awaitLines(request.of, request.lines);
      case 'lineFound':
        incarnations.lineFound(request.of, request.line);
        return null;
      case 'acknowledge':
        incarnations.acknowledge(request.of);
        return null;
      case 'reopenLogs':
        for (const output of outputsOf(request.worker)) output.reopen();
        return null;
      case 'setLogs':
        outputs.get(request.worker)?.setRules(request.logs);
        return null;
      case 'trimLogs':
        return outputs.trim(request.worker, request.files);
      case 'forget':
        hooks.forget(request.worker);
        incarnations.forget(request.worker);
        ports.release(request.worker);
        return null;
      case 'shutdown':
        if (incarnations.live.length > 0) throw new Error('workers are still alive');
        setImmediate(end);
        return null;
      case 'leave':
        setImmediate(leave);
        return null;
    }
    // A newer master asks for something that an older shim does not know: silence would be taken for done.
    throw new Error(`this shim (version ${VERSION}) does not know the request ${(request as Request).type}`);
  };
  const figures = (): Results['figures'] => ({
    logs: outputs.figures(),
    throttledMs: controllers?.throttledMs() ?? {},
  });
  const outputsOf = (worker: string | null): WorkerOutput[] => {
    const found = worker === null ? [...outputs.all()] : [outputs.get(worker)];
    return found.filter((one) => one !== undefined);
  };
  const end = (): void => {
    commands.close();
    for (const worker of outputs.workers()) outputs.close(worker);
    readyPipes.closeAll();
    cgroups?.close();
    controllers?.close();
    server?.close();
    lock?.release();
    process.exit(0);
  };
  /** Ends as a kill would, but for the output that has been read already: that is in the log. */
  const leave = (): void => {
    commands.close();
    for (const output of outputs.all()) output.drain();
    server?.close();
    lock?.release();
    process.exit(0);
  };

  server = startShimServer(join(runDir, 'shim.sock'), welcome, handle, sayReady);
}

/** Ends this process when another shim has the lock. A full disk must not keep workers from running: null then. */
function takeLock(path: string): { release(): void } | null {
  try {
    const lock = takeProcessLock(path);
    if (lock.isMine) return lock;
    process.stderr.write(`there is a shim already, with pid ${lock.pid}\n`);
  } catch (error) {
    process.stderr.write(`cannot make sure that there is no other shim: ${(error as Error).message}\n`);
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
