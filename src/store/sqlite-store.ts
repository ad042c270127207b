import { join } from 'node:path';
import { type Clock, systemClock } from '../shared/clock.ts';
import { Backups } from './backups.ts';
import { messageOf } from './errors.ts';
import { MemoryTable } from './memory-table.ts';
import type { SqliteTable } from './sqlite-table.ts';
import { StateFiles } from './state-files.ts';
import { beyondAll, type Ground, SteadyTable } from './steady-table.ts';
import type { Store } from './store.ts';
import type { TableContent } from './table.ts';
import { TableStore } from './table-store.ts';

/** Something a person should know; nothing of it keeps the store from working. */
export interface StoreWarning {
  /**
   * `restored`: a backup is used. `lost`: there was none. `degraded`: changes are in memory only. `recovered`: they are
   * on disk. `backup-failed`: the last good backup gets old.
   */
  readonly reason: 'restored' | 'lost' | 'degraded' | 'recovered' | 'backup-failed';
  readonly message: string;
}

export interface SqliteStoreOptions {
  /** Where `store.db` and its backups are kept; made when missing. */
  readonly directory: string;
  readonly onWarning: (warning: StoreWarning) => void;
  readonly clock?: Clock;
}

/**
 * Opens the embedded store. Never throws: what is damaged or missing is replaced by the last good backup, and where
 * nothing can be written the store works in memory until it can. Only one process may open a directory.
 */
export function openSqliteStore({ directory, onWarning, clock = systemClock }: SqliteStoreOptions): Store {
  const warn = (reason: string, message: string): void =>
    onWarning({ reason: reason as StoreWarning['reason'], message });
  const wallMs = (): number => clock.wallMs();
  const files = new StateFiles(join(directory, 'store.db'), warn, wallMs);
  const backups = new Backups(files, (message) => warn('backup-failed', message));
  const ground: Ground = {
    lastGood: () => files.newestBackup(),
    rebuild: (content) => rebuild(files, content),
    committed: (table) => backups.committed(table),
    closing: (table) => backups.finish(table),
    warn,
    wallMs,
  };
  return new TableStore(new SteadyTable(openTable(files, ground), ground), clock);
}

function openTable(files: StateFiles, { warn, wallMs }: Ground): SqliteTable | MemoryTable {
  try {
    return files.open();
  } catch (error) {
    const content = files.readElsewhere();
    const reason = messageOf(error);
    warn(
      'degraded',
      `${files.path} cannot be written (${reason}); changes are kept in memory and would not survive this process`,
    );
    return new MemoryTable({ ...content, rev: beyondAll(content.rev, wallMs()) }, reason);
  }
}

/** The content in memory is the truth, whatever the file has. */
function rebuild(files: StateFiles, content: TableContent): SqliteTable {
  const table = files.reopen();
  try {
    table.replace(content);
    return table;
  } catch (error) {
    table.close();
    throw error;
  }
}
