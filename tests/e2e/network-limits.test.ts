import { expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet, program } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';

test('too many connections are told, and a worker whose readiness wants its limits kept is not ready meanwhile', async () => {
  await using master = await TestMaster.start(
    fleet({
      busy: {
        run: [process.execPath, program('connections.mjs'), '10'],
        start_seconds: '0',
        limits: { network: { max_connections: 5 } },
        readiness: { limits_ok: true, period: '100ms', timeout: '100ms', failure_threshold: 1 },
      },
    }),
  );
  await master.untilLogged('busy', /^connected$/m);
  const told = await master.event(({ worker, reason }) => worker === 'busy' && reason === 'alert');
  expect(told.message).toMatch(/^connections \d+ > 5$/);
  const unready = await master.until('busy', ({ ready, note }) => !ready && note.includes('connections'));
  expect(unready.state).toBe('running');
  // The first look may have come while they were made.
  await eventually(async () =>
    expect((await master.worker('busy')).limits).toMatchObject([
      { name: 'network.max_connections', value: 20, enforcement: 'sampled every 5s' },
    ]),
  );
  const detail = await master.worker('busy');
  expect(detail.probes[0]?.check).toBe('process, within its limits');
  expect(detail.probes[0]?.results[0]?.message).toMatch(/^connections 20 > 5/);

  process.kill(unready.pid ?? 0, 'SIGUSR2');
  await master.until('busy', ({ ready }) => ready);
  expect((await master.events()).map(({ reason }) => reason)).toContain('limit-kept');
});
