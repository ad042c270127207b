import { describe, expect, it, test } from 'vitest';
import { groupLeftToUs } from '../../../src/shim/hierarchies.ts';

const SLICE = '/sys/fs/cgroup/system.slice';
const delegated = (folder: string) => (asked: string) => asked === folder;

describe('under systemd a group is ours only when its unit is delegated', () => {
  it.each([
    ['the unit itself', `${SLICE}/hsu.service`, `${SLICE}/hsu.service`],
    [
      'aside in it, by an earlier shim or DelegateSubgroup=',
      `${SLICE}/hsu.service/supervisor`,
      `${SLICE}/hsu.service`,
    ],
    ['a scope', `${SLICE}/run-1.scope`, `${SLICE}/run-1.scope`],
  ])('%s', (_what, own, unit) => {
    expect(groupLeftToUs(own, delegated(unit))).toBe(unit);
    expect(groupLeftToUs(own, () => false)).toBeNull();
  });

  test('what is delegated to the manager of a user is not ours, though we are below it', () => {
    const manager = '/sys/fs/cgroup/user.slice/user-1000.slice/user@1000.service';
    expect(groupLeftToUs(`${manager}/app.slice/web.service`, delegated(manager))).toBeNull();
    expect(groupLeftToUs(`${manager}/init.scope`, delegated(manager))).toBeNull();
  });
});

test('without systemd our own group is ours; an earlier shim may have put us aside in it', () => {
  expect(groupLeftToUs('/sys/fs/cgroup', null)).toBe('/sys/fs/cgroup');
  expect(groupLeftToUs('/sys/fs/cgroup/supervisor', null)).toBe('/sys/fs/cgroup');
});
