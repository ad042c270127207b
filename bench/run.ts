/** `npm run bench`: this project beside its peers and the C floor. See bench/README.md. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Options, readOptions, USAGE } from './options.ts';
import { runPasses } from './passes.ts';
import { PEERS } from './peers/all.ts';
import { type Peer, Unavailable, type Workshop } from './peers/peer.ts';
import { compilePrograms } from './programs/compile.ts';
import { type RunHeader, renderReport } from './report.ts';
import { Results } from './results.ts';
import { runCommand } from './system/command.ts';
import { describeMachine, loadAverages } from './system/machine.ts';
import { OwnProcesses } from './system/own-processes.ts';

const OUT_DIR = join(import.meta.dirname, 'out');

await main();

async function main(): Promise<void> {
  const options = optionsOrExit();
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'hsu-bench-')));
  const own = new OwnProcesses(join(dir, 'programs', 'worker'));
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

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2), Object.keys(PEERS), OUT_DIR);
  } catch (error) {
    say(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function measure(options: Options, dir: string, own: OwnProcesses): Promise<void> {
  const startedAt = new Date().toISOString();
  const loadBefore = loadAverages();
  const programs = await compilePrograms(join(dir, 'programs'));
  const toolsDir = join(OUT_DIR, 'peers');
  mkdirSync(toolsDir, { recursive: true });
  const { peers, unavailable } = await preparePeers(options, {
    toolsDir,
    programs,
    mayInstall: options.mayInstall,
    say,
  });
  const results = new Results();
  await runPasses({ options, peers, programs, own, dir, results, say });
  const header: RunHeader = {
    startedAt,
    commandLine: ['npm run bench', ...(process.argv.length > 2 ? ['--'] : []), ...process.argv.slice(2)].join(
      ' ',
    ),
    commit: await commitId(),
    machine: describeMachine(),
    passes: options.passes,
    loadBefore,
    loadAfter: loadAverages(),
    peers: peers.map(({ name, version }) => ({ name, version })),
    unavailable,
  };
  mkdirSync(dirname(options.out), { recursive: true });
  const { samples, failures } = results;
  writeFileSync(options.out, `${JSON.stringify({ header, failures, samples }, undefined, 1)}\n`);
  say(`every sample is in ${options.out}\n`);
  process.stdout.write(`${renderReport(header, results)}\n`);
}

async function preparePeers(
  options: Options,
  workshop: Workshop,
): Promise<{ readonly peers: readonly Peer[]; readonly unavailable: readonly string[] }> {
  const peers: Peer[] = [];
  const unavailable: string[] = [];
  for (const name of options.peers) {
    try {
      const peer = await PEERS[name]?.(workshop);
      if (peer !== undefined) peers.push(peer);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      unavailable.push(`${name}: ${error.message}`);
      say(`not measured: ${name}: ${error.message}`);
    }
  }
  return { peers, unavailable };
}

/** The commit that is measured, `+` when files differ from it. */
async function commitId(): Promise<string> {
  const git = await runCommand({ argv: ['git', 'describe', '--always', '--dirty=+', '--exclude=*'] });
  return git.code === 0 ? git.stdout.trim() : 'unknown';
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
