/** `npm run bench:limits`: workers that take too much memory, and who stops them when. See bench/README.md. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BURST, type Growth, LEAK } from './limits/growth.ts';
import { GUARDS, type Guard } from './limits/guards.ts';
import { type LimitsOptions, readLimitsOptions, USAGE } from './limits/options.ts';
import { type Figures, renderLimits } from './limits/report.ts';
import { meet, type Scene, watchMany } from './limits/session.ts';
import { Unavailable } from './peers/peer.ts';
import { compilePrograms } from './programs/compile.ts';
import { runCommand } from './system/command.ts';
import { describeMachine, loadAverages } from './system/machine.ts';
import { OwnProcesses } from './system/own-processes.ts';

const OUT_DIR = join(import.meta.dirname, 'out');

await main();

async function main(): Promise<void> {
  const options = optionsOrExit();
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'hsu-limits-')));
  const own = new OwnProcesses(join(dir, 'programs', 'grower'));
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

function optionsOrExit(): LimitsOptions {
  try {
    return readLimitsOptions(process.argv.slice(2), Object.keys(GUARDS), OUT_DIR);
  } catch (error) {
    say(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function measure(options: LimitsOptions, dir: string, own: OwnProcesses): Promise<void> {
  const startedAt = new Date().toISOString();
  const loadBefore = loadAverages();
  const programs = await compilePrograms(join(dir, 'programs'));
  const toolsDir = join(OUT_DIR, 'peers');
  mkdirSync(toolsDir, { recursive: true });
  const guards: Guard[] = [];
  const trouble: string[] = [];
  for (const name of options.guards) {
    const guard = await GUARDS[name]?.({ toolsDir, programs, mayInstall: options.mayInstall, say }).catch(
      (error: unknown) => {
        if (!(error instanceof Unavailable)) throw error;
        trouble.push(`not measured: ${name}: ${error.message}`);
      },
    );
    if (guard !== undefined) guards.push(guard);
  }
  const scene: Scene = { dir, own, grower: programs.grower };
  const figures = new Map<Guard, Figures>(guards.map((guard) => [guard, { encounters: [], watching: [] }]));
  const attempt = async (what: string, body: () => Promise<void>): Promise<void> => {
    say(what);
    await body().catch((error: Error) => trouble.push(`${what}: ${error.message}`));
  };
  for (let pass = 1; pass <= options.passes; pass++) {
    for (const growth of [LEAK, BURST] satisfies Growth[]) {
      for (const [guard, { encounters }] of figures) {
        await attempt(`pass ${pass}, ${growth.name}, ${guard.name}`, async () => {
          encounters.push({ growth: growth.name, ...(await meet(scene, guard, growth)) });
        });
      }
    }
  }
  for (const [guard, { watching }] of options.workers === 0 ? [] : figures) {
    await attempt(`${options.workers} workers, ${guard.name}`, async () => {
      watching.push(await watchMany(scene, guard, options.workers, options.seconds));
    });
  }
  const header = {
    commandLine: [
      'npm run bench:limits',
      ...(process.argv.length > 2 ? ['--'] : []),
      ...process.argv.slice(2),
    ].join(' '),
    startedAt,
    commit: (await runCommand({ argv: ['git', 'rev-parse', '--short', 'HEAD'] })).stdout.trim() || 'unknown',
    machine: describeMachine(),
    loadBefore,
    loadAfter: loadAverages(),
    workers: options.workers,
    trouble,
  };
  mkdirSync(dirname(options.out), { recursive: true });
  const all = [...figures].map(([{ name, version }, found]) => ({ name, version, ...found }));
  writeFileSync(options.out, `${JSON.stringify({ header, all }, undefined, 1)}\n`);
  say(`everything is in ${options.out}\n`);
  process.stdout.write(`${renderLimits(header, all)}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
