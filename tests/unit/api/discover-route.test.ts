import { describe, expect, test } from 'vitest';
import { HsuError } from '../../../src/shared/errors.ts';
import { call } from './client.ts';
import { FakeMaster } from './fake-master.ts';
import { serve } from './serve.ts';

const ANY = { processName: undefined, processArgs: [] };

describe('POST /v1/discover', () => {
  test.each<[object, unknown]>([
    [{ worker: 'web' }, 'web'],
    [
      { rule: { by: { method: 'process-name' }, processName: 'web', processArgs: ['-p', '1'] } },
      { by: { method: 'process-name' }, processName: 'web', processArgs: ['-p', '1'] },
    ],
    [
      { rule: { by: { method: 'port', port: 53, protocol: 'udp' } } },
      { by: { method: 'port', port: 53, protocol: 'udp' }, ...ANY },
    ],
    [
      { rule: { by: { method: 'port', port: 80 } } },
      { by: { method: 'port', port: 80, protocol: 'tcp' }, ...ANY },
    ],
    [
      { rule: { by: { method: 'pid-file', pidFile: '/run/x.pid' } } },
      { by: { method: 'pid-file', pidFile: '/run/x.pid' }, ...ANY },
    ],
    [
      { rule: { by: { method: 'service-name', service: 'x.service' } } },
      { by: { method: 'service-name', service: 'x.service' }, ...ANY },
    ],
    [
      { rule: { by: { method: 'cgroup', cgroup: '/x' } } },
      { by: { method: 'cgroup', cgroup: '/x' }, ...ANY },
    ],
  ])('hands the master what %j means', async (body, wanted) => {
    const master = new FakeMaster([]);
    const { socket } = await serve(master);
    const answer = await call(socket, '/v1/discover', { body });
    expect(answer).toMatchObject({ status: 200, json: { kind: 'DiscoveryResult', outcome: 'absent' } });
    expect(master.calls).toEqual([{ discover: wanted }]);
  });

  test.each<[unknown, string]>([
    [{}, 'expected either rule or worker'],
    [{ worker: 'a', rule: {} }, 'expected either rule or worker'],
    [{ worker: '' }, 'worker: expected a string'],
    [{ rule: {} }, 'rule.by: expected an object'],
    [{ rule: { by: { method: 'pid' } } }, 'rule.by.method: expected one of pid-file'],
    [{ rule: { by: { method: 'process-name' } } }, 'rule.processName: expected a name'],
    [{ rule: { by: { method: 'port', port: 0 } } }, 'rule.by.port: expected a port'],
    [
      { rule: { by: { method: 'port', port: 1, protocol: 'sctp' } } },
      'rule.by.protocol: expected one of tcp',
    ],
    [
      { rule: { by: { method: 'pid-file', pidFile: 'x.pid' } } },
      'rule.by.pidFile: expected an absolute path',
    ],
    [{ rule: { by: { method: 'cgroup', cgroup: '/x', port: 1 } } }, 'rule.by.port: unknown key'],
    [
      { rule: { by: { method: 'cgroup', cgroup: '/x' }, processArgs: 'a' } },
      'rule.processArgs: expected a list',
    ],
    [
      { rule: { by: { method: 'cgroup', cgroup: '/x' }, processArgs: [1] } },
      'rule.processArgs[0]: expected a string',
    ],
  ])('refuses %j', async (body, message) => {
    const master = new FakeMaster([]);
    const { socket } = await serve(master);
    const answer = await call(socket, '/v1/discover', { body });
    expect(answer).toMatchObject({
      status: 400,
      json: { error: { kind: 'usage', message: expect.stringContaining(message) } },
    });
    expect(master.calls).toEqual([]);
  });

  test('a worker there is not is 404', async () => {
    const master = new FakeMaster([]);
    master.failure = new HsuError('not_found', 'no worker named web');
    const { socket } = await serve(master);
    expect((await call(socket, '/v1/discover', { body: { worker: 'web' } })).status).toBe(404);
  });
});
