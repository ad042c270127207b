import { describe, expect, test } from 'vitest';
import { buildEnvironment, maskEnvironment } from '../../../src/processcontrol/environment.ts';

const identity = {
  user: { name: 'web', uid: 1, gid: 1, home: '/srv/web', shell: '/bin/sh' },
  gid: 1,
  groups: [1],
};

describe('the environment of a worker', () => {
  test('is what a login sets and the two marks, whatever the master has', () => {
    const own = { SECRET: 'x', PATH: '/master/bin', HOME: '/root' };
    expect(buildEnvironment({ identity, inherit: [], own, configured: {} }, 'web', 'web.1.abc')).toEqual({
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: '/srv/web',
      USER: 'web',
      LOGNAME: 'web',
      SHELL: '/bin/sh',
      LANG: 'C.UTF-8',
      HSU_WORKER: 'web',
      HSU_INCARNATION: 'web.1.abc',
    });
  });

  test('A111 configured wins over inherited wins over the login’s, and nothing wins over the marks', () => {
    const env = buildEnvironment(
      {
        identity,
        inherit: ['HOME', 'LANG', 'NOT_THERE'],
        own: { HOME: '/inherited', LANG: 'de' },
        configured: { HOME: '', HSU_WORKER: 'forged', HSU_INCARNATION: 'forged' },
      },
      'web',
      'web.1.abc',
    );
    expect(env).toMatchObject({ HOME: '', LANG: 'de', HSU_WORKER: 'web', HSU_INCARNATION: 'web.1.abc' });
    expect(env).not.toHaveProperty('NOT_THERE');
  });
});

test('A131 what looks like a secret is masked, in its name or inside a URL', () => {
  expect(
    maskEnvironment({
      DB_PASSWORD: 'x',
      API_KEY: 'x',
      DATABASE_URL: 'postgres://web:pa:ss@db/app',
      PORT: '8080',
    }),
  ).toEqual({ DB_PASSWORD: '***', API_KEY: '***', DATABASE_URL: 'postgres://web:***@db/app', PORT: '8080' });
});
