import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fleet } from '../helpers/fleet.ts';

/** What a worker of a chaos run does; see programs/worker.sh. */
export const KINDS = [
  'runner',
  'crasher',
  'runner',
  'oneshot',
  'flood',
  'family',
  'stubborn',
  'runner',
  'crasher',
  'hopeless',
  'direct',
  'direct-crasher',
] as const;
export type Kind = (typeof KINDS)[number];

export interface ChaosWorker {
  readonly name: string;
  readonly kind: Kind;
}

const PROGRAM = join(import.meta.dirname, 'programs/worker.sh');
/** Crashers come back quickly and are never given up. */
const EAGER = { max_retries: 0, retry_delay: '150ms', backoff_rate: 1 };
/** Parked after a few tries, and tried again while the run lasts. */
const SOON_PARKED = { max_retries: 3, retry_delay: '100ms', parked_retry: '5s' };

/** Of these no line is ever lost: they write their log files themselves (`logs.mode: direct`). */
export function isDirect({ kind }: ChaosWorker): boolean {
  return kind === 'direct' || kind === 'direct-crasher';
}

/** As many workers as asked for, the kinds in turn. */
export function chaosWorkers(count: number): ChaosWorker[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? 'runner';
    return { name: `${kind}-${index}`, kind };
  });
}

/**
 * The configuration of these workers. No log line is ever thrown away, and the files are small, so that rotation and
 * compression are under way while the shim is killed.
 */
export function chaosConfig(workers: readonly ChaosWorker[], dir: string): string {
  mkdirSync(join(dir, 'ledgers'), { recursive: true });
  const definitions = workers.map((worker) => {
    const { name, kind } = worker;
    const definition = {
      run: `sh ${PROGRAM} ${kind}`,
      env: {
        CHAOS_DIR: dir,
        CHAOS_PAD: kind === 'flood' || kind === 'direct' ? 'x'.repeat(80) : 'x'.repeat(20),
      },
      start_seconds: kind === 'hopeless' ? '1s' : '0',
      logs: {
        ...(isDirect(worker) ? { mode: 'direct' } : {}),
        max_size: '2MiB',
        max_files: 10_000,
        max_total: '100GiB',
        max_age: '0',
      },
      ...(kind === 'oneshot' ? { oneshot: true } : { restart_policy: 'always' }),
      restart: kind === 'hopeless' ? SOON_PARKED : EAGER,
      stop: [{ signal: 'TERM', wait: kind === 'stubborn' ? '400ms' : '10s' }, { signal: 'KILL' }],
    };
    return [name, definition] as const;
  });
  return fleet(Object.fromEntries(definitions));
}
