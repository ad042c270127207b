import type { Configuration } from '../../src/config/definition.ts';
import type { IncarnationFacts } from '../../src/shim/protocol/facts.ts';
import type { Entry } from '../../src/store/store.ts';
import type { EndStatus, WorkerStatus } from '../../src/workers/worker-status.ts';
import type { Ledger } from './shim.ts';

/** What the file of the configuration says: something that can be used, or not. */
export type ConfigFile =
  | { readonly ok: true; readonly config: Configuration }
  | { readonly ok: false; readonly finding: string };

/** Everything that outlives a master and a shim. */
export interface Disk {
  file: ConfigFile;
  lastGood: Configuration | null;
  readonly store: { rev: number; readonly entries: Map<string, Entry> };
  readonly journal: { newest: number; readonly ends: Map<string, EndStatus> };
  readonly ledger: Ledger;
}

/** What somebody asked for against the configuration, as it would be found by a master that starts now. */
export function savedWishOf(worker: string, { store }: Disk): 'stopped' | 'running' | null {
  const entry = store.entries.get(`/hsu/v1/desired/${worker}`);
  return entry === undefined ? null : (JSON.parse(entry.value) as { wish: 'stopped' | 'running' }).wish;
}

/**
 * Whether this process was started after the last that was written down of its worker: that it rests, or is to, or nothing.
 * Somebody must have asked for it then.
 */
export function isNewerThanRest({ worker, incarnation }: IncarnationFacts, { store }: Disk): boolean {
  const entry = store.entries.get(`/hsu/v1/status/${worker}`);
  if (entry === undefined) return store.entries.size > 0;
  const status = JSON.parse(entry.value) as WorkerStatus;
  const rests = status.state === 'stopped' || (status.stop !== null && status.sequel === null);
  return rests && incarnation > status.incarnation;
}
