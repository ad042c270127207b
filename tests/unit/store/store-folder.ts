import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteStore, type StoreWarning } from '../../../src/store/sqlite-store.ts';
import type { Store } from '../../../src/store/store.ts';

/** A directory that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'hsu-store-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Opens the store of a directory; closed after the test when it is not before. */
export function openIn(directory: string): { store: Store; warnings: StoreWarning[] } {
  const warnings: StoreWarning[] = [];
  const store = openSqliteStore({ directory, onWarning: (warning) => warnings.push(warning) });
  onTestFinished(() => store.close());
  return { store, warnings };
}
