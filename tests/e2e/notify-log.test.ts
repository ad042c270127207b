import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { expectHeardByAll, speaker } from '../helpers/speaker.ts';

const writer = (script: string, notify: string) =>
  speaker(script, 'restart_policy: never', `notify: ${notify}`);
const AWAIT_GO = 'while ! test -e go; do sleep 0.02; done';

describe.each(MODES)('ready by a line of the log, $mode', ({ env }) => {
  test('A016: starting until a line matches, in the stream that is meant', async () => {
    const script = `echo Listening; ${AWAIT_GO}; echo Listening >&2; exec sleep 1000`;
    const text = writer(script, '{log: "^Listening$", stream: stderr}');
    await using master = await TestMaster.start(text, env);
    await master.untilLogged('web', /Listening/);
    expect((await master.workers())[0]).toMatchObject({ state: 'starting', ready: false });
    writeFileSync(join(master.dir, 'go'), '');
    expect(await master.until('web', ({ ready }) => ready)).toMatchObject({ state: 'running' });
  });

  test('A017: a line that never comes is a failed start', async () => {
    const text = writer('echo up; exec sleep 1000', '{log: "on port [0-9]+", timeout: 300ms}');
    await using master = await TestMaster.start(text, env);
    expect(await master.state('web', 'failed')).toMatchObject({
      note: expect.stringContaining('it has not written a line within 300 ms that matches on port [0-9]+'),
      lastExit: { cause: 'start' },
    });
  });

  test('each run has to write it anew', async () => {
    const script = 'if mkdir first; then echo Listening; else echo again; fi; exec sleep 1000';
    await using master = await TestMaster.start(writer(script, '{log: Listening}'), env);
    await master.until('web', ({ ready }) => ready);
    await master.act('restart', ['web'], { wait: false });
    await master.untilLogged('web', /again/);
    expect((await master.workers())[0]).toMatchObject({ state: 'starting', ready: false, incarnation: 2 });
  });

  test('I6, I7: what is written while master or shim is away is seen, and not forgotten', async () => {
    const script = `echo up; ${AWAIT_GO}; echo Listening; exec sleep 1000`;
    await using master = await TestMaster.start(writer(script, '{log: Listening}'), env);
    await master.untilLogged('web', /up/);
    await expectHeardByAll(master);
  });

  test.each(['with the master', 'under a master that lives'])(
    'I7: what a shim that was killed %s had captured, and nobody had looked at, counts',
    async (how) => {
      const script = 'echo up; exec sleep 1000';
      await using master = await TestMaster.start(writer(script, '{log: "^Listening$"}'), env);
      await master.untilLogged('web', /up/);
      const { pid } = await master.until('web', ({ state }) => state === 'starting');
      const { shimPid } = await master.view();
      const isDown = how === 'with the master';
      if (isDown) await master.crash();
      else master.kill('SIGSTOP');
      process.kill(shimPid ?? 0, 'SIGKILL');
      await eventually(() => expect(isRunning(shimPid ?? 0)).toBe(false));
      appendFileSync(
        join(master.dir, 'log/web.log'),
        `${new Date().toISOString().replace('Z', '000000Z')} stdout F Listening\n`,
      );
      if (isDown) await master.launch();
      else master.kill('SIGCONT');
      expect(await master.until('web', ({ ready }) => ready)).toMatchObject({ pid, state: 'running' });
    },
  );
});
