import { expect, test } from 'vitest';
import { resolvePlaces } from '../../../src/shared/places.ts';

test('root keeps its things where the system keeps them', () => {
  expect(resolvePlaces({}, {}, 0)).toEqual({
    stateDir: '/var/lib/hsu-master',
    runDir: '/run/hsu-master',
    logDir: '/var/log/hsu-master',
    socket: '/run/hsu-master/api.sock',
  });
});

test('others follow XDG, and need nothing of it to be set', () => {
  const xdg = { HOME: '/h', XDG_STATE_HOME: '/s', XDG_RUNTIME_DIR: '/r' };
  expect(resolvePlaces({}, xdg, 1000)).toEqual({
    stateDir: '/s/hsu-master',
    runDir: '/r/hsu-master',
    logDir: '/s/hsu-master/log',
    socket: '/r/hsu-master/api.sock',
  });
  expect(resolvePlaces({}, { HOME: '/h' }, 1000)).toMatchObject({
    stateDir: '/h/.local/state/hsu-master',
    runDir: '/tmp/hsu-master-1000',
  });
});

test('a flag counts more than a variable, and a variable more than the default', () => {
  const env = { HSU_STATE_DIR: '/env/s', HSU_RUN_DIR: '/env/r', HSU_LOG_DIR: '/env/l' };
  expect(resolvePlaces({ runDir: '/flag/r' }, env, 0)).toEqual({
    stateDir: '/env/s',
    runDir: '/flag/r',
    logDir: '/env/l',
    socket: '/flag/r/api.sock',
  });
  expect(resolvePlaces({}, { HSU_SOCKET: '/env/x.sock' }, 0).socket).toBe('/env/x.sock');
  expect(resolvePlaces({ socket: '/flag.sock' }, { HSU_SOCKET: '/env.sock' }, 0).socket).toBe('/flag.sock');
});

test('relative places are taken from where the program was started', () => {
  expect(resolvePlaces({ stateDir: 's' }, {}, 0).stateDir).toBe(`${process.cwd()}/s`);
});
