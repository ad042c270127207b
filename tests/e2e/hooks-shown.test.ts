import { expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

test('A136: describe and the events show what hooks were run, and what came of them', async () => {
  await using master = await TestMaster.start(`workers:
  - id: web
    run: sleep 1000
    start_seconds: 0
    hooks:
      pre_start: {run: "echo 12 tables altered", shell: true, tag: migrate}
      post_start: {run: "echo no such name >&2; exit 6", shell: true, tag: announce}
      post_stop: [/bin/true]
  - {id: off, run: sleep 1000, enabled: false}
`);
  const failed = await master.event(({ type, reason }) => type === 'hook' && reason === 'failed');
  expect(failed.message).toBe('post_start: announce: exit 6: no such name');
  const succeeded = await master.event(({ type, reason }) => type === 'hook' && reason === 'succeeded');
  expect(succeeded).toMatchObject({ worker: 'web', incarnation: 1 });
  expect(succeeded.message).toMatch(/^pre_start: migrate: exit 0 after \d/);
  const { hooks } = await master.worker('web');
  expect(hooks).toMatchObject([
    {
      kind: 'pre_start',
      tag: 'migrate',
      last: { outcome: 'succeeded', message: 'exit 0', output: '12 tables altered\n', incarnation: 1 },
    },
    { kind: 'post_start', tag: 'announce', last: { outcome: 'failed', output: 'no such name\n' } },
    { kind: 'post_stop', tag: 'true', does: '/bin/true', last: null },
  ]);
  const page = (await master.cli('describe', 'web')).stdout;
  expect(page).toMatch(/succeeded {2}exit 0, took \S+, run 1: 12 tables altered/);
  expect(page).toMatch(/failed {2}exit 6: no such name, took \S+, run 1/);
  expect(page).toContain('not run yet');
  expect((await master.cli('events', '--type', 'hook')).stdout).toContain('pre_start: migrate: exit 0');
  for (const end of ['crash', 'quit'] as const) {
    // Everything that was said before is on disk when this is.
    await master.act('stop', ['off']);
    await master[end]();
    await master.launch();
    const [migrate, announce] = (await master.worker('web')).hooks;
    expect(announce?.last).toMatchObject({ outcome: 'failed', output: 'no such name\n' });
    expect(migrate?.last).toMatchObject({ outcome: 'succeeded', output: '12 tables altered\n' });
  }
});
