import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { AwaitedLines } from './awaited-lines.ts';
import { cgroupName } from './cgroup-name.ts';
import { Cgroups } from './cgroups.ts';
import { Commands } from './commands.ts';
import { Controllers } from './controllers.ts';
import { Daemons } from './daemons.ts';
import { isDelegated } from './delegation.ts';
import { DescriptorRoom } from './descriptor-room.ts';
import { hierarchies } from './hierarchies.ts';
import { holePuncher } from './hole-puncher.ts';
import { HookCommands } from './hook-commands.ts';
import { Incarnations } from './incarnations.ts';
import { Ledger } from './ledger.ts';
import { loadNative } from './native/linux.ts';
import { Notifications } from './notifications.ts';
import { Outputs } from './outputs.ts';
import { OwedExits } from './owed-exits.ts';
import { PipeReader } from './pipe-reader.ts';
import { Placements } from './placements.ts';
import { Ports } from './ports.ts';
import type { Notice } from './protocol/notices.ts';
import { ReadyPipes } from './ready-pipes.ts';
import { rejoin } from './rejoin.ts';
import { Roster } from './roster.ts';
import { SelfReports } from './self-reports.ts';
import { signalExactly } from './signals.ts';
import { nativeSpawner, nodeSpawner } from './spawner.ts';
import { Starter } from './starter.ts';
import { ProcessTrees } from './tree.ts';
import { TreeControl } from './tree-control.ts';
import { WorkerGroups } from './worker-groups.ts';

/** The parts of a shim that are asked for something from outside. */
export type Shim = ReturnType<typeof assembleShim>;

const SIGKILL = 9;

/**
 * Makes the parts of a shim and joins them. The folders `fifos` and `incarnations` have to be there.
 * @param tell the master, if there is one
 */
export function assembleShim(runDir: string, logDir: string, tell: (notice: Notice) => void) {
  const native = process.env['HSU_NATIVE'] === 'off' ? null : loadNative();
  const subreaper = native?.becomeSubreaper() ?? false;
  const spawner = native === null ? nodeSpawner() : nativeSpawner(native);
  const remark = (worker: string, message: string): void => tell({ type: 'remark', worker, message });
  const onLogProblem = (worker: string, message: string): void =>
    tell({ type: 'logProblem', worker, message });

  const ledger = new Ledger(join(runDir, 'incarnations'), remark);
  const placements = new Placements();
  const { cgroups, controllers } = openCgroups(runDir, ledger, native, subreaper, placements, tell);

  const fifos = join(runDir, 'fifos');
  const reader = new PipeReader(native);
  const room = new DescriptorRoom(() => outputs.count);
  const outputs: Outputs = new Outputs({
    room,
    fifos,
    logs: logDir,
    reader,
    puncher: holePuncher(native),
    onProblem: onLogProblem,
  });
  const trees = new ProcessTrees(cgroups, realpathSync(fifos), subreaper);
  const commands = new Commands({ native, spawner, cgroups, trees, runDir, room });
  const hooks = new HookCommands({ commands, outputs, onProblem: onLogProblem });

  const roster = new Roster(ledger);
  const owed = new OwedExits(ledger);
  const groups = new WorkerGroups({ roster, cgroups, controllers, placements, trees });

  const notifications = new Notifications({
    native,
    prefix: `hsu-master/${cgroupName(runDir)}`,
    trees,
    tell,
    remember: (facts, news) => reports.remember(facts, news),
    follow: (facts, pid) => incarnations.follow(facts, pid),
  });
  const readyPipes = new ReadyPipes({ folder: fifos, reader, ready: (facts) => reports.saidReady(facts) });
  const lines = new AwaitedLines({
    ready: (facts) => reports.saidReady(facts),
    settled: (facts, outcome) => reports.lineSettled(facts, outcome),
    remark,
  });
  const reports = new SelfReports({ roster, outputs, notifications, readyPipes, lines, tell });

  const daemons = new Daemons({
    trees,
    isTaken: (pid) => roster.withPid(pid) !== undefined,
    killLauncher: ({ pid, startTime }) => signalExactly(native, pid, startTime, SIGKILL),
    promote: (of, daemon) => incarnations.promote(of, daemon),
    giveUp: (of, launcher, reason) => incarnations.hasNoDaemon(of, launcher, reason),
  });
  const starter = new Starter({
    spawner,
    cgroups,
    controllers,
    remark,
    outputs,
    ledger,
    notifications,
    readyPipes,
    lines,
  });
  const control = new TreeControl({ native, cgroups, trees, roster, owed, daemons, starter });
  const incarnations: Incarnations = new Incarnations({
    native,
    spawner,
    cgroups,
    trees,
    outputs,
    ledger,
    roster,
    owed,
    groups,
    reports,
    daemons,
    starter,
    control,
    tell,
    reaped: (exits) => commands.reaped(exits),
  });

  return {
    hasNative: native !== null,
    subreaper,
    cgroups,
    controllers,
    outputs,
    readyPipes,
    notifications,
    commands,
    hooks,
    ports: new Ports(native),
    roster,
    owed,
    groups,
    reports,
    control,
    incarnations,
  };
}

function openCgroups(
  runDir: string,
  ledger: Ledger,
  native: ReturnType<typeof loadNative>,
  subreaper: boolean,
  placements: Placements,
  tell: (notice: Notice) => void,
): { readonly cgroups: Cgroups | null; readonly controllers: Controllers | null } {
  if (process.env['HSU_CGROUPS'] === 'off') return { cgroups: null, controllers: null };
  const name = cgroupName(runDir);
  rejoin(ledger.read(), name);
  const all = hierarchies((folder) => isDelegated(folder, native));
  const cgroups = Cgroups.open(all, name, placements, subreaper);
  const home = cgroups?.base ?? null;
  const controllers = Controllers.open(all, name, home, placements, (of, message) =>
    tell({ type: 'limitRestored', ...of, message }),
  );
  return { cgroups, controllers };
}
