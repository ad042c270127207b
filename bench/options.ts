import { parseArgs } from 'node:util';
import { datedFile, someOf, wholeNumber, wholeNumbers } from './option-values.ts';
import type { CommonOptions } from './program.ts';

const MEASURES = ['start', 'restart', 'stop', 'idle', 'status', 'scrape', 'probes', 'logs', 'cli'] as const;
export type MeasureName = (typeof MEASURES)[number];

export const USAGE = `usage: npm run bench -- [options]

  --n 10,100,1000       fleet sizes
  --passes 3            times everything is measured; figures are medians over all of them
  --only start,...      of ${MEASURES.join(', ')}
  --peers ours,...      of the names in bench/peers/all.ts
  --restarts 60         kills per peer, fleet and pass
  --idle-seconds 10     how long idleness is watched
  --log-mb 200          megabytes written per peer and shape of log
  --no-install          measure only the peers that are already there
  --out FILE            the JSON; default bench/out/<time>.json`;

export interface Options extends CommonOptions {
  readonly fleets: readonly number[];
  readonly passes: number;
  readonly only: ReadonlySet<MeasureName>;
  readonly peers: readonly string[];
  readonly restarts: number;
  readonly idleSeconds: number;
  readonly logBytes: number;
}

/** Reads the command line. Throws with a message for the user when it makes no sense. */
export function readOptions(args: readonly string[], knownPeers: readonly string[], outDir: string): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      n: { type: 'string', default: '10,100,1000' },
      passes: { type: 'string', default: '3' },
      only: { type: 'string', default: MEASURES.join(',') },
      peers: { type: 'string', default: knownPeers.join(',') },
      restarts: { type: 'string', default: '60' },
      'idle-seconds': { type: 'string', default: '10' },
      'log-mb': { type: 'string', default: '200' },
      'no-install': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  return {
    fleets: wholeNumbers('--n', values.n, 1),
    passes: wholeNumber('--passes', values.passes, 1),
    only: new Set(someOf('--only', values.only, MEASURES)),
    peers: someOf('--peers', values.peers, knownPeers),
    restarts: wholeNumber('--restarts', values.restarts, 1),
    idleSeconds: wholeNumber('--idle-seconds', values['idle-seconds'], 1),
    logBytes: wholeNumber('--log-mb', values['log-mb'], 1) * 1e6,
    mayInstall: !values['no-install'],
    out: values.out ?? datedFile(outDir),
  };
}
