/** `npm run bench:survival`: what is lost when a supervisor is killed -9 under load. See bench/README.md. */
import { PEERS } from './peers/all.ts';
import type { Peer } from './peers/peer.ts';
import { ifAvailable, type Outcome, runProgram, type Site } from './program.ts';
import type { SessionPlan } from './session.ts';
import { killRounds } from './survival/kill-rounds.ts';
import { readSurvivalOptions, type SurvivalOptions, USAGE } from './survival/options.ts';
import { measureReadoption, type Takeover } from './survival/readoption.ts';
import { renderSurvival, type SurvivalRow } from './survival/survival-report.ts';
import { PREY } from './survival/targets.ts';
import { describeMachine, loadAverages } from './system/machine.ts';

/** Workers that are only taken over write one line and rest. */
const RESTING_US = 1e9;

await runProgram({
  script: 'bench:survival',
  usage: USAGE,
  readOptions: (args, outDir) => readSurvivalOptions(args, Object.keys(PREY), outDir),
  worker: 'survivor',
  measure,
});

async function measure(
  options: SurvivalOptions,
  { dir, own, programs, workshop, origin }: Site,
): Promise<Outcome> {
  const planOf = (peer: Peer, workers: number, periodUs: number): SessionPlan => ({
    dir,
    own,
    workers,
    logs: peer.logFormats.includes('cri') ? 'cri' : 'raw',
    argumentsOf: (stamps, folder, id) => [programs.survivor, stamps, String(id), folder, String(periodUs)],
  });
  const rows: SurvivalRow[] = [];
  const versions: string[] = [];
  const unavailable: string[] = [];
  let takeovers: readonly Takeover[] = [];
  for (const name of options.peers) {
    const prey = PREY[name];
    const peer = await ifAvailable(name, PEERS[name]?.(workshop), unavailable);
    if (peer === undefined || prey === undefined) continue;
    versions.push(`${peer.name} ${peer.version}`);
    for (const target of options.kills === 0 ? [] : prey.targets) {
      const plan = planOf(peer, options.workers, options.periodUs);
      const tally = await killRounds(peer, prey, target, options.kills, plan);
      rows.push({ peer: peer.name, target: target.name, tally });
      workshop.say(`${peer.name}, ${target.name}: ${JSON.stringify(tally)}`);
    }
    if (name === 'ours' && options.readopt > 0) {
      takeovers = await measureReadoption(peer, planOf(peer, options.readopt, RESTING_US));
    }
  }
  const { startedAt, commandLine, commit } = origin;
  const { cpu, kernel } = describeMachine();
  const header = {
    commandLine,
    startedAt,
    commit,
    machine: `${cpu}, ${kernel}`,
    load: loadAverages(),
    workers: options.workers,
    linesPerSecond: Math.round(1e6 / options.periodUs),
    versions,
    unavailable,
  };
  const report = renderSurvival(header, rows, takeovers, options.readopt);
  return { json: { header, rows, takeovers }, report };
}
