import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { expectHeardByAll, speaker } from '../helpers/speaker.ts';

const whenTold = (what: string): string =>
  `echo up; while ! test -e go; do sleep 0.02; done; ${what}; exec sleep 1000`;

describe.each(MODES)('a newline on a descriptor, $mode', ({ env }) => {
  test('A016: starting until the newline has come; what is before it is ignored', async () => {
    const script = whenTold('printf more >&3; printf "\\n" >&3; exec 3>&-');
    await using master = await TestMaster.start(speaker(script, 'notify: {fd: 3}'), env);
    await master.untilLogged('web', /up/);
    expect((await master.workers())[0]).toMatchObject({ state: 'starting', ready: false });
    writeFileSync(join(master.dir, 'go'), '');
    expect(await master.until('web', ({ ready }) => ready)).toMatchObject({ state: 'running' });
  });

  test('A017: closed without a newline is never ready, and a failed start', async () => {
    const script = 'echo $$ > pid; printf almost >&3; exec 3>&-; exec sleep 1000';
    const text = speaker(script, 'notify: {fd: 3, timeout: 3s}', 'restart_policy: never');
    await using master = await TestMaster.start(text, env);
    const worker = await master.state('web', 'failed');
    expect(worker).toMatchObject({ lastExit: { cause: 'start' } });
    expect(worker.note).toContain('it has not said within 3000 ms that it is ready');
    expect(isRunning(Number(readFileSync(join(master.dir, 'pid'), 'utf8')))).toBe(false);
  });

  test('each run has to say it anew, and nothing of the former one says it for it', async () => {
    // What the first run leaves has the descriptor of that run, and goes on writing to it.
    const script =
      'if mkdir first; then setsid -f sh -c "while sleep 0.02; do echo >&3; done"; echo >&3; else echo again; fi; exec sleep 1000';
    await using master = await TestMaster.start(speaker(script, 'notify: {fd: 3}', 'kill: main'), env);
    await master.until('web', ({ ready }) => ready);
    await master.act('restart', ['web'], { wait: false });
    await master.untilLogged('web', /again/);
    expect((await master.workers())[0]).toMatchObject({ state: 'starting', ready: false, incarnation: 2 });
  });

  test('I6, I7: what is said while master or shim is away is heard, and not forgotten', async () => {
    await using master = await TestMaster.start(
      speaker(whenTold('echo >&3; exec 3>&-; echo said > said'), 'notify: {fd: 3}'),
      env,
    );
    await master.untilLogged('web', /up/);
    await expectHeardByAll(master);
  });
});
