import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MemoryVictims } from '../../../../src/master/groups/memory-victims.ts';
import type { WorkerActor } from '../../../../src/workers/worker-actor.ts';

const MEBIBYTE = 1024 ** 2;
const AT_TENANT = ': the group tenant is at its limit of 150M';

let dir: string;
let nowMs: number;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hsu-victims-'));
  nowMs = 1000;
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Two workers in a group whose limit is 150M; each has a limit of its own. The kernel's log is not for us to read. */
describe.each([1, 2] as const)('whose limit it was, cgroup v%i', (version) => {
  const hit = (folder: string, times: number): void => {
    const [file, text] =
      version === 1
        ? (['memory.failcnt', `${times}\n`] as const)
        : (['memory.events.local', `low 0\nhigh 0\nmax 9\noom ${times}\noom_kill ${times}\n`] as const);
    writeFileSync(join(dir, folder, file), text);
  };

  /** @param hits how often its own limit was hit before this run */
  const begin = (victims: MemoryVictims, name: string, hits: number): void => {
    const path = join(dir, '@tenant', name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'memory.limit_in_bytes'), '104857600\n');
    writeFileSync(join(path, 'memory.max'), '104857600\n');
    hit(`@tenant/${name}`, hits);
    const process = { id: `${name}.1`, memoryGroup: { path, version, oomKills: 0 } };
    victims.changed({ name, process } as Pick<WorkerActor, 'name' | 'process'>);
  };

  const stage = (): MemoryVictims => {
    const limits = [{ name: 'memory.max_rss', max: 150 * MEBIBYTE }];
    const victims = new MemoryVictims(
      () => limits,
      () => nowMs,
      () => [],
    );
    begin(victims, 'web', 3);
    begin(victims, 'batch', 0);
    hit('@tenant', 0);
    return victims;
  };

  test('a worker that was at its own limit in an earlier run is not the one to blame for ever', () => {
    const victims = stage();
    hit('@tenant', 1);
    expect(victims.whoseLimit('web', [])).toBe(AT_TENANT);
  });

  test('nor is a group that was at its limit once', () => {
    const victims = stage();
    hit('@tenant', 1);
    expect(victims.whoseLimit('web', [])).toBe(AT_TENANT);
    nowMs += 60_000;
    hit('@tenant/web', 4);
    expect(victims.whoseLimit('web', [])).toBe('');
    nowMs += 60_000;
    hit('@tenant', 2);
    expect(victims.whoseLimit('web', [])).toBe(AT_TENANT);
    nowMs += 60_000;
    // Somebody else's: the machine has no more.
    expect(victims.whoseLimit('web', [])).toBe('');
  });

  test('whoever asks again about the same kill, in a moment, hears the same', () => {
    const victims = stage();
    hit('@tenant', 1);
    expect([victims.whoseLimit('web', []), victims.whoseLimit('web', [])]).toEqual([AT_TENANT, AT_TENANT]);
    nowMs += 1000;
    expect(victims.end('web')).toBe(`the kernel has killed its process for memory${AT_TENANT}`);
  });

  test('one kill may end several workers, and each of them is told', () => {
    const victims = stage();
    hit('@tenant', 1);
    expect(['web', 'batch'].map((name) => victims.whoseLimit(name, []))).toEqual([AT_TENANT, AT_TENANT]);
  });

  test('of a worker that is in no group with limits it is never that of a group', () => {
    expect(stage().whoseLimit('other', [])).toBe('');
  });
});
