/** `npm run bench`: this project beside its peers and the C floor. See bench/README.md. */
import { type Options, readOptions, USAGE } from './options.ts';
import { runPasses } from './passes.ts';
import { PEERS } from './peers/all.ts';
import type { Peer } from './peers/peer.ts';
import { ifAvailable, type Outcome, runProgram, type Site } from './program.ts';
import { type RunHeader, renderReport } from './report.ts';
import { Results } from './results.ts';
import { describeMachine, loadAverages } from './system/machine.ts';

await runProgram({
  script: 'bench',
  usage: USAGE,
  readOptions: (args, outDir) => readOptions(args, Object.keys(PEERS), outDir),
  worker: 'worker',
  measure,
});

async function measure(options: Options, { dir, own, programs, workshop, origin }: Site): Promise<Outcome> {
  const peers: Peer[] = [];
  const unavailable: string[] = [];
  for (const name of options.peers) {
    const peer = await ifAvailable(name, PEERS[name]?.(workshop), unavailable);
    if (peer !== undefined) peers.push(peer);
  }
  const results = new Results();
  await runPasses({ options, peers, programs, own, dir, results, say: workshop.say });
  const header: RunHeader = {
    ...origin,
    machine: describeMachine(),
    passes: options.passes,
    loadAfter: loadAverages(),
    peers: peers.map(({ name, version }) => ({ name, version })),
    unavailable,
  };
  const { samples, failures } = results;
  return { json: { header, failures, samples }, report: renderReport(header, results) };
}
