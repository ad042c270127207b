import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WorkerView } from '../../src/api/contract/worker.ts';
import { eventually } from '../helpers/eventually.ts';
import { TestMaster } from '../helpers/master.ts';
import { canNotify, speaker } from '../helpers/speaker.ts';
import { textOf } from '../helpers/text-of.ts';

/** Asks for an hour when it is told to end, for two hours when it finds the file `more`, and ends when it finds `go`. */
const SLOW_TO_END = `trap 'systemd-notify STOPPING=1 EXTEND_TIMEOUT_USEC=3600000000' TERM
systemd-notify --ready
until test -e go; do
  if test -e more && ! test -e said; then systemd-notify EXTEND_TIMEOUT_USEC=7200000000; echo yes > said; fi
  sleep 0.05
done`;
const STOP = 'stop: [{signal: TERM, wait: 30s}, {signal: KILL}]';

const slowToEnd = (): string => speaker(SLOW_TO_END, 'notify: {access: all, timeout: 1h}', STOP);

/** The worker, as soon as NOTE says that it may take so long. */
async function mayTake(master: TestMaster, left: RegExp): Promise<WorkerView> {
  return await eventually(async () => {
    const worker = await master.worker('web');
    expect(worker).toMatchObject({ state: 'stopping', incarnation: 1 });
    expect(worker.note).toMatch(new RegExp(`it has asked for more time, at most ${left.source}`));
    return worker;
  });
}

describe.skipIf(!canNotify)(
  'a worker that asks for more time to end (skipped without systemd-notify and koffi)',
  () => {
    test('A024: has it, with the time in NOTE, and ends by itself', async () => {
      await using master = await TestMaster.start(slowToEnd());
      await master.until('web', ({ ready }) => ready);
      const stopped = master.act('stop', ['web']);
      await mayTake(master, /59m/);
      writeFileSync(join(master.dir, 'go'), '');
      expect(await stopped).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
      expect((await master.workers())[0]).toMatchObject({ lastExit: { code: 0, cause: 'requested' } });
    });

    test('a second signal to the master kills it at once', async () => {
      await using master = await TestMaster.start(`master: {force_shutdown_timeout: 1h}\n${slowToEnd()}`);
      await master.until('web', ({ ready }) => ready);
      master.kill('SIGTERM');
      await mayTake(master, /59m/);
      master.kill('SIGTERM');
      expect(await master.exited()).toEqual({ code: 0, signal: null });
    });

    test('A066: force_shutdown_timeout holds all the same', async () => {
      await using master = await TestMaster.start(`master: {force_shutdown_timeout: 200ms}\n${slowToEnd()}`);
      await master.until('web', ({ ready }) => ready);
      void master.act('stop', ['web']).catch(() => {});
      await mayTake(master, /59m/);
      expect(await master.quit()).toBe(0);
    });

    test('I6, I7: what it was given, and has asked for meanwhile, the next master knows', async () => {
      await using master = await TestMaster.start(
        `${slowToEnd()}  - {id: 'off', run: sleep 1000, enabled: false}`,
      );
      await master.until('web', ({ ready }) => ready);
      await master.act('stop', ['web'], { wait: false });
      const { pid } = await mayTake(master, /59m/);
      // What was asked for before is on disk when this is answered.
      await master.act('stop', ['off']);
      await master.crash();
      await master.launch();
      expect(await mayTake(master, /59m/)).toMatchObject({ pid });
      await master.crash();
      writeFileSync(join(master.dir, 'more'), '');
      await eventually(() => expect(textOf(join(master.dir, 'said'))).toContain('yes'));
      await master.launch();
      expect(await mayTake(master, /1h59m/)).toMatchObject({ pid });
      const { shimPid } = await master.view();
      await master.crash();
      process.kill(shimPid ?? 0, 'SIGKILL');
      await master.launch();
      expect(await mayTake(master, /1h59m/)).toMatchObject({ pid });
      writeFileSync(join(master.dir, 'go'), '');
      expect(await master.state('web', 'stopped')).toMatchObject({ incarnation: 1 });
    });
  },
);
