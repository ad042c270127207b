import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { isSameAlive, readStat } from '../../src/shim/process-table.ts';
import { SeededRandom } from '../fakes/seeded-random.ts';
import { removeCgroupsOf } from '../helpers/left-cgroups.ts';
import { chaosConfig, chaosWorkers } from './chaos-fleet.ts';
import { checkCalm } from './check-calm.ts';
import { checkEnds } from './check-ends.ts';
import { checkExits } from './check-exits.ts';
import { checkLines } from './check-lines.ts';
import { checkWanted } from './check-wanted.ts';
import { Daemon } from './daemon.ts';
import { incarnationsOf } from './incarnations.ts';
import { Killer } from './killer.ts';
import { bootTimeMs, eventually } from './moments.ts';
import { Operator } from './operator.ts';
import { Problems } from './problems.ts';
import { ProcessWatch } from './process-watch.ts';
import { type ChaosReport, tallyBlows } from './report.ts';

export interface ChaosOptions {
  readonly minutes: number;
  readonly workers: number;
  /** Decides what is done and at which moments; what the machine makes of it is another matter. */
  readonly seed: number;
  /** Leaves ledgers, logs and state for a look afterwards. */
  readonly keep: boolean;
}

/**
 * Runs a real fleet and kills -9 master, shim and workers at random moments under load, then holds what happened
 * against the invariants. Everything is judged from outside: by /proc, by what the workers wrote down themselves, by the
 * numbers in their lines and by what the masters told.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const dir = mkdtempSync(join(tmpdir(), 'hsu-chaos-'));
  const problems = new Problems();
  const watch = new ProcessWatch(dir, problems);
  try {
    return await chaosIn(dir, options, watch, problems);
  } finally {
    watch.stop();
    await endEverything(watch);
    await removeCgroupsOf(join(dir, 'run'));
    if (options.keep) process.stderr.write(`kept: ${dir}\n`);
    else rmSync(dir, { recursive: true, force: true });
  }
}

async function chaosIn(
  dir: string,
  { minutes, workers: count, seed }: ChaosOptions,
  watch: ProcessWatch,
  problems: Problems,
): Promise<ChaosReport> {
  const workers = chaosWorkers(count);
  const config = join(dir, 'fleet.yaml');
  writeFileSync(config, chaosConfig(workers, dir));
  const bootMs = bootTimeMs();
  const daemon = new Daemon(dir, config);
  const names = workers.map(({ name }) => name);
  const operator = new Operator(daemon.socket, names, new SeededRandom(seed + 1), watch, problems);
  const killer = new Killer(daemon, watch, new SeededRandom(seed + 2), problems);
  const shooter = new Killer(daemon, watch, new SeededRandom(seed + 3), problems);

  watch.start();
  daemon.begin();
  await daemon.answers();
  const over = AbortSignal.timeout(minutes * 60_000);
  await Promise.all([killer.strikeUntil(over), shooter.shootUntil(over), operator.work(over)]);
  await checkCalm(daemon, operator, watch, problems);

  const shutdownAt = Date.now();
  const code = await daemon.quit();
  if (code !== 0)
    problems.add('I5', null, shutdownAt, `the master ended with ${code}:\n${daemon.lastWords()}`);
  await checkNothingLeft(daemon, watch, problems);

  const { shots } = shooter;
  const kills = { shim: killer.shimKills, owed: killer.owed };
  const everyone = incarnationsOf(dir, workers, watch.sightings, bootMs, problems);
  const shutdown = names.map((worker) => ({
    verb: 'stop' as const,
    worker,
    at: shutdownAt,
    answeredAt: null,
    result: null,
  }));
  const ends = checkEnds(everyone, shots, [...operator.commands, ...shutdown], problems);
  checkWanted(everyone, operator.commands, problems);
  const exits = checkExits(everyone, daemon.told, shots, kills, problems);
  const lines = checkLines(dir, workers, everyone, killer.withoutShim, problems);
  const found = problems.all();
  return {
    seed,
    minutes,
    workers: count,
    user: userInfo().uid === 0 ? 'root' : `uid ${userInfo().uid}`,
    kills: tallyBlows(killer.blows),
    incarnations: everyone.length,
    commands: {
      given: operator.commands.length,
      answered: operator.commands.filter(({ answeredAt }) => answeredAt !== null).length,
    },
    ends,
    exits,
    lines,
    duplicates: found.filter(({ invariant }) => invariant === 'I1').length,
    problems: found.map((problem) => ({
      ...problem,
      lastEvents: problem.worker === null ? '' : daemon.lastWords(problem.worker, problem.at + 1500),
    })),
  };
}

/** After the last stop nothing lives, and no cgroup is left (I5). */
async function checkNothingLeft(daemon: Daemon, watch: ProcessWatch, problems: Problems): Promise<void> {
  const isEmpty = await eventually(5000, () => {
    watch.look();
    return watch.everything().length === 0;
  });
  if (!isEmpty) {
    problems.add('I5', null, Date.now(), `after the end there are left: ${watch.everything().join('; ')}`);
  }
  for (const folder of daemon.cgroups) {
    if (existsSync(folder)) problems.add('I5', null, Date.now(), `the cgroup ${folder} is left`);
  }
}

/** Whatever went wrong, nothing of the run stays behind on the machine. */
async function endEverything(watch: ProcessWatch): Promise<void> {
  await eventually(10_000, () => {
    watch.look();
    const pids = watch.everythingsPids();
    for (const pid of pids) {
      const stat = readStat(pid);
      if (stat !== undefined && isSameAlive(pid, stat.startTime)) process.kill(pid, 'SIGKILL');
    }
    return pids.length === 0;
  });
}
