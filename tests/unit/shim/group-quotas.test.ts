import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GroupQuotas } from '../../../src/shim/group-quotas.ts';
import type { ControllerName } from '../../../src/shim/kernel-limits.ts';
import { LimitFiles } from '../../../src/shim/limit-files.ts';

/** Ordinary folders stand in for hierarchies: what is written where is all that counts here. */
describe('the cgroups of groups', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hsu-quotas-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const quotasOf = (version: 1 | 2, ...names: readonly ControllerName[]): GroupQuotas => {
    const places = names.map((name) => {
      const base = version === 2 ? root : join(root, name);
      mkdirSync(base, { recursive: true });
      if (version === 2) writeFileSync(join(base, 'cgroup.subtree_control'), '');
      return [name, { version, base }] as const;
    });
    return new GroupQuotas(new Map(places), new LimitFiles(() => {}));
  };
  const text = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'latin1');

  test('lie inside each other, with everything that is not limited written too, but not whom to kill together', () => {
    const quotas = quotasOf(2, 'memory', 'cpu');
    const problems = quotas.set([
      { groups: ['a', 'b'], limits: { cpuMax: 50 } },
      { groups: ['a'], limits: { memoryMax: 1000, oomGroup: true } },
    ]);
    expect(problems).toEqual([]);
    expect(text('@a', 'memory.max')).toBe('1000');
    expect(text('@a', 'cpu.max')).toBe('max 100000');
    expect(text('@a', '@b', 'cpu.max')).toBe('50000 100000');
    expect(() => text('@a', 'memory.oom.group')).toThrow('ENOENT');
  });

  test('version 1 has them only where they limit something, and no part has more than the whole', () => {
    const quotas = quotasOf(1, 'memory', 'cpu');
    quotas.set([{ groups: ['a'], limits: { cpuMax: 200 } }]);
    mkdirSync(join(root, 'cpu', '@a', 'web'));
    writeFileSync(join(root, 'cpu', '@a', 'web', 'cpu.cfs_quota_us'), '150000');
    quotas.set([{ groups: ['a'], limits: { cpuMax: 70 } }]);
    expect(text('cpu', '@a', 'cpu.cfs_quota_us')).toBe('70000');
    expect(text('cpu', '@a', 'web', 'cpu.cfs_quota_us')).toBe('70000');
    expect(() => text('memory', '@a', 'memory.limit_in_bytes')).toThrow('ENOENT');
    expect(quotas.concern('cpu', ['a'])).toBe(true);
    expect(quotas.concern('memory', ['a'])).toBe(false);
    expect(quotas.fit({ cpuMax: 150 }, ['a'])).toEqual({ cpuMax: 70 });
    expect(quotas.fit({ cpuMax: 150 }, [])).toEqual({ cpuMax: 150 });
  });

  test('a group that is no more leaves nothing where its workers had their own groups, either', () => {
    const home = join(root, 'home');
    mkdirSync(join(root, 'cpu'));
    const places = new Map([['cpu', { version: 1, base: join(root, 'cpu') }]] as const);
    const quotas = new GroupQuotas(places, new LimitFiles(() => {}), home);
    quotas.set([{ groups: ['a'], limits: { cpuMax: 70 } }]);
    mkdirSync(join(home, '@a', 'web'), { recursive: true });
    quotas.set([]);
    expect(existsSync(join(home, '@a', 'web'))).toBe(true);
    rmSync(join(home, '@a', 'web'), { recursive: true });
    quotas.sweep();
    expect(existsSync(join(home, '@a'))).toBe(false);
  });

  test('a worker without a limit on memory dies whole when its group has one', () => {
    const quotas = quotasOf(2, 'memory');
    quotas.set([{ groups: ['a'], limits: { memoryMax: 1000 } }]);
    expect(quotas.fit({}, ['a'])).toEqual({ oomGroup: true });
    expect(quotas.fit({ memoryMax: 5 }, ['a'])).toEqual({ memoryMax: 5 });
    expect(quotas.fit({}, ['b'])).toEqual({});
  });
});
