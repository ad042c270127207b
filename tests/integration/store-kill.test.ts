import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';

/** Kills in a row on the same store; more of them on demand. */
const KILLS = Number(process.env['HSU_STORE_KILLS'] ?? 8);
const WRITER = join(import.meta.dirname, 'store-writer.ts');

interface Life {
  /** Name and revision of what was acknowledged before the death. */
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly warnings: string;
}

test(`I6: what was acknowledged survives ${KILLS} kill -9, and nothing is there by half`, {
  timeout: 90_000 + KILLS * 5000,
}, async ({ annotate }) => {
  const directory = mkdtempSync(join(tmpdir(), 'hsu-store-kill-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  let newest = 0;
  let total = 0;
  for (let life = 1; life <= KILLS; life++) {
    const { acknowledged, warnings } = await liveAndDie(directory, life, 1 + Math.floor(Math.random() * 400));
    expect(warnings).toBe('');
    const revisions = [...acknowledged.values()];
    expect(Math.min(...revisions)).toBeGreaterThan(newest);
    expect(new Set(revisions).size).toBe(revisions.length);
    newest = Math.max(...revisions);
    total += acknowledged.size;

    const found = await contentOf(directory);
    expect([...acknowledged.keys()].filter((name) => !found.a.has(name))).toEqual([]);
    expect([...found.a].filter((name) => !found.b.has(name))).toEqual([]);
    expect(found.b.size).toBe(found.a.size);
    expect(found.rev).toBeGreaterThanOrEqual(newest);
    newest = found.rev;
  }
  await annotate(`${total} acknowledged commits, ${KILLS} kills, none lost, none half applied`);
});

/** Lets a writer live until it has had so many commits acknowledged. */
async function liveAndDie(directory: string, life: number, commits: number): Promise<Life> {
  const child = spawn(process.execPath, [WRITER, directory, String(life)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acknowledged = new Map<string, number>();
  let warnings = '';
  child.stderr.on('data', (chunk: Buffer) => {
    warnings += chunk.toString();
  });
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    const [, name, rev] = /^(\S+) (\d+)$/.exec(line) ?? [];
    if (name !== undefined) acknowledged.set(name, Number(rev));
    if (acknowledged.size === commits) child.kill('SIGKILL');
  });
  await Promise.all([once(child, 'close'), once(lines, 'close')]);
  return { acknowledged, warnings };
}

async function contentOf(directory: string): Promise<{ a: Set<string>; b: Set<string>; rev: number }> {
  const store = openSqliteStore({
    directory,
    onWarning: ({ message }) => {
      throw new Error(message);
    },
  });
  try {
    const { entries, rev } = await store.list('/');
    const valuesOf = (prefix: string): Set<string> =>
      new Set(entries.filter(({ key, value }) => key === `${prefix}${value}`).map(({ value }) => value));
    return { a: valuesOf('/a/'), b: valuesOf('/b/'), rev };
  } finally {
    await store.close();
  }
}
