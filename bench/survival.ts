/** `npm run bench:survival`: what is lost when a supervisor is killed -9 under load. See bench/README.md. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PEERS } from './peers/all.ts';
import { type Peer, Unavailable } from './peers/peer.ts';
import { compilePrograms } from './programs/compile.ts';
import type { SessionPlan } from './session.ts';
import { killRounds } from './survival/kill-rounds.ts';
import { readSurvivalOptions, type SurvivalOptions, USAGE } from './survival/options.ts';
import { measureReadoption, type Takeover } from './survival/readoption.ts';
import { renderSurvival, type SurvivalRow } from './survival/survival-report.ts';
import { PREY } from './survival/targets.ts';
import { runCommand } from './system/command.ts';
import { describeMachine, loadAverages } from './system/machine.ts';
import { OwnProcesses } from './system/own-processes.ts';

const OUT_DIR = join(import.meta.dirname, 'out');
/** Workers that are only taken over write one line and rest. */
const RESTING_US = 1e9;

await main();

async function main(): Promise<void> {
  const options = optionsOrExit();
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'hsu-survival-')));
  const own = new OwnProcesses(join(dir, 'programs', 'survivor'));
  const cleanUp = () => {
    own.sweep();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      cleanUp();
      process.exit(code);
    });
  }
  try {
    await measure(options, dir, own);
  } finally {
    cleanUp();
  }
}

function optionsOrExit(): SurvivalOptions {
  try {
    return readSurvivalOptions(process.argv.slice(2), Object.keys(PREY), OUT_DIR);
  } catch (error) {
    say(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function measure(options: SurvivalOptions, dir: string, own: OwnProcesses): Promise<void> {
  const startedAt = new Date().toISOString();
  const programs = await compilePrograms(join(dir, 'programs'));
  const toolsDir = join(OUT_DIR, 'peers');
  mkdirSync(toolsDir, { recursive: true });
  const workshop = { toolsDir, programs, mayInstall: options.mayInstall, say };
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
    const peer = await prepared(PEERS[name]?.(workshop), name, unavailable);
    if (peer === undefined || prey === undefined) continue;
    versions.push(`${peer.name} ${peer.version}`);
    for (const target of options.kills === 0 ? [] : prey.targets) {
      const plan = planOf(peer, options.workers, options.periodUs);
      const tally = await killRounds(peer, prey, target, options.kills, plan);
      rows.push({ peer: peer.name, target: target.name, tally });
      say(`${peer.name}, ${target.name}: ${JSON.stringify(tally)}`);
    }
    if (name === 'ours' && options.readopt > 0) {
      takeovers = await measureReadoption(peer, planOf(peer, options.readopt, RESTING_US));
    }
  }
  const { cpu, kernel } = describeMachine();
  const header = {
    commandLine: [
      'npm run bench:survival',
      ...(process.argv.length > 2 ? ['--'] : []),
      ...process.argv.slice(2),
    ].join(' '),
    startedAt,
    commit: await commitId(),
    machine: `${cpu}, ${kernel}`,
    load: loadAverages(),
    workers: options.workers,
    linesPerSecond: Math.round(1e6 / options.periodUs),
    versions,
    unavailable,
  };
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify({ header, rows, takeovers }, undefined, 1)}\n`);
  say(`everything is in ${options.out}\n`);
  process.stdout.write(`${renderSurvival(header, rows, takeovers, options.readopt)}\n`);
}

async function prepared(
  making: Promise<Peer> | undefined,
  name: string,
  unavailable: string[],
): Promise<Peer | undefined> {
  try {
    return await making;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    unavailable.push(`${name}: ${error.message}`);
    return undefined;
  }
}

/** The commit that is measured, `+` when files differ from it. */
async function commitId(): Promise<string> {
  const git = await runCommand({ argv: ['git', 'describe', '--always', '--dirty=+', '--exclude=*'] });
  return git.code === 0 ? git.stdout.trim() : 'unknown';
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
