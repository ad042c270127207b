import type { Configuration } from '../../src/config/definition.ts';
import type { Entry } from '../../src/store/store.ts';
import type { EndStatus } from '../../src/workers/worker-status.ts';
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
