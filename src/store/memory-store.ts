import { type Clock, systemClock } from '../shared/clock.ts';
import { MemoryTable } from './memory-table.ts';
import type { Store } from './store.ts';
import { TableStore } from './table-store.ts';

/** A store that ends with its process, for tests and for trying things out. */
export function openMemoryStore(clock: Clock = systemClock): Store {
  return new TableStore(new MemoryTable(), clock);
}
