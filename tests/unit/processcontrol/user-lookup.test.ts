import { userInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { resolveIdentity } from '../../../src/processcontrol/user-lookup.ts';
import { isRoot } from '../../helpers/modes.ts';

const NOBODY_SPECIAL = { user: undefined, group: undefined, groups: undefined };

test('without a wish a worker is who the master is', async () => {
  const own = userInfo();
  const { user, groups } = await resolveIdentity(NOBODY_SPECIAL);
  expect(user).toMatchObject({ name: own.username, uid: own.uid, gid: own.gid, home: own.homedir });
  expect(groups).toContain(own.gid);
});

test('oneself may be asked for by name and by number', async () => {
  const own = userInfo();
  for (const user of [own.username, String(own.uid)]) {
    expect((await resolveIdentity({ ...NOBODY_SPECIAL, user })).user.uid).toBe(own.uid);
  }
});

test.each([
  [{ ...NOBODY_SPECIAL, user: 'no-such-user-here' }, 'user no-such-user-here does not exist'],
  [{ ...NOBODY_SPECIAL, group: 'no-such-group-here' }, 'group no-such-group-here does not exist'],
  [{ ...NOBODY_SPECIAL, groups: ['0', 'no-such-group-here'] }, 'group no-such-group-here does not exist'],
])('A005 an unknown name is an error: %j', async (request, message) => {
  await expect(resolveIdentity(request)).rejects.toMatchObject({ kind: 'not_found', message });
});

describe.skipIf(!isRoot)('as root (skipped otherwise)', () => {
  test('a number without a name is a user too', async () => {
    const identity = await resolveIdentity({ user: '64123', group: '64124', groups: [] });
    expect(identity).toMatchObject({
      user: { uid: 64123, home: '/', shell: '/bin/sh' },
      gid: 64124,
      groups: [],
    });
  });
});

describe.skipIf(isRoot)('as an ordinary user (skipped as root)', () => {
  test('A005 nobody else can be had', async () => {
    const wish = resolveIdentity({ ...NOBODY_SPECIAL, user: 'root' });
    await expect(wish).rejects.toMatchObject({ kind: 'permission' });
  });
});
