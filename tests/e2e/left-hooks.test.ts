import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';

const ENDLESS = '{run: "sleep 1000 & echo $! > child; wait", shell: true, timeout: 1h}';

const worker = (kind: string) => `workers:
  - id: web
    shell: true
    run: "trap 'echo told' HUP; trap 'exit 0' TERM; echo up; while :; do sleep 0.05; done"
    start_seconds: 0
    reload: {signal: HUP}
    hooks:
      ${kind}: ${ENDLESS}
      pre_stop: {run: echo pre_stop}
      post_stop: {run: echo post_stop}
`;

test.each(['post_start', 'on_ready', 'pre_reload'])(
  'I6: what a %s that nobody waits for any more has begun goes when another hook is due',
  async (kind) => {
    await using master = await TestMaster.start(worker(kind));
    await master.untilLogged('web', /up/);
    const pid = await master.pidOf('web');
    if (kind === 'pre_reload') await master.act('reload', ['web'], { wait: false });
    const child = Number(await master.untilFile('child', (text) => text.endsWith('\n')));
    await master.crash();
    await master.launch();
    expect(await master.state('web', 'running')).toMatchObject({ pid, ready: true });
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    await master.untilLogged('web', /\[pre_stop echo\] pre_stop/);
    await master.untilLogged('web', /\[post_stop echo\] post_stop/);
    await eventually(() => expect(isRunning(child)).toBe(false));
    expect(master.output('web')).not.toContain('told');
  },
);

test('I6: a reload ends with its master, the worker runs on, and can be reloaded', async () => {
  const text = worker('pre_reload').replace(
    ENDLESS,
    '{run: "echo asked >> order; while ! test -e go; do sleep 0.05; done", shell: true, timeout: 1h}',
  );
  await using master = await TestMaster.start(
    text.replace('while ! test', 'test $(grep -c asked order) -gt 1 || while ! test'),
  );
  await master.untilLogged('web', /up/);
  const pid = await master.pidOf('web');
  await master.act('reload', ['web'], { wait: false });
  await master.untilFile('order', (asked) => asked === 'asked\n');
  await master.crash();
  await master.launch();
  expect((await master.cli('reload', 'web')).code).toBe(0);
  await master.untilLogged('web', /told/);
  expect(readFileSync(join(master.dir, 'order'), 'utf8')).toBe('asked\nasked\n');
  expect(await master.worker('web')).toMatchObject({ pid, state: 'running', lastReload: { ok: true } });
});
