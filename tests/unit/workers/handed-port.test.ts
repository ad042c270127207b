import { expect, test } from 'vitest';
import type { SpawnSpec } from '../../../src/shim/protocol/specs.ts';
import { fillPort, withPort } from '../../../src/workers/handed-port.ts';

const spec = (argv: readonly string[], env: Record<string, string> = {}): SpawnSpec =>
  ({ argv, env }) as unknown as SpawnSpec;

test('a port nobody asks for by name is appended', () => {
  expect(withPort(spec(['app', '-v']), 8080)).toEqual({
    argv: ['app', '-v', '--port', '8080'],
    env: {},
    port: 8080,
  });
});

test('a port is filled in wherever it is asked for, and then not appended', () => {
  const filled = withPort(spec(['app', ':${PORT}', '${PORT}-${PORT}'], { URL: 'x:${PORT}' }), 81);
  expect(filled).toMatchObject({ argv: ['app', ':81', '81-81'], env: { URL: 'x:81' } });
  expect(withPort(spec(['app'], { PORT: '${PORT}' }), 81)).toMatchObject({
    argv: ['app'],
    env: { PORT: '81' },
  });
});

test('a command beside the worker has its port too', () => {
  expect(fillPort(['curl', 'localhost:${PORT}'], 81)).toEqual(['curl', 'localhost:81']);
  expect(fillPort(['echo', '${PORT}'], undefined)).toEqual(['echo', '${PORT}']);
});
