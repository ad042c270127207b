import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Unavailable, type Workshop } from './peers/peer.ts';
import { compilePrograms, type Programs } from './programs/compile.ts';
import { runCommand } from './system/command.ts';
import { loadAverages } from './system/machine.ts';
import { OwnProcesses } from './system/own-processes.ts';

/** Where the JSON goes unless somebody says otherwise, and where downloaded peers are kept. */
const OUT_DIR = join(import.meta.dirname, 'out');

/** What every benchmark lets its user say. */
export interface CommonOptions {
  /** false = measure only what is already there. */
  readonly mayInstall: boolean;
  /** File for the JSON. */
  readonly out: string;
}

/** A benchmark that is started from the command line. */
export interface Program<Options extends CommonOptions> {
  /** As npm knows it: `bench:limits`. */
  readonly script: string;
  readonly usage: string;
  /** Throws with a message for the user when the command line makes no sense. */
  readonly readOptions: (args: readonly string[], outDir: string) => Options;
  /** The program whose processes are the workers of this benchmark. */
  readonly worker: keyof Programs;
  readonly measure: (options: Options, site: Site) => Promise<Outcome>;
}

/** What a benchmark measures with. All of it is gone when it has measured. */
export interface Site {
  /** Temporary directory of the run. */
  readonly dir: string;
  readonly own: OwnProcesses;
  readonly programs: Programs;
  readonly workshop: Workshop;
  readonly origin: Origin;
}

/** Where figures come from, for what stands above the tables. */
export interface Origin {
  readonly startedAt: string;
  readonly commandLine: string;
  readonly commit: string;
  /** Load averages of 1, 5 and 15 minutes. */
  readonly loadBefore: readonly number[];
}

export interface Outcome {
  /** Everything that was measured. */
  readonly json: unknown;
  /** The tables, as Markdown. */
  readonly report: string;
}

/**
 * Runs a benchmark with the options of the command line. Whatever ends it, but for SIGKILL, none of its processes is left
 * and nothing in the temporary directory.
 */
export async function runProgram<Options extends CommonOptions>(program: Program<Options>): Promise<void> {
  const options = optionsOrExit(program);
  const dir = realpathSync(mkdtempSync(join(tmpdir(), `hsu-${program.script.replace(':', '-')}-`)));
  const own = new OwnProcesses(join(dir, 'programs', program.worker));
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
    const origin = await originOf(program.script);
    const programs = await compilePrograms(join(dir, 'programs'));
    const toolsDir = join(OUT_DIR, 'peers');
    mkdirSync(toolsDir, { recursive: true });
    const workshop = { toolsDir, programs, mayInstall: options.mayInstall, say };
    const { json, report } = await program.measure(options, { dir, own, programs, workshop, origin });
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, `${JSON.stringify(json, undefined, 1)}\n`);
    say(`everything is in ${options.out}\n`);
    process.stdout.write(`${report}\n`);
  } finally {
    cleanUp();
  }
}

/** Makes what is to be measured ready; undefined, with the reason in `unavailable`, when it cannot be had here. */
export async function ifAvailable<Made>(
  name: string,
  making: Promise<Made> | undefined,
  unavailable: string[],
): Promise<Made | undefined> {
  try {
    return await making;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    unavailable.push(`${name}: ${error.message}`);
    say(`not measured: ${name}: ${error.message}`);
    return undefined;
  }
}

function optionsOrExit<Options extends CommonOptions>(program: Program<Options>): Options {
  try {
    return program.readOptions(process.argv.slice(2), OUT_DIR);
  } catch (error) {
    say(`${(error as Error).message}\n\n${program.usage}`);
    process.exit(2);
  }
}

async function originOf(script: string): Promise<Origin> {
  const startedAt = new Date().toISOString();
  const loadBefore = loadAverages();
  const args = process.argv.slice(2);
  return {
    startedAt,
    commandLine: [`npm run ${script}`, ...(args.length > 0 ? ['--'] : []), ...args].join(' '),
    commit: await commitId(),
    loadBefore,
  };
}

/** The commit that is measured, `+` when files differ from it. */
async function commitId(): Promise<string> {
  const git = await runCommand({ argv: ['git', 'describe', '--always', '--dirty=+', '--exclude=*'] });
  return git.code === 0 ? git.stdout.trim() : 'unknown';
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
