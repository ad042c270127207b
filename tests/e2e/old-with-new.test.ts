import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommit, commitOf } from '../helpers/installation.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';

/** The build of the commit before this one; another one with `HSU_OLD=v1.0.0`. */
const COMMIT = commitOf(process.env['HSU_OLD'] ?? 'HEAD~1');
const NEW = resolve(import.meta.dirname, '../..');

const FLEET = `
workers:
  - {id: web, run: sleep 1000, start_seconds: 0}
  - {id: ticker, run: 'i=0; while :; do i=$((i+1)); echo $i; sleep 0.01; done', shell: true, start_seconds: 0}
  - {id: coded, run: "trap 'exit 42' USR1; echo ready; sleep 1000 & wait", shell: true, start_seconds: 0}
`;
const NAMES = ['web', 'ticker', 'coded'];

// A shallow checkout, or an archive, knows of nothing before it.
describe.skipIf(COMMIT === null)(
  'a master and a shim of different versions (skipped without git history)',
  () => {
    const old = mkdtempSync(join(tmpdir(), 'hsu-old-'));
    beforeAll(() => buildCommit(old, COMMIT ?? ''), 240_000);
    afterAll(() => rmSync(old, { recursive: true, force: true }));

    test.each([
      ['a newer master takes over from an older one, with its shim', old, NEW],
      ['an older master takes over from a newer one, with its shim', NEW, old],
    ])('I6, I10: %s: no worker notices, and all of it can be operated', async (_what, from, to) => {
      await using master = TestMaster.prepare(FLEET);
      master.installation = from;
      await master.launch();
      const before = await Promise.all(NAMES.map((name) => master.pidOf(name)));
      await master.untilLog('coded', (text) => text.includes('ready'));
      const { shimPid } = await master.view();
      await master.crash();

      master.installation = to;
      await master.launch();
      expect(await Promise.all(NAMES.map((name) => master.pidOf(name)))).toEqual(before);
      expect((await master.view()).shimPid).toBe(shimPid);

      process.kill(before[2] ?? 0, 'SIGUSR1');
      const exit = await master.event(({ worker, type }) => worker === 'coded' && type === 'exit');
      expect(exit.message).toContain('exit 42');
      expect(await master.act('restart', ['web'])).toMatchObject([{ outcome: 'done', state: 'running' }]);
      expect(isRunning(before[0] ?? 0)).toBe(false);
      expect(await master.act('stop', ['ticker'])).toMatchObject([{ outcome: 'done' }]);
      const lines = master.output('ticker').trimEnd().split('\n').map(Number);
      expect(lines.findIndex((line, index) => line !== index + 1)).toBe(-1);
      expect(await master.quit()).toBe(0);
      await master.emptied();
    });

    test('I7: a newer shim takes over what an older one has started', async () => {
      await using master = TestMaster.prepare(FLEET);
      master.installation = old;
      await master.launch();
      const before = await Promise.all(NAMES.map((name) => master.pidOf(name)));
      const { shimPid } = await master.view();
      await master.crash();
      process.kill(shimPid ?? 0, 'SIGKILL');
      master.installation = NEW;
      await master.launch();
      expect(await Promise.all(NAMES.map((name) => master.pidOf(name)))).toEqual(before);
      expect((await master.view()).shimPid).not.toBe(shimPid);
      expect(await master.quit()).toBe(0);
      await master.emptied();
    });
  },
);
