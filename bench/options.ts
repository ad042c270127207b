import { join } from 'node:path';
import { parseArgs } from 'node:util';

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

export interface Options {
  readonly fleets: readonly number[];
  readonly passes: number;
  readonly only: ReadonlySet<MeasureName>;
  readonly peers: readonly string[];
  readonly restarts: number;
  readonly idleSeconds: number;
  readonly logBytes: number;
  readonly mayInstall: boolean;
  readonly out: string;
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
    fleets: list(values.n).map((text) => positive('--n', text)),
    passes: positive('--passes', values.passes),
    only: new Set(list(values.only).map((name) => known('--only', name, MEASURES))),
    peers: list(values.peers).map((name) => known('--peers', name, knownPeers)),
    restarts: positive('--restarts', values.restarts),
    idleSeconds: positive('--idle-seconds', values['idle-seconds']),
    logBytes: positive('--log-mb', values['log-mb']) * 1e6,
    mayInstall: !values['no-install'],
    out: values.out ?? join(outDir, `${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.json`),
  };
}

function list(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`${option}: expected a whole number above 0, got "${text}"`);
}

function known<T extends string>(option: string, name: string, names: readonly T[]): T {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  throw new Error(`${option}: expected some of ${names.join(', ')}, got "${name}"`);
}
