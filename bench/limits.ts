/** `npm run bench:limits`: workers that take too much memory, and who stops them when. See bench/README.md. */
import { BURST, type Growth, LEAK } from './limits/growth.ts';
import { GUARDS, type Guard } from './limits/guards.ts';
import { type LimitsOptions, readLimitsOptions, USAGE } from './limits/options.ts';
import { type Figures, renderLimits } from './limits/report.ts';
import { meet, type Scene, watchMany } from './limits/session.ts';
import { ifAvailable, type Outcome, runProgram, type Site } from './program.ts';
import { describeMachine, loadAverages } from './system/machine.ts';

await runProgram({
  script: 'bench:limits',
  usage: USAGE,
  readOptions: (args, outDir) => readLimitsOptions(args, Object.keys(GUARDS), outDir),
  worker: 'grower',
  measure,
});

async function measure(
  options: LimitsOptions,
  { dir, own, programs, workshop, origin }: Site,
): Promise<Outcome> {
  const guards: Guard[] = [];
  const unavailable: string[] = [];
  for (const name of options.guards) {
    const guard = await ifAvailable(name, GUARDS[name]?.(workshop), unavailable);
    if (guard !== undefined) guards.push(guard);
  }
  const trouble = unavailable.map((reason) => `not measured: ${reason}`);
  const scene: Scene = { dir, own, grower: programs.grower };
  const figures = new Map<Guard, Figures>(guards.map((guard) => [guard, { encounters: [], watching: [] }]));
  const attempt = async (what: string, body: () => Promise<void>): Promise<void> => {
    workshop.say(what);
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
    ...origin,
    machine: describeMachine(),
    loadAfter: loadAverages(),
    workers: options.workers,
    trouble,
  };
  const all = [...figures].map(([{ name, version }, found]) => ({ name, version, ...found }));
  return { json: { header, all }, report: renderLimits(header, all) };
}
